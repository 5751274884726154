import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLField,
  getNamedType,
  isInputObjectType,
  isNonNullType,
} from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { typeDefs } from '../../src/generated/schema.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { seedFolders } from '../support/seed.ts'

/** Texts that mean something in Cypher, or in what stands around it. */
const payloads = [
  "'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  "CHN'}) RETURN 1 AS value UNION MATCH (n) DETACH DELETE n RETURN 1 AS value //",
  '`}) DETACH DELETE n //',
  '$keys',
  '$filter.text',
  '\\',
  "\\'",
  '\\u0027}) DETACH DELETE n //',
  '/* */ RETURN 1',
  '// nothing',
  ';MATCH (n) DETACH DELETE n;',
  "' OR '1'='1",
  "' OR true //",
  '{id: "CHN"}',
  'LOAD CSV FROM "file:///etc/passwd" AS line RETURN line',
  'CALL apoc.cypher.run("MATCH (n) DETACH DELETE n", {})',
  'CALL db.labels()',
  '\u2019}) DETACH DELETE n //',
  '\r\nMATCH (n) DETACH DELETE n',
  '%27%7D%29',
  '__proto__',
  'constructor',
  '.*',
  '(a+)+$',
]

const query = buildASTSchema(typeDefs).getQueryType()
const texts = ['ID', 'String']

/** Every way in for a text: `person(id: $text)`, `positions(where: { text: $text })`, `nodes(ids: $texts)`. */
const waysIn = Object.values(query?.getFields() ?? {}).flatMap((field) =>
  field.args.flatMap((argument) => inputsOf(field, argument)),
)

/** One way in for each condition and each cursor: every field hands them to the same clauses. Neo4j plans each field anew, which takes long. */
const oneOfEach = waysIn.filter(
  ({ shared }, index) => shared === null || waysIn.findIndex((other) => other.shared === shared) === index,
)

describe.each(engines)('no text is taken for a statement by $name', ({ name, open }) => {
  let engine: Engine
  let ask: Asker
  let before: unknown
  const count = () =>
    engine.read(
      'MATCH (node) OPTIONAL MATCH (node)-[link]->() RETURN count(DISTINCT node) AS nodes, count(link) AS links',
    )

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, seedFolders)
    ask = await makeAsker(engine)
    before = await count()
  })
  afterAll(() => engine.close())

  it.each(name === 'embedded' ? waysIn : oneOfEach)('$field', async ({ field, type, values }) => {
    const answers = values.map((value) => ask(`query ($text: ${type}) { ${field} }`, { text: value }))
    for (const { errors = [] } of await Promise.all(answers)) {
      for (const { extensions } of errors) expect(extensions?.code).toBe('BAD_USER_INPUT')
    }
    expect(await count()).toEqual(before)
  })
})

describe('the ways in', () => {
  it('are found', () => {
    const found = waysIn.map(({ field }) => field)
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringContaining('person(id: $text)'),
        expect.stringContaining('positions(where: { text: $text })'),
      ]),
    )
    expect(found.length).toBeGreaterThan(50)
  })
})

function inputsOf(field: GraphQLField<unknown, unknown>, argument: GraphQLArgument) {
  const type = getNamedType(argument.type)
  const required = field.args.filter(
    (other) => other !== argument && isNonNullType(other.type) && other.defaultValue === undefined,
  )
  const rest = required
    .map((other) => `, ${other.name}: ${/\[/.test(String(other.type)) ? '["CHN"]' : '"CHN"'}`)
    .join('')
  const wayIn = (path: string, of: { type: unknown }, shared: string | null) => ({
    shared,
    field: `${field.name}(${path}${rest}) { __typename }`,
    type: String(of.type),
    values: String(of.type).startsWith('[') ? [payloads] : payloads,
  })
  if (texts.includes(type.name))
    return [wayIn(`${argument.name}: $text`, argument, argument.name === 'after' ? 'after' : null)]
  if (!isInputObjectType(type)) return []
  const members = Object.values(type.getFields()).filter((member) => texts.includes(getNamedType(member.type).name))
  return members.map((member) =>
    wayIn(`${argument.name}: { ${member.name}: $text }`, member, `${type.name}.${member.name}`),
  )
}
