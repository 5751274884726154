import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackTexts } from '../../src/collections/texts.ts'
import type { Columns, Ledger } from '../../src/graph/ledger.ts'
import { readEnds, readLedger } from '../../src/graph/readLedger.ts'
import { agreementMatrix } from '../../src/questions/agreement/scores.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'

const day = (date: string) => ({ statedEarliest: date, statedLatest: date })
const positions = [
  { id: 'first', stance: 'SUPPORT', ...day('2019-01-01') },
  { id: 'second', stance: 'OPPOSE', ...day('2019-02-02') },
  { id: 'third', stance: 'NONE', ...day('2019-03-03') },
]
const supersedings = [
  { later: 'second', earlier: 'first' },
  { later: 'third', earlier: 'first' },
]

describe.each(engines)('the ledger on $name', ({ open }) => {
  let engine: Engine
  let columns: Columns

  beforeAll(async () => {
    engine = await open()
    await engine.write(async (run) => {
      await run("CREATE (:Entity:Actor:Person {id: 'ana'}), (:Entity:Issue {id: 'rules'})")
      await run(
        `UNWIND $positions AS row
         MATCH (actor:Entity {id: 'ana'})
         MATCH (issue:Entity {id: 'rules'})
         CREATE (actor)-[:TOOK]->(position:Entity:Position {id: row.id, stance: row.stance,
           statedEarliest: row.statedEarliest, statedLatest: row.statedLatest})-[:ON]->(issue)`,
        { positions },
      )
      await run(
        `UNWIND $supersedings AS row
         MATCH (later:Entity {id: row.later})
         MATCH (earlier:Entity {id: row.earlier})
         CREATE (later)-[:SUPERSEDES]->(earlier)`,
        { supersedings },
      )
    })
    const ends = await readEnds(engine)
    columns = (await readLedger(engine, {}, ends, new AbortController().signal)).columns
  })

  afterAll(() => engine.close())

  it('dates the end of a position by the first that takes it back', () => {
    const ends = Object.fromEntries(unpackTexts(columns.ids).map((id, row) => [id, columns.superseded[row]]))
    expect(ends).toEqual({ first: 20_190_202, second: 0, third: 0 })
  })
})

it('refuses to compare every two of more units than memory holds', () => {
  const names = Array.from({ length: 3001 }, (_, unit) => `unit-${unit}`)
  const comparison = {
    units: { names, starts: new Uint32Array(1), values: new Uint32Array(), isOwnWord: () => false },
    standings: [],
    isBefore: Object.assign(() => false, { isOrdered: () => false }),
    asOf: undefined,
    ledger: { issues: [] as string[] } as Ledger,
  }
  expect(() => agreementMatrix(comparison)).toThrow(
    'Every two of 3001 units are more than one request may ask for, those of 3000; narrow the filter.',
  )
})
