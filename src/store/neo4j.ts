import { setImmediate as others, setTimeout as wait } from 'node:timers/promises'
import neo4j, { type Driver, type ManagedTransaction, type Record as Neo4jRecord, type Session } from 'neo4j-driver'
import { untilAborted } from '../collections/abort.ts'
import { DemarcheError } from '../errors.ts'
import type { Engine, Params, Reader, Row, Run } from './engine.ts'
import { hold, inSession, type Opened } from './held.ts'
import { COLLISIONS, explain, isCollision, LONGEST_WAIT, type Neo4jSettings, QUERIES } from './neo4jErrors.ts'
import { assertRelease } from './neo4jRelease.ts'
import { Lost, makePulse, type Pulse, type Watch } from './pulse.ts'
import { makeRenewed } from './renewed.ts'
import { makeKnownVersion, marking, OTHERS_SEEN } from './version.ts'

/** For how long, in milliseconds, a query that may succeed in a moment is tried again. */
const RETRY_FOR = 5000

/**
 * Opens a driver to Neo4j 5.23 or later. It does not connect yet: `ping` tells whether the server answers.
 * The driver's waits are cut to seconds, so that an outage is an error and not a hanging request.
 */
export async function openNeo4j(settings: Neo4jSettings): Promise<Engine> {
  /** The asker asks whether the server answers, when all the other connections wait for it. Those that do in vain stay taken for minutes. */
  const drivers = makeRenewed(() => {
    const [driver, asker] = [openDriver(settings, settings.queries ?? QUERIES), openDriver(settings, 1)]
    return { driver, asker, close: () => Promise.all([driver.close(), asker.close()]) }
  })
  const pulse = makePulse(async () => {
    const session = drivers.current().asker.session({ database: settings.database })
    await session.run('RETURN 1 AS one').finally(() => void session.close().catch(() => undefined))
  }, drivers.renew)
  /** Somebody waits for a request; a command can wait for a server that has only just started. */
  const [prompt, patient] = [
    { pulse, quiet: 3000 },
    { pulse, quiet: 20_000 },
  ]
  const options = { database: settings.database, bookmarkManager: neo4j.bookmarkManager() }
  const open = (defaultAccessMode: 'READ' | 'WRITE'): Opened<Session> => ({
    session: drivers.current().driver.session({ ...options, defaultAccessMode }),
    lost: drivers.lost(),
  })
  /** A transaction of its own would take two messages more than the query itself. */
  const readOnce = async (text: string, params: Params, reader: Reader | undefined, watch: Watch) => {
    const opened = open('READ')
    const rows: Row[] = []
    await inSession(opened, watch, reader?.signal, async (session, stop) => {
      const agent = await collect(session, { text, params, timeout: settings.timeout }, (record) => {
        const row = record.toObject() as Row
        try {
          reader?.count?.([row])
        } catch (error) {
          stop(error)
        }
        rows.push(row)
      })
      pulse.heard()
      assertRelease(settings, agent)
    })
    return rows
  }
  const readWithin = async (watch: Watch, text: string, params: Params = {}, reader?: Reader) => {
    const began = performance.now()
    for (let pause = 50; ; pause *= 2) {
      try {
        return await readOnce(text, params, reader, { ...watch, began })
      } catch (error) {
        if (!isRetriable(error, watch, began) || performance.now() + pause > began + RETRY_FOR)
          throw await explain(settings, error, pulse)
        await untilAborted(wait(pause), reader?.signal)
      }
    }
  }
  const write = async <T>(work: (run: Run) => Promise<T>): Promise<T> => {
    for (let again = 0; ; again += 1) {
      try {
        return await inSession(open('WRITE'), patient, undefined, (session) =>
          session.executeWrite((transaction) => work(runIn(transaction, pulse))),
        )
      } catch (error) {
        // Somebody else has created or taken away the same meanwhile: now it is seen.
        if (again < COLLISIONS && isCollision(error)) continue
        throw await explain(settings, error, pulse)
      }
    }
  }
  const known = makeKnownVersion((text) => readWithin(prompt, text), OTHERS_SEEN)
  let isMet = false
  return {
    name: 'neo4j',
    read: (text, params, reader) => readWithin(reader ? prompt : patient, text, params, reader),
    stream: (text, params, reader) =>
      stream(settings, reader ? prompt : patient, () => open('READ'), text, params, reader),
    version: known.read,
    write: (work) => write((run) => marking(run, work)).finally(known.changed),
    async define(text) {
      // A server of an older release is told apart before it is asked for what it does not know.
      if (!isMet) await readWithin(patient, 'RETURN 1 AS one')
      isMet = true
      await write((run) => run(text))
    },
    async sync() {},
    ping: async () => void (await readWithin(prompt, 'RETURN 1 AS one')),
    close: async () => void (await drivers.close()),
  }
}

/** Runs the query and gives its records as they come. Resolves to what the server calls itself. */
function collect(
  session: Session,
  { text, params, timeout }: { text: string; params: Params; timeout: number },
  onNext: (record: Neo4jRecord) => void,
): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    session
      .run(text, toNeo4j(params) as Params, { timeout })
      .subscribe({ onNext, onCompleted: ({ server }) => resolve(server.agent), onError: reject })
  })
}

function openDriver({ uri, username, password }: Neo4jSettings, connections: number): Driver {
  const auth = password === '' ? undefined : neo4j.auth.basic(username, password)
  try {
    return neo4j.driver(uri, auth, {
      connectionTimeout: 3000,
      connectionAcquisitionTimeout: LONGEST_WAIT,
      maxConnectionPoolSize: connections,
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
  watch: Watch,
  open: () => Opened<Session>,
  text: string,
  params: Params = {},
  reader?: Reader,
): AsyncGenerator<Row[]> {
  for (const began = performance.now(); ; ) {
    reader?.signal.throwIfAborted()
    const opened = open()
    const held = hold(opened, { ...watch, began }, reader?.signal)
    let isGiven = false
    try {
      let rows: Row[] = []
      const records = opened.session
        .run(text, toNeo4j(params) as Params, { timeout: settings.timeout })
        [Symbol.asyncIterator]()
      for (;;) {
        const next = await untilAborted(records.next(), held.signal)
        if (next.done) break
        watch.pulse.heard()
        rows.push(next.value.toObject() as Row)
        if (rows.length < TOGETHER) continue
        isGiven = true
        reader?.count?.(rows)
        yield rows
        rows = []
        await others()
      }
      if (rows.length > 0) yield rows
      return
    } catch (error) {
      const isFinal = isGiven || !isRetriable(error, watch, began) || performance.now() > began + RETRY_FOR
      if (isFinal) throw await explain(settings, error, watch.pulse)
      await untilAborted(wait(PAUSE), reader?.signal)
    } finally {
      await held.release()
    }
  }
}

function runIn(transaction: ManagedTransaction, pulse: Pulse): Run {
  return async (text, params = {}) => {
    const result = await transaction.run(text, toNeo4j(params) as Params)
    pulse.heard()
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

/**
 * Whether the server may answer in a moment: it is changing its leader, another transaction was in the way, or what was asked of it went with a driver
 * that others gave up before it was waited for long enough.
 */
function isRetriable(error: unknown, { quiet }: Watch, began: number): boolean {
  if (error instanceof Lost) return performance.now() < began + quiet
  return error instanceof Error && neo4j.isRetryableError(error)
}
