import { expect, it } from 'vitest'
import { corpusExamples } from '../corpus/corpus.ts'
import { readExamples } from '../support/ask.ts'
import { examplesOf, readPage } from '../support/docs.ts'

/** That each block is its files is the matter of docs.test.ts. */
it('docs/questions.md shows the twelve questions and the others', () => {
  const examples = readExamples(corpusExamples).map(({ name }) => `tests/corpus/examples/${name}`)
  expect(examples.length).toBeGreaterThanOrEqual(12)
  expect(examplesOf(readPage('docs/questions.md'))).toEqual(expect.arrayContaining(examples))
})
