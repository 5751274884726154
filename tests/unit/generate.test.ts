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
      cypher['Persona.appointments'] = 'MATCH (persona)-[:HOLDS]->(appointments:Appointment)'
    },
    sentence: 'cypher/Persona.appointments.cypher: the schema has no type Persona',
  },
  {
    name: 'a file without a field',
    plant: ({ cypher }) => {
      cypher['Person.hobbies'] = 'MATCH (person)-[:HAS]->(hobbies:Hobby)'
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
    name: 'a field of an interface whose file is gone',
    plant: ({ cypher }) => {
      delete cypher['Actor.mentionedIn']
    },
    sentence: 'cypher/Actor.mentionedIn.cypher: missing, and the field Actor.mentionedIn needs it',
  },
  {
    name: 'a parameter that is no argument',
    plant: ({ cypher }) => {
      cypher['Person.appointments'] += '\n  AND appointments.status = $status'
    },
    sentence: 'cypher/Person.appointments.cypher: $status is no argument (the field gives: $asOf)',
  },
  {
    name: 'the keys of a parent, used by a field of Query',
    plant: ({ cypher }) => {
      cypher['Query.person'] = 'MATCH (person:Person {id: $id}) WHERE NOT person.id IN $keys'
    },
    sentence: 'cypher/Query.person.cypher: $keys is no argument (the field gives: $id)',
  },
  {
    name: 'an argument that the clause ignores',
    plant: ({ cypher }) => {
      cypher['Person.appointments'] = 'MATCH (person)-[:HOLDS]->(appointments:Appointment)'
    },
    sentence: 'cypher/Person.appointments.cypher: the argument asOf is ignored ($asOf is not in the text)',
  },
  {
    name: 'an argument that stands only in a comment',
    plant: ({ cypher }) => {
      cypher['Query.person'] = '// by $id\nMATCH (person:Person)'
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
    name: 'a clause that starts elsewhere than at its owner',
    plant: ({ cypher }) => {
      cypher['Position.actor'] = 'MATCH (actor:Actor)-[:TOOK]->(position)'
    },
    sentence: 'cypher/Position.actor.cypher: starts elsewhere than at its owner; it has to begin with MATCH (position)',
  },
  {
    name: "a clause that does not bind the field's own name",
    plant: ({ cypher }) => {
      cypher['Position.actor'] = 'MATCH (position)<-[:TOOK]-(node:Actor)'
    },
    sentence: "cypher/Position.actor.cypher: binds no node by the field's own name; it has to lead to (actor:Actor)",
  },
  {
    name: 'a clause that leads to nodes of another type',
    plant: ({ cypher }) => {
      cypher['Organization.country'] = 'MATCH (organization)-[:PART_OF]->(country:Organization)'
    },
    sentence:
      'cypher/Organization.country.cypher: leads to (country:Organization); the field Organization.country holds a Country',
  },
  {
    name: 'a clause that says what is added to it',
    plant: ({ cypher }) => {
      cypher['Position.actor'] += 'RETURN actor'
    },
    sentence: 'cypher/Position.actor.cypher: says RETURN; keys, order, page and projection are added to a clause',
  },
  {
    name: 'a link whose relationship has no name',
    plant: ({ cypher }) => {
      cypher['Issue.broader'] = 'MATCH (issue)-[:NARROWS]->(broader:Issue)'
    },
    sentence:
      'cypher/Issue.broader.cypher: names no relationship [link:...], whose properties the fields of IssueLink are',
  },
  {
    name: 'the filter over positions on a field that positions do not lead to',
    plant: ({ schema }) => {
      schema.query = replace(schema.query, 'people(', 'people("Which positions." where: PositionFilter ')
    },
    sentence:
      'cypher/Query.people.cypher: takes the filter over positions as `where`, and no one field of Position leads to a Person',
  },
  {
    name: 'a condition on a field that the input does not have',
    plant: ({ cypher }) => {
      cypher['PositionFilter.planet'] = 'position.planet IN $filter.planet'
    },
    sentence: 'cypher/PositionFilter.planet.cypher: the input PositionFilter has no field planet',
  },
  {
    name: 'a condition of the filter that nothing reads',
    plant: ({ cypher }) => {
      cypher['PositionFilter.mode'] = 'position.mode IN $filter'
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
    name: 'a condition that says where it stands',
    plant: ({ cypher }) => {
      cypher['PositionFilter.mode'] = 'WITH position\nWHERE position.mode IN $filter.mode'
    },
    sentence: 'cypher/PositionFilter.mode.cypher: begins with WITH; it holds the condition on `position` alone',
  },
  {
    name: "an interface's field that a type declares as something else",
    plant: ({ schema }) => {
      schema.person = replace(schema.person, '  description: String', '  name: Int!\n  description: String')
    },
    sentence: 'Interface field Actor.name expects type String! but Person.name is type Int!.',
  },
  {
    name: 'a type that does not exist, by its file and line',
    plant: ({ schema }) => {
      schema.person = replace(schema.person, '  description: String', '  description: Strnig')
    },
    sentence: 'schema/person.graphql:',
  },
  {
    name: 'a text that is no schema',
    plant: ({ schema }) => {
      schema.person = 'type Person {'
    },
    sentence: 'schema/person.graphql:1: Syntax Error',
  },
]

describe('the generator', () => {
  it('accepts the project as it is and prints seven files', async () => {
    const { problems, files } = await generate(readSources())
    expect(problems).toEqual([])
    expect(Object.keys(files).sort()).toEqual([
      'conditions.ts',
      'cypher.ts',
      'documents.ts',
      'resolvers.ts',
      'rows.ts',
      'schema.ts',
      'types.ts',
    ])
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
