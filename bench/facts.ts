import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadDossiers } from '../src/imports/dossier/load.ts'
import { openPopolo } from '../src/imports/popolo/popolo.ts'
import { ensureReference } from '../src/imports/reference.ts'
import { importRows } from '../src/imports/run.ts'
import { openUnvotes } from '../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import type { Engine } from '../src/store/engine.ts'
import { openNeo4j } from '../src/store/neo4j.ts'
import { setUp } from '../src/store/open.ts'
import { canStartNeo4j, startNeo4j } from '../tests/neo4j/start.ts'
import { type Asker, makeAsker, readExamples } from '../tests/support/ask.ts'
import { answerFact, type Fact } from './factAnswers.ts'

/**
 * `npm run bench:facts -- FACTS.json FOLDER [embedded|neo4j] [facts-only]`: imports the data that another program has counted, the roll calls in
 * FOLDER/unvotes and the ministers in FOLDER/ifg_uk_ministers/popolo.json, whole into a fresh store of each engine, asks GraphQL for every
 * fact in the file and for the examples of docs/import.md, and compares; `facts-only`, for less than all the roll calls, leaves the examples out.
 * Exit code 1 when an answer differs.
 */
const [factsFile, folder, ...options] = process.argv.slice(2)
if (factsFile === undefined || folder === undefined) {
  console.error('Wanted: FACTS.json FOLDER [embedded|neo4j] [facts-only]; got too few arguments.')
  process.exit(2)
}
const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Fact[]
const root = join(import.meta.dirname, '..')
let wrong = 0

if (!options.includes('neo4j')) await check(await openEmbedded())
if (!options.includes('embedded')) {
  if (!canStartNeo4j()) throw new Error('Neo4j takes Java 17 or later and Maven; one of them is missing.')
  const server = await startNeo4j()
  try {
    const settings = { username: 'neo4j', password: '', database: 'neo4j', timeout: 60_000 }
    await check(await openNeo4j({ uri: server.uri, ...settings }))
  } finally {
    await server.stop()
  }
}
console.log(wrong === 0 ? 'All answers are as expected.' : `${wrong} answers differ.`)
process.exitCode = wrong === 0 ? 0 : 1

async function check(engine: Engine): Promise<void> {
  console.log(engine.name)
  await fill(engine)
  const ask = await makeAsker(engine)
  for (const fact of facts) {
    const { question, expected, got } = await answerFact(ask, fact)
    tell(question, expected, got)
  }
  const examples = options.includes('facts-only') ? [] : readExamples(join(root, 'tests/unga'))
  for (const { name, query, variables, answerFile } of examples) {
    const { data } = JSON.parse(readFileSync(answerFile, 'utf8')) as { data: unknown }
    tell(`example ${name}`, data, await dataOf(ask, query, variables))
  }
  await engine.close()
}

async function fill(engine: Engine): Promise<void> {
  await setUp(engine)
  await ensureReference(engine, false)
  await loadDossiers(engine, [join(root, 'seed/blocs')])
  for (const source of [
    openPopolo(join(folder ?? '', 'ifg_uk_ministers/popolo.json'), 'uk-ministers'),
    openUnvotes(join(folder ?? '', 'unvotes')),
  ]) {
    const { dataset, read, refused, created } = await importRows(engine, source)
    console.log(`  ${dataset}: ${read} rows read, ${refused} refused, ${created} facts created`)
  }
}

async function dataOf(ask: Asker, query: string, variables: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await ask(query, variables)
  return errors ? { errors } : data
}

function tell(question: string, expected: unknown, got: unknown): void {
  const [wanted, given] = [JSON.stringify(expected), JSON.stringify(got)]
  if (wanted === given) {
    console.log(`  ok    ${question}: ${shorten(given)}`)
    return
  }
  wrong += 1
  console.log(`  WRONG ${question}\n    expected ${wanted}\n    got      ${given}`)
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
