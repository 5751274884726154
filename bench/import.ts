import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCached } from '../src/api/cached.ts'
import { loadDossiers } from '../src/imports/dossier/load.ts'
import { ensureReference } from '../src/imports/reference.ts'
import { importRows } from '../src/imports/run.ts'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import type { Engine } from '../src/store/engine.ts'
import { openNeo4j } from '../src/store/neo4j.ts'
import { setUp } from '../src/store/open.ts'
import { canStartNeo4j, startNeo4j } from '../tests/neo4j/start.ts'
import { makeAsker } from '../tests/support/ask.ts'
import { cutUnga } from '../tests/support/ungaCut.ts'

/**
 * `npm run bench:import -- [all|embedded|neo4j] [sessions]`: imports the roll calls that come with the product, twice, on each engine, and then
 * as many more under another name, up to 1.3 million rows; each step in a process of its own. Prints what it took. With a number of sessions,
 * only the votes of two countries in that many are imported.
 */
const seed = join(import.meta.dirname, '../seed')
const [role = 'all', ...rest] = process.argv.slice(2)
/** The folder of roll calls: all, or what a number of sessions leaves. */
const votes =
  role === 'child' ? (rest[2] ?? '') : rest[0] === undefined ? join(seed, 'unga') : cutFolder(Number(rest[0]))
/** Rows after which the cost of a row is printed. */
const MARKS = [10_000, 30_000, 100_000, 300_000, 648_298]

/** The same questions on the article's graph and on the loaded one. */
const questions = {
  'a lookup': '{ country(id: "CHN") { name } }',
  'a one-hop page': '{ person(id: "cui-tiankai") { positions(first: 20) { nodes { id stance } } } }',
  'votes of a roll call': '{ event(id: "unga-4604") { positions(first: 20) { nodes { stance } } } }',
  'votes of a country': '{ country(id: "USA") { positions(first: 20) { nodes { stance } } } }',
  'an issue and all below it':
    '{ issue(id: "unga-palestinian-conflict") { positions(first: 20) { nodes { stance } } } }',
}

if (role === 'child') await measure(rest[0] ?? '', rest[1] ?? '')
else {
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`)
  if (role !== 'neo4j') onEmbedded()
  if (role !== 'embedded' && canStartNeo4j()) await onNeo4j()
}

function onEmbedded(): void {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  console.log('\nembedded')
  for (const step of ['article', 'import', 'import again', 'start', 'questions', 'import a copy']) run(folder, step)
  console.log(`  the store takes ${Math.round(statSync(join(folder, 'graph.grafeo')).size / 1e6)} MB`)
  rmSync(folder, { recursive: true })
}

async function onNeo4j(): Promise<void> {
  const server = await startNeo4j()
  console.log('\nneo4j')
  for (const step of ['article', 'import', 'import again', 'questions', 'import a copy']) run(server.uri, step)
  await server.stop()
}

function run(store: string, step: string): void {
  spawnSync(process.execPath, ['--import', 'tsx', import.meta.filename, 'child', store, step, votes], {
    stdio: 'inherit',
  })
}

async function measure(store: string, step: string): Promise<void> {
  const start = performance.now()
  const engine = store.startsWith('bolt')
    ? await openNeo4j({ uri: store, username: 'neo4j', password: '', database: 'neo4j', timeout: 60_000 })
    : await openEmbedded(store)
  await setUp(engine)
  if (step === 'start') say('start on the loaded store', performance.now() - start)
  if (step === 'article') {
    await loadDossiers(engine, [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')])
    await ask(engine, 'article')
  }
  if (step.startsWith('import')) await load(engine, step)
  if (step === 'questions') await ask(engine, 'loaded')
  await engine.close()
}

async function load(engine: Engine, step: string): Promise<void> {
  await ensureReference(engine, false)
  const start = performance.now()
  let [marks, before] = [MARKS, { rows: 0, time: start }]
  const curve: string[] = []
  const { read } = await importRows(engine, openUnvotes(step === 'import a copy' ? copyOf(votes) : votes), {
    onProgress({ read }) {
      if (read < (marks[0] ?? Number.POSITIVE_INFINITY)) return
      const now = performance.now()
      curve.push(`${(((now - before.time) * 1000) / (read - before.rows)).toFixed(0)} µs a row up to ${read}`)
      ;[marks, before] = [marks.slice(1), { rows: read, time: now }]
    },
  })
  say(`${step}, ${read} rows`, performance.now() - start)
  console.log(`    ${curve.join(', ')}`)
  console.log(
    `    peak ${Math.round(process.resourceUsage().maxRSS / 1000)} MB, ${(process.cpuUsage().user / 1e6).toFixed(0)} s of CPU`,
  )
}

async function ask(engine: Engine, graph: string): Promise<void> {
  const asker = await makeAsker(engine, { cached: makeCached(engine) })
  for (const [name, query] of Object.entries(questions)) {
    if (graph === 'article' && query.includes('unga')) continue
    await asker(query)
    const times: number[] = []
    for (let round = 0; round < 21; round++) {
      const start = performance.now()
      const { errors } = await asker(query)
      if (errors) throw new Error(JSON.stringify(errors))
      times.push(performance.now() - start)
    }
    const median = times.sort((a, b) => a - b)[10] ?? 0
    console.log(`  ${name}, ${graph}: ${median.toFixed(1)} ms`)
  }
}

function say(what: string, milliseconds: number): void {
  console.log(`  ${what}: ${(milliseconds / 1000).toFixed(1)} s`)
}

/** The same roll calls under another name. */
function copyOf(votes: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-copy-'))
  process.once('exit', () => rmSync(folder, { recursive: true }))
  cpSync(votes, folder, { recursive: true })
  const meta = JSON.parse(readFileSync(join(seed, 'unga/datapackage.json'), 'utf8'))
  writeFileSync(join(folder, 'datapackage.json'), JSON.stringify({ ...meta, name: `${meta.name}-copy` }))
  return folder
}

function cutFolder(lastSession: number): string {
  const folder = cutUnga({ countries: ['USA', 'GBR'], lastSession })
  process.once('exit', () => rmSync(folder, { recursive: true }))
  cpSync(join(seed, 'unga/datapackage.json'), join(folder, 'datapackage.json'))
  return folder
}
