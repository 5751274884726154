import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackTexts } from '../../src/collections/texts.ts'
import type { PositionFilter } from '../../src/generated/types.ts'
import { makeLoad } from '../../src/graph/batch.ts'
import {
  actorAt,
  type Columns,
  dateOf,
  issueAt,
  type Ledger,
  type LedgerSource,
  openLedger,
  stanceOf,
} from '../../src/graph/ledger.ts'
import { readScopes } from '../../src/graph/positions/scope.ts'
import { readEnds, readLedger } from '../../src/graph/readLedger.ts'
import { isOfActors, isSlice, sliceOf, sliceOfActors } from '../../src/graph/sliceLedger.ts'
import { intervalOf } from '../../src/model/partialDate.ts'
import { agreementMatrix } from '../../src/questions/agreement/scores.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'

const day = (date: string) => ({ statedEarliest: date, statedLatest: date })
const positions = [
  { id: 'first', stance: 'SUPPORT', ...day('2019-01-01') },
  { id: 'second', stance: 'OPPOSE', ...day('2019-02-02') },
  { id: 'third', stance: 'NONE', ...day('2019-03-03') },
  { id: 'fourth', stance: 'OPPOSE', actor: 'ben', statedEarliest: '2018-01-01', statedLatest: '2018-12-31' },
  {
    id: 'fifth',
    stance: 'SUPPORT',
    actor: 'ben',
    issue: 'other',
    statedEarliest: '2019-02-01',
    statedLatest: '2019-02-28',
  },
  { id: 'sixth', stance: 'SUPPORT', issue: 'other', statedEarliest: null, statedLatest: null },
]
const date = (text: string) => intervalOf(text)
const slices = [
  { statedFrom: date('2019') },
  { statedTo: date('2019-02') },
  { statedFrom: date('2018-06'), statedTo: date('2019-02-01') },
  { stance: ['SUPPORT', 'NONE'] },
  { stance: ['OPPOSE'], statedTo: date('2018') },
  { statedFrom: date('2030') },
] as PositionFilter[]
const ofActors = [
  { actor: ['ana'] },
  { actor: ['ben', 'nobody'], statedFrom: date('2018-06') },
  { actor: ['ana'], stance: ['SUPPORT'], statedTo: date('2019') },
  { actor: ['ana', 'ben'], issue: ['other'] },
  { actor: ['ana', 'ben'], issue: ['rules'], stance: ['SUPPORT'] },
  { actor: ['ana', 'ben'], issue: ['rules', 'other'], stance: ['OPPOSE', 'NONE'], statedTo: date('2019-12') },
  { actor: ['ana', 'ben'], issue: ['rules'], includeNarrower: false },
  { actor: ['ana'], issue: ['unknown'] },
] as PositionFilter[]
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
      await run("UNWIND ['ana', 'ben'] AS id CREATE (:Entity:Actor:Person {id: id, type: 'Person'})")
      await run("UNWIND ['rules', 'other'] AS id CREATE (:Entity:Issue {id: id})")
      await run(
        `MATCH (above:Issue {id: 'rules'}) MATCH (below:Issue {id: 'other'})
         SET above.kind = 'PROPOSITION', below.kind = 'PROPOSITION'
         CREATE (below)-[:NARROWS {alignment: 'CON'}]->(above)`,
      )
      // More than are read at once.
      await run('UNWIND range(1, 250) AS number CREATE (:Entity:Issue {id: toString(number)})')
      await run(
        `UNWIND $positions AS row
         MATCH (actor:Entity {id: row.actor})
         MATCH (issue:Entity {id: row.issue})
         CREATE (actor)-[:TOOK]->(position:Entity:Position {id: row.id, stance: row.stance,
           statedEarliest: row.statedEarliest, statedLatest: row.statedLatest})-[:ON]->(issue)`,
        { positions: positions.map((position) => ({ actor: 'ana', issue: 'rules', ...position })) },
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
    columns = await readLedger(engine, {}, ends, new AbortController().signal)
  })

  afterAll(() => engine.close())

  it.each(slices)('is sliced out of that of all positions as it is read: %j', async (where) => {
    expect(isSlice(where)).toBe(true)
    const read = await readLedger(engine, where, await readEnds(engine), new AbortController().signal)
    expect(rowsOf(sliceOf(columns, where))).toEqual(rowsOf(read))
  })

  it.each(ofActors)('is picked for some actors out of that of all positions as it is read: %j', async (where) => {
    expect(isOfActors(where)).toBe(true)
    const read = await readLedger(engine, where, await readEnds(engine), new AbortController().signal)
    const scope = await readScopes(makeLoad(engine), where)
    const picked = sliceOfActors(columns, where, scope, 6)
    expect(picked && rowsOf(picked)).toEqual(rowsOf(read))
    if (read.size > 0) expect(sliceOfActors(columns, where, scope, 0)).toBeNull()
  })

  it('is of one state where somebody writes while it is read', async () => {
    let written = false
    const disturbed: Engine = {
      ...engine,
      async read(text, params, reader) {
        const rows = await engine.read(text, params, reader)
        if (params?.ids !== undefined && !written) {
          written = true
          await engine.write((run) =>
            run(
              `MATCH (actor:Actor {id: 'ben'}) MATCH (issue:Issue {id: 'rules'})
               CREATE (actor)-[:TOOK]->(:Entity:Position {id: 'late', stance: 'NONE'})-[:ON]->(issue)`,
            ),
          )
        }
        return rows
      },
    }
    const read = await readLedger(disturbed, {}, await readEnds(engine), new AbortController().signal)
    expect(unpackTexts(read.ids).sort()).toEqual([...positions.map(({ id }) => id), 'late'].sort())
    await engine.write((run) => run("MATCH (position:Position {id: 'late'}) DETACH DELETE position"))
  })

  it('dates the end of a position by the first that takes it back', () => {
    const ends = Object.fromEntries(unpackTexts(columns.ids).map((id, row) => [id, columns.superseded[row]]))
    expect(ends).toEqual({ first: 20_190_202, second: 0, third: 0, fourth: 0, fifth: 0, sixth: 0 })
  })
})

/** Each position with all that its columns say, whatever their order and numbers. */
function rowsOf(columns: Columns) {
  const ledger = openLedger(columns, {} as LedgerSource)
  const { actorTypes, signs, actor, issue, latest, superseded, supersededLatest } = ledger
  const rows = unpackTexts(columns.ids).map((id, row) => [
    ...[id, actorAt(ledger, row), actorTypes[actor[row] as number], issueAt(ledger, row), signs[issue[row] as number]],
    ...[stanceOf(ledger, row), dateOf(ledger, row), latest[row], superseded[row], supersededLatest[row]],
  ])
  return { rows: rows.map(String).sort(), actors: ledger.actors.toSorted(), issues: ledger.issues.toSorted() }
}

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
