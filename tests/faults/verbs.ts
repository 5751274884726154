import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { readVersion } from '../../src/store/version.ts'
import { graphHash } from '../support/graphHash.ts'

const root = join(import.meta.dirname, '../..')
const main = join(root, 'dist/main.js')
const marks = pathToFileURL(join(import.meta.dirname, 'marks.mjs')).href

/** A command that writes. */
export interface Verb {
  name: string
  args: string[]
  /** The store it begins with. */
  base: 'empty' | 'seeded' | 'imported'
  /** Whether it happens as a whole: else in pieces, each of them whole. */
  isOne: boolean
}

/** What a store holds, before a verb and after it that nobody disturbed. */
export interface Ends {
  before: string
  after: string
}

/** What was wrong with a store. */
export class Fault extends Error {
  constructor(
    readonly kind: 'lost' | 'torn' | 'half served' | 'otherwise',
    message: string,
  ) {
    super(message)
  }
}

/** The verbs, and the stores that they begin with, as folders of the embedded engine in `work`; so many positions are imported. */
export async function makeVerbs(
  work: string,
  positions = 4000,
): Promise<{ verbs: Verb[]; bases: Record<Verb['base'], string> }> {
  const path = (name: string) => join(work, name)
  const bases = { empty: path('empty'), seeded: path('seeded'), imported: path('imported') }
  const [table, map, dump] = [path('table.csv'), path('map.yaml'), path('dump.jsonl')]
  const rows = Array.from(
    { length: positions },
    (_, at) => `${['CHN', 'FRA', 'CAN'][at % 3]},Question ${at} is needed,support`,
  )
  writeFileSync(table, ['country,question,answer', ...rows, ''].join('\n'))
  writeFileSync(
    map,
    'dataset: { id: survey }\nactor: { column: country, as: id }\nissue: { column: question, as: name, kind: PROPOSITION }\nstance: { column: answer }\n',
  )
  const survey = ['import', 'csv', table, '--map', map]
  const at = (folder: string) => ({ DEMARCHE_DATA: folder })
  await inStore(bases.empty, async () => undefined)
  await done(demarche(at(bases.seeded), ['load', 'seed/countries', 'seed/former-states', 'seed/cui-tiankai-interview']))
  cpSync(bases.seeded, bases.imported, { recursive: true })
  await done(demarche(at(bases.imported), survey))
  await done(demarche(at(bases.imported), ['dump', dump]))
  const verbs: Verb[] = [
    { name: 'load', args: ['load', join(root, 'seed/meridian-conference/world')], base: 'seeded', isOne: true },
    { name: 'import', args: survey, base: 'seeded', isOne: false },
    { name: 'merge', args: ['merge', 'USA', 'CAN'], base: 'imported', isOne: true },
    { name: 'remove', args: ['remove', 'survey'], base: 'imported', isOne: false },
    { name: 'restore', args: ['restore', dump], base: 'empty', isOne: false },
  ]
  return { verbs, bases }
}

/** What a store holds after a verb that was disturbed. Throws a Fault where that cannot be. */
export async function lookAt(engine: Engine, verb: Verb, ends: Ends, isAcknowledged: boolean): Promise<string> {
  const hash = await graphHash(engine)
  const isEnd = hash === ends.before || hash === ends.after
  if (isAcknowledged && hash !== ends.after) throw new Fault('lost', 'what was acknowledged is not there')
  if (verb.isOne && !isEnd) throw new Fault('torn', 'it is there in part')
  if (verb.name === 'restore') {
    // A dump holds what relationships tie before the relationships: a part of one is served to nobody.
    const isServed = await readVersion(engine).then(
      () => true,
      () => false,
    )
    if (isServed && !isEnd) throw new Fault('half served', 'a part of a dump is served')
    return hash
  }
  const torn = await tornIn(engine)
  if (torn > 0) throw new Fault('torn', `${torn} positions are torn`)
  return hash
}

/** A position is written with what it is about and who took it. */
async function tornIn(engine: Engine): Promise<number> {
  const rows = await engine.read(
    'MATCH (position:Position) WHERE NOT EXISTS { (position)-[:ON]->(:Issue) } OR NOT EXISTS { (position)<-[:TOOK]-(:Entity) } RETURN count(position) AS torn',
  )
  return rows[0]?.torn as number
}

export async function inStore<T>(folder: string, look: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEmbedded(folder)
  try {
    return await look(engine)
  } finally {
    await engine.close()
  }
}

export function demarche(environment: Record<string, string>, args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', marks, main, ...args], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DEMARCHE_SEED: 'none', ...environment },
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  })
}

/** What a process writes from now on. */
export interface Work {
  /** Resolves when its first transaction begins. */
  begun: Promise<void>
  /** How many transactions it has committed, and whether it is in one. */
  seen: { committed: number; isInOne: boolean }
}

export function watchWork({ stdio }: ChildProcess): Work {
  const seen = { committed: 0, isInOne: false }
  const marks = stdio[3] as Readable
  const begun = new Promise<void>((resolve) => {
    marks.setEncoding('utf8').on('data', (letters: string) => {
      for (const letter of letters) {
        seen.isInOne = letter === 'b'
        if (letter === 'b') resolve()
        if (letter === 'c') seen.committed += 1
      }
    })
  })
  return { begun, seen }
}

/** Everything that the command says until it has ended. */
export function done(command: ChildProcess): Promise<string> {
  let said = ''
  for (const stream of [command.stdout, command.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text
    })
  return new Promise((resolve) => command.once('close', () => resolve(said)))
}

/** How often each thing was seen, those that were not left out. */
export function say(seen: Record<string, number>): string {
  return Object.entries(seen)
    .flatMap(([what, count]) => (count > 0 ? [`${count} ${what}`] : []))
    .join(', ')
}
