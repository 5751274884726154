import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { startNeo4j } from '../tests/neo4j/start.ts'
import { makeDice } from '../tests/support/dice.ts'
import { type Served, serveOurs } from './measure/child.ts'
import { fill, settingsOf } from './measure/fill.ts'
import { cutVotes } from './measure/votes.ts'

/**
 * `npm run bench:soak -- [embedded|neo4j] [minutes] [sessions]`: small questions, twenty a second, and among them dear ones, one after the
 * other, over the roll calls of the General Assembly; what was refused and with which code, how long small ones and `/health/live` wait with
 * and without the dear ones, and the server's memory minute by minute.
 */
const [engine = 'embedded', minutes = '10', sessions] = process.argv.slice(2)
const PERIOD = 50
/** For so long small questions are asked alone, twice: what they wait is taken of the second time, when the server is warm. */
const IDLE = 10_000
/** What a server may say that has more to do than it can. */
const HONEST = ['TIMEOUT', 'OVERLOADED', 'QUERY_TOO_LARGE']
const COUNTRIES = ['FRA', 'CHN', 'USA', 'IND', 'BRA', 'ZAF', 'RUS', 'EGY']
const dice = makeDice(11)

/** Each text is another one, so that no answer is given again. */
const small = [
  () => `{ country(id: "${country()}") { name positions(first: ${page()}) { nodes { id stance issue { name } } } } }`,
  () =>
    `{ positions(where: {country: ["${country()}"], statedFrom: "${year()}"}, first: ${page()}) { nodes { id statedAt } } }`,
  () => `{ issues(first: ${page()}) { nodes { id name broader { issue { name } } } } }`,
  () => `{ search(text: "nuclear ${year()}", first: ${page()}) { __typename } }`,
]
const dear = [
  (where: string) => `{ agreementMatrix(${where}, first: 250) { __typename } }`,
  (where: string) => `{ positionNetwork(${where}, mode: ONE_MODE, first: 500) { edgeCount } }`,
  (where: string) =>
    `{ facets(${where}) { totalCount issue { value count } actor { value count } year { value count } } }`,
  (where: string) => `{ contradictions(${where}, within: 365, first: 20) { totalCount } }`,
  (where: string) => `{ disagreements(${where}, first: 20) { totalCount } }`,
  () => `{ positions(where: {text: "of ${year()}"}) { totalCount } }`,
]

interface Seen {
  /** How long each was waited for, in milliseconds. */
  waits: number[]
  /** The codes that came. */
  refused: string[]
}
const KINDS = ['small', 'dear', 'live'] as const
type Load = Record<(typeof KINDS)[number], Seen>

const folder = mkdtempSync(join(tmpdir(), 'demarche-soak-'))
const neo4j = engine === 'neo4j' ? await startNeo4j({ folder: join(folder, 'neo4j') }) : null
const place = neo4j?.uri ?? join(folder, 'embedded')
try {
  const votes = cutVotes(sessions === undefined ? undefined : Number(sessions))
  await fill(place, openUnvotes(votes.folder))
  votes.remove()
  const server = await serveOurs({ ...settingsOf(place), DEMARCHE_CACHE: '64' })
  await soak(server)
  await server.stop()
} finally {
  await neo4j?.stop()
  rmSync(folder, { recursive: true })
}

async function soak(server: Served): Promise<void> {
  console.log(`${engine}, ${minutes} minutes; at rest ${server.memory()?.now} MB`)
  await load(server, IDLE, false)
  const idle = await load(server, IDLE, false)
  const before = at(idle.small.waits, 0.99)
  console.log(`small p99 alone ${ms(before)}`)
  const all: Load = { small: none(), dear: none(), live: none() }
  for (let minute = 1; minute <= Math.ceil(Number(minutes)); minute++) {
    const now = await load(server, Math.min(1, Number(minutes)) * 60_000, true)
    add(all, now)
    console.log(`minute ${minute}: ${told(now, before)}; ${server.memory()?.now} MB`)
  }
  console.log(`in all: ${told(all, before)}; ${server.memory()?.most} MB at most`)
}

function told({ small, dear, live }: Load, before: number): string {
  const p99 = at(small.waits, 0.99)
  return (
    `small p99 ${ms(p99)} (${(p99 / before).toFixed(1)} x alone), /health/live p99 ${ms(at(live.waits, 0.99))}, ` +
    `${dear.waits.length} dear, the slowest ${ms(at(dear.waits, 1))}; refused ${refusals(small, dear, live)}`
  )
}

async function load({ url }: Served, time: number, isMixed: boolean): Promise<Load> {
  const end = performance.now() + time
  const [smalls, dears, live] = [none(), none(), none()]
  const asking: Promise<void>[] = []
  const hear = async (seen: Seen, work: () => Promise<string | null>) => {
    const start = performance.now()
    const code = await work().catch((error: Error) => `failed: ${error.cause ?? error.message}`)
    if (code !== null) seen.refused.push(code)
    seen.waits.push(performance.now() - start)
  }
  const ask = (query: string) => async () => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const { errors } = (await response.json()) as { errors?: { extensions?: { code?: string } }[] }
    return errors ? (errors[0]?.extensions?.code ?? 'no code') : null
  }
  const dearest = async () => {
    while (isMixed && performance.now() < end)
      await hear(dears, ask(dice.of(dear)(`where: {statedFrom: "${year()}-0${1 + dice.below(9)}"}`)))
  }
  const both = [dearest(), dearest()]
  while (performance.now() < end) {
    asking.push(hear(smalls, ask(dice.of(small)())))
    asking.push(hear(live, async () => ((await fetch(new URL('/health/live', url))).ok ? null : 'not live')))
    await wait(PERIOD)
  }
  await Promise.all([...asking, ...both])
  return { small: smalls, dear: dears, live }
}

function none(): Seen {
  return { waits: [], refused: [] }
}

function add(all: Load, now: Load): void {
  for (const kind of KINDS) {
    all[kind].waits.push(...now[kind].waits)
    all[kind].refused.push(...now[kind].refused)
  }
}

function refusals(...all: Seen[]): string {
  const codes = all.flatMap(({ refused }) => refused)
  const count = (code: string) => codes.filter((other) => other === code).length
  const parts = [...new Set(codes)].map((code) => `${count(code)} ${code}${HONEST.includes(code) ? '' : ' (!)'}`)
  return parts.length === 0 ? 'none' : parts.join(', ')
}

function at(all: number[], share: number): number {
  const sorted = all.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}

function country(): string {
  return dice.of(COUNTRIES)
}

function page(): number {
  return 5 + dice.below(20)
}

function year(): number {
  return 1946 + dice.below(70)
}
