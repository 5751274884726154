import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readExamples } from '../../src/web/build/examples.ts'
import { fillPage } from '../../src/web/build/fillPage.ts'
import { readPermalink } from '../../src/web/playground/permalink.ts'
import { makePermalink } from '../../src/web/shared/permalink.ts'

describe('examples in pages and links', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'demarche-examples-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

  it('are read in the order of their names, with their variables', () => {
    write('b.graphql', '# Group: Second: or not?\n{ b }')
    write('a.graphql', '# Group: First?\nquery($x: ID) { a(x: $x) }')
    write('a.variables.json', '{ "x": "1" }\n')
    write('a.json', '{}')
    expect(readExamples(folder)).toMatchObject([
      { slug: 'a', group: 'Group', question: 'First?', variables: '{ "x": "1" }' },
      {
        slug: 'b',
        group: 'Group',
        question: 'Second: or not?',
        query: '# Group: Second: or not?\n{ b }',
        variables: '',
      },
    ])
  })

  it('may be none', () => {
    expect(readExamples(folder)).toEqual([])
    expect(readExamples(join(folder, 'absent'))).toEqual([])
  })

  it.each(['{ a }', '# A question without a group?\n{ a }', '# : nothing\n{ a }'])('refuses %j', (text) => {
    write('odd.graphql', text)
    expect(() => readExamples(folder)).toThrow('odd.graphql must begin with')
  })

  it('stay text in a page', () => {
    const hostile = '"><img src=x> & %assets%'
    const example = { slug: 'a b', group: hostile, question: hostile, query: hostile, variables: '' }
    write('page.html', '<i data-examples="%examples%" class="100%">')
    const html = fillPage(join(folder, 'page.html'), { assets: '/assets/v1', examples: [example, example] })
    expect(html).not.toContain('<img')
    expect(html).toContain('class="100%"')
    const data = /data-examples="([^"]*)"/.exec(html)?.[1] ?? ''
    const read = data.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
    expect(JSON.parse(read)).toEqual([example, example])
  })

  it.each(['{ a }', `{ a } # ${'long '.repeat(2000)}`, '# ü & = + % #\n{ a }'])(
    'come back from a link: %#',
    (query) => {
      const link = new URL(makePermalink('http://localhost/playground', { query, variables: ' ' }))
      expect(readPermalink(link, [])).toEqual({ query, docs: false })
      expect((link.pathname + link.search).length).toBeLessThan(7000)
    },
  )
})
