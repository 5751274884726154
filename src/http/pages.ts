import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { DemarcheError } from '../errors.ts'
import { exportMenu } from './exportLinks.ts'

export interface PageSettings {
  /** Whose pages may show views in a frame: all, those of `origins` and of this machine, nobody's. */
  embed: 'on' | 'listed' | 'off'
  origins: string[]
}

/**
 * Serves `/playground`, `/explorer`, `/embed` and `/assets/...` from what the web build wrote. Throws NOT_FOUND when the pages have not been
 * built. `/embed` alone may stand in a frame.
 */
export async function registerPages(
  app: FastifyInstance,
  folder: string,
  { embed, origins }: PageSettings,
): Promise<void> {
  const playground = await readPage(folder, 'playground')
  const explorer = (await readPage(folder, 'explorer'))
    .replace('%exports%', exportMenu)
    .replace('%embed%', embed === 'off' ? '' : '<button id="embed" type="button">Copy embed code</button>')
  const embedded = await readPage(folder, 'embed')
  const framing = embed === 'on' ? '*' : ["'self'", ...ownPages, ...origins].join(' ')
  await app.register(async (pages) => {
    pages.addHook('onRequest', async (_request, reply) => {
      // A page's workers are held to the policy that comes with their script.
      reply.headers({ 'cross-origin-opener-policy': 'same-origin', 'content-security-policy': contentSecurityPolicy() })
    })
    // A path that no file may have, and one that may not be read, answer like one where there is nothing.
    pages.setErrorHandler<FastifyError>((error, _request, reply) => {
      if ((error.statusCode ?? 500) >= 500) throw error
      return reply.callNotFound()
    })
    // The editor sets style attributes as it draws.
    pages.get('/playground', (_request, reply) =>
      sendPage(reply, playground, contentSecurityPolicy("'self' 'unsafe-inline'")),
    )
    pages.get('/explorer', (_request, reply) => sendPage(reply, explorer))
    if (embed !== 'off')
      pages.get('/embed', (_request, reply) => sendPage(reply, embedded, contentSecurityPolicy("'self'", framing)))
    await pages.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      preCompressed: true,
      immutable: true,
      maxAge: '1y',
      index: false,
      decorateReply: false,
    })
  })
}

/** Pages of this machine, on any port. */
const ownPages = ['http://localhost:*', 'http://127.0.0.1:*']

/** Whether a GET of the GraphQL endpoint comes from someone who opened it in a browser: it accepts HTML and asks nothing. */
export function wantsPage(request: FastifyRequest): boolean {
  const { query } = request.query as { query?: unknown }
  return request.method === 'GET' && query === undefined && /\btext\/html\b/.test(request.headers.accept ?? '')
}

function sendPage(reply: FastifyReply, html: string, policy = contentSecurityPolicy()) {
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policy)
    .send(html)
}

/** Which styles a page takes, and whose pages may show it in a frame. */
export function contentSecurityPolicy(styles = "'self'", framing = "'none'"): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src ${styles}`,
    "font-src 'self' data:",
    "img-src 'self' data:",
    "worker-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framing}`,
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The page as it was built. Throws NOT_FOUND when it has not been. */
export async function readPage(folder: string, name: string): Promise<string> {
  return readFile(join(folder, `${name}.html`), 'utf8').catch(() => {
    throw new DemarcheError('NOT_FOUND', `There is no page ${name}.html in ${folder}: npm run build makes it.`)
  })
}
