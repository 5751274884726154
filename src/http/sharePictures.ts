import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { askingFor } from '../api/asking.ts'
import { makeBounded } from '../collections/bounded.ts'
import { makeLimit } from '../collections/limit.ts'
import { DemarcheError } from '../errors.ts'
import { drawCard, type Fonts, HEIGHT, WIDTH } from '../pages/share/card.ts'
import { cards } from '../pages/share/cards.ts'
import { readFont } from '../pages/share/font.ts'
import { escapeText } from '../pages/shared/html.ts'
import type { Page } from '../pages/shared/page.ts'
import { openPool } from '../workers/pool.ts'
import type { DrawJob } from '../workers/protocol.ts'
import { makeTogether } from '../workers/together.ts'
import { waitFor } from './gone.ts'
import type { Graphql } from './graphql.ts'
import { isFromElsewhere } from './origins.ts'
import { refuse } from './refuse.ts'

const config = { isCostly: true }
/** So many bytes of pictures are cached at most. */
const MOST_BYTES = 8_000_000
/** So many wait while one is drawn. */
const QUEUE = 16
/** So many questions of one picture are worked on at once. */
const QUESTIONS = 4
/** The part of a request's time in which its questions have to be answered: drawing has the rest. */
const ASKING = 0.75
/** What decides what a picture shows, beside the id. */
const PARAMS = ['issue', 'from', 'to', 'level', 'a', 'b', 'c', 'd', 'e']

interface ShareSettings {
  basePath: string
  origins: string[]
  cacheBytes: number
}

/**
 * Serves the pictures that previews of links show, under `/share`: of `/actor/CHN` it is `/share/actor/CHN.png`, of the start page
 * `/share/home.png`. They are drawn in a thread of their own, one after the other, and the same again comes from memory. Resolves to what
 * ends it. Throws NOT_FOUND when the fonts are not there, which the web build puts beside the pages.
 */
export async function registerSharePictures(
  app: FastifyInstance,
  folder: string,
  graphql: Pick<Graphql, 'ask' | 'timeout'>,
  { basePath, origins, cacheBytes }: ShareSettings,
): Promise<() => Promise<void>> {
  const files = await Promise.all(['regular', 'bold'].map((weight) => readFontFile(folder, weight)))
  const [regular, bold] = files.map(readFont) as [Fonts['regular'], Fonts['bold']]
  const { timeout } = graphql
  const pool = openPool<DrawJob>({
    ...{ workers: 1, queue: QUEUE, timeout, memory: 128 },
    ...{ work: 'pictures of pages', script: 'drawer' },
  })
  const together = makeTogether<Buffer>()
  const most = Math.min(MOST_BYTES, cacheBytes)
  const cached = makeBounded<Buffer>(most)

  await app.register(async (routes) => {
    routes.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-cache')
      // As a page: it could not be read there, and would be made all the same.
      if (isFromElsewhere(request, origins))
        return refuse(
          reply,
          'FORBIDDEN',
          'A page elsewhere may ask for this picture when DEMARCHE_ORIGINS lists its origin.',
        )
    })
    for (const url of Object.keys(cards))
      routes.get<{ Params: { file?: string } }>(routeOf(url), { config }, (request, reply) => send(url, request, reply))
  })
  return pool.close

  async function send(url: string, request: FastifyRequest<{ Params: { file?: string } }>, reply: FastifyReply) {
    const { file = '.png' } = request.params
    if (!file.endsWith('.png')) return reply.callNotFound()
    const id = file.slice(0, -'.png'.length)
    const { searchParams: params } = new URL(request.url, 'http://localhost')
    const waiting = waitFor(reply, timeout)
    const turns = makeLimit(QUESTIONS)
    const ask = askingFor(graphql.ask, waitFor(reply, timeout * ASKING))
    const card = await cards[url]?.({ ask: (document, variables) => turns(() => ask(document, variables)), id, params })
    if (!card) return refuse(reply, 'NOT_FOUND', 'There is no such page, and so no picture of it.')
    const query = queryOf(params)
    const place = `${request.host}${basePath}${url.replace(':id', encodeURIComponent(id))}${query}`
    const svg = drawCard(card, place, { regular, bold })
    const key = createHash('sha256').update(svg).digest('base64url')
    const etag = `"${key}"`
    if (request.headers['if-none-match']?.split(/,\s*/).includes(etag))
      return reply.header('etag', etag).code(304).send()
    const png = cached.get(key) ?? (await together(key, (signal) => draw(svg, signal), waiting.signal))
    cached.set(key, png, png.length)
    // Only now: a refusal is no state of the picture, which a client could be told to go on showing.
    return reply.headers({ etag, 'content-type': 'image/png' }).send(png)
  }

  async function draw(svg: string, signal: AbortSignal): Promise<Buffer> {
    const { value } = await pool.run({ svg, fonts: files }, needsNothing, signal)
    return Buffer.from(value as Uint8Array)
  }
}

/** The tags of a page's head that say which picture it has; empty where it has none. They hold the whole address, for whoever reads them elsewhere. */
export function pictureTags(page: Page, url: string, request: FastifyRequest, basePath: string): string {
  const { host, protocol } = request as { host?: string; protocol: string }
  if (!(url in cards) || (page.status ?? 200) !== 200 || !host) return ''
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  const path = `/share${pathname === '/' ? '/home' : pathname}.png${queryOf(searchParams)}`
  const tags = [
    ['og:image', `${protocol}://${host}${basePath}${path}`],
    ['og:image:type', 'image/png'],
    ['og:image:width', WIDTH],
    ['og:image:height', HEIGHT],
    ['og:image:alt', page.description],
  ]
  return tags
    .map(([property, content]) => `<meta property="${property}" content="${escapeText(String(content))}">`)
    .join('\n    ')
}

function queryOf(params: URLSearchParams): string {
  const query = new URLSearchParams(
    [...params].filter(([name, value]) => PARAMS.includes(name) && value !== ''),
  ).toString()
  return query === '' ? '' : `?${query}`
}

/** The route of the picture of a page. */
function routeOf(url: string): string {
  if (url === '/') return '/share/home.png'
  return url.endsWith('/:id') ? `/share${url.replace(':id', ':file')}` : `/share${url}.png`
}

async function readFontFile(folder: string, weight: string): Promise<Uint8Array> {
  return readFile(join(folder, 'fonts', `${weight}.ttf`)).catch(() => {
    throw new DemarcheError(
      'NOT_FOUND',
      `There is no font ${weight}.ttf in ${folder}/fonts: npm run build puts it there.`,
    )
  })
}

function needsNothing(): Promise<never> {
  return Promise.reject(new Error('A drawing was to need nothing.'))
}
