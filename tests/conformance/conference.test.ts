import { buildASTSchema, type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typeDefs } from '../../src/generated/schema.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { conferenceCases } from '../corpus/cases/conference.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { isAnswer, note, ownerOf, selection } from '../support/everyField.ts'
import { graphHash } from '../support/graphHash.ts'
import { conferenceFolders } from '../support/seed.ts'

/** Arguments of the root fields that need some, to be asked in turn until each field below has answered. */
const rootArguments: Record<string, string[]> = {
  agreement: [
    '(between: ["kester-lunn", "jocasta-reed"])',
    '(between: ["headwater-pact", "lowland-league"], level: BLOC)',
  ],
  agreementMaps: ['(minShared: 1)'],
  agreements: ['(of: "kester-lunn", minShared: 1)'],
  neighbourhood: ['(of: "nora-quist")'],
  node: ['(id: "nora-quist")'],
  nodes: ['(ids: ["nora-quist", "XAB"])'],
  positionNetwork: ['', '(mode: TWO_MODE, aggregation: COMBINE)'],
  quoteChecks: ['(quotes: ["The dam is half built"])'],
  search: ['(text: "sturgeon")'],
  shortestPath: ['(from: "nora-quist", to: "lowland-league")'],
}

/** A thing of each kind, with neighbours of every kind that it can have; several where no one thing has all. */
const samples: Record<string, string[]> = {
  appointment: ['anneke-vorr-as-abrensk-foreign-minister'],
  bloc: ['lowland-league', 'headwater-pact'],
  country: ['XAB', 'XCO', 'XFE', 'XHI'],
  event: ['meridian-session-1'],
  issue: ['high-dam', 'meridian-treaty'],
  membership: ['xde-in-headwater-pact'],
  organization: ['ferrow-commission', 'abrensk-mfa', 'abrensk-government', 'gulf-lantern'],
  person: ['liv-sandoe', 'delphine-arrow', 'anneke-vorr', 'rosalind-keph', 'bastian-crell'],
  position: [
    'casimir-2021-09-14-on-meridian-treaty',
    'casimir-2021-09-13-on-flood-warning',
    'casimir-2021-09-13-on-meridian-treaty',
  ],
  post: ['lowland-league-spokesperson', 'hithe-ambassador-to-abrensk'],
  quotation: ['gideon-2021-q1'],
  source: ['meridian-minutes-2021'],
  statement: ['gideon-2021', 'hanna-2021'],
}

const nestedArguments: Record<string, string> = {
  agreementWith: '(other: "gideon-wray")',
  pathTo: '(other: "gideon-wray")',
}

/** What tables alone tell (`sequence`, attributes), and what an invented world has no use for: pages on the web, codes of statisticians, the beginning and end of states, bodies and lives, things elsewhere. */
const left =
  /\.(url|iso2|m49|region|subregion|foundedOn|dissolvedOn|bornOn|diedOn|sequence|attributes|identifiers|identifier|scheme)$|^Attribute\./

const schema = buildASTSchema(typeDefs)
const hashes: string[] = []

describe.each(engines)('the Meridian Conference on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, conferenceFolders)
    hashes.push(await graphHash(engine))
    ask = await makeAsker(engine)
  })

  afterAll(() => engine.close())

  it.each(conferenceCases)('$name', async ({ query, expected }) => {
    const { data, errors } = await ask(query)
    expect(errors).toBeUndefined()
    expect(data).toEqual(expected)
  })

  it('has found every quote in its text', async () => {
    const { data } = await ask('{ quotations(first: 100) { totalCount } }')
    const rows = await engine.read('MATCH (q:Quotation {verified: true}) RETURN count(q) AS count')
    expect(data).toEqual({ quotations: { totalCount: Number(rows[0]?.count) } })
  })

  it('has something to answer in every field of every type', async () => {
    const answered = new Set<string>()
    for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
      const given = samples[field.name]?.map((id) => `(id: ${JSON.stringify(id)})`) ?? rootArguments[field.name] ?? ['']
      for (const args of given) {
        const type = getNamedType(field.type)
        if (!(field.name in samples) || !isObjectType(type)) {
          await answers(`${field.name}${args} ${selection(field.type)}`, field, answered)
          continue
        }
        answered.add(`Query.${field.name}`)
        for (const inner of Object.values(type.getFields())) {
          if (answered.has(ownerOf(type, inner))) continue
          const asked = `${inner.name}${nestedArguments[inner.name] ?? ''} ${selection(inner.type)}`
          await answers(`${field.name}${args} { ${asked} }`, field, answered)
        }
      }
    }
    const every = Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
      .flatMap((type) => Object.values(type.getFields()).map((field) => ownerOf(type, field)))
    expect([...new Set(every)].filter((name) => !answered.has(name) && !left.test(name))).toEqual([])
  })

  async function answers(query: string, field: GraphQLField<unknown, unknown>, answered: Set<string>): Promise<void> {
    const { data, errors } = await ask(`{ ${query} }`)
    expect(errors, query).toBeUndefined()
    const value = data?.[field.name]
    if (isAnswer(value)) answered.add(`Query.${field.name}`)
    note(value, field.type, answered)
  }
})

it('the Meridian Conference is the same graph on every engine', () => {
  expect(hashes).toHaveLength(engines.length)
  expect(new Set(hashes).size).toBe(1)
})
