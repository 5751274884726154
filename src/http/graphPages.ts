import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Ask, askingFor } from '../api/asking.ts'
import { makeLimit } from '../collections/limit.ts'
import { catalogue, DemarcheError } from '../errors.ts'
import { pages } from '../pages/pages.ts'
import { type Html, html, render } from '../pages/shared/html.ts'
import { later, type MakePage, type Page } from '../pages/shared/page.ts'
import type { Frame } from './frame.ts'
import { waitFor } from './gone.ts'
import type { Graphql } from './graphql.ts'
import { measuredOf } from './measured.ts'
import { isFromElsewhere } from './origins.ts'
import { contentSecurityPolicy } from './pages.ts'
import { refuse } from './refuse.ts'
import { pictureTags } from './sharePictures.ts'

const config = { isCostly: true }
/** So many questions of one page are worked on at once. */
const QUESTIONS = 4

/** Serves the pages that tell what the graph knows: what stands first is sent at once, each section when it is known. */
export async function registerGraphPages(
  app: FastifyInstance,
  frame: Frame,
  graphql: Pick<Graphql, 'ask' | 'timeout'>,
  { basePath, origins }: { basePath: string; origins: string[] },
): Promise<void> {
  await app.register(async (routes) => {
    routes.addHook('onRequest', async (request, reply) => {
      reply.headers({ 'cross-origin-opener-policy': 'same-origin', 'cache-control': 'no-cache' })
      // An image or a frame of a page elsewhere could not be read there, and would be made all the same.
      if (isFromElsewhere(request, origins))
        return refuse(
          reply,
          'FORBIDDEN',
          'A page elsewhere may ask for this page when DEMARCHE_ORIGINS lists its origin.',
        )
    })
    for (const [url, make] of Object.entries(pages))
      routes.get<{ Params: { id?: string } }>(url, { config }, (request, reply) => send(url, make, request, reply))
  })

  async function send(
    url: string,
    make: MakePage,
    request: FastifyRequest<{ Params: { id?: string } }>,
    reply: FastifyReply,
  ) {
    const { search } = new URL(request.url, 'http://localhost')
    const visit = { ask: askFor(reply), id: request.params.id ?? '', params: new URLSearchParams(search) }
    const page = await make(visit).catch((error: unknown) => {
      if (!(error instanceof DemarcheError)) throw error
      measuredOf(request).codes.add(error.code)
      return unanswered(error)
    })
    if ('to' in page) return reply.redirect(`${basePath}/${page.to}`, 302)
    if (page.status === 404) measuredOf(request).codes.add('NOT_FOUND')
    const way = request.params.id === undefined ? './' : '../'
    const picture = pictureTags(page, url, request, basePath)
    return reply
      .code(page.status ?? 200)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy())
      .send(Readable.from(write(page, way, picture, request), { objectMode: false }))
  }

  function askFor(reply: FastifyReply): Ask {
    const turns = makeLimit(QUESTIONS)
    const ask = askingFor(graphql.ask, waitFor(reply, graphql.timeout))
    return (document, variables) => turns(() => ask(document, variables))
  }

  async function* write(page: Page, way: string, picture: string, request: FastifyRequest): AsyncGenerator<string> {
    const sections = page.sections.map((section) => section.catch((error: unknown) => faulty(error, request)))
    const at = request.routeOptions.url === '/' ? 'home' : undefined
    yield frame.head({ ...page, picture, at }, way) + render(page.lead, way)
    for (const section of sections) yield render(await section, way)
    yield frame.tail(way)
  }
}

/** A fault of ours in one section: the others stand. */
function faulty(error: unknown, request: FastifyRequest): Html {
  const requestId = randomUUID()
  request.log.error({ requestId, err: error }, 'a fault while making a page')
  return html`<section><p class="refused">A part of this page could not be made: the log has it as ${requestId}.</p></section>`
}

function unanswered({ code, message }: DemarcheError): Page {
  return {
    status: catalogue[code].status,
    title: 'No answer',
    description: message,
    lead: html`<h1>No answer</h1><p class="lead">${code === 'TIMEOUT' ? html`There is no answer yet: ${later}` : message}</p>`,
    sections: [],
  }
}
