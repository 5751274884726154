import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import grafeo from '@grafeo-db/js'
import { untilAborted } from '../collections/abort.ts'
import { makeQueue } from '../collections/queue.ts'
import { type DemarcheError, tookTooLong } from '../errors.ts'
import { damaged, isFull, openingError, writingError } from './diskErrors.ts'
import type { Engine, Params, Reader, Row, Run } from './engine.ts'
import { removeHolder, writeHolder } from './holder.ts'
import { syncLog } from './syncLog.ts'
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
 * Opens the embedded engine on `graph.grafeo` in the folder, or in memory without one. A store that this process may not write, or has no room to,
 * is opened for reading: what writes is then refused with STORE_UNAVAILABLE.
 * Rejects with STORE_IN_USE when another process holds the folder, STORE_UNAVAILABLE when there is no store to be read and none can be made,
 * STORE_DAMAGED when the file cannot be read. `timeout` is the longest a reading query may take, in milliseconds;
 * `command` is what others are told that holds the folder.
 */
export async function openEmbedded(folder?: string, timeout = NO_LIMIT, command = ''): Promise<Engine> {
  const { database, closed }: Opened =
    folder === undefined ? { database: grafeo.GrafeoDB.create() } : openFile(folder, command)
  const told = (error: unknown) => (folder === undefined ? error : writingError(folder, error))
  // One writer at a time: two transactions that touch the same node would end in a write conflict.
  const writing = makeQueue()
  const syncing = makeQueue()
  const read: Engine['read'] = (text, params, reader) =>
    untilAborted(within(timeout, collected(database, text, params, reader)), reader?.signal)
  const known = makeKnownVersion(read)
  let isWritten = false
  return {
    name: 'embedded',
    read,
    stream: (text, params, reader) => stream(database, text, params, reader),
    version: known.read,
    ...(closed && { readOnly: closed.message }),
    ...(folder !== undefined && { folder }),
    write: (work) =>
      writing(async () => {
        if (closed) throw closed
        isWritten = true
        return transact(database, work, told).finally(known.changed)
      }),
    async define(text) {
      // What is only read was set up by whoever wrote it; where that finds no room, what is to be written says so.
      if (!closed) await database.executeCypher(text).catch(unlessFull)
    },
    async sync() {
      if (folder === undefined || closed) return
      await syncing(() => syncLog(folder)).catch((error: unknown) => {
        throw told(error)
      })
    },
    async ping() {
      await database.executeCypher('RETURN 1 AS one')
    },
    async close() {
      try {
        await writing(async () => database.close())
      } catch (error) {
        // Closing puts the log into the store, or begins another one. Who has only read leaves both as they were.
        if (isWritten || !isFull(error)) throw told(error)
      } finally {
        if (folder !== undefined && !closed) removeHolder(folder)
      }
    },
  }
}

interface Opened {
  database: Database
  /** Why it is only read. */
  closed?: DemarcheError
}

function openFile(folder: string, command: string): Opened {
  const file = join(folder, 'graph.grafeo')
  try {
    mkdirSync(folder, { recursive: true })
    const kind = statSync(file, { throwIfNoEntry: false })
    // Opening a pipe would wait for whoever writes into it.
    if (kind && !kind.isFile() && !kind.isDirectory()) throw damaged(file, 'it is no regular file')
    const database = grafeo.GrafeoDB.create(file)
    // In a thread of its own; the log would grow for as long as the folder is open.
    database.setCheckpointTriggers({ walBytes: LONGEST_LOG })
    writeHolder(folder, command)
    return { database }
  } catch (error) {
    const reason = openingError(folder, file, error)
    const database = reason.code === 'STORE_UNAVAILABLE' ? openToRead(file) : undefined
    if (!database) throw reason
    return { database, closed: reason }
  }
}

function openToRead(file: string): Database | undefined {
  try {
    return grafeo.GrafeoDB.openReadOnly(file)
  } catch {
    return undefined
  }
}

async function execute(database: Executing, text: string, params: Params = {}): Promise<Row[]> {
  return (await resultOf(database, text, params)).toArray()
}

type Executing = Pick<Database, 'executeCypher'>

/** So few rows are made at once. */
const FEW = 500

/** The rows; of many, others have their turn in between, and nobody who left is made any. */
async function collected(database: Database, text: string, params: Params = {}, reader?: Reader): Promise<Row[]> {
  const result = await resultOf(database, text, params)
  if (result.length <= FEW) {
    reader?.signal.throwIfAborted()
    const rows = result.toArray()
    reader?.count?.(rows)
    return rows
  }
  const rows: Row[] = []
  for await (const piece of pieces(result, reader)) rows.push(...piece)
  return rows
}

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

async function* stream(database: Database, text: string, params: Params = {}, reader?: Reader): AsyncGenerator<Row[]> {
  yield* pieces(await untilAborted(resultOf(database, text, params), reader?.signal), reader)
}

async function* pieces(result: Awaited<ReturnType<typeof resultOf>>, reader?: Reader): AsyncGenerator<Row[]> {
  const { length } = result
  for (let at = 0; at < length; ) {
    reader?.signal.throwIfAborted()
    const rows: Row[] = []
    for (const end = performance.now() + STRETCH; at < length && performance.now() < end; ) rows.push(result.get(at++))
    reader?.count?.(rows)
    yield rows
    await others()
  }
}

async function transact<T>(
  database: Database,
  work: (run: Run) => Promise<T>,
  told: (error: unknown) => unknown,
): Promise<T> {
  const transaction = database.beginTransaction()
  try {
    const value = await marking((text, params) => execute(transaction, text, params), work)
    transaction.commit()
    return value
  } catch (error) {
    try {
      if (transaction.isActive) transaction.rollback()
    } catch {
      // A commit that the disk refused has rolled back by itself, and is what has to be told.
    }
    throw told(error)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function unlessFull(error: unknown): undefined {
  if (!isFull(error)) throw error
}
