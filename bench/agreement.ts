/**
 * How long the dearest questions take as a user asks them, over HTTP, cold and again, how long /health/live waits meanwhile, and
 * how much memory they take.
 *
 *   npm run bench:agreement                  over all the roll calls that come with the product
 *   npm run bench:agreement -- 5             over those of so many sessions, two countries
 *   DEMARCHE_DATA=<a loaded store> ... or NEO4J_URI=bolt://127.0.0.1:7687 npm run bench:agreement
 */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureReference } from '../src/imports/reference.ts'
import { importRows } from '../src/imports/run.ts'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { readSettings } from '../src/settings/settings.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import type { Engine } from '../src/store/engine.ts'
import { openEngine, setUp } from '../src/store/open.ts'
import { startServer } from '../tests/support/startServer.ts'
import { cutUnga } from '../tests/support/ungaCut.ts'

const unga = join(import.meta.dirname, '../seed/unga')
const queries = {
  matrix: '{ agreementMatrix(first: 250) { units { __typename } } }',
  network: '{ positionNetwork(mode: ONE_MODE, first: 500) { edgeCount nodes { __typename } } }',
  evidence:
    '{ positionNetwork(mode: ONE_MODE, first: 100) { edges { evidence(first: 3) { id } } blocs { cohesion } } }',
  facets:
    '{ facets { totalCount stance { value count } issue { value count } actor { value count } country { value count } year { value count } } }',
  contradictions: '{ contradictions(within: 365, first: 20) { totalCount } }',
  disagreements: '{ disagreements(first: 20) { totalCount } }',
}
const loaded = process.env.DEMARCHE_DATA || process.env.NEO4J_URI

const engine = loaded ? await openEngine(readSettings(process.env)) : await openVotes(process.argv[2])
const server = await startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
const before = process.memoryUsage().rss
for (const [name, query] of Object.entries(queries)) {
  await ask(`${name}, cold`, query)
  await ask(`${name}, again`, query)
}
console.log(`memory grown by ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB`)
await server.close()
await engine.close()

/** A store of its own, filled with the roll calls of all sessions or of so many. */
async function openVotes(sessions?: string): Promise<Engine> {
  const engine = await openEmbedded()
  await setUp(engine)
  await ensureReference(engine, false)
  const folder = sessions === undefined ? unga : cutUnga({ countries: ['USA', 'GBR'], lastSession: Number(sessions) })
  if (folder !== unga) cpSync(join(unga, 'datapackage.json'), join(folder, 'datapackage.json'))
  const { read } = await importRows(engine, openUnvotes(folder))
  if (folder !== unga) rmSync(folder, { recursive: true })
  console.log(`${engine.name}, ${read} rows`)
  return engine
}

async function ask(what: string, query: string): Promise<void> {
  const start = performance.now()
  const live = watchHealth()
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown }
  if (errors || !data) throw new Error(`An answer was wanted; got ${JSON.stringify(errors)}.`)
  const took = Math.round(performance.now() - start)
  console.log(`${what}: ${took} ms, /health/live waited ${await live()} ms at most`)
}

/** Asks /health/live every 20 ms until it is called off; resolves with the longest wait in milliseconds. */
function watchHealth(): () => Promise<number> {
  let isOver = false
  let longest = 0
  const watching = (async () => {
    while (!isOver) {
      const start = performance.now()
      await (await fetch(`${server.url}/health/live`)).text()
      longest = Math.max(longest, performance.now() - start)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  return async () => {
    isOver = true
    await watching
    return Math.round(longest)
  }
}
