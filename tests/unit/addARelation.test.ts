import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sources } from '../../src/generate/generate.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { engines } from '../support/engines.ts'
import { blockOf, copyProject, insertAfter } from '../support/projectCopy.ts'
import { seedFolders } from '../support/seed.ts'

const page = 'add-a-relation.md'
const field = ({ schema }: Sources) => {
  const line = 'type Organization implements Node & Actor {\n'
  schema.organization = insertAfter(schema.organization, line, blockOf(page, 'graphql'))
}
const clause = ({ cypher }: Sources) => {
  cypher['Organization.officials'] = blockOf(page, 'cypher')
}

/** The project with what docs/add-a-relation.md tells one to add, built and asked. */
describe('a relation added as the page says', () => {
  const copy = copyProject('relation')
  afterAll(copy.remove)

  beforeAll(async () => {
    expect(
      await copy.generate((sources) => {
        field(sources)
        clause(sources)
      }),
    ).toEqual([])
  })

  it('compiles', () => expect(copy.compile()).toBe(''))

  it.each(engines)('answers on $name, in the one round trip that finds the organizations', async ({ open }) => {
    const { makeAsker } = await copy.import<typeof import('../support/ask.ts')>('tests/support/ask.ts')
    const engine = await open()
    await loadDossiers(engine, seedFolders)
    const ask = await makeAsker(engine)
    const answer = await ask('{ organizations { nodes { id officials { nodes { name } } } } }')
    const officials = { 'foreign-affairs': ['Jonathan Tepperman'], 'prc-mfa': ['Cui Tiankai'] }
    const ids = ['china-digital-times', 'committee-of-100', 'foreign-affairs', 'prc-mfa', 'the-new-york-times']
    const nodes = ids.map((id) => ({
      id,
      officials: { nodes: (officials[id as keyof typeof officials] ?? []).map((name) => ({ name })) },
    }))
    expect(answer).toEqual({ data: { organizations: { nodes } }, roundTrips: 1 })
    await engine.close()
  })

  it('is refused by name without its clause', async () => {
    expect(await copy.generate(field)).toEqual([
      'cypher/Organization.officials.cypher: missing, and the field Organization.officials needs it',
    ])
  })

  it('is refused by name without its field', async () => {
    expect(await copy.generate(clause)).toEqual([
      'cypher/Organization.officials.cypher: the type Organization has no field officials',
    ])
  })
})
