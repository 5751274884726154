import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const { version, scripts, files } = JSON.parse(read('package.json')) as {
  version: string
  scripts: Record<string, string>
  files: string[]
}
const pages = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .trim()
  .split('\n')
  .filter((page) => existsSync(join(root, page)))

it('the README is read in one sitting', () => {
  expect(read('README.md').split('\n').length).toBeLessThan(250)
})

it.each(pages)('%s links to files that exist', (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|mailto:)([^)#\s]+)/g)].map(([, link = '']) => link)
  expect(links.filter((link) => !existsSync(join(root, page, '..', link)))).toEqual([])
})

it('the citation is of this version, and names what the format requires', () => {
  const citation = parse(read('CITATION.cff'))
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', version, authors: [{ name: expect.any(String) }] })
  expect(citation).toMatchObject({ message: expect.any(String), title: 'Démarche', license: 'MIT' })
})

it('every bench program has a script or is a part of one', () => {
  const programs = readdirSync(join(root, 'bench'))
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => !read(`bench/${name}`).includes('export '))
  expect(programs.length).toBeGreaterThan(4)
  const lines = Object.entries(scripts)
  for (const program of programs) {
    const named = lines.filter(([name, line]) => name.startsWith('bench:') && line.includes(`bench/${program}`))
    expect(named, program).toHaveLength(1)
  }
})

it.each(pages)('%s names npm scripts that exist', (page) => {
  const named = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
})

it.each(['test', 'bench'])('the workflow %s runs what there is, with actions of a major version', (name) => {
  const { jobs } = parse(read(`.github/workflows/${name}.yml`)) as {
    jobs: Record<string, { steps: { uses?: string; run?: string }[] }>
  }
  const steps = Object.values(jobs).flatMap((job) => job.steps)
  for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w-]+@v\d+$/)
  expect(steps.map(({ run }) => run)).toContain(name === 'test' ? '.ci/run' : 'npm run bench:smoke')
})

it('what is packed is in the tree or built', () => {
  expect(files.filter((path) => path !== 'dist' && !existsSync(join(root, path)))).toEqual([])
})
