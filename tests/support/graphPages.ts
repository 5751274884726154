import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { askingFor } from '../../src/api/asking.ts'
import { makeCached } from '../../src/api/cached.ts'
import type { Limits } from '../../src/api/limits/limits.ts'
import { makeApp } from '../../src/http/app.ts'
import { readFrame } from '../../src/http/frame.ts'
import { registerGraphPages } from '../../src/http/graphPages.ts'
import { registerGraphql } from '../../src/http/graphql.ts'
import type { Card } from '../../src/pages/share/card.ts'
import { cards } from '../../src/pages/share/cards.ts'
import type { Engine } from '../../src/store/engine.ts'
import { usualLimits } from './ask.ts'

/** The pages over an engine, without a port, in a frame that is their title, their description and what they hold. */
export interface ServedPages {
  app: FastifyInstance
  /** A page, with its tags taken out and white space folded. */
  read(path: string): Promise<{ status: number; html: string; text: string; location: string | undefined }>
  /** What the picture of a page shows, by the address of the page and what it is asked with. */
  card(url: string, id: string, query?: string): Promise<Card | null>
  close(): Promise<void>
}

export async function servePages(engine: Engine, limits: Partial<Limits> = {}, timeout = 30_000): Promise<ServedPages> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-frame-'))
  writeFileSync(
    join(folder, 'page.html'),
    '<title>%title%</title><i title="%description%"></i><a href="%root%">x</a>%body%<hr>',
  )
  const app = makeApp({ basePath: '', keepAlive: 1000, proxies: [], logLevel: 'silent' })
  const cached = makeCached(engine)
  const graphql = await registerGraphql(app, engine, cached, {
    basePath: '',
    limits: { ...usualLimits, ...limits },
    timeout,
    introspection: true,
    cacheBytes: 8_000_000,
  })
  await registerGraphPages(app, await readFrame(folder), graphql, { basePath: '', origins: [] })
  rmSync(folder, { recursive: true })
  return {
    app,
    async read(path) {
      const { statusCode, body, headers } = await app.inject(path)
      return { status: statusCode, html: body, text: textOf(body), location: headers.location as string | undefined }
    },
    async card(url, id, query = '') {
      const ask = askingFor(graphql.ask, { signal: AbortSignal.timeout(timeout) })
      return (await cards[url]?.({ ask, id, params: new URLSearchParams(query) })) ?? null
    },
    async close() {
      await graphql.stop(0)
      await app.close()
      await cached.work.close()
    },
  }
}

/** What a reader sees of HTML, in one line. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
