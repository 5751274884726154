import { setImmediate as others, setTimeout as wait } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type QueryResult, type Session } from 'neo4j-driver'
import { DemarcheError, tookTooLong } from '../errors.ts'
import type { Engine, Params, Row, Run } from './engine.ts'
import { makeKnownVersion, marking } from './version.ts'

/** For how long, in milliseconds, a query that may succeed in a moment is tried again. */
const RETRY_FOR = 5000
/** What other processes write is seen within so many milliseconds. */
export const OTHERS_SEEN = 1000

/** Where a Neo4j server is and who asks. */
export interface Neo4jSettings {
  uri: string
  username: string
  password: string
  database: string
  /** The longest a query may take, in milliseconds. */
  timeout: number
}

/**
 * Opens a driver to Neo4j 5.23 or later. It does not connect yet: `ping` tells whether the server answers.
 * The driver's waits are cut to seconds, so that an outage is an error and not a hanging request.
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<Engine> {
  const driver = openDriver(settings)
  const options = { database: settings.database, bookmarkManager: neo4j.bookmarkManager() }
  const limits = { timeout: settings.timeout }
  /** A transaction of its own would take two messages more than the query itself. */
  const readOnce: Run = async (text, params = {}) => {
    const session = driver.session({ ...options, defaultAccessMode: 'READ' })
    try {
      return rowsOf(await session.run(text, toNeo4j(params) as Params, limits))
    } finally {
      await session.close()
    }
  }
  const retrying = async <T>(work: () => Promise<T>): Promise<T> => {
    const end = performance.now() + RETRY_FOR
    for (let pause = 50; ; pause *= 2) {
      try {
        return await work()
      } catch (error) {
        if (!isRetriable(error) || performance.now() + pause > end) throw translate(settings, error)
        await wait(pause)
      }
    }
  }
  const inSession = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    const session = driver.session({ ...options, defaultAccessMode: 'WRITE' })
    try {
      return await session.executeWrite((transaction) => work(runIn(transaction)))
    } catch (error) {
      throw translate(settings, error)
    } finally {
      await session.close()
    }
  }
  const read: Run = (text, params) => retrying(() => readOnce(text, params))
  const known = makeKnownVersion(read, OTHERS_SEEN)
  return {
    name: 'neo4j',
    read,
    stream: (text, params) =>
      stream(settings, () => driver.session({ ...options, defaultAccessMode: 'READ' }), text, params),
    version: known.read,
    write: (work) => inSession((run) => marking(run, work)).finally(known.changed),
    async define(text) {
      await inSession((run) => run(text))
    },
    async sync() {},
    async ping() {
      await read('RETURN 1 AS one')
    },
    close: () => driver.close(),
  }
}

function openDriver({ uri, username, password }: Neo4jSettings): Driver {
  const auth = password === '' ? undefined : neo4j.auth.basic(username, password)
  try {
    return neo4j.driver(uri, auth, {
      connectionTimeout: 3000,
      connectionAcquisitionTimeout: 4000,
      maxTransactionRetryTime: RETRY_FOR,
      disableLosslessIntegers: true,
      userAgent: 'demarche',
    })
  } catch (error) {
    throw new DemarcheError(
      'SETTING_INVALID',
      `NEO4J_URI takes an address such as neo4j://localhost:7687; got ${JSON.stringify(uri)}.`,
      { cause: error },
    )
  }
}

/** Rows that lie ready in the driver, at most so many together. */
const TOGETHER = 200
/** The pause before a stream is tried again, in milliseconds. */
const PAUSE = 200

/** Tries again, as other readings do, as long as no row was given: what was given cannot be taken back. */
async function* stream(
  settings: Neo4jSettings,
  openSession: () => Session,
  text: string,
  params: Params = {},
): AsyncGenerator<Row[]> {
  for (const end = performance.now() + RETRY_FOR; ; ) {
    const session = openSession()
    let isGiven = false
    try {
      let rows: Row[] = []
      for await (const record of session.run(text, toNeo4j(params) as Params, { timeout: settings.timeout })) {
        rows.push(record.toObject() as Row)
        if (rows.length < TOGETHER) continue
        isGiven = true
        yield rows
        rows = []
        await others()
      }
      if (rows.length > 0) yield rows
      return
    } catch (error) {
      const isFinal = isGiven || !isRetriable(error) || performance.now() > end
      if (isFinal) throw translate(settings, error)
      await wait(PAUSE)
    } finally {
      await session.close()
    }
  }
}

function runIn(transaction: ManagedTransaction): Run {
  return async (text, params = {}) => {
    return rowsOf(await transaction.run(text, toNeo4j(params) as Params))
  }
}

function rowsOf({ records }: QueryResult): Row[] {
  return records.map((record) => record.toObject() as Row)
}

/** Whether the server may answer in a moment: it is changing its leader, or another transaction was in the way. */
function isRetriable(error: unknown): boolean {
  return error instanceof Error && neo4j.isRetryableError(error)
}

/** JavaScript's whole numbers become Cypher integers: LIMIT takes nothing else, and a stored 1 must not come back as 1.0 elsewhere. */
function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value
  if (Array.isArray(value)) return value.map(toNeo4j)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]))
}

function translate(settings: Neo4jSettings, error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  const address = settings.uri.replace(/\/\/[^@/]*@/, '//')
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(error.code)) {
    return unavailable(
      `Neo4j at ${address} refuses the user ${settings.username}: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      error,
    )
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(`Neo4j at ${address} has no database ${settings.database}: check NEO4J_DATABASE.`, error)
  }
  if (/TransactionTimedOut/.test(error.code)) {
    return tookTooLong('Neo4j', settings.timeout, error)
  }
  const unreachable =
    error.code === neo4j.error.SERVICE_UNAVAILABLE || error.code === neo4j.error.SESSION_EXPIRED || error.code === 'N/A'
  if (unreachable || error.retriable) {
    return unavailable(`Neo4j at ${address} does not answer: is it running, and is NEO4J_URI its address?`, error)
  }
  return error
}

function unavailable(sentence: string, cause: Error): DemarcheError {
  return new DemarcheError('STORE_UNAVAILABLE', sentence, { cause })
}
