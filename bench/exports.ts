import { formats } from '../src/exports/formats.ts'
import { writeExport } from '../src/exports/writeExport.ts'
import { openEmbedded } from '../src/graph/embedded.ts'
import type { Engine } from '../src/graph/engine.ts'
import { setUp } from '../src/graph/store.ts'

/**
 * `node --expose-gc --import tsx bench/exports.ts [edges] [formats...]`: how fast the exports of a made-up graph are written,
 * and how much the process grows meanwhile. Each position is two edges: to its issue and to its target.
 */
const [wanted = '1000000', ...chosen] = process.argv.slice(2)
const positions = Math.ceil(Number(wanted) / 2)
const ACTORS = 200
const ISSUES = 2000
const BATCH = 5000

const CREATE_POSITIONS = `
UNWIND $rows AS row
MATCH (actor:Entity {id: row.actor})
MATCH (target:Entity {id: row.target})
MATCH (issue:Entity {id: row.issue})
MATCH (event:Entity {id: row.event})
MATCH (source:Entity {id: row.source})
CREATE (position:Entity:Position)
SET position = row.position
CREATE (actor)-[:TOOK]->(position)
CREATE (position)-[:ON]->(issue)
CREATE (position)-[:TOWARD]->(target)
CREATE (position)-[:AT]->(event)
CREATE (position)-[:FOUND_IN]->(source)`

const engine = await openEmbedded()
await setUp(engine)
await fill(engine)
console.log(`${positions} positions of ${ACTORS} countries on ${ISSUES} issues, on the embedded engine`)
for (const format of formats.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  global.gc?.()
  const before = process.memoryUsage().rss
  const start = performance.now()
  const cpu = process.cpuUsage()
  let [bytes, most, first] = [0, before, 0]
  const request = { format, where: {}, query: '', licence: 'https://example.org/licence' }
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) {
    first ||= performance.now() - start
    bytes += Buffer.byteLength(chunk)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    `${format.name.padEnd(14)} ${Math.round((2 * positions) / seconds)
      .toLocaleString('en')
      .padStart(9)} edges/s`,
    `${seconds.toFixed(1).padStart(6)} s (${((user + system) / 1e6).toFixed(1)} s of processor), first bytes after ${(first / 1000).toFixed(1)} s,`,
    `${(bytes / 1e6).toFixed(0).padStart(5)} MB written, memory grew by ${((most - before) / 1e6).toFixed(0)} MB`,
  )
}
await engine.close()

async function fill(engine: Engine): Promise<void> {
  const create = (labels: string, rows: object[]) =>
    engine.write((run) => run(`UNWIND $rows AS row CREATE (node:Entity:${labels}) SET node = row`, { rows }))
  await create(
    'Actor:Country',
    many(ACTORS, (n) => ({ id: `C${n}`, type: 'Country', name: `Country ${n}` })),
  )
  await create(
    'Issue',
    many(ISSUES, (n) => ({ id: `issue-${n}`, type: 'Issue', kind: 'PROPOSITION', name: `Issue ${n}` })),
  )
  await create(
    'Event',
    many(ISSUES, (n) => ({ id: `vote-${n}`, type: 'Event', kind: 'ROLL_CALL', name: `Vote ${n}` })),
  )
  await create(
    'Source',
    many(10, (n) => ({ id: `record-${n}`, type: 'Source', headline: `Record ${n}`, language: 'en' })),
  )
  for (let start = 0; start < positions; start += BATCH) {
    const rows = many(Math.min(BATCH, positions - start), (n) => positionRow(start + n))
    await engine.write((run) => run(CREATE_POSITIONS, { rows }))
  }
}

function positionRow(n: number) {
  const issue = Math.floor(n / ACTORS) % ISSUES
  const day = `20${10 + (issue % 10)}-0${1 + (issue % 9)}-1${issue % 10}`
  const stance = n % 3 === 0 ? { stance: 'OPPOSE', polarity: -1 } : { stance: 'SUPPORT', polarity: 1 }
  const id = `vote-of-c${n % ACTORS}-on-issue-${issue}-${n}`
  const stated = { statedAt: day, statedEarliest: day, statedLatest: day }
  return {
    actor: `C${n % ACTORS}`,
    target: `C${(n * 7 + 1) % ACTORS}`,
    issue: `issue-${issue}`,
    event: `vote-${issue}`,
    source: `record-${issue % 10}`,
    position: { id, type: 'Position', mode: 'VOTE', conditional: false, ...stance, ...stated, sortKey: `${day} ${id}` },
  }
}

function many<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, n) => make(n))
}
