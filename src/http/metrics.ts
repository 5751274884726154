import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { catalogue, DemarcheError } from '../errors.ts'
import { isLoopback } from '../settings/forms.ts'
import { release } from '../settings/release.ts'
import type { Engine } from '../store/engine.ts'
import { measuredOf } from './measured.ts'
import { refuse } from './refuse.ts'

/** What is looked at when somebody reads the metrics. */
export interface Gauges {
  engine: Engine['name']
  /** Bytes of answers that are cached. */
  cachedBytes(): number
  /** Questions over many positions: worked on now, and waiting. */
  work(): { busy: number; waiting: number }
  /** Queries and exports that are not answered yet. */
  underWay(): number
  isReady(): Promise<boolean>
}

export interface Metrics {
  /** The engine, with its errors counted. */
  watch(engine: Engine): Engine
  /** Serves `/metrics`, for those who may read it. */
  serve(app: FastifyInstance, who: 'local' | 'on' | 'off', gauges: Gauges): void
}

/** Of so many operations the names are told apart; whoever asks chooses them. */
const MOST_NAMES = 98

/** Counts what the server answers, for Prometheus. The names stand in docs/operations.md, held to it by a test. */
export function makeMetrics(app: FastifyInstance): Metrics {
  const registers = [new Registry()]
  const requests = new Counter({
    name: 'demarche_requests_total',
    help: 'GraphQL requests, by operation name and by OK or the code of their first error',
    labelNames: ['operation', 'code'],
    registers,
  })
  const seconds = new Histogram({
    name: 'demarche_request_seconds',
    help: 'How long GraphQL requests took, by operation name',
    labelNames: ['operation'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10],
    registers,
  })
  const responses = new Counter({
    name: 'demarche_responses_total',
    help: 'Answers of every route, by route and status',
    labelNames: ['route', 'status'],
    registers,
  })
  const agents = new Counter({
    name: 'demarche_mcp_requests_total',
    help: 'What agents asked, by tool or method and by OK or the code of their first error',
    labelNames: ['tool', 'code'],
    registers,
  })
  const errors = new Counter({
    name: 'demarche_errors_total',
    help: 'Answers that hold an error with the code',
    labelNames: ['code'],
    registers,
  })
  const cached = new Counter({
    name: 'demarche_cached_answers_total',
    help: 'Answers that could come from memory: hit when they did, miss when they were made',
    labelNames: ['result'],
    registers,
  })
  const storeErrors = new Counter({
    name: 'demarche_store_errors_total',
    help: 'Queries to the store that failed, by code',
    labelNames: ['code'],
    registers,
  })
  for (const code of Object.keys(catalogue)) errors.inc({ code }, 0)
  for (const code of ['STORE_UNAVAILABLE', 'TIMEOUT']) storeErrors.inc({ code }, 0)
  agents.inc({ tool: 'tools/list', code: 'OK' }, 0)
  for (const result of ['hit', 'miss']) cached.inc({ result }, 0)
  const labelOf = makeLabels()

  app.addHook('onResponse', async (request, reply) => {
    const { operation, tool, codes, isCached } = measuredOf(request)
    const route = request.routeOptions.url ?? 'none'
    responses.inc({ route, status: reply.statusCode })
    for (const code of codes) errors.inc({ code: code in catalogue ? code : 'other' })
    if (isCached !== undefined) cached.inc({ result: isCached ? 'hit' : 'miss' })
    const code = [...codes][0] ?? (reply.statusCode < 400 ? 'OK' : 'BAD_REQUEST')
    if (route === '/mcp') agents.inc({ tool: tool ?? 'other', code })
    if (route !== '/graphql') return
    const label = labelOf(operation)
    requests.inc({ operation: label, code })
    seconds.observe({ operation: label }, reply.elapsedTime / 1000)
  })

  return {
    watch: (engine) => withErrorsHeard(engine, (code) => storeErrors.inc({ code })),
    serve(app, who, gauges) {
      if (who === 'off') return
      addGauges(registers, gauges)
      let isFirst = true
      app.get('/metrics', async (request, reply) => {
        if (who === 'local' && !isLocal(request))
          return refuse(
            reply,
            'FORBIDDEN',
            'Metrics are for clients on the server’s own machine: see DEMARCHE_METRICS.',
          )
        const [register] = registers
        if (isFirst) collectDefaultMetrics({ register })
        isFirst = false
        return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await register?.metrics())
      })
    },
  }
}

function addGauges(registers: Registry[], { engine, cachedBytes, work, underWay, isReady }: Gauges): void {
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(await read())
      },
    })
  gauge('demarche_ready', '1 when /health/ready says so', async () => Number(await isReady()))
  gauge('demarche_requests_under_way', 'Queries and exports that are not answered yet', underWay)
  gauge('demarche_cached_answers_bytes', 'Memory that cached answers take', cachedBytes)
  gauge('demarche_work_busy', 'Questions over many positions that a thread works on', () => work().busy)
  gauge('demarche_work_waiting', 'Questions over many positions that wait for a thread', () => work().waiting)
  const labelNames = ['version', 'node', 'engine'] as const
  const info = new Gauge({ name: 'demarche_build_info', help: 'What runs; always 1', labelNames, registers })
  info.set({ version: release, node: process.version, engine }, 1)
}

/** The operation's name as a label, of which there are never more than 100. */
function makeLabels(): (operation: string | null | undefined) => string {
  const names = new Set<string>()
  return (operation) => {
    if (operation === null) return 'anonymous'
    if (operation === undefined) return 'other'
    if (names.size < MOST_NAMES) names.add(operation)
    return names.has(operation) ? operation : 'other'
  }
}

/** Whether it comes from this machine, and no proxy passed it on. */
function isLocal({ ip, headers }: FastifyRequest): boolean {
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via'].some((name) => headers[name] !== undefined)
  return !isPassedOn && isLoopback(ip.replace(/^::ffff:/, ''))
}

function withErrorsHeard(engine: Engine, hear: (code: string) => void): Engine {
  const heard = (error: unknown) => {
    hear(error instanceof DemarcheError ? error.code : 'other')
    throw error
  }
  return {
    ...engine,
    read: (...query) => engine.read(...query).catch(heard),
    async *stream(...query) {
      try {
        yield* engine.stream(...query)
      } catch (error) {
        heard(error)
      }
    },
  }
}
