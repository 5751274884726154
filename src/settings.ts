import { DemarcheError, show } from './errors.ts'

/** Every environment variable: its default, what it must look like, and why it is there. docs/settings.md lists the same, held to it by a test. */
export const variables = {
  PORT: {
    default: '4000',
    wanted: 'a port number from 0 to 65535 (0: any free one)',
    form: /^\d{1,5}$/,
    about: 'The port to listen on.',
  },
  HOST: {
    default: '127.0.0.1',
    wanted: 'an address to listen on',
    form: /^[\w.:-]+$/,
    about: 'The address to listen on; `0.0.0.0` lets other machines in.',
  },
  LOG_LEVEL: {
    default: 'warn',
    wanted: 'one of fatal, error, warn, info, debug, trace, silent',
    form: /^(fatal|error|warn|info|debug|trace|silent)$/,
    about: 'The least that is logged, as JSON lines on standard output.',
  },
  NEO4J_URI: {
    default: '',
    wanted: 'an address such as neo4j://localhost:7687, without a user or password',
    form: /^$|^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s@]+$/,
    about: 'The address of Neo4j 5.23 or later. Not set: the embedded engine.',
  },
  NEO4J_USERNAME: { default: 'neo4j', wanted: 'a user name', form: /^.+$/, about: 'The user at Neo4j.' },
  NEO4J_PASSWORD: {
    default: '',
    wanted: 'a password of one line',
    form: /^.*$/,
    about: 'The password at Neo4j. Empty: no authentication.',
  },
  NEO4J_DATABASE: { default: 'neo4j', wanted: 'a database name', form: /^[\w.-]+$/, about: 'The database at Neo4j.' },
  DEMARCHE_DATA: {
    default: '.demarche',
    wanted: 'a folder, or :memory:',
    form: /^.+$/,
    about: 'The folder of the embedded engine; `:memory:` keeps nothing.',
  },
  DEMARCHE_SEED: {
    default: 'article',
    wanted: 'article or none',
    form: /^(article|none)$/,
    about: 'What an empty store is given when the server starts: the countries and the article, or nothing.',
  },
  DEMARCHE_TIMEOUT: {
    default: '10000',
    wanted: 'milliseconds from 100 to 600000',
    form: /^\d{3,6}$/,
    about: 'The longest one statement may take on Neo4j, in milliseconds.',
  },
  DEMARCHE_MAX_DEPTH: {
    default: '12',
    wanted: 'a number from 1 to 100',
    form: /^\d{1,3}$/,
    about: 'How deep a query may go; the steps inside a connection do not count.',
  },
  DEMARCHE_MAX_COST: {
    default: '10000',
    wanted: 'a number from 1 to 10000000',
    form: /^\d{1,8}$/,
    about: 'How many objects a query may ask for, page sizes multiplied on the way down.',
  },
  DEMARCHE_LICENCE: {
    default: 'https://spdx.org/licenses/MIT.html',
    wanted: 'an http or https address',
    form: /^https?:\/\/[^\s<>"{}|\\^`]+$/,
    about:
      'The address of the licence of the coded facts, which every export names. The default is this project’s own.',
  },
} as const satisfies Record<string, { default: string; wanted: string; form: RegExp; about: string }>

type Name = keyof typeof variables

export interface Settings {
  port: number
  host: string
  logLevel: string
  /** Null: the embedded engine. */
  neo4j: { uri: string; username: string; password: string; database: string; timeout: number } | null
  /** The embedded engine's folder; undefined keeps the graph in memory. */
  dataFolder: string | undefined
  seed: 'article' | 'none'
  limits: { maxDepth: number; maxCost: number }
  /** The address of the licence of the coded facts. */
  licence: string
}

/** Reads the environment. Throws SETTING_INVALID for a value that cannot be used. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = (name: Name) => readVariable(environment, name)
  const folder = read('DEMARCHE_DATA')
  const uri = read('NEO4J_URI')
  const timeout = readNumber(environment, 'DEMARCHE_TIMEOUT', 100, 600_000)
  return {
    port: readNumber(environment, 'PORT', 0, 65_535),
    host: read('HOST'),
    logLevel: read('LOG_LEVEL'),
    neo4j:
      uri === ''
        ? null
        : {
            uri,
            username: read('NEO4J_USERNAME'),
            password: read('NEO4J_PASSWORD'),
            database: read('NEO4J_DATABASE'),
            timeout,
          },
    dataFolder: folder === ':memory:' ? undefined : folder,
    seed: read('DEMARCHE_SEED') as Settings['seed'],
    limits: {
      maxDepth: readNumber(environment, 'DEMARCHE_MAX_DEPTH', 1, 100),
      maxCost: readNumber(environment, 'DEMARCHE_MAX_COST', 1, 10_000_000),
    },
    licence: read('DEMARCHE_LICENCE'),
  }
}

function readVariable(environment: NodeJS.ProcessEnv, name: Name): string {
  const value = environment[name] || variables[name].default
  if (variables[name].form.test(value)) return value
  throw refusal(name, value)
}

function readNumber(environment: NodeJS.ProcessEnv, name: Name, least: number, most: number): number {
  const value = Number(readVariable(environment, name))
  if (value >= least && value <= most) return value
  throw refusal(name, String(value))
}

function refusal(name: Name, value: string): DemarcheError {
  const came = name === 'NEO4J_PASSWORD' ? 'something else' : show(value.replace(/\/\/.*@/s, '//'))
  return new DemarcheError('SETTING_INVALID', `${name} takes ${variables[name].wanted}; got ${came}.`)
}
