import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { release } from '../../src/settings/release.ts'

const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')
const { version } = JSON.parse(read('package.json')) as { version: string }

it('the version stands in package.json, and whatever else names one says the same', () => {
  const lock = JSON.parse(read('package-lock.json')) as { version: string; packages: { '': { version: string } } }
  const { version: cited } = parse(read('CITATION.cff')) as { version: string }
  expect([release, lock.version, lock.packages[''].version, cited]).toEqual([version, version, version, version])
})

it('the changelog has what comes next, then the versions from the last to the first', () => {
  const [first, ...versions] = [...read('CHANGELOG.md').matchAll(/^## (\S+)/gm)].map(([, name = '']) => name)
  expect(first).toBe('Unreleased')
  const numbers = versions.map((name) => name.split('.').map(Number))
  const sorted = [...numbers].sort(
    (a, b) => (b[0] ?? 0) - (a[0] ?? 0) || (b[1] ?? 0) - (a[1] ?? 0) || (b[2] ?? 0) - (a[2] ?? 0),
  )
  expect(numbers).toEqual(sorted)
  expect(numbers.flat().every(Number.isInteger)).toBe(true)
})

it.each(['release.yml', 'pages.yml', 'test.yml', 'bench.yml'])(
  'the workflow %s has no more rights than its jobs need, and pins its actions',
  (name) => {
    const text = read(`.github/workflows/${name}`)
    const workflow = parse(text) as {
      permissions: object
      jobs: Record<string, { permissions?: Record<string, string> }>
    }
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const written = Object.entries(workflow.jobs).flatMap(([job, { permissions = {} }]) =>
      Object.entries(permissions).flatMap(([what, right]) => (right === 'write' ? [`${job} ${what}`] : [])),
    )
    const wanted: Record<string, string[]> = {
      'release.yml': ['npm id-token', 'image packages', 'notes contents'],
      'pages.yml': ['deploy pages', 'deploy id-token'],
    }
    expect(written).toEqual(wanted[name] ?? [])
    for (const [, version = ''] of text.matchAll(/uses: \S+@(\S+)/g)) expect(version).toMatch(/^v\d+$|^[0-9a-f]{40}$/)
  },
)
