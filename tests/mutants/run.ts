import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { canStartNeo4j, startNeo4j } from '../neo4j/start.ts'
import { type Mutant, readMutants } from './mutant.ts'
import { type Outcome, outcomeOf, type Report } from './report.ts'

/**
 * `npm run mutants -- [words]`: takes the protections out one at a time, in a copy of the project, and runs the test that says it holds
 * each; of those whose list, file, test or text has one of the words. Ends with 1 where a test stayed green, could not be made red, or was
 * red with the protection in its place.
 */
const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'demarche-mutants-'))
const COPIED =
  /^(src|schema|cypher|seed|tests|examples|docs|site|bench|dist|[\w.-]+\.(ts|json|md|yml|cff)|Dockerfile|LICENSE|\.(ci|github|npmrc|gitignore|dockerignore))$/
/** The longest that the test of one protection may take without it, in milliseconds: what then never ends is as red as what fails. */
const LONGEST = 240_000
const INCREMENTAL = ['--incremental', '--tsBuildInfoFile', 'dist/build.tsbuildinfo']
const CAUGHT: Outcome[] = ['red', 'red when its time was over']

const words = process.argv.slice(2)
const mutants = (await readMutants()).filter(
  (mutant) => words.length === 0 || words.some((word) => Object.values(mutant).join(' ').includes(word)),
)
const neo4j = process.env.NEO4J_URI || !canStartNeo4j() ? undefined : await startNeo4j({ isLight: true })
const environment = { ...process.env, NO_COLOR: '1', ...(neo4j && { NEO4J_URI: neo4j.uri }) }
/** What was changed since it was last generated, compiled and built for the pages. */
const stale = { generated: false, compiled: false, pages: false }
let underWay: number | undefined
process.once('SIGINT', () => {
  if (underWay !== undefined) process.kill(-underWay, 'SIGKILL')
  rmSync(copy, { recursive: true })
  process.exit(130)
})
let survived = 0
try {
  await copyProject()
  const whole = await test([...new Set(mutants.flatMap(({ test }) => test.split(' ')))])
  for (const mutant of mutants) survived += (await tryOut(mutant, whole ?? { testResults: [] })) ? 0 : 1
} finally {
  await neo4j?.stop()
  rmSync(copy, { recursive: true })
}
console.log(`${mutants.length - survived} of ${mutants.length} were caught`)
process.exitCode = survived === 0 && mutants.length > 0 ? 0 : 1

async function copyProject(): Promise<void> {
  for (const name of readdirSync(root).filter((name) => COPIED.test(name)))
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  await run(['npm', 'run', 'build'])
}

/** Whether the test turned red; it is said where it did not, and where it was red before (`whole`). */
async function tryOut(mutant: Mutant, whole: Report): Promise<boolean> {
  const { file, find, replace, test: tests, named } = mutant
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  const times = text.split(find).length - 1
  if (times !== 1) return say(false, mutant, `stands there ${times} times`)
  const changed = text.replace(find, () => replace)
  if (file.endsWith('.ts') && !isTypeScript(changed)) return say(false, mutant, 'what comes of it is no TypeScript')
  const before = outcomeOf(whole, mutant)
  if (before !== 'green') return say(false, mutant, `${tests} is ${before} with it in its place`)
  const start = performance.now()
  change(path, file, changed)
  try {
    await build(tests)
    const report = await test(tests.split(' '), named, LONGEST)
    const after = report ? outcomeOf(report, mutant) : 'red when its time was over'
    return say(
      CAUGHT.includes(after),
      mutant,
      `${tests}, ${after}, ${Math.round((performance.now() - start) / 1000)} s`,
    )
  } finally {
    change(path, file, text)
  }
}

/** What the tests said; undefined where they took longer than they may. */
async function test(files: string[], named?: string, longest?: number): Promise<Report | undefined> {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const only = named ? ['-t', named] : []
  if (!(await run(['npx', 'vitest', 'run', ...files, ...only, '--reporter=json', `--outputFile=${report}`], longest)))
    return undefined
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as Report
  } catch {
    return { testResults: [] }
  }
}

function isTypeScript(text: string): boolean {
  try {
    transformSync(text, { loader: 'ts' })
    return true
  } catch {
    return false
  }
}

function change(path: string, file: string, text: string): void {
  writeFileSync(path, text)
  if (/^(schema|cypher)\//.test(file)) stale.generated = true
  if (/^src\/web\//.test(file)) stale.pages = true
  else if (/^(src|schema|cypher)\//.test(file)) stale.compiled = true
}

/** Makes what the tests look at beside the sources, where it is of others. What is left out may leave a name unused: the compiler says so, and writes all the same. */
async function build(tests: string): Promise<void> {
  if (stale.generated) await run(['npm', 'run', 'generate'])
  stale.generated = false
  if (!tests.split(' ').some(runsBuilt)) return
  if (stale.pages) await run(['npx', 'tsx', 'src/web/build/main.ts'])
  if (stale.compiled) await run(['npx', 'tsc', '-p', 'tsconfig.build.json', ...INCREMENTAL])
  stale.pages = false
  stale.compiled = false
}

/** Whether the test looks at what was built, and not at the sources alone. */
function runsBuilt(test: string): boolean {
  return /support\/(command|session)\.ts|\bdist\b|^tests\/browser\//.test(test + readFileSync(join(copy, test), 'utf8'))
}

/** Whether it came to its end in its time; else it is ended with all that it started. */
function run([command = '', ...args]: string[], longest = 2 ** 31 - 1): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: copy, env: environment, stdio: 'ignore', detached: true })
    underWay = child.pid
    let isOver = false
    const timer = setTimeout(() => {
      isOver = true
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    }, longest)
    child.once('error', reject).once('exit', () => {
      clearTimeout(timer)
      underWay = undefined
      resolve(!isOver)
    })
  })
}

function say(isCaught: boolean, { file, find }: Mutant, how: string): boolean {
  console.log(`${isCaught ? 'caught  ' : 'SURVIVED'}  ${file}: ${find.trim().slice(0, 80)}  (${how})`)
  return isCaught
}
