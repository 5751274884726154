import { setImmediate as others, setTimeout as wait } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from 'neo4j-driver'
import { DemarcheError } from '../errors.ts'
import type { Engine, Params, Row, Run } from './engine.ts'
import { marking } from './version.ts'

/** Where a Neo4j server is and who asks. */
export interface Neo4jSettings {
  uri: string
  username: string
  password: string
  database: string
  /** The longest a statement may take, in milliseconds. */
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
  const inSession = async <T>(mode: 'READ' | 'WRITE', work: (run: Run) => Promise<T>): Promise<T> => {
    const session = driver.session({ ...options, defaultAccessMode: mode })
    const unit = (transaction: ManagedTransaction) => work(runIn(transaction))
    try {
      return mode === 'READ' ? await session.executeRead(unit, limits) : await session.executeWrite(unit)
    } catch (error) {
      throw translate(settings, error)
    } finally {
      await session.close()
    }
  }
  return {
    name: 'neo4j',
    read: (text, params) => inSession('READ', (run) => run(text, params)),
    stream: (text, params) =>
      stream(settings, () => driver.session({ ...options, defaultAccessMode: 'READ' }), text, params),
    write: (work) => inSession('WRITE', (run) => marking(run, work)),
    async define(text) {
      await inSession('WRITE', (run) => run(text))
    },
    async sync() {},
    async ping() {
      await inSession('READ', (run) => run('RETURN 1 AS one'))
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
      maxTransactionRetryTime: LONGEST_RETRY,
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
/** For how long an unreachable server is tried, and the pause between, in milliseconds. */
const LONGEST_RETRY = 5000
const PAUSE = 200

/** Tries again, as other readings do, as long as no row was given: what was given cannot be taken back. */
async function* stream(
  settings: Neo4jSettings,
  openSession: () => Session,
  text: string,
  params: Params = {},
): AsyncGenerator<Row[]> {
  for (const end = performance.now() + LONGEST_RETRY; ; ) {
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
      const isFinal = isGiven || !neo4j.isRetryableError(error) || performance.now() > end
      if (isFinal) throw translate(settings, error)
      await wait(PAUSE)
    } finally {
      await session.close()
    }
  }
}

function runIn(transaction: ManagedTransaction): Run {
  return async (text, params = {}) => {
    const result = await transaction.run(text, toNeo4j(params) as Params)
    return result.records.map((record) => record.toObject() as Row)
  }
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
    return new DemarcheError(
      'TIMEOUT',
      `Neo4j took longer than ${settings.timeout} ms. Ask for less, or raise DEMARCHE_TIMEOUT.`,
      { cause: error },
    )
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
