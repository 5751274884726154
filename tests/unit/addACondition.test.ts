import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sources } from '../../src/generate/generate.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { engines } from '../support/engines.ts'
import { blockOf, copyProject, insertAfter } from '../support/projectCopy.ts'
import { seedFolders } from '../support/seed.ts'

const page = 'add-a-condition.md'
const field = ({ schema }: Sources) => {
  schema.position = insertAfter(schema.position, 'input PositionFilter {\n', blockOf(page, 'graphql'))
}
const condition = ({ cypher }: Sources) => {
  cypher['PositionFilter.intensity'] = blockOf(page, 'cypher')
}

/** The project with what docs/add-a-condition.md tells one to add, built and asked. */
describe('a condition added as the page says', () => {
  const copy = copyProject('condition')
  afterAll(copy.remove)

  beforeAll(async () => {
    expect(
      await copy.generate((sources) => {
        field(sources)
        condition(sources)
      }),
    ).toEqual([])
  })

  it('compiles', () => expect(copy.compile()).toBe(''))

  it.each(engines)('leaves what it says on $name', async ({ open }) => {
    const { makeAsker } = await copy.import<typeof import('../support/ask.ts')>('tests/support/ask.ts')
    const engine = await open()
    await loadDossiers(engine, [...seedFolders, ...corpusFolders])
    const ask = await makeAsker(engine)
    const all = await ask('{ positions(first: 100) { nodes { id intensity } } }')
    const { nodes } = (all.data as Record<string, unknown>).positions as {
      nodes: { id: string; intensity: string | null }[]
    }
    const strong = nodes.filter(({ intensity }) => intensity === 'STRONG').map(({ id }) => ({ id }))
    expect(strong.length).toBeGreaterThan(0)
    const { data } = await ask('{ positions(where: {intensity: [STRONG]}, first: 100) { nodes { id } totalCount } }')
    expect(data).toEqual({ positions: { nodes: strong, totalCount: strong.length } })
    await engine.close()
  })

  it('is refused by name without its file', async () => {
    expect(await copy.generate(field)).toEqual([
      'cypher/PositionFilter.intensity.cypher: missing, and the field PositionFilter.intensity needs it',
    ])
  })

  it('is refused by name without its field', async () => {
    expect(await copy.generate(condition)).toEqual([
      'cypher/PositionFilter.intensity.cypher: the input PositionFilter has no field intensity',
    ])
  })
})
