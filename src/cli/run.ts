import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import type { Engine } from '../store/engine.ts'
import { readHolder } from '../store/holder.ts'
import { closing, isEmpty, openEngine, setUp } from '../store/open.ts'
import { readMark, readVersion } from '../store/version.ts'
import { fileDefaults, fileLedger } from '../workers/filedLedger.ts'
import { atWork, type Visit, visit } from './beside/visitor.ts'

/** How a verb works on the store. */
export interface Needs {
  /** Whether an empty store is given what the settings say. */
  seeded?: boolean
  /** Whether it may work beside other commands: it only reads, and what they change meanwhile does not matter. */
  beside?: boolean
  /** Whether it takes a store that nobody serves. */
  alone?: boolean
  /** Whether it also takes a store that holds a part of what a restore was to bring. */
  unfinished?: boolean
  /** Called with a sentence when another command is at work; on standard error when absent. */
  onWait?: (sentence: string) => void
  /** Ends the wait for another command. */
  signal?: AbortSignal
}

/** Does a verb; what it throws becomes its sentence and exit code 1. */
export async function run(verb: () => Promise<void>): Promise<void> {
  try {
    await verb()
  } catch (error) {
    console.error(sentenceOf(error))
    process.exit(1)
  }
}

/**
 * Works on the store of the settings: in the server that has it open, or where there is none on one that is opened here, made ready to be read and
 * written, and closed whatever happens. While another command is at work it waits.
 */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>, needs: Needs = {}): Promise<T> {
  const { seeded = false, beside = false, alone = false, unfinished = false, onWait = console.error, signal } = needs
  const settings = readSettings(process.env)
  const command = process.argv[2] ?? ''
  const { engine, isServed } = await reachStore(settings, { command, beside, alone, onWait, signal })
  return closing(engine, async () => {
    if (unfinished) await setUp(engine)
    else if (!isServed) await prepareStore(engine, seeded ? settings.seed : 'none')
    const before = isServed ? null : (await readMark(engine)).value
    const value = await work(engine)
    if (!isServed && !signal?.aborted) await fileWhatChanged(engine, before)
    return value
  })
}

/** What was read and written here goes with this process, and a server that reads as much keeps the memory that it took. */
async function fileWhatChanged(engine: Engine, before: string | null): Promise<void> {
  try {
    if ((await readMark(engine)).value === before) return
    const [row] = await engine.read(cypher['questions/positionCount'])
    if (Number(row?.count ?? 0) >= fileDefaults.least) await fileLedger(engine)
  } catch {
    // The work is done, and the next server can do without.
  }
}

const seed = join(import.meta.dirname, '../../seed')

/** What an empty store is given: the countries and the article. */
export const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]

/** Makes the store ready to be read and written, and gives an empty one the seed where that is wanted. Rejects with STORE_UNFINISHED where it holds a part. */
export async function prepareStore(engine: Engine, wanted: Settings['seed']): Promise<void> {
  await setUp(engine)
  await readVersion(engine)
  if (wanted !== 'article' || !(await isEmpty(engine))) return
  // What reads dossiers takes ten megabytes, which a server over a store that has data does without.
  const { loadDossiers } = await import('../imports/dossier/load.ts')
  await loadDossiers(engine, seedFolders)
}

/** How long a command waits for another one that has the store open, in milliseconds, and for a server: while it starts and stops, nobody is let in. */
const WAITS_FOR = 600_000
const WAITS_FOR_SERVER = 60_000
const PAUSE = 200

export interface Reached {
  engine: Engine
  /** Whether it is a server's, which has prepared it. */
  isServed: boolean
}

export interface Reaching extends Visit {
  /** Whether it takes a store that nobody serves. */
  alone: boolean
  /** How long it waits, in milliseconds. */
  limit?: number
}

/**
 * The store of the settings: the one of the server that has the data folder open, else a store of this command's own. While another command has it open it
 * waits and says so. Rejects with STORE_IN_USE when that has lasted for the limit, and as opening and visiting do.
 */
export async function reachStore(settings: Settings, reaching: Reaching): Promise<Reached> {
  const { neo4j, dataFolder } = settings
  const { command, beside, alone, onWait, signal } = reaching
  const folder = neo4j ? undefined : dataFolder
  const start = performance.now()
  for (let said = false; ; said = true) {
    const served = folder === undefined ? undefined : await visit(folder, { ...reaching, beside: beside || alone })
    if (served && folder !== undefined && alone) {
      await served.close()
      throw new DemarcheError(
        'STORE_IN_USE',
        `A server has the data folder ${folder} open, and ${command} takes a store that nobody serves. Stop it, or name another folder in DEMARCHE_DATA.`,
      )
    }
    if (served) return { engine: served, isServed: true }
    try {
      return { engine: await openEngine(settings, command), isServed: false }
    } catch (error) {
      const isInUse = error instanceof DemarcheError && error.code === 'STORE_IN_USE'
      if (!isInUse || folder === undefined) throw error
      const holder = readHolder(folder)
      const limit = reaching.limit ?? (holder?.command === 'serve' ? WAITS_FOR_SERVER : WAITS_FOR)
      if (performance.now() - start > limit) throw error
      if (!said) onWait(holder?.command ? atWork(holder.command, holder.pid) : heldByAnother(folder))
    }
    await wait(PAUSE, undefined, signal ? { signal } : {})
  }
}

function heldByAnother(folder: string): string {
  return `Another process has the data folder ${folder} open; waiting until it has ended.`
}

/** A count with its noun, as in `1 row`, `2 rows`. */
export function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function sentenceOf(error: unknown): string {
  if (error instanceof DemarcheError) return error.message
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another process. Stop it, or name another port in PORT.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
