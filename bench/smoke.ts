import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../tests/browser/chromium.ts'
import { canStartNeo4j } from '../tests/neo4j/start.ts'
import { cutUnga } from '../tests/support/ungaCut.ts'

/** `npm run bench:smoke`: every benchmark but `tasks`, which a suite runs, on a small size, on the embedded engine and, where that is the point, on Neo4j. It says that they run; its figures say nothing. */
const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'demarche-smoke-'))
const failed = [
  run('import', 'embedded', '3'),
  run('doors', '20', '50', '50'),
  run('tools', '3'),
  run('agreement', '3'),
  run('curve', 'embedded', '500', '1000'),
  run('dear', 'embedded', '3'),
  run('soak', 'embedded', '0.1', '3'),
  ...(canStartNeo4j() ? [run('race', '--size', '2000', '--rounds', '1', '--seconds', '0.5')] : []),
  run('exports', '2000', 'embedded', 'gexf', 'positions-csv'),
  run('facts', ...smallFacts(), 'embedded', 'facts-only'),
  ...(findChromium() ? [run('explorer', '100'), run('pages')] : []),
].filter((name) => name !== null)
if (!canStartNeo4j()) console.log('race was left out: no Java 17 and Maven here.')
if (!findChromium()) console.log('explorer and pages were left out: no Chromium here.')
rmSync(folder, { recursive: true })
console.log(failed.length === 0 ? 'Every benchmark runs.' : `These do not run: ${failed.join(', ')}.`)
process.exitCode = failed.length === 0 ? 0 : 1

/** The name where the benchmark failed, else null. */
function run(name: string, ...args: string[]): string | null {
  console.log(`\n${name}`)
  const { status } = spawnSync('npm', ['run', '--silent', `bench:${name}`, '--', ...args], {
    cwd: root,
    stdio: 'inherit',
  })
  return status === 0 ? null : name
}

/** One fact and the folder it is about. */
function smallFacts(): [file: string, folder: string] {
  const file = join(folder, 'facts.json')
  const votes = cutUnga({ countries: ['USA', 'GBR'], lastSession: 1 })
  cpSync(votes, join(folder, 'unvotes'), { recursive: true })
  cpSync(join(root, 'seed/unga/datapackage.json'), join(folder, 'unvotes/datapackage.json'))
  mkdirSync(join(folder, 'ifg_uk_ministers'))
  cpSync(join(root, 'tests/data/uk-foreign-office/popolo.json'), join(folder, 'ifg_uk_ministers/popolo.json'))
  writeFileSync(
    file,
    JSON.stringify([{ kind: 'unga_agreement', a: 'USA', b: 'GBR', sessions: [1, 1], ...alike(votes) }]),
  )
  rmSync(votes, { recursive: true })
  return [file, folder]
}

/** In how many roll calls of the folder both countries took a side, and in how many the same, counted in the file. */
function alike(votes: string): { common: number; same: number } {
  const lines = readFileSync(join(votes, 'votes.csv'), 'utf8').trim().split('\n').slice(1)
  const sides = new Map<string, string[]>()
  for (const [resolution = '', , side = ''] of lines.map((line) => line.split(',')))
    sides.set(resolution, [...(sides.get(resolution) ?? []), side])
  const pairs = [...sides.values()].filter(({ length }) => length === 2)
  return { common: pairs.length, same: pairs.filter(([one, other]) => one === other).length }
}
