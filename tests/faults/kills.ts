import type { ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDoor } from '../../src/cli/beside/owner.ts'
import { visit } from '../../src/cli/beside/visitor.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { makeDice } from '../support/dice.ts'
import { graphHash } from '../support/graphHash.ts'
import { demarche as call, done, type Ends, Fault, inStore, lookAt, makeVerbs, say, type Verb } from './verbs.ts'

/**
 * `npm run faults -- --rounds 50`: kills commands that write, or the server that they work in, at a random moment, and looks at what is there:
 * what was acknowledged is, nothing is torn, and the command run again ends as one that nobody disturbed: it is run again where it was left in part, and
 * in every fifth round.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
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
for (const verb of verbs.filter(({ name }) => values.only === undefined || values.only === name)) await tryVerb(verb)
process.exit(faults > 0 ? 1 : 0)

async function tryVerb(verb: Verb): Promise<void> {
  const folder = copyOf(verb)
  const before = await inStore(folder, graphHash)
  const said = await done(demarche(folder, verb.args))
  const after = await inStore(folder, graphHash)
  if (after === before) throw new Error(`${verb.name} does nothing: ${said}`)
  for (const way of waysOf(verb)) {
    let lasts = await undisturbed(verb, way)
    const seen: Record<string, number> = {}
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const moment = (lasts * dice.below(1100)) / 1000
      const result = await tryOnce(verb, way, moment, { before, after }, round % AGAIN === 0).catch((error: Error) => {
        faults += 1
        console.log(`${verb.name} ${way}, round ${round}, after ${Math.round(moment)} ms: ${error.message}`)
        return `(!) ${error instanceof Fault ? error.kind : 'not opened'}`
      })
      seen[result] = (seen[result] ?? 0) + 1
      lasts *= LATER[result] ?? 1
    }
    console.log(
      `${verb.name}, ${way === 'alone' ? 'without a server' : `beside a server, the ${way} killed`}: ${say(seen)}`,
    )
  }
}

/** How long it writes, in milliseconds: most of the time that it takes it only starts, reads and checks. */
async function undisturbed(verb: Verb, way: Way): Promise<number> {
  const folder = copyOf(verb)
  const server = await serverFor(folder, way)
  const command = demarche(folder, verb.args)
  const ended = done(command)
  await firstByte(folder, command)
  const start = performance.now()
  await ended
  const lasts = performance.now() - start
  server.kill()
  await server.settle()
  return lasts
}

/** Resolves when something is written into the log of the store, or the command has ended. */
async function firstByte(folder: string, command: ChildProcess): Promise<void> {
  let isOver = false
  command.once('close', () => {
    isOver = true
  })
  for (let least = bytesOfLog(folder); !isOver; await wait(1)) {
    const size = bytesOfLog(folder)
    if (size > least) return
    least = Math.min(least, size)
  }
}

/** The log is replaced while it is looked at. */
function bytesOfLog(folder: string): number {
  try {
    const log = join(folder, 'graph.grafeo.wal')
    return readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0)
  } catch {
    return 0
  }
}

/** Kills once. Gives what was there then; rejects with what is wrong about it. */
async function tryOnce(verb: Verb, way: Way, moment: number, ends: Ends, runsAgain: boolean): Promise<string> {
  const folder = copyOf(verb)
  const server = await serverFor(folder, way)
  const command = demarche(folder, verb.args)
  const ended = done(command)
  await Promise.race([ended, firstByte(folder, command).then(() => wait(moment))])
  const isAcknowledged = command.exitCode === 0
  if (way === 'server') server.kill()
  else command.kill('SIGKILL')
  await ended
  await server.settle()
  const hash = await inStore(folder, (engine) => lookAt(engine, verb, ends, isAcknowledged))
  if (runsAgain || (hash !== ends.before && hash !== ends.after)) {
    const again = await done(demarche(folder, verb.args))
    // What was restored is not restored again.
    const isRefused = verb.name === 'restore' && hash === ends.after && /empty store/.test(again)
    const end = isRefused ? hash : await inStore(folder, graphHash)
    if (end !== ends.after) throw new Fault('otherwise', `run again it ends otherwise: ${again}`)
  }
  rmSync(folder, { recursive: true })
  if (isAcknowledged) return 'acknowledged'
  return hash === ends.before ? 'untouched' : hash === ends.after ? 'complete' : 'partly'
}

interface Served {
  kill(): void
  /** Resolves when nobody has the folder open. */
  settle(): Promise<void>
}

async function serverFor(folder: string, way: Way): Promise<Served> {
  if (way === 'alone') return { kill: () => undefined, settle: async () => undefined }
  if (way === 'server') {
    const server = demarche(folder, ['serve'])
    const ended = done(server)
    await new Promise((resolve) => server.stdout?.once('data', resolve))
    return { kill: () => void server.kill('SIGKILL'), settle: async () => void (await ended) }
  }
  const engine = await openEmbedded(folder)
  const door = await openDoor(engine, readSettings({ DEMARCHE_DATA: folder }))
  return {
    kill: () => undefined,
    async settle() {
      // The next command has its turn, and writes.
      const next = await visit(folder, { command: 'next', beside: false, onWait: () => undefined })
      await next?.write((run) => run('MATCH (nothing:Nothing) DELETE nothing'))
      await next?.close()
      await door.close()
      await engine.close()
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
