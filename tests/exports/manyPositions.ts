import type { Engine } from '../../src/store/engine.ts'

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

/** Fills an empty engine with so many made-up votes of 200 countries on 2,000 issues, each toward one other country. */
export async function fillWithVotes(engine: Engine, count: number): Promise<void> {
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
  for (let start = 0; start < count; start += BATCH) {
    const rows = many(Math.min(BATCH, count - start), (n) => voteRow(start + n))
    await engine.write((run) => run(CREATE_POSITIONS, { rows }))
  }
}

function voteRow(n: number) {
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
