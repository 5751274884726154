import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { engines } from '../support/engines.ts'
import { blockOf, copyProject, insertAfter } from '../support/projectCopy.ts'
import { seedFolders } from '../support/seed.ts'

const page = 'add-a-question.md'
const file = 'api/resolvers/query.ts'
const table = 'questions/questions.ts'

/** The project with what docs/add-a-question.md tells one to add, built and asked. */
describe('a question added as the page says', () => {
  const copy = copyProject('question')
  const before = copy.read(file)
  const after = insertAfter(
    blockOf(page, 'ts import') + before,
    "export const Query: ByHand['Query'] = {\n",
    blockOf(page, 'ts resolver'),
  )
  const withField = () =>
    copy.generate(({ schema }) => {
      schema.mostVocal = blockOf(page, 'graphql')
    })
  afterAll(copy.remove)

  beforeAll(async () => {
    expect(await withField()).toEqual([])
    copy.write('questions/mostVocal.ts', blockOf(page, 'ts'))
    copy.write(
      table,
      blockOf(page, 'ts entry import') +
        insertAfter(copy.read(table), 'export const questions = {\n', blockOf(page, 'ts entry')),
    )
    copy.write(file, after)
  })

  it('compiles', () => expect(copy.compile()).toBe(''))

  it.each(engines)('answers on $name', async ({ open }) => {
    const { makeAsker } = await copy.import<typeof import('../support/ask.ts')>('tests/support/ask.ts')
    const engine = await open()
    await loadDossiers(engine, seedFolders)
    const ask = await makeAsker(engine)
    expect((await ask('{ mostVocal(first: 1) }')).data).toEqual({ mostVocal: ['cui-tiankai'] })
    await engine.close()
  })

  it('is refused by name without its resolver', () => {
    copy.write(file, before)
    expect(copy.compile()).toMatch(/query\.ts.*mostVocal/s)
  })

  it('is refused by name without its field', async () => {
    copy.write(file, after)
    expect(await copy.generate(() => undefined)).toEqual([])
    expect(copy.compile()).toMatch(/query\.ts.*mostVocal/s)
  })
})
