import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../tests/neo4j/start.ts'
import { times } from '../tests/support/dice.ts'
import { serveOurs } from './measure/child.ts'
import { fill, settingsOf } from './measure/fill.ts'
import { askOnce, median, medianTime, type Question } from './measure/load.ts'
import { HUB, issueId, issuesOf, makeWorld } from './measure/world.ts'
import { newestAgainst } from './race/questions.ts'

/**
 * `npm run bench:curve -- [embedded|neo4j] [sizes...]`: how what is asked slows down while the store grows, over HTTP and without
 * cached answers, and what the store takes. Half of the positions are on one issue, the hub. Times are middle ones, of many issues or of many times.
 */
const [engine = 'embedded', ...given] = process.argv.slice(2)
const sizes = given.length > 0 ? given.map(Number) : [10_000, 100_000, 1_000_000]
const ROUNDS = 3
const PAGE =
  'query ($issue: ID!) { issue(id: $issue) { positions(first: 20) { nodes { id stance statedAt actor { name } } } } }'
const COUNT = 'query ($issue: ID!) { issue(id: $issue) { positions(first: 1) { totalCount } } }'
const WHOLE = '{ disagreements(first: 1) { totalCount } search(text: "office", first: 1) { __typename } }'

const smallest = new Map<string, number>()
for (const size of sizes) await measure(size)

async function measure(size: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-curve-'))
  const neo4j = engine === 'neo4j' ? await startNeo4j({ folder: join(folder, 'neo4j') }) : null
  const place = neo4j?.uri ?? join(folder, 'embedded')
  try {
    const start = performance.now()
    await fill(place, makeWorld(size, { hub: true }))
    console.log(`\n${engine}, ${size} positions, filled in ${Math.round((performance.now() - start) / 1000)} s`)
    const server = await serveOurs({ ...settingsOf(place), DEMARCHE_TIMEOUT: '600000' })
    for (const [name, question] of Object.entries(questionsOf(size))) say(name, await middleTime(server.url, question))
    const paged = server.memory()?.now
    await askOnce(server.url, WHOLE)
    console.log(`  the server holds ${paged} MB, with the ledger and the search index ${server.memory()?.now} MB`)
    await server.stop()
    console.log(`  the store takes ${Math.round(bytesIn(folder) / 1e6)} MB on the disk`)
  } finally {
    await neo4j?.stop()
    rmSync(folder, { recursive: true })
  }
}

function questionsOf(size: number): Record<string, Question> {
  const issues = times(20, (n) => ({ issue: issueId((n * 37) % issuesOf(size)) }))
  const hub = times(20, () => ({ issue: HUB }))
  const { query, variables } = newestAgainst(size).ours.question
  return {
    'the question': { query, variables: variables.slice(0, 40) },
    'an issue’s first page': { query: PAGE, variables: issues },
    'an issue’s count': { query: COUNT, variables: issues },
    'the hub’s first page': { query: PAGE, variables: hub },
    'the hub’s count': { query: COUNT, variables: hub },
  }
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
}

/** Of some rounds, after one that is not counted. */
async function middleTime(url: string, question: Question): Promise<number> {
  await medianTime(url, question)
  const rounds: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await medianTime(url, question))
  return median(rounds)
}

function say(name: string, time: number): void {
  const first = smallest.get(name) ?? time
  smallest.set(name, first)
  console.log(`  ${name.padEnd(24)}${time.toFixed(1).padStart(9)} ms  ${(time / first).toFixed(1)} x the smallest`)
}
