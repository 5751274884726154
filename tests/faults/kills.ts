import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { visit } from '../../src/cli/beside/visitor.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeDice } from '../support/dice.ts'
import { graphHash } from '../support/graphHash.ts'
import { OWN, type Served, serve } from './served.ts'
import {
  demarche as call,
  done,
  type Ends,
  Fault,
  inStore,
  lookAt,
  makeVerbs,
  say,
  type Verb,
  watchWork,
} from './verbs.ts'

/**
 * `npm run faults -- --rounds 50`: kills commands that write, or the server that they work in, at a random moment, until so many kills of each have met it
 * at work, and looks at what is there: what was acknowledged is, nothing is torn, and the command run again ends as one that nobody disturbed: it is
 * run again where it was left in part, and in every fifth round. The server is asked all the while: it answers what is whole, never what was before
 * what it has answered, and what it has answered is there when it was killed.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    way: { type: 'string' },
  },
})
/** It is tried at most so many times the rounds: some kills come too late. */
const TRIES = 4
/** It is run again in one of so many rounds. */
const AGAIN = 5
/** The next moment comes so much later, or sooner: what else the machine does makes a command long or short. */
const LATER: Record<string, number> = { untouched: 1.05, acknowledged: 0.95 }
const dice = makeDice(Number(values.seed))
const work = mkdtempSync(join(tmpdir(), 'demarche-kills-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** What is killed. A restore has no server beside it. */
type Way = 'alone' | 'command' | 'server'
const waysOf = ({ name }: Verb): Way[] => (name === 'restore' ? ['alone'] : ['alone', 'command', 'server'])

const { verbs, bases } = await makeVerbs(work)
let faults = 0
let answers = 0
let inTransaction = 0
/** What a server answers of the store after each verb. */
const wholeAnswers: Record<string, string> = {}
for (const verb of verbs.filter(({ name }) => values.only === undefined || values.only === name)) await tryVerb(verb)
process.exit(faults > 0 ? 1 : 0)

async function tryVerb(verb: Verb): Promise<void> {
  const folder = copyOf(verb)
  const before = await inStore(folder, graphHash)
  const said = await done(demarche(folder, verb.args))
  const after = await inStore(folder, graphHash)
  if (after === before) throw new Error(`${verb.name} does nothing: ${said}`)
  const served = await serve({ DEMARCHE_DATA: folder }, OWN)
  wholeAnswers[verb.name] = await served.settled()
  served.stop()
  for (const way of waysOf(verb).filter((name) => values.way === undefined || values.way === name)) {
    let lasts = await undisturbed(verb, way)
    const seen: Record<string, number> = {}
    const rounds = Number(values.rounds)
    let landed = 0
    answers = 0
    inTransaction = 0
    for (let round = 0; round < rounds * TRIES && landed < rounds; round += 1) {
      const moment = (lasts * dice.below(1100)) / 1000
      const result = await tryOnce(verb, way, moment, { before, after }, round % AGAIN === 0).catch((error: Error) => {
        faults += 1
        console.log(`${verb.name} ${way}, round ${round}, after ${Math.round(moment)} ms: ${error.message}`)
        return `(!) ${error instanceof Fault ? error.kind : 'not opened'}`
      })
      if (result !== 'acknowledged') landed += 1
      seen[result] = (seen[result] ?? 0) + 1
      lasts *= LATER[result] ?? 1
    }
    const name = way === 'alone' ? 'without a server' : `beside a server, the ${way} killed`
    const served = way === 'alone' ? '' : `; ${answers} answers of the server`
    console.log(
      `${verb.name}, ${name}: ${landed} kills at work, ${inTransaction} of them in a transaction: ${say(seen)}${served}`,
    )
  }
}

/** How long it is at work, in milliseconds: most of the time that it takes it only starts, reads and checks. */
async function undisturbed(verb: Verb, way: Way): Promise<number> {
  const folder = copyOf(verb)
  const server = way === 'alone' ? undefined : await serve({ DEMARCHE_DATA: folder }, OWN)
  const watch = server?.watch(() => undefined)
  const command = demarche(folder, verb.args)
  const ended = done(command)
  await watchWork(server?.process ?? command).begun
  const start = performance.now()
  await ended
  const lasts = performance.now() - start
  await watch?.over()
  server?.stop()
  await server?.ended
  return lasts
}

/** Kills once. Gives what was there then; rejects with what is wrong about it. */
async function tryOnce(verb: Verb, way: Way, moment: number, ends: Ends, runsAgain: boolean): Promise<string> {
  const folder = copyOf(verb)
  const server = way === 'alone' ? undefined : await serve({ DEMARCHE_DATA: folder }, OWN)
  const answered = server && makeAnswered(verb, await server.settled())
  const watch = answered && server.watch(answered.judge)
  const command = demarche(folder, verb.args)
  const ended = done(command)
  const { begun, seen } = watchWork(server?.process ?? command)
  await Promise.race([ended, begun.then(() => wait(moment))])
  const isAcknowledged = command.exitCode === 0
  const isInOne = seen.isInOne
  if (way === 'server') {
    watch?.isGone()
    server?.stop()
  } else command.kill('SIGKILL')
  await ended
  if (way === 'command') await nextTurn(folder)
  await watch?.over()
  if (way === 'command') answered?.judge(await (server as Served).settled())
  server?.stop('SIGINT')
  await server?.ended
  answers += server?.seen.answers ?? 0
  const hash = await inStore(folder, async (engine) => {
    const hash = await lookAt(engine, verb, ends, isAcknowledged)
    const positions = await countPositions(engine)
    answered?.compare(positions, hash === ends.before, way === 'command')
    return hash
  })
  if (runsAgain || (hash !== ends.before && hash !== ends.after)) {
    const again = await done(demarche(folder, verb.args))
    // What was restored is not restored again.
    const isRefused = verb.name === 'restore' && hash === ends.after && /empty store/.test(again)
    const end = isRefused ? hash : await inStore(folder, graphHash)
    if (end !== ends.after) throw new Fault('otherwise', `run again it ends otherwise: ${again}`)
  }
  rmSync(folder, { recursive: true })
  if (isAcknowledged) return 'acknowledged'
  if (isInOne) inTransaction += 1
  return hash === ends.before ? 'untouched' : hash === ends.after ? 'complete' : 'partly'
}

/** The next command has its turn, and writes: what the killed one was at is over. */
async function nextTurn(folder: string): Promise<void> {
  const next = await visit(folder, { command: 'next', beside: false, onWait: () => undefined })
  await next?.write((run) => run('MATCH (nothing:Nothing) DELETE nothing'))
  await next?.close()
}

async function countPositions(engine: Engine): Promise<number> {
  const [row] = await engine.read('MATCH (position:Position) RETURN count(position) AS count')
  return Number(row?.count)
}

/** What a server answers, one answer after the other, while a verb is at work in it that began with what is answered at first. */
function makeAnswered(verb: Verb, first: string) {
  let last = first
  const positionsIn = (data: string): number => JSON.parse(data).positions.totalCount
  const grows = verb.name === 'import'
  const goesBack = (from: number, to: number) => (grows ? to < from : to > from)
  return {
    judge(data: string) {
      // What happens as one is answered from before it or from after it.
      const others = wholeAnswers[verb.name]
      if (verb.isOne && data !== first && data !== others) throw new Fault('half served', `${data} is answered`)
      if (verb.isOne ? last !== first && data === first : goesBack(positionsIn(last), positionsIn(data)))
        throw new Fault('lost', `${last} is answered, then ${data}`)
      last = data
    },
    /** What is there when the server has ended; it answered until then, or was killed. */
    compare(positions: number, isUntouched: boolean, isLast: boolean) {
      const answered = positionsIn(last)
      if (isLast ? answered !== positions : goesBack(answered, positions))
        throw new Fault('lost', `${answered} positions were answered, ${positions} are there`)
      if (isUntouched && last !== first) throw new Fault('lost', 'what was answered is not there')
    },
  }
}

function copyOf({ base }: Verb): string {
  const folder = mkdtempSync(join(work, 'store-'))
  cpSync(bases[base], folder, { recursive: true })
  return folder
}

function demarche(folder: string, args: string[]): ChildProcess {
  return call({ DEMARCHE_DATA: folder }, args)
}
