import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openDoor } from '../../src/cli/beside/owner.ts'
import { visit } from '../../src/cli/beside/visitor.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeDice } from '../support/dice.ts'
import { graphHash } from '../support/graphHash.ts'

/**
 * `npm run faults -- --rounds 50`: kills commands that write, or the server that they work in, at a random moment, and looks at what is there:
 * what was acknowledged is, nothing is torn, and the command run again ends as one that nobody disturbed.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const dice = makeDice(Number(values.seed))
const root = join(import.meta.dirname, '../..')
const main = join(root, 'dist/main.js')
const work = mkdtempSync(join(tmpdir(), 'demarche-kills-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** What is killed. */
type Way = 'alone' | 'command' | 'server'

interface Verb {
  name: string
  args: string[]
  /** The store it begins with. */
  base: string
  /** Whether it happens as a whole: else in pieces, each of them whole. */
  isOne: boolean
  ways: Way[]
}

const bases = await makeBases()
const all: Way[] = ['alone', 'command', 'server']
const verbs: Verb[] = [
  { name: 'load', args: ['load', bases.dossier], base: bases.seeded, isOne: true, ways: all },
  { name: 'import', args: ['import', 'csv', ...bases.survey], base: bases.seeded, isOne: false, ways: all },
  { name: 'merge', args: ['merge', 'USA', 'CAN'], base: bases.imported, isOne: true, ways: all },
  { name: 'remove', args: ['remove', 'survey'], base: bases.imported, isOne: false, ways: all },
  { name: 'restore', args: ['restore', bases.dump], base: bases.empty, isOne: false, ways: ['alone'] },
]
let failures = 0
for (const verb of verbs.filter(({ name }) => values.only === undefined || values.only === name)) await tryVerb(verb)
process.exit(failures > 0 ? 1 : 0)

async function tryVerb(verb: Verb): Promise<void> {
  const folder = copyOf(verb.base)
  const before = await inStore(folder, graphHash)
  const said = await done(demarche(folder, verb.args))
  const after = await inStore(folder, graphHash)
  if (after === before) throw new Error(`${verb.name} does nothing: ${said}`)
  for (const way of verb.ways) {
    const lasts = await undisturbed(verb, way)
    const seen = { acknowledged: 0, untouched: 0, partly: 0, complete: 0 }
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const result = await tryOnce(verb, way, (lasts * dice.below(1100)) / 1000, { before, after }).catch(
        (error: Error) => {
          failures += 1
          console.log(`${verb.name} ${way}, round ${round}: ${error.message}`)
          return undefined
        },
      )
      if (result) seen[result] += 1
    }
    console.log(
      `${verb.name}, ${way === 'alone' ? 'without a server' : `beside a server, the ${way} killed`}: ${say(seen)}`,
    )
  }
}

/** How long it writes, in milliseconds: most of the time that it takes it only starts, reads and checks. */
async function undisturbed({ base, args }: Verb, way: Way): Promise<number> {
  const folder = copyOf(base)
  const server = await serverFor(folder, way)
  const command = demarche(folder, args)
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
  const log = join(folder, 'graph.grafeo.wal')
  const sizeOf = (name: string) => statSync(join(log, name), { throwIfNoEntry: false })?.size ?? 0
  const size = () => (existsSync(log) ? readdirSync(log).reduce((sum, name) => sum + sizeOf(name), 0) : 0)
  let [least, isOver] = [size(), false]
  command.once('close', () => {
    isOver = true
  })
  while (!isOver && size() <= least) {
    least = Math.min(least, size())
    await wait(1)
  }
}

function say(seen: Record<string, number>): string {
  return Object.entries(seen)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ')
}

