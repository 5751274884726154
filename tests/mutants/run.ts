import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transformSync } from 'esbuild'
import { canStartNeo4j, startNeo4j } from '../neo4j/start.ts'
import { type Mutant, readMutants } from './mutant.ts'

/**
 * `npm run mutants -- [words]`: takes the protections out one at a time, in a copy of the project, and runs the test that says it holds
 * each; of those whose file, test or text has one of the words. Ends with 1 where a test stayed green, or could not be made red.
 */
const root = join(import.meta.dirname, '../..')
const copy = mkdtempSync(join(tmpdir(), 'demarche-mutants-'))
const COPIED =
  /^(src|schema|cypher|seed|tests|examples|docs|bench|dist|[\w.]+\.(ts|json|md|yml)|Dockerfile|LICENSE|\.ci)$/

const words = process.argv.slice(2)
const mutants = (await readMutants()).filter(
  (mutant) => words.length === 0 || words.some((word) => Object.values(mutant).join(' ').includes(word)),
)
const neo4j = process.env.NEO4J_URI || !canStartNeo4j() ? undefined : await startNeo4j({ isLight: true })
const environment = { ...process.env, NO_COLOR: '1', ...(neo4j && { NEO4J_URI: neo4j.uri }) }
let survived = 0
try {
  copyProject()
  for (const mutant of mutants) survived += tryOut(mutant) ? 0 : 1
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

/** Whether the test turned red; it is said where it did not. */
function tryOut({ file, find, replace, test, named }: Mutant): boolean {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  const times = text.split(find).length - 1
  if (times !== 1) return say(false, file, find, `stands there ${times} times`)
  const changed = text.replace(find, () => replace)
  if (file.endsWith('.ts') && !isTypeScript(changed)) return say(false, file, find, 'what comes of it is no TypeScript')
  writeFileSync(path, changed)
  const tests = test.split(' ')
  const needsBuild = tests.some(runsBuilt)
  try {
    build(file, needsBuild)
    const { status, stdout } = run('npx', 'vitest', 'run', ...tests, ...(named ? ['-t', named] : []))
    const ran = /Tests .*\b\d+ (passed|failed)|Failed Suites/.test(stdout)
    return say(status !== 0 && ran, file, find, ran ? test : `no test of ${test} ran`)
  } finally {
    writeFileSync(path, text)
    build(file, needsBuild)
  }
}

/** Whether the test looks at what was built, and not at the sources alone. */
function runsBuilt(test: string): boolean {
  return /support\/(command|session)\.ts|\bdist\b/.test(readFileSync(join(copy, test), 'utf8'))
}

function isTypeScript(text: string): boolean {
  try {
    transformSync(text, { loader: 'ts' })
    return true
  } catch {
    return false
  }
}

/** What is left out may leave a name unused: the compiler says so, and writes all the same. */
function build(file: string, isWhole: boolean): void {
  if (/^(schema|cypher)\//.test(file)) run('npm', 'run', 'generate')
  if (isWhole && /^(src|schema|cypher)\//.test(file)) run('npx', 'tsc', '-p', 'tsconfig.build.json')
}

function run(command: string, ...args: string[]) {
  return spawnSync(command, args, { cwd: copy, env: environment, encoding: 'utf8' })
}

function say(isCaught: boolean, file: string, find: string, where: string): boolean {
  console.log(`${isCaught ? 'caught  ' : 'SURVIVED'}  ${file}: ${find.trim().slice(0, 80)}  (${where})`)
  return isCaught
}
