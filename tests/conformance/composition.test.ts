import { buildASTSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCached } from '../../src/api/cached.ts'
import { typeDefs } from '../../src/generated/schema.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Answer, type Asker, makeAsker } from '../support/ask.ts'
import { makeDice, times } from '../support/dice.ts'
import { engines } from '../support/engines.ts'
import { randomQuery } from '../support/randomQuery.ts'
import { conferenceFolders, seedFolders } from '../support/seed.ts'

/** Neo4j plans every text anew. */
const MANY = { embedded: 150, neo4j: 15 }

const schema = buildASTSchema(typeDefs)

describe.each(engines)('what is read in one query, on $name', ({ name, open }) => {
  let engine: Engine
  let ask: { inOne: Asker; byLevels: Asker }
  let ids: string[]
  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, [...seedFolders, ...conferenceFolders])
    const cached = makeCached(engine)
    // Lists in lists in lists are refused otherwise.
    const limits = { maxCost: 1_000_000 }
    ask = {
      inOne: await makeAsker(engine, { cached, limits }),
      byLevels: await makeAsker(engine, { cached, isInlined: false, limits }),
    }
    const rows = await engine.read(
      "MATCH (node:Entity) WHERE NOT node:Country OR node.id STARTS WITH 'X' RETURN node.id AS id ORDER BY id",
    )
    ids = rows.map(({ id }) => id as string)
  })
  afterAll(() => engine.close())

  it(`is, for ${MANY[name]} random selections, what is read level by level, with at most as many round trips`, async () => {
    const dice = makeDice(12)
    const trips = { inOne: 0, byLevels: 0 }
    let answered = 0
    for (const query of times(MANY[name], () => randomQuery(schema, dice, ids))) {
      const [inOne, byLevels] = [await ask.inOne(query), await ask.byLevels(query)]
      expect(said(inOne), query).toBe(said(byLevels))
      expect(inOne.errors, query).toBeUndefined()
      expect(inOne.roundTrips, query).toBeLessThanOrEqual(byLevels.roundTrips)
      trips.inOne += inOne.roundTrips
      trips.byLevels += byLevels.roundTrips
      if (JSON.stringify(inOne.data).length > 200) answered += 1
    }
    expect(answered).toBeGreaterThan(MANY[name] / 2)
    expect(trips.inOne * 1.5).toBeLessThan(trips.byLevels)
  })

  it.each(starts)('is the same for positions found by %j', async (where) => {
    const query = `query ($where: PositionFilter) {
      positions(where: $where, first: 10) { totalCount edges { match { stance } node { stance actor { name } issue { name } targets { id } statement { speaker { name } } } } }
      statements(where: $where, first: 10) { nodes { speaker { name } quotations { nodes { exact } } } }
    }`
    const [inOne, byLevels] = [await ask.inOne(query, { where }), await ask.byLevels(query, { where })]
    expect(said(inOne)).toBe(said(byLevels))
    expect(inOne.errors).toBeUndefined()
    expect((inOne.data as { positions: { totalCount: number } }).positions.totalCount).toBeGreaterThan(0)
  })

  it.each(oneQuery)('takes one round trip once the issues are known: %s', async (query) => {
    await ask.inOne('{ positions(first: 1) { nodes { id } } person(id: "x") { id } }')
    const { roundTrips, errors } = await ask.inOne(query)
    expect({ roundTrips, errors }).toEqual({ roundTrips: 1, errors: undefined })
  })
})

const starts = [
  { actor: ['cui-tiankai'] },
  { country: ['CHN'] },
  { organization: ['abrensk-mfa'] },
  { role: ['AMBASSADOR'] },
  { post: ['prc-ambassador-to-us'] },
  { onBehalfOf: ['CHN'] },
  { target: ['USA'] },
  { issue: ['syria'] },
  { issue: ['syria', 'international-system'], stance: ['SUPPORT', 'OPPOSE'] },
  { stance: ['SUPPORT'] },
  { country: ['CHN'], issue: ['syria'], text: 'a' },
]

const oneQuery = [
  '{ positions(where: { actor: ["cui-tiankai"] }, first: 20) { nodes { stance statedAt actor { name } onBehalfOf { ... on Country { name } } issue { name broader { alignment issue { name } } } quotations { exact source { headline } } } } }',
  '{ people(first: 20) { nodes { name appointments(first: 5, asOf: "2021") { nodes { post { title represents { name } organization { name } } } } positions(first: 3) { nodes { issue { name } } } } } }',
]

function said({ data, errors }: Answer): string {
  return JSON.stringify({ data, errors })
}
