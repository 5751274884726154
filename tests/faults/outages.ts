import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import neo4jDriver from 'neo4j-driver'
import { dumpGraph } from '../../src/facts/dump.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { settingsOf } from '../neo4j/settingsOf.ts'
import { freePort, startNeo4j } from '../neo4j/start.ts'
import { makeDice } from '../support/dice.ts'
import { graphHash } from '../support/graphHash.ts'
import { serve } from './served.ts'
import { demarche, done, type Ends, Fault, inStore, lookAt, makeVerbs, say, type Verb, watchWork } from './verbs.ts'

/**
 * `npm run faults:neo4j -- --rounds 5`: stops Neo4j in order, kills it and halts it at a random moment of each command that writes, has it come
 * back, and looks at what is there: what was acknowledged is, nothing is torn, and the command run again ends as one that nobody disturbed: it is run
 * again where it was left in part, and in every fifth round. A server of the same Neo4j is asked all the while: it never answers from a half, answers or
 * refuses in time, and answers again soon after the store is back.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const ways = ['halted', 'killed', 'stopped'] as const
type Way = (typeof ways)[number]
/** The longest that it is halted, in milliseconds. */
const LONGEST_HALT = 12_000
/** It is run again in one of so many rounds. */
const AGAIN = 5
const STARTS = 3
/** It is tried at most so many times the rounds: some outages come too late. */
const TRIES = 4
const LATE = 'too late'