/** Kills once. Gives what was there then; rejects with what is wrong about it. */
async function tryOnce(
  { base, args, isOne, name }: Verb,
  way: Way,
  moment: number,
  { before, after }: { before: string; after: string },
): Promise<'acknowledged' | 'untouched' | 'partly' | 'complete'> {
  const folder = copyOf(base)
  const server = await serverFor(folder, way)
  const command = demarche(folder, args)
  const ended = endOf(command)
  await Promise.race([ended, firstByte(folder, command).then(() => wait(moment))])
  const isAcknowledged = command.exitCode === 0
  if (way === 'server') server.kill()
  else command.kill('SIGKILL')
  await ended
  await server.settle()
  const { hash, torn } = await inStore(folder, async (engine) => ({
    hash: await graphHash(engine),
    // A dump holds what relationships tie before the relationships.
    torn: name === 'restore' ? 0 : await tornIn(engine),
  }))
  if (isAcknowledged && hash !== after) throw new Error('what was acknowledged is not there')
  if (isOne && hash !== before && hash !== after) throw new Error('it is there in part')
  if (torn > 0) throw new Error(`${torn} positions are torn`)
  const again = await done(demarche(folder, args))
  const isRefused = name === 'restore' && /empty store/.test(again)
  if (isRefused) {
    rmSync(folder, { recursive: true })
    cpSync(base, folder, { recursive: true })
    await done(demarche(folder, args))
  }
  const end = await inStore(folder, graphHash)
  if (end !== after) throw new Error(`run again it ends otherwise: ${again}`)
  rmSync(folder, { recursive: true })
  if (isAcknowledged) return 'acknowledged'
  return hash === before ? 'untouched' : hash === after ? 'complete' : 'partly'
}

/** A position is written with what it is about and who took it. */
async function tornIn(engine: Engine): Promise<number> {
  const rows = await engine.read(
    'MATCH (position:Position) WHERE NOT EXISTS { (position)-[:ON]->(:Issue) } RETURN count(position) AS torn',
  )
  return rows[0]?.torn as number
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
    const ended = endOf(server)
    await new Promise((resolve) => server.stdout?.once('data', resolve))
    return {
      kill: () => void server.kill('SIGKILL'),
      async settle() {
        await ended
      },
    }
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

async function makeBases() {
  const [empty, seeded, imported] = ['empty', 'seeded', 'imported'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ]
  const [table, map, dump] = ['table.csv', 'map.yaml', 'dump.jsonl'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ]
  const rows = Array.from(
    { length: 4000 },
    (_, at) => `${['CHN', 'FRA', 'CAN'][at % 3]},Question ${at} is needed,support`,
  )
  writeFileSync(table, ['country,question,answer', ...rows, ''].join('\n'))
  writeFileSync(
    map,
    'dataset: { id: survey }\nactor: { column: country, as: id }\nissue: { column: question, as: name, kind: PROPOSITION }\nstance: { column: answer }\n',
  )
  const survey = [table, '--map', map]
  await inStore(empty, async () => undefined)
  await done(demarche(seeded, ['load', 'seed/countries', 'seed/former-states', 'seed/cui-tiankai-interview']))
  cpSync(seeded, imported, { recursive: true })
  await done(demarche(imported, ['import', 'csv', ...survey]))
  await done(demarche(imported, ['dump', dump]))
  return { empty, seeded, imported, survey, dump, dossier: join(root, 'seed/meridian-conference/world') }
}

function copyOf(base: string): string {
  const folder = mkdtempSync(join(work, 'store-'))
  cpSync(base, folder, { recursive: true })
  return folder
}

async function inStore<T>(folder: string, look: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEmbedded(folder)
  try {
    return await look(engine)
  } finally {
    await engine.close()
  }
}

function demarche(folder: string, args: string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DEMARCHE_DATA: folder, DEMARCHE_SEED: 'none' },
    cwd: root,
  })
}

function endOf(command: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [command.stdout, command.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((resolve) => command.once('close', () => resolve(said)))
}

async function done(command: ChildProcess): Promise<string> {
  return endOf(command)
}
