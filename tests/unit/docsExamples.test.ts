import { existsSync, readdirSync, writeFileSync } from 'node:fs'
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

  it('the README shows the five questions it promises', () => {
    expect(examplesOf(readPage('README.md'))).toEqual([
      'examples/01-cybersecurity',
      'examples/02-on-behalf-of-china',
      'examples/03-syria',
      'examples/04-posts-held',
      'examples/05-toward-the-united-states',
    ])
  })

  it.each(pages)('%s links to files that exist', (page) => {
    const links = [...readPage(page).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link = '']) =>
      join(root, page, '..', link),
    )
    expect(links.filter((link) => !existsSync(link))).toEqual([])
  })
})
