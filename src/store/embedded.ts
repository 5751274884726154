import { mkdirSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import grafeo from '@grafeo-db/js'
import { makeQueue } from '../collections/queue.ts'
import { DemarcheError, tookTooLong } from '../errors.ts'
import type { Engine, Params, Row, Run } from './engine.ts'
import { readHolder, removeHolder, writeHolder } from './holder.ts'
import { makeKnownVersion, marking } from './version.ts'

type Database = InstanceType<typeof grafeo.GrafeoDB>

const NAME = 'The embedded engine'
const NO_LIMIT = Number.POSITIVE_INFINITY
/** After these milliseconds the engine gives up by itself, at some shapes of query. */
const OWN_LIMIT = 30_000
/** For how long rows are made at a stretch, in milliseconds: the engine works elsewhere, its rows become objects in this thread. */
const STRETCH = 4
/** So many bytes of log are put into the store. */
const LONGEST_LOG = 64_000_000

/**
 * Opens the embedded engine on `graph.grafeo` in the folder, or in memory without one.
 * Rejects with STORE_IN_USE when another process holds the folder, STORE_UNAVAILABLE when this one may not write it,
 * STORE_DAMAGED when the file cannot be read. `timeout` is the longest a reading query may take, in milliseconds; `command` is what
 * others are told that holds the folder.
 */
export async function openEmbedded(folder?: string, timeout = NO_LIMIT, command = ''): Promise<Engine> {
  const database = folder === undefined ? grafeo.GrafeoDB.create() : openFile(folder, command)
  // One writer at a time: two transactions that touch the same node would end in a write conflict.
  const writing = makeQueue()
  const syncing = makeQueue()
  const read: Run = (text, params) => within(timeout, execute(database, text, params))
  const known = makeKnownVersion(read)
  return {
    name: 'embedded',
    read,
    stream: (text, params) => stream(database, text, params),
    version: known.read,
    write: (work) => writing(() => transact(database, work).finally(known.changed)),
    async define(text) {
      await database.executeCypher(text)
    },
    sync: () => syncing(folder === undefined ? async () => undefined : () => syncLog(folder)),
    async ping() {
      await database.executeCypher('RETURN 1 AS one')
    },
    async close() {
      await writing(async () => database.close())
      if (folder !== undefined) removeHolder(folder)
    },
  }
}

function openFile(folder: string, command: string): Database {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw openingError(folder, folder, error)
  }
  const file = join(folder, 'graph.grafeo')
  try {
    const database = grafeo.GrafeoDB.create(file)
    // In a thread of its own; the log would grow for as long as the folder is open.
    database.setCheckpointTriggers({ walBytes: LONGEST_LOG })
    writeHolder(folder, command)
    return database
  } catch (error) {
    throw openingError(folder, file, error)
  }
}

/**
 * A commit has written its log when it is done; what is missing against a power cut is that the disk has it. A checkpoint would do that too, but
 * takes the longer the larger the store is, and holds up this thread.
 */
async function syncLog(folder: string): Promise<void> {
  const log = join(folder, 'graph.grafeo.wal')
  for (const name of await readdir(log)) {
    // A checkpoint may have come between: what stood in the log that is gone is in the store, on the disk.
    const file = await open(join(log, name), 'r+').catch(unlessMissing)
    await file?.sync().finally(() => file.close())
  }
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

function openingError(folder: string, file: string, error: unknown): DemarcheError {
  const message = messageOf(error)
  // First: what cannot be written cannot be locked either, and the engine then speaks of its lock.
  if (/permission denied|not permitted|read-only|EROFS|no space left|ENOSPC/i.test(message)) {
    return new DemarcheError(
      'STORE_UNAVAILABLE',
      `The data folder ${folder} cannot be written by user ${process.geteuid?.() ?? userInfo().username}: ${message}. Give it to that user, or name another folder in DEMARCHE_DATA.`,
      { cause: error },
    )
  }
  if (/lock/i.test(message)) {
    return new DemarcheError(
      'STORE_IN_USE',
      `The data folder ${folder} is held by another process${holder(folder)}. Stop it, or name another folder in DEMARCHE_DATA.`,
      { cause: error },
    )
  }
  return new DemarcheError('STORE_DAMAGED', `The store ${file} cannot be opened: ${message}`, { cause: error })
}

function holder(folder: string): string {
  const known = readHolder(folder)
  return known ? ` (process ${known.pid})` : ''
}

async function execute(database: Executing, text: string, params: Params = {}): Promise<Row[]> {
  return (await resultOf(database, text, params)).toArray()
}

type Executing = Pick<Database, 'executeCypher'>

async function resultOf(database: Executing, text: string, params: Params): ReturnType<Database['executeCypher']> {
  try {
    return await database.executeCypher(text, params)
  } catch (error) {
    throw /GRAFEO-Q003/.test(messageOf(error)) ? tookTooLong(NAME, OWN_LIMIT, error) : error
  }
}

/**
 * The answer, or TIMEOUT at the limit. The engine takes no limit and cannot be stopped: whoever asked is told in time, and the query
 * runs on in its own thread until it ends, for nobody.
 */
async function within<T>(limit: number, answer: Promise<T>): Promise<T> {
  if (limit === NO_LIMIT) return answer
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    // An answer that came while this thread was busy is taken first: timers run before it.
    timer = setTimeout(() => setImmediate(() => reject(tookTooLong(NAME, limit))), limit)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

async function* stream(database: Database, text: string, params: Params = {}): AsyncGenerator<Row[]> {
  const result = await resultOf(database, text, params)
  const { length } = result
  for (let at = 0; at < length; ) {
    const rows: Row[] = []
    for (const end = performance.now() + STRETCH; at < length && performance.now() < end; ) rows.push(result.get(at++))
    yield rows
    await others()
  }
}

async function transact<T>(database: Database, work: (run: Run) => Promise<T>): Promise<T> {
  const transaction = database.beginTransaction()
  try {
    const value = await marking((text, params) => execute(transaction, text, params), work)
    transaction.commit()
    return value
  } catch (error) {
    if (transaction.isActive) transaction.rollback()
    throw error
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
