import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deadLinksIn } from '../../site/deadLinks.ts'
import { addressOf, headingId, menu, relink } from '../../site/pages.ts'

const root = join(import.meta.dirname, '../..')

it('the menu of the site lists every page once', () => {
  const pages = ['docs', '.'].flatMap((folder) =>
    readdirSync(join(root, folder)).filter((file) => file.endsWith('.md')),
  )
  expect(menu.flatMap(([, listed]) => listed).sort()).toEqual(pages.sort())
})

it.each([
  ['import.md#workbooks', 'docs', 'import.html#workbooks'],
  ['docs/import.md', '', 'import.html'],
  ['../CONTRIBUTING.md', 'docs', 'contributing.html'],
  ['README.md', '', 'index.html'],
  ['pictures/table.png', 'docs', 'pictures/table.png'],
  ['docs/pictures/table.png', '', 'pictures/table.png'],
  ['../seed/unga/SOURCES.md', 'docs', 'files/seed/unga/SOURCES.md'],
  ['https://example.org/a.md', 'docs', 'https://example.org/a.md'],
  ['#order', 'docs', '#order'],
] as const)('a link to %s from %j leads to %s', (href, folder, wanted) => {
  const copied: string[] = []
  expect(relink(href, folder, (path) => copied.push(path))).toBe(wanted)
  expect(copied).toEqual(wanted.startsWith('files/') ? [wanted.slice('files/'.length)] : [])
})

it('headings have the ids that links to them use', () => {
  expect(headingId('What `check` says, and where')).toBe('what-check-says-and-where')
  expect(addressOf('README.md')).toBe('index.html')
})

it('a link that leads nowhere is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-site-'))
  writeFileSync(
    join(folder, 'a.html'),
    '<h1 id="top">A</h1><a href="b.html#there">B</a><a href="#top">up</a><a href="https://example.org">C</a>',
  )
  writeFileSync(
    join(folder, 'b.html'),
    '<a href="c.html">C</a><img src="d.png"><a href="a.html#top">A</a><a href="x/">X</a>',
  )
  expect(deadLinksIn(folder)).toEqual([
    'a.html links to b.html#there: b.html has no place there.',
    'b.html links to c.html: there is no c.html.',
    'b.html links to x/: there is no x/index.html.',
    'b.html links to d.png: there is no d.png.',
  ])
})
