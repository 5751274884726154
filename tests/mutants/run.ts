import { spawnSync } from 'node:child_process'
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
  /^(src|schema|cypher|seed|tests|examples|docs|site|bench|dist|[\w.]+\.(ts|json|md|yml|cff)|Dockerfile|LICENSE|\.(ci|github|npmrc|gitignore|dockerignore))$/
/** The longest that one run of a test may take, in milliseconds. */
const LONGEST = 600_000
const INCREMENTAL = ['--incremental', '--tsBuildInfoFile', 'dist/build.tsbuildinfo']
const CAUGHT: Outcome[] = ['red', 'red when its time was over']

const words = process.argv.slice(2)
const mutants = (await readMutants()).filter(
  (mutant) => words.length === 0 || words.some((word) => Object.values(mutant).join(' ').includes(word)),
)
const neo4j = process.env.NEO4J_URI || !canStartNeo4j() ? undefined : await startNeo4j({ isLight: true })
const environment = { ...process.env, NO_COLOR: '1', ...(neo4j && { NEO4J_URI: neo4j.uri }) }
let survived = 0
try {
  copyProject()
  const whole = test([...new Set(mutants.flatMap(({ test }) => test.split(' ')))])
  for (const mutant of mutants) survived += tryOut(mutant, whole) ? 0 : 1
} finally {
  await neo4j?.stop()
  rmSync(copy, { recursive: true })
}
console.log(`${mutants.length - survived} of ${mutants.length} were caught`)
process.exitCode = survived === 0 && mutants.length > 0 ? 0 : 1

function copyProject(): void {
  for (const name of readdirSync(root).filter((name) => COPIED.test(name)))
    cpSync(join(root, name), join(copy, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  run('npm', 'run', 'build')
}

/** Whether the test turned red; it is said where it did not, and where it was red before (`whole`). */
function tryOut(mutant: Mutant, whole: Report): boolean {
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
  writeFileSync(path, changed)
  try {
    build(file, tests)
    const after = outcomeOf(test(tests.split(' '), named), mutant)
    return say(
      CAUGHT.includes(after),
      mutant,
      `${tests}, ${after}, ${Math.round((performance.now() - start) / 1000)} s`,
    )
  } finally {
    writeFileSync(path, text)
    build(file, tests)
  }
}

function test(files: string[], named?: string): Report {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  run('npx', 'vitest', 'run', ...files, ...(named ? ['-t', named] : []), '--reporter=json', `--outputFile=${report}`)
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

/** Makes what the tests look at beside the sources. What is left out may leave a name unused: the compiler says so, and writes all the same. */
function build(file: string, tests: string): void {
  if (/^(schema|cypher)\//.test(file)) run('npm', 'run', 'generate')
  if (!tests.split(' ').some(runsBuilt)) return
  if (/^src\/web\//.test(file)) run('npx', 'tsx', 'src/web/build/main.ts')
  else if (/^(src|schema|cypher)\//.test(file)) run('npx', 'tsc', '-p', 'tsconfig.build.json', ...INCREMENTAL)
}

/** Whether the test looks at what was built, and not at the sources alone. */
function runsBuilt(test: string): boolean {
  return /support\/(command|session)\.ts|\bdist\b|^tests\/browser\//.test(readFileSync(join(copy, test), 'utf8') + test)
}

function run(command: string, ...args: string[]) {
  return spawnSync(command, args, { cwd: copy, env: environment, encoding: 'utf8', timeout: LONGEST })
}

function say(isCaught: boolean, { file, find }: Mutant, how: string): boolean {
  console.log(`${isCaught ? 'caught  ' : 'SURVIVED'}  ${file}: ${find.trim().slice(0, 80)}  (${how})`)
  return isCaught
}
