import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import grafeo from '@grafeo-db/js'
import { untilAborted } from '../collections/abort.ts'
import { DemarcheError, tookTooLong } from '../errors.ts'
import type { Engine, Params, Reader, Row, Run } from './engine.ts'
import { makeKnownVersion, marking } from './version.ts'

type Database = InstanceType<typeof grafeo.GrafeoDB>

const NAME = 'The embedded engine'
const NO_LIMIT = Number.POSITIVE_INFINITY
/** After these milliseconds the engine gives up by itself, at some shapes of query. */
const OWN_LIMIT = 30_000
/** For how long rows are made at a stretch, in milliseconds: the engine works elsewhere, its rows become objects in this thread. */
const STRETCH = 4

/**
 * Opens the embedded engine on `graph.grafeo` in the folder, or in memory without one.
 * Rejects with STORE_IN_USE when another process holds the folder, STORE_UNAVAILABLE when this one may not write it,
 * STORE_DAMAGED when the file cannot be read. `timeout` is the longest a reading query may take, in milliseconds.
 */
export async function openEmbedded(folder?: string, timeout = NO_LIMIT): Promise<Engine> {
  const database = folder === undefined ? grafeo.GrafeoDB.create() : openFile(folder)
  const writing = makeQueue()
  const read: Engine['read'] = (text, params, reader) =>
    untilAborted(within(timeout, collected(database, text, params, reader)), reader?.signal)
  const known = makeKnownVersion(read)
  return {
    name: 'embedded',
    read,
    stream: (text, params, reader) => stream(database, text, params, reader),
    version: known.read,
    write: (work) => writing(() => transact(database, work).finally(known.changed)),
    async define(text) {
      await database.executeCypher(text)
    },
    async sync() {
      if (folder !== undefined) database.walCheckpoint()
    },
    async ping() {
      await database.executeCypher('RETURN 1 AS one')
    },
    async close() {
      await writing(async () => database.close())
      if (folder !== undefined) rmSync(holderFile(folder), { force: true })
    },
  }
}

function openFile(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw openingError(folder, folder, error)
  }
  const file = join(folder, 'graph.grafeo')
  try {
    const database = grafeo.GrafeoDB.create(file)
    writeFileSync(holderFile(folder), String(process.pid))
    return database
  } catch (error) {
    throw openingError(folder, file, error)
  }
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

/** The process that opened the folder writes its id beside the store, so that the second can say which one it is. */
function holderFile(folder: string): string {
  return join(folder, 'graph.pid')
}

function holder(folder: string): string {
  const file = holderFile(folder)
  return existsSync(file) ? ` (process ${readFileSync(file, 'utf8')})` : ''
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

/** One writer at a time: two transactions that touch the same node would end in a write conflict. */
function makeQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
