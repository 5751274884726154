import { setTimeout as wait } from 'node:timers/promises'
import { DemarcheError } from '../errors.ts'
import { openServer, type Server } from '../http/server.ts'
import { loadDossiers } from '../imports/dossier/load.ts'
import type { Settings } from '../settings.ts'
import type { Engine } from '../store/engine.ts'
import { isEmpty, setUp } from '../store/open.ts'

const PING_LIMIT = 1000
const LONGEST_PAUSE = 10_000

/**
 * Serves the graph. An empty store is given the seed first. While Neo4j does not answer, the server is up, says that it is
 * not ready, and tries again until it is.
 */
export async function serve(engine: Engine, settings: Settings, seedFolders: string[]): Promise<Server> {
  const state = { reason: 'starting' as string | null, stopped: false }
  const prepared = prepare(engine, settings.seed === 'none' ? [] : seedFolders, state)
  if (engine.name === 'embedded') await prepared
  const server = await openServer(engine, { ...settings, readiness: () => readiness(engine, state) })
  const close = async () => {
    state.stopped = true
    state.reason = 'stopping'
    await server.close()
  }
  return { url: server.url, close }
}

async function prepare(
  engine: Engine,
  seedFolders: string[],
  state: { reason: string | null; stopped: boolean },
): Promise<void> {
  for (let pause = 500; !state.stopped; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    try {
      await setUp(engine)
      if (seedFolders.length > 0 && (await isEmpty(engine))) await loadDossiers(engine, seedFolders)
      state.reason = null
      return
    } catch (error) {
      if (!(error instanceof DemarcheError) || error.code !== 'STORE_UNAVAILABLE') {
        if (engine.name === 'embedded') throw error
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

async function readiness(engine: Engine, state: { reason: string | null }): Promise<string | null> {
  if (state.reason !== null) return state.reason
  const late = wait(PING_LIMIT, 'The store did not answer within a second.', { ref: false })
  const answer = engine.ping().then(
    () => null,
    (error: Error) => error.message,
  )
  return Promise.race([answer, late])
}
