import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { startNeo4j } from '../tests/neo4j/start.ts'
import { times } from '../tests/support/dice.ts'
import { serveOurs } from './measure/child.ts'
import { fill, settingsOf } from './measure/fill.ts'
import { askOnce } from './measure/load.ts'
import { cutVotes } from './measure/votes.ts'

/**
 * `npm run bench:dear -- [embedded|neo4j] [sessions]`: the dearest questions over the roll calls of the General Assembly, or of so many
 * sessions, each twice over HTTP; how long `/health/live` and a small question wait meanwhile; and the most memory of the server.
 */
const FACETS = ['stance', 'issue', 'actor', 'country', 'year'].map((name) => `${name} { value count }`).join(' ')
/** Of the positions that a filter leaves. */
const DEAR: Record<string, (where: string) => string> = {
  agreementMatrix: (where) => `{ agreementMatrix(${where} first: 250) { __typename } }`,
  positionNetwork: (where) =>
    `{ positionNetwork(${where} mode: ONE_MODE, first: 500) { edgeCount nodes { __typename } } }`,
  facets: (where) => `{ facets(${where}) { totalCount ${FACETS} } }`,
  contradictions: (where) => `{ contradictions(${where} within: 365, first: 20) { totalCount } }`,
  disagreements: (where) => `{ disagreements(${where} first: 20) { totalCount } }`,
}
const EVERYTHING = 'where: {}'
const SMALL = '{ country(id: "FRA") { name positions(first: 5) { nodes { id stance } } } }'
const PAUSE = 20
let asked = 0

const [engine = 'embedded', sessions] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'demarche-dear-'))
const neo4j = engine === 'neo4j' ? await startNeo4j({ folder: join(folder, 'neo4j') }) : null
const place = neo4j?.uri ?? join(folder, 'embedded')
try {
  await measure()
} finally {
  await neo4j?.stop()
  rmSync(folder, { recursive: true })
}

async function measure(): Promise<void> {
  const votes = cutVotes(sessions === undefined ? undefined : Number(sessions))
  await fill(place, openUnvotes(votes.folder))
  votes.remove()
  const server = await serveOurs({ ...settingsOf(place), DEMARCHE_CACHE: '64', DEMARCHE_TIMEOUT: '600000' })
  console.log(`${engine}; at rest ${megabytes(server.memory()?.now)}`)
  await askOnce(server.url, SMALL)
  const watched = async (what: string, work: () => Promise<unknown>) => report(what, await watch(server.url, work))
  await watched('nothing else', () => wait(2000))
  for (const [name, ask] of Object.entries(DEAR))
    for (const turn of ['cold', 'again']) await watched(`${name}, ${turn}`, () => askOnce(server.url, ask(EVERYTHING)))
  // Each of other positions: nobody has asked it, nor read what it is about.
  const eight = times(8, (n) => Object.values(DEAR)[n % 5]?.(`where: {statedFrom: "${1947 + n}"}`) ?? '')
  await watched('eight of them at once', () => Promise.all(eight.map((query) => askOnce(server.url, query))))
  console.log(`the most memory ${megabytes(server.memory()?.most)}`)
  await server.stop()
}

interface Watched {
  took: number
  live: number[]
  small: number[]
}

/** How long the work takes, and how long each of two small requests waits until it is done. */
async function watch(url: string, work: () => Promise<unknown>): Promise<Watched> {
  let done = false
  const poll = async (ask: () => Promise<unknown>) => {
    const waits: number[] = []
    while (!done) {
      const start = performance.now()
      await ask()
      waits.push(performance.now() - start)
      await wait(PAUSE)
    }
    return waits
  }
  const polls = [poll(async () => (await fetch(new URL('/health/live', url))).text()), poll(() => anew(url, SMALL))]
  const start = performance.now()
  await work()
  const took = performance.now() - start
  done = true
  const [live = [], small = []] = await Promise.all(polls)
  return { took, live, small }
}

/** An answer that is not cached: no text is asked twice. */
function anew(url: string, query: string): Promise<unknown> {
  asked += 1
  return askOnce(url, `${query} # ${asked}`)
}

function report(what: string, { took, live, small }: Watched): void {
  const waits = (all: number[]) => `p99 ${at(all, 0.99)}, worst ${at(all, 1)}`
  console.log(
    `${what.padEnd(24)}${took.toFixed(0).padStart(7)} ms | /health/live ${waits(live)} | a small question ${waits(small)}`,
  )
}

function at(all: number[], share: number): string {
  const sorted = all.toSorted((a, b) => a - b)
  return `${Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)} ms`
}

function megabytes(memory: number | undefined): string {
  return memory === undefined ? 'unknown' : `${memory} MB`
}
