import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMutants } from '../mutants/mutant.ts'

const root = join(import.meta.dirname, '../..')

it('every protection that `npm run mutants` takes out stands once where it is looked for, and its test is there', async () => {
  const mutants = await readMutants()
  const lost = mutants.filter(({ file, find, test }) => {
    const path = join(root, file)
    const times = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0
    return times !== 1 || !test.split(' ').every((name) => existsSync(join(root, name)))
  })
  expect(lost.map(({ file, find, test }) => `${file}: ${find} (${test})`)).toEqual([])
  expect(mutants.length).toBeGreaterThan(200)
})