const dice = makeDice(Number(values.seed))
const work = mkdtempSync(join(tmpdir(), 'demarche-outages-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const { verbs, bases } = await makeVerbs(work, 1500)
const lines = { empty: [], seeded: await linesOf('seeded'), imported: await linesOf('imported') }
const place = { folder: join(work, 'neo4j'), port: await freePort(), isLight: true }
const uri = `bolt://127.0.0.1:${place.port}`
let neo4j = await startNeo4j(place)
const server = await serve({ NEO4J_URI: uri })
let faults = 0
/** How many outages met the command while it worked. */
let met = { atWork: 0, inTransaction: 0 }
try {
  for (const verb of verbs.filter(({ name }) => values.only === undefined || values.only === name)) await tryVerb(verb)
} finally {
  server.stop()
  neo4j.process.kill('SIGCONT')
  await neo4j.stop()
}
process.exit(faults > 0 ? 1 : 0)

async function tryVerb(verb: Verb): Promise<void> {
  const before = await inNeo4j(async (engine) => {
    await fill(engine, verb)
    return graphHash(engine)
  })
  const served = [await server.settled()]
  const command = demarche({ NEO4J_URI: uri }, verb.args)
  const ended = done(command)
  await Promise.race([ended, watchWork(command).begun])
  const start = performance.now()
  const said = await ended
  let lasts = performance.now() - start
  const after = await inNeo4j(graphHash)
  if (after === before) throw new Error(`${verb.name} does nothing: ${said}`)
  served.push(await server.settled())
  // What happens in pieces may be counted in between; a restore may not be read at all.
  const whole = verb.isOne || verb.name === 'restore' ? served : undefined
  for (const way of ways) {
    Object.assign(server.seen, { answer: 0, code: undefined, back: 0, answers: 0 })
    const seen: Record<string, number> = {}
    const rounds = Number(values.rounds)
    met = { atWork: 0, inTransaction: 0 }
    for (let round = 0; round < rounds * TRIES && met.atWork < rounds; round += 1) {
      const moment = (lasts * dice.below(1000)) / 1000
      const result = await tryOnce(verb, way, moment, { before, after }, whole, round % AGAIN === 0).catch(
        (error: Error) => {
          faults += 1
          console.log(`${verb.name}, Neo4j ${way}, round ${round}, after ${Math.round(moment)} ms: ${error.message}`)
          return `(!) ${error instanceof Fault ? error.kind : 'failed'}`
        },
      )
      seen[result] = (seen[result] ?? 0) + 1
      if (result === LATE) lasts *= 0.8
    }
    const { answer, code, back, answers } = server.seen
    const longest = `${seconds(answer)} for ${code ?? 'an answer'}, ${seconds(back)} until one is there again`
    const outages = `${met.atWork} outages at work, ${met.inTransaction} of them in a transaction`
    console.log(
      `${verb.name}, Neo4j ${way}: ${outages}: ${say(seen)}; ${answers} answers of the server, at most ${longest}`,
    )
  }
}

async function tryOnce(
  verb: Verb,
  way: Way,
  moment: number,
  ends: Ends,
  whole: string[] | undefined,
  runsAgain: boolean,
): Promise<string> {
  await inNeo4j((engine) => fill(engine, verb))
  await server.settled()
  const watch = server.watch((data) => {
    if (whole && !isOf(whole, data)) throw new Fault('half served', `${data} is answered`)
  })
  const command = demarche({ NEO4J_URI: uri }, verb.args)
  const ended = done(command)
  const work = watchWork(command)
  await Promise.race([ended, work.begun.then(() => wait(moment))])
  if (command.exitCode !== null) {
    await watch.over()
    return LATE
  }
  met.atWork += 1
  if (work.seen.isInOne) met.inTransaction += 1
  await disturb(way)
  await untilAnswering()
  watch.isBack()
  const said = await ended
  const isAcknowledged = command.exitCode === 0
  if (!isAcknowledged && (command.exitCode !== 1 || /\n +at /.test(said)))
    throw new Fault('otherwise', `it ends with ${command.exitCode ?? command.signalCode}: ${said}`)
  const hash = await inNeo4j(async (engine) => {
    await untilSettled(engine)
    return lookAt(engine, verb, ends, isAcknowledged)
  })
  await watch.over()
  if (runsAgain || (hash !== ends.before && hash !== ends.after)) {
    const again = await done(demarche({ NEO4J_URI: uri }, verb.args))
    const end = await inNeo4j(graphHash)
    if (end !== ends.after) throw new Fault('otherwise', `run again it ends otherwise: ${again}`)
  }
  if (isAcknowledged) return 'acknowledged'
  return hash === ends.before ? 'untouched' : hash === ends.after ? 'complete' : 'partly'
}

/**
 * Whether each field of the answer is as one of these has it. Neo4j shows each query what is committed by then, so one that was held up for the length of
 * an outage may be of before what was written and the next one of after it.
 */
function isOf(whole: string[], data: string): boolean {
  const states = whole.map((state) => JSON.parse(state))
  return Object.entries(JSON.parse(data)).every(([field, value]) =>
    states.some((state) => JSON.stringify(state[field]) === JSON.stringify(value)),
  )
}

async function disturb(way: Way): Promise<void> {
  if (way === 'halted') {
    neo4j.process.kill('SIGSTOP')
    await wait(dice.below(LONGEST_HALT))
    neo4j.process.kill('SIGCONT')
    return
  }
  await neo4j.stop({ signal: way === 'killed' ? 'SIGKILL' : 'SIGTERM', keep: true })
  for (let start = 1; ; start += 1) {
    try {
      neo4j = await startNeo4j(place)
      return
    } catch (error) {
      if (start === STARTS) throw error
    }
  }
}

/** It listens, and prints so, long before it answers its first query: until then no server of ours could answer. */
async function untilAnswering(): Promise<void> {
  for (;;) {
    const driver = neo4jDriver.driver(uri, undefined, { connectionTimeout: 3000 })
    try {
      await driver.executeQuery('MATCH (node:Entity) RETURN count(node) AS count', {}, { database: 'neo4j' })
      return
    } catch {
      await wait(100)
    } finally {
      await driver.close()
    }
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}

/** What a client has left may still be under way when it is there again. */
async function untilSettled(engine: Engine): Promise<void> {
  for (;;) {
    const [row] = await engine.read('SHOW TRANSACTIONS YIELD transactionId RETURN count(*) AS count')
    if (Number(row?.count) <= 1) return
    await wait(100)
  }
}

async function fill(engine: Engine, { base }: Verb): Promise<void> {
  await engine.write((run) => run('MATCH (node) DETACH DELETE node'))
  if (lines[base].length === 0) return
  await restoreGraph(
    engine,
    (async function* () {
      for (const [index, text] of lines[base].entries()) yield { line: index + 1, text }
    })(),
  )
}

function linesOf(base: Verb['base']): Promise<string[]> {
  return inStore(bases[base], async (engine) => {
    const texts: string[] = []
    for await (const line of dumpGraph(engine)) texts.push(JSON.stringify(line))
    return texts
  })
}

async function inNeo4j<T>(look: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openNeo4j(settingsOf(uri))
  try {
    return await look(engine)
  } finally {
    await engine.close()
  }
}
