import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import type { Command } from 'commander'
import { type Code, DemarcheError } from '../errors.ts'
import { openServer, type Server } from '../http/server.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import type { Engine } from '../store/engine.ts'
import { openEngine } from '../store/open.ts'
import { onlyWhole } from '../store/unfinished.ts'
import { openDoor } from './beside/owner.ts'
import { prepareStore, run } from './run.ts'

const PING_LIMIT = 1000
const LONGEST_PAUSE = 10_000
const LONGEST_CLOSE = 15_000
/** What is over when Neo4j is back, or another process is done. */
const PASSING: Code[] = ['STORE_UNAVAILABLE', 'STORE_UNFINISHED']

export function addServe(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('Serve the graph over GraphQL. Settings come from the environment: see docs/settings.md.')
    .action(() => run(serveUntilStopped))
}

/**
 * Serves the graph. An empty store is given the seed first. While Neo4j does not answer, the server is up, says that it is
 * not ready, and tries again until it is.
 */
export async function serve(engine: Engine, settings: Settings): Promise<Server> {
  const state: State = { reason: 'starting', stopped: false }
  const prepared = prepare(engine, settings.seed, state)
  if (engine.name === 'embedded') await prepared
  const reading = onlyWhole(engine)
  const server = await openServer(reading, { ...settings, readiness: () => readiness(reading, state) })
  // A Neo4j's ledger lies in no file: it is read before somebody asks of everything, and waits for it.
  if (engine.name === 'neo4j') void prepared.then(server.warm)
  const close: Server['close'] = async (how) => {
    state.stopped = true
    state.reason = 'stopping'
    await server.close(how)
  }
  return { ...server, close }
}

interface State {
  /** Why the server is not ready; null when it is. */
  reason: string | null
  stopped: boolean
}

async function serveUntilStopped(): Promise<void> {
  // Listening before anything is open, so that no signal finds the store open and nobody to close it.
  const stopped = new Promise<NodeJS.Signals>((resolve) => process.once('SIGTERM', resolve).once('SIGINT', resolve))
  const settings = readSettings(process.env)
  const engine = await openEngine(settings, 'serve')
  if (engine.readOnly !== undefined) console.error(`The store is only read. ${engine.readOnly}`)
  const server = await serve(engine, settings).catch(async (error: unknown) => {
    await engine.close()
    throw error
  })
  const door = await openDoor(engine, settings).catch((error: Error) => {
    console.error(`No command can work beside this server: ${error.message}.`)
    return undefined
  })
  console.log(
    `Start page  ${server.url}/\nPlayground  ${server.url}/playground\nExplorer    ${server.url}/explorer\nGraphQL     ${server.url}/graphql`,
  )
  // Node would end the process here and now, with whatever was under way.
  const failed = new Promise<'fault'>((resolve) =>
    process.once('uncaughtException', (fault: unknown) => {
      console.error(`A fault that nobody caught ends the server: ${inspect(fault)}`)
      resolve('fault')
    }),
  )
  const reason = await Promise.race([stopped, failed])
  // Whoever presses Ctrl-C waits for it; what sends SIGTERM has clients to take elsewhere.
  const isPatient = reason === 'SIGTERM'
  process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))
  setTimeout(() => process.exit(1), LONGEST_CLOSE + (isPatient ? settings.drain : 0)).unref()
  await door?.close()
  await server.close({ isPatient })
  await engine.close()
  console.log('The store is closed.')
  process.exit(reason === 'fault' ? 1 : 0)
}

async function prepare(engine: Engine, seed: Settings['seed'], state: State): Promise<void> {
  for (let pause = 500; !state.stopped; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      await prepareStore(engine, seed)
      state.reason = null
      return
    } catch (error) {
      if (engine.name === 'embedded') throw error
      if (!(error instanceof DemarcheError) || !PASSING.includes(error.code)) {
        state.reason = error instanceof Error ? error.message : String(error)
        console.error(state.reason)
        return
      }
      state.reason = error.message
      console.error(`${error.message} Trying again in ${pause / 1000} s.`)
      await wait(pause, undefined, { ref: false })
    }
  }
}

async function readiness(engine: Engine, { reason }: State): Promise<string | null> {
  if (reason !== null) return reason
  const late = wait(PING_LIMIT, 'The store did not answer within a second.', { ref: false })
  const answer = engine.ping().then(
    () => null,
    (error: Error) => error.message,
  )
  return Promise.race([answer, late])
}
