import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The rows of the tables that say which test holds what: its file, and words that stand in it. */
function namedIn(page: string): { file: string; words: string }[] {
  const rows = readFileSync(join(root, page), 'utf8').matchAll(/^\|.*\| `(tests\/[\w./]+)`(?:, “(.+)”)? \|$/gm)
  return [...rows].map(([, file = '', words = '']) => ({ file, words }))
}

it.each([
  ['SECURITY.md', 40],
  ['docs/operations.md', 20],
])('%s names tests that there are', (page, least) => {
  const named = namedIn(page)
  expect(named.length).toBeGreaterThanOrEqual(least)
  const lost = named.filter(({ file, words }) => {
    const path = join(root, file)
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(words)
  })
  expect(lost).toEqual([])
})
