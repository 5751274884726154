import { describe, expect, it } from 'vitest'
import { generate, type Sources } from '../../src/generate/generate.ts'
import { readSources } from '../support/sources.ts'

/** A half-done change, planted in a copy of the project's own sources, and the sentence that names it. */
interface Mistake {
  name: string
  plant(sources: Sources): void
  sentence: string
}

const mistakes: Mistake[] = [
  {
    name: 'a file without a type',
    plant: ({ cypher }) => {
      cypher['Persona.appointments'] = 'MATCH (:Person {id: key})-[:HOLDS]->(node:Appointment)'
    },
    sentence: 'cypher/Persona.appointments.cypher: the schema has no type Persona',
  },
  {
    name: 'a file without a field',
    plant: ({ cypher }) => {
      cypher['Person.hobbies'] = 'MATCH (:Person {id: key})-[:HAS]->(node:Hobby)'
    },
    sentence: 'cypher/Person.hobbies.cypher: the type Person has no field hobbies',
  },
  {
    name: 'a field that was renamed in the schema alone',
    plant: ({ schema }) => {
      schema.organization = replace(schema.organization, '  parts(', '  subsidiaries(')
    },
    sentence: 'cypher/Organization.parts.cypher: the type Organization has no field parts',
  },
  {
    name: 'a relation without a file',
    plant: ({ cypher }) => {
      delete cypher['Person.appointments']
    },
    sentence: 'cypher/Person.appointments.cypher: missing, and the field Person.appointments needs it',
  },
  {
    name: 'a new relation without a file',
    plant: ({ schema }) => {
      schema.organization = replace(
        schema.organization,
        '  parent: Organization',
        '  parent: Organization\n  "Its head office."\n  headquarters: Country',
      )
    },
    sentence: 'cypher/Organization.headquarters.cypher: missing, and the field Organization.headquarters needs it',
  },
  {
    name: 'a field of an interface whose file is gone, for each type that declares it',
    plant: ({ cypher }) => {
      delete cypher['Actor.mentionedIn']
    },
    sentence: 'cypher/Country.mentionedIn.cypher: missing, and the field Country.mentionedIn needs it',
  },
  {
    name: 'a field of Query without a file',
    plant: ({ cypher }) => {
      delete cypher['Query.bloc']
    },
    sentence: 'cypher/Query.bloc.cypher: missing, and the field Query.bloc needs it',
  },
  {
    name: 'a parameter that is no argument',
    plant: ({ cypher }) => {
      cypher['Person.appointments'] += '\n  AND node.status = $status'
    },
    sentence: 'cypher/Person.appointments.cypher: $status is no argument (the field gives: $keys, $asOf)',
  },
  {
    name: 'the keys of a parent, used by a field of Query',
    plant: ({ cypher }) => {
      cypher['Query.person'] =
        'MATCH (person:Person {id: $id}) WHERE NOT person.id IN $keys RETURN person {.*} AS value'
    },
    sentence: 'cypher/Query.person.cypher: $keys is no argument (the field gives: $id)',
  },
  {
    name: 'an argument that the statement ignores',
    plant: ({ cypher }) => {
      cypher['Person.appointments'] = 'MATCH (:Person {id: key})-[:HOLDS]->(node:Appointment)'
    },
    sentence: 'cypher/Person.appointments.cypher: the argument asOf is ignored ($asOf is not in the text)',
  },
  {
    name: 'an argument that stands only in a comment',
    plant: ({ cypher }) => {
      cypher['Query.person'] = '// by $id\nMATCH (person:Person) RETURN person {.*} AS value'
    },
    sentence: 'cypher/Query.person.cypher: the argument id is ignored ($id is not in the text)',
  },
  {
    name: 'an argument added to the schema alone',
    plant: ({ schema }) => {
      schema.query = replace(schema.query, 'person(', 'person("Its name." name: String ')
    },
    sentence: 'cypher/Query.person.cypher: the argument name is ignored ($name is not in the text)',
  },
  {
    name: 'the order of a value that the enum does not have',
    plant: ({ cypher }) => {
      cypher['DateOrder.LOUDEST_FIRST'] = 'RETURN $first, $after'
    },
    sentence: 'cypher/DateOrder.LOUDEST_FIRST.cypher: the enum DateOrder has no value LOUDEST_FIRST',
  },
  {
    name: 'an order that does not page',
    plant: ({ cypher }) => {
      cypher['DateOrder.NEWEST_FIRST'] = 'RETURN collect(node {.*})[..$first] AS value'
    },
    sentence: 'cypher/DateOrder.NEWEST_FIRST.cypher: the argument after is ignored ($after is not in the text)',
  },
  {
    name: 'a condition on a field that the input does not have',
    plant: ({ cypher }) => {
      cypher['PositionFilter.planet'] = 'WITH position WHERE position.planet IN $filter.planet'
    },
    sentence: 'cypher/PositionFilter.planet.cypher: the input PositionFilter has no field planet',
  },
  {
    name: 'a condition of the filter that nothing reads',
    plant: ({ cypher }) => {
      cypher['PositionFilter.mode'] = 'WITH position WHERE position.mode IN $filter'
    },
    sentence: 'cypher/PositionFilter.mode.cypher: the argument mode is ignored ($filter.mode is not in the text)',
  },
  {
    name: 'a condition that the filter does not have',
    plant: ({ cypher }) => {
      cypher['PositionFilter.mode'] = replace(cypher['PositionFilter.mode'], '$filter.mode', '$filter.mood')
    },
    sentence: 'cypher/PositionFilter.mode.cypher: $filter.mood is no argument',
  },
  {
    name: 'a condition added to the schema alone',
    plant: ({ schema }) => {
      schema.position = replace(
        schema.position,
        'input PositionFilter {',
        'input PositionFilter {\n  "How strongly."\n  intensity: [Intensity!]',
      )
    },
    sentence: 'cypher/PositionFilter.intensity.cypher: missing, and the field PositionFilter.intensity needs it',
  },
  {
    name: 'a part for what is no connection',
    plant: ({ cypher }) => {
      cypher.Person = 'WITH person'
    },
    sentence: 'cypher/Person.cypher: Person is no connection',
  },
]

describe('the generator', () => {
  it('accepts the project as it is and prints five files', async () => {
    const { problems, files } = await generate(readSources())
    expect(problems).toEqual([])
    expect(Object.keys(files).sort()).toEqual(['conditions.ts', 'cypher.ts', 'rows.ts', 'schema.ts', 'types.ts'])
  })

  it.each(mistakes)('refuses $name', async ({ plant, sentence }) => {
    const sources = readSources()
    plant(sources)
    const { problems, files } = await generate(sources)
    expect(problems).toContainEqual(expect.stringContaining(sentence))
    expect(files).toEqual({})
  })

  it('names every mistake in one run', async () => {
    const sources = readSources()
    const planted = mistakes.slice(0, 5)
    for (const { plant } of planted) plant(sources)
    const { problems } = await generate(sources)
    expect(problems).toEqual(expect.arrayContaining(planted.map(({ sentence }) => sentence)))
  })

  it('leaves scripts in folders alone: they answer no field', async () => {
    const sources = readSources()
    sources.cypher['facts/anything'] = 'MATCH (node {id: $whatever}) RETURN node'
    expect((await generate(sources)).problems).toEqual([])
  })
})

/** The text with the planted change; a plant that no longer takes is a mistake of the test. */
function replace(text: string | undefined, from: string | RegExp, to: string): string {
  const changed = text?.replace(from, to)
  if (changed === undefined || changed === text) throw new Error(`${from} was wanted in the text`)
  return changed
}
