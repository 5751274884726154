import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sources } from '../../src/generate/generate.ts'
import type { Fact } from '../../src/model/nouns.ts'
import { engines } from '../support/engines.ts'
import { blockOf, copyProject, insertAfter } from '../support/projectCopy.ts'

const page = 'add-a-noun.md'
const noun = ({ schema, cypher }: Sources) => {
  schema.treaty = blockOf(page, 'graphql')
  schema.query = insertAfter(schema.query, 'type Query {\n', blockOf(page, 'graphql query'))
  cypher['Query.treaty'] = 'MATCH (treaty:Treaty {id: $id})'
}
/** Code that makes one. */
const made = `import { treaty } from './nouns.ts'
export const made = treaty({ id: 't', name: 'T', depositary: 'o' })
`
const clause = ({ cypher }: Sources) => {
  cypher['Treaty.depositary'] = blockOf(page, 'cypher')
}

/** The project with what docs/add-a-noun.md tells one to add. */
describe('a noun and a link added as the page says', () => {
  const copy = copyProject('noun', ['src/imports', 'src/model'])
  const [labels, links, nouns] = ['model/labels.ts', 'model/links.ts', 'model/nouns.ts'].map(copy.read)
  const edits = {
    'model/labels.ts': insertAfter(labels, "  Organization: 'several',\n", blockOf(page, 'ts belonging')),
    'model/links.ts': insertAfter(links, 'export const links = {\n', blockOf(page, 'ts links')),
    'model/nouns.ts': `${nouns}\n${blockOf(page, 'ts constructor')}`,
  }
  afterAll(copy.remove)

  beforeAll(async () => {
    for (const [file, text] of Object.entries(edits)) copy.write(file, text)
    copy.write('model/made.ts', made)
    expect(
      await copy.generate((sources) => {
        noun(sources)
        clause(sources)
      }),
    ).toEqual([])
  })

  it('compiles', () => expect(copy.compile()).toBe(''))

  it.each(engines)('is stored, linked and found on $name', async ({ open }) => {
    const { importRows } = await copy.import<typeof import('../../src/imports/run.ts')>('src/imports/run.ts')
    const made = await copy.import<Record<string, (given: object) => Fact>>('src/model/nouns.ts')
    const { makeAsker } = await copy.import<typeof import('../support/ask.ts')>('tests/support/ask.ts')
    const facts = [
      made.organization?.({ id: 'registry', name: 'Registry', kind: 'OTHER' }),
      made.treaty?.({ id: 'sea-treaty', name: 'Treaty of the Sea', depositary: 'registry' }),
    ] as Fact[]
    const engine = await open()
    await importRows(engine, {
      dataset: { id: 'treaties' },
      meter: { done: 0, total: 0 },
      async *rows() {
        yield { file: 'treaties', line: 1, facts }
      },
    })
    const ask = await makeAsker(engine)
    const { data, errors } = await ask('{ treaty(id: "sea-treaty") { name depositary { name } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ treaty: { name: 'Treaty of the Sea', depositary: { name: 'Registry' } } })
    await engine.close()
  })

  it('is refused by the generator without the clause of its relation', async () => {
    expect(await copy.generate(noun)).toContainEqual(
      expect.stringContaining('cypher/Treaty.depositary.cypher: missing'),
    )
  })

  it.each([
    ['its line in belonging', 'model/labels.ts', labels, /labels\.ts.*'Treaty' is missing/],
    ['its link', 'model/links.ts', links, /nouns\.ts|links\.ts|made\.ts.*depositary/],
  ] as const)('does not compile without %s', (_, file, without, complaint) => {
    copy.write(file, without ?? '')
    expect(copy.compile()).toMatch(complaint)
    copy.write(file, edits[file])
  })
})
