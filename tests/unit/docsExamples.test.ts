import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examplesOf, readPage, withExamples } from '../support/docs.ts'

const root = join(import.meta.dirname, '../..')
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const recording = process.env.RECORD === 'true'

describe('the examples in the docs are the files that the suites run', () => {
  it.each(pages.filter((page) => examplesOf(readPage(page)).length > 0))('%s', (page) => {
    const text = readPage(page)
    if (recording) writeFileSync(join(root, page), withExamples(text))
    expect(readPage(page)).toBe(withExamples(text))
  })

  it('the README and docs/examples.md show the questions they promise', () => {
    expect(examplesOf(readPage('README.md'))).toEqual(['examples/14-denial'])
    expect(examplesOf(readPage('docs/examples.md'))).toEqual([
      'examples/01-cybersecurity',
      'examples/02-on-behalf-of-china',
      'examples/03-syria',
      'examples/04-posts-held',
      'examples/05-toward-the-united-states',
    ])
  })
})
