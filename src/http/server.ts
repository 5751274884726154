import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { makeCached } from '../api/cached.ts'
import { makeLimit } from '../collections/limit.ts'
import { isLoopback } from '../settings/forms.ts'
import { release } from '../settings/release.ts'
import type { Engine } from '../store/engine.ts'
import { openWork } from '../workers/work.ts'
import { type AppSettings, makeApp } from './app.ts'
import { registerExports } from './exports.ts'
import { LAST_ANSWERS, makeFarewell } from './farewell.ts'
import { readFrame } from './frame.ts'
import { registerGraphPages } from './graphPages.ts'
import { type GraphqlSettings, registerGraphql } from './graphql.ts'
import { type Readiness, registerHealth } from './health.ts'
import { checkHosts } from './hosts.ts'
import { limitLoad } from './load.ts'
import { registerMcp } from './mcp.ts'
import { makeMetrics } from './metrics.ts'
import { allowOrigins, openReconcile, type ReconcileReaders } from './origins.ts'
import { type PageSettings, registerPages } from './pages.ts'
import { cutSlowReaders } from './patience.ts'
import { registerReconcile } from './reconcile.ts'
import { logRequests } from './requestLog.ts'
import { registerSharePictures } from './sharePictures.ts'

export interface ServerSettings extends AppSettings, GraphqlSettings {
  host: string
  port: number
  /** The names under which the server is asked; null: any. */
  hosts: string[] | null
  /** Whose pages may read what is answered. */
  origins: string[]
  /** How long a client may leave what it was sent unread, in milliseconds; a minute unless it is said. */
  patience?: number
  /** The longest that one question over many positions may take, in milliseconds, and how many are worked on at once. */
  timeout: number
  workers: number
  /** How many queries and exports a client may ask for in 10 seconds; 0: any. */
  rate: number
  /** Whose pages may show a view in a frame. */
  embed: PageSettings['embed']
  /** Whose pages may read `/reconcile`. */
  reconcile: ReconcileReaders
  /** Who may read the metrics: clients on this machine, all, none. */
  metrics: 'local' | 'on' | 'off'
  /** Requests that took so many milliseconds are logged as warnings. */
  slow: number
  /** How long a patient server goes on answering before it closes, in milliseconds. */
  drain: number
  /** The longest that making one export may take, in milliseconds. */
  exportTimeout: number
  readiness: Readiness
  /** The address of the licence of the coded facts, which every export names. */
  licence: string
}

export interface Server {
  /** Where its pages and endpoints are, as `http://127.0.0.1:4000`, a base path with it. */
  url: string
  /** Reads what questions over everything need, before somebody asks one; where that fails, whoever asks first has it read. */
  warm(): Promise<void>
  /**
   * Answers what is under way, refuses what is new, and ends. A patient server first goes on for as long as settings say that
   * it is drained, and gives questions over many positions time to end.
   */
  close(how?: { isPatient: boolean }): Promise<void>
}

/** Starts the server over the engine. It reads and never writes; the engine stays open when it closes. */
export async function openServer(store: Engine, settings: ServerSettings): Promise<Server> {
  const app = makeApp(settings)
  const farewell = makeFarewell(app)
  logRequests(app, settings.slow)
  const metrics = makeMetrics(app)
  const engine = metrics.watch(store)
  openReconcile(app, settings.reconcile)
  checkHosts(app, settings)
  allowOrigins(app, settings.origins)
  cutSlowReaders(app, settings.patience)
  const underWay = await limitLoad(app, settings)
  const work = openWork(engine, { ...settings, file: { onFault: (sentence) => app.log.warn(sentence) } })
  const cached = makeCached(engine, work)
  const graphql = await registerGraphql(app, engine, cached, settings)
  registerHealth(app, settings.readiness)
  await registerPages(app, webFolder, settings)
  const frame = await readFrame(webFolder)
  await registerGraphPages(app, frame, graphql, settings)
  const closePictures = await registerSharePictures(app, webFolder, graphql, settings)
  metrics.serve(app, settings.metrics, {
    engine: engine.name,
    cachedBytes: graphql.cachedBytes,
    work: work.load,
    underWay,
    isReady: async () => (await settings.readiness()) === null,
  })
  const served = { engine, work, exportTimeout: settings.exportTimeout, turns: makeLimit(EXPORTS) }
  registerExports(app, served, frame, settings)
  if (settings.reconcile !== 'off') registerReconcile(app, graphql, cached, settings)
  // An address that others reach is not known here.
  const pages = () => (isLoopback(settings.host) ? urlOf(app) : '') + settings.basePath
  const { timeout } = settings
  const closeMcp = registerMcp(app, { ask: graphql.ask, timeout, pages, release }, settings)
  // The pages' links begin where they are, so the start page needs the slash.
  if (settings.basePath !== '') app.get(settings.basePath, (_, reply) => reply.redirect(`${settings.basePath}/`))
  await app.listen({ host: settings.host, port: settings.port })
  const close: Server['close'] = async ({ isPatient } = { isPatient: false }) => {
    if (isPatient) {
      await wait(settings.drain)
      await farewell.untilAnswered()
    }
    // Before the rest: what takes long would keep the others from being answered in time.
    await work.close()
    farewell.closeIdle()
    await graphql.stop(isPatient ? 0 : LAST_ANSWERS)
    await closeMcp()
    await closePictures()
    await app.close()
  }
  const warm = () => work.warm().catch(() => undefined)
  return { url: urlOf(app) + settings.basePath, warm, close }
}

/** So many exports are worked on at once: each reads much of the graph. The others have their turns between. */
const EXPORTS = 4
const webFolder = new URL('../../dist/web', import.meta.url).pathname

function urlOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
