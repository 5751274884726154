import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { makeDice, times } from '../tests/support/dice.ts'
import { callerOf, connectHttp } from '../tests/support/mcp.ts'
import { misspellings } from '../tests/support/misspell.ts'
import { serveOurs } from './measure/child.ts'
import { fill, settingsOf } from './measure/fill.ts'
import { askOnce } from './measure/load.ts'
import { cutVotes } from './measure/votes.ts'

/**
 * `npm run bench:tools -- [sessions]`: over the roll calls of the General Assembly, or of so many sessions, on the embedded engine: what each tool of
 * agents takes, of ever other countries, and what a batch of fifty misspelt names takes at `/reconcile`; how long the list of tools is.
 */
const ROUNDS = 20
const [sessions] = process.argv.slice(2)
const dice = makeDice(1)
const folder = mkdtempSync(join(tmpdir(), 'demarche-tools-'))
const votes = cutVotes(sessions === undefined ? undefined : Number(sessions))
await fill(join(folder, 'embedded'), openUnvotes(votes.folder))
votes.remove()
const server = await serveOurs({ ...settingsOf(join(folder, 'embedded')), DEMARCHE_CACHE: '64', DEMARCHE_RATE: '0' })
try {
  const { countries, issues, sources } = await askOnce<Record<string, { nodes: Named[] }>>(
    server.url,
    '{ countries(first: 100) { nodes { id name } } issues(first: 100) { nodes { id name } } sources(first: 1) { nodes { id name: headline } } }',
  )
  await measureTools(countries?.nodes ?? [], issues?.nodes ?? [], sources?.nodes[0]?.id ?? '')
  await measureReconcile(countries?.nodes ?? [])
} finally {
  await server.stop()
  rmSync(folder, { recursive: true })
}

interface Named {
  id: string
  name: string
}

async function measureTools(countries: Named[], issues: Named[], source: string): Promise<void> {
  const client = await connectHttp(server.url.replace(/\/graphql$/, ''), '2026-07-28')
  const [list, again] = [JSON.stringify(await client.listTools()), JSON.stringify(await client.listTools())]
  console.log(
    `tools/list: ${Buffer.byteLength(list)} bytes, ${list === again ? 'the same' : 'others'} when asked again`,
  )
  const call = callerOf(client)
  const country = () => dice.of(countries).id
  const where = () => ({ actor: [country()] })
  const asks: Record<string, () => object> = {
    find: () => ({
      text: dice
        .of([...countries, ...issues])
        .name.split(' ')
        .slice(0, 6)
        .join(' ')
        .slice(0, 60),
    }),
    positions: () => ({ where: { ...where(), statedFrom: String(1950 + dice.below(60)) } }),
    agreement: () => ({ between: [country(), country()] }),
    changes_of_mind: () => ({ where: where() }),
    said_versus_voted: () => ({ where: { ...where(), issue: [dice.of(issues).id] } }),
    network: () => ({ where: { statedFrom: String(1990 + dice.below(25)) } }),
    count: () => ({ where: where(), by: ['stance', 'year'] }),
    // Roll calls have no text.
    ...(source !== '' && { read_source: () => ({ id: source }) }),
    ask_graphql: () => ({
      query: `{ country(id: "${country()}") { name positions(first: 5) { nodes { id stance } } } }`,
    }),
    check_quotes: () => ({ quotes: [`${country()} was for it`] }),
  }
  // The ledger is read once for all of them.
  console.log(
    `the first that needs all positions: ${Math.round(await timeOf(() => call('agreement', { between: [country()] })))} ms`,
  )
  const all: number[] = []
  for (const [name, args] of Object.entries(asks)) {
    const took: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      took.push(
        await timeOf(async () => {
          const { isError, text } = await call(name, args())
          if (isError) throw new Error(`${name}: ${text}`)
        }),
      )
    }
    all.push(...took)
    say(name, took)
  }
  say('all tools', all)
  await client.close()
}

async function measureReconcile(countries: Named[]): Promise<void> {
  const kinds = Object.values(misspellings)
  const batch = () =>
    Object.fromEntries(
      times(50, (n) => [`q${n}`, { query: dice.of(kinds)(dice.of(countries).name, dice) ?? dice.of(countries).name }]),
    )
  const took: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const body = new URLSearchParams({ queries: JSON.stringify(batch()) })
    took.push(
      await timeOf(async () => {
        const response = await fetch(server.url.replace(/graphql$/, 'reconcile'), { method: 'POST', body })
        if (!response.ok) throw new Error(await response.text())
        await response.json()
      }),
    )
  }
  say('reconcile, 50 names', took)
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function say(name: string, took: number[]): void {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN)
  console.log(`${name.padEnd(22)}middle ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`)
}
