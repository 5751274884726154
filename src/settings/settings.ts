import { availableParallelism } from 'node:os'
import { DemarcheError, show } from '../errors.ts'
import { isLoopback, type Variable } from './forms.ts'
import { DRAIN, RATE, variables } from './variables.ts'

export interface Settings {
  port: number
  host: string
  /** The path before every address, as /demarche; empty at the top. */
  basePath: string
  /** Whose pages may read: origins, or `*` alone for all. */
  origins: string[]
  /** How long an idle connection stays open, in milliseconds. */
  keepAlive: number
  /** The names under which the server is asked; null: any. */
  hosts: string[] | null
  /** Addresses and networks of the proxies whose word on the client counts. */
  proxies: string[]
  /** How many queries and exports a client may ask for in 10 seconds; 0: any. */
  rate: number
  /** How long the server goes on answering after SIGTERM, in milliseconds. */
  drain: number
  metrics: 'local' | 'on' | 'off'
  reconcile: 'on' | 'listed' | 'off'
  embed: 'on' | 'listed' | 'off'
  introspection: boolean
  logLevel: string
  /** Requests that took so many milliseconds are logged as warnings. */
  slow: number
  /** Null: the embedded engine. */
  neo4j: { uri: string; username: string; password: string; database: string } | null
  /** The embedded engine's folder; undefined keeps the graph in memory. */
  dataFolder: string | undefined
  seed: 'article' | 'none'
  /** The longest a reading query or a question may take, in milliseconds. */
  timeout: number
  /** The longest that making an export may take over HTTP, in milliseconds. */
  exportTimeout: number
  /** How many questions over many positions are worked on at once. */
  workers: number
  /** How deep and costly a query may be, and how many bytes its answer may have. */
  limits: { maxDepth: number; maxCost: number; maxBytes: number }
  /** How many bytes of answers are cached. */
  cacheBytes: number
  /** The address of the licence of the coded facts. */
  licence: string
}

/** Reads the environment. Throws SETTING_INVALID for a value that cannot be used. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = <Name extends keyof typeof variables>(name: Name) => readVariable(environment, name)
  const uri = read('NEO4J_URI')
  const folder = read('DEMARCHE_DATA')
  const isOwn = isLoopback(read('HOST'))
  const named = read('DEMARCHE_HOSTS')
  return {
    port: read('PORT'),
    host: read('HOST'),
    basePath: read('DEMARCHE_BASE_PATH'),
    origins: read('DEMARCHE_ORIGINS'),
    keepAlive: read('DEMARCHE_KEEP_ALIVE'),
    hosts: isOwn || named.length > 0 ? [read('HOST').toLowerCase(), ...named] : null,
    proxies: read('DEMARCHE_PROXIES'),
    rate: read('DEMARCHE_RATE') ?? (isOwn ? 0 : RATE),
    drain: read('DEMARCHE_DRAIN') ?? (isOwn ? 0 : DRAIN),
    metrics: read('DEMARCHE_METRICS'),
    reconcile: read('DEMARCHE_RECONCILE'),
    embed: read('DEMARCHE_EMBED') ?? (isOwn ? 'listed' : 'on'),
    introspection: read('DEMARCHE_INTROSPECTION') === 'on',
    logLevel: read('LOG_LEVEL'),
    slow: read('DEMARCHE_SLOW'),
    neo4j:
      uri === ''
        ? null
        : {
            uri,
            username: read('NEO4J_USERNAME'),
            password: read('NEO4J_PASSWORD'),
            database: read('NEO4J_DATABASE'),
          },
    dataFolder: folder === ':memory:' ? undefined : folder,
    seed: read('DEMARCHE_SEED'),
    timeout: read('DEMARCHE_TIMEOUT'),
    exportTimeout: read('DEMARCHE_EXPORT_TIMEOUT'),
    workers: read('DEMARCHE_WORKERS') || Math.max(1, availableParallelism() - 1),
    limits: {
      maxDepth: read('DEMARCHE_MAX_DEPTH'),
      maxCost: read('DEMARCHE_MAX_COST'),
      maxBytes: read('DEMARCHE_MAX_ANSWER') * 1_000_000,
    },
    cacheBytes: read('DEMARCHE_CACHE') * 1_000_000,
    licence: read('DEMARCHE_LICENCE'),
  }
}

type ValueOf<Name extends keyof typeof variables> = Exclude<ReturnType<(typeof variables)[Name]['parse']>, null>

function readVariable<Name extends keyof typeof variables>(environment: NodeJS.ProcessEnv, name: Name): ValueOf<Name> {
  const variable: Variable<unknown> = variables[name]
  const text = environment[name] || variable.default
  const value = variable.parse(text)
  if (value !== null) return value as ValueOf<Name>
  const came = name === 'NEO4J_PASSWORD' ? 'something else' : show(text.replace(/\/\/.*@/s, '//'))
  throw new DemarcheError('SETTING_INVALID', `${name} takes ${variable.wanted}; got ${came}.`)
}
