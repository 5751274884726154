import { availableParallelism } from 'node:os'
import { DemarcheError, show } from './errors.ts'

/** Every environment variable: its default, what it takes, and why it is there. docs/settings.md lists the same, held to it by a test. */
export const variables = {
  PORT: {
    default: '4000',
    ...wholeNumber('a port number', 0, 65_535, ' (0: any free one)'),
    about: 'The port to listen on.',
  },
  HOST: {
    default: '127.0.0.1',
    ...text('an address to listen on', /^[\w.:-]+$/),
    about: 'The address to listen on; `0.0.0.0` lets other machines in.',
  },
  DEMARCHE_BASE_PATH: {
    default: '',
    ...text('a path such as /demarche, without a slash at its end', /^$|^(\/[\w.~-]+)+$/),
    about: 'The path under which a proxy shows the server. Not set: at the top.',
  },
  DEMARCHE_ORIGINS: {
    default: '',
    ...origins('origins such as https://notebook.example with spaces between, or *'),
    about: 'Whose pages may read answers and exports from a browser; `*` for all. Not set: none but the server’s own.',
  },
  DEMARCHE_KEEP_ALIVE: {
    default: '65000',
    ...wholeNumber('milliseconds', 1000, 3_600_000),
    about: 'How long an idle connection stays open, in milliseconds: longer than a balancer keeps it.',
  },
  LOG_LEVEL: {
    default: 'warn',
    ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    about: 'The least that is logged, as JSON lines on standard output.',
  },
  NEO4J_URI: {
    default: '',
    ...text(
      'an address such as neo4j://localhost:7687, without a user or password',
      /^$|^(neo4j|bolt)(\+s|\+ssc)?:\/\/[^\s@]+$/,
    ),
    about: 'The address of Neo4j 5.23 or later. Not set: the embedded engine.',
  },
  NEO4J_USERNAME: { default: 'neo4j', ...text('a user name', /^.+$/), about: 'The user at Neo4j.' },
  NEO4J_PASSWORD: {
    default: '',
    ...text('a password of one line', /^.*$/),
    about: 'The password at Neo4j. Empty: no authentication.',
  },
  NEO4J_DATABASE: { default: 'neo4j', ...text('a database name', /^[\w.-]+$/), about: 'The database at Neo4j.' },
  DEMARCHE_DATA: {
    default: '.demarche',
    ...text('a folder, or :memory:', /^.+$/),
    about: 'The folder of the embedded engine; `:memory:` keeps nothing.',
  },
  DEMARCHE_SEED: {
    default: 'article',
    ...oneOf('article', 'none'),
    about: 'What an empty store is given when the server starts: the countries and the article, or nothing.',
  },
  DEMARCHE_TIMEOUT: {
    default: '10000',
    ...wholeNumber('milliseconds', 100, 600_000),
    about: 'The longest that one request over GraphQL may take, and one reading query in the store, in milliseconds.',
  },
  DEMARCHE_WORKERS: {
    default: '',
    ...wholeNumberOrNone('a number', 1, 64),
    about:
      'How many questions over many positions are worked on at once, each in a thread of its own. Not set: one less than the machine has cores, and at least one.',
  },
  DEMARCHE_MAX_DEPTH: {
    default: '12',
    ...wholeNumber('a number', 1, 100),
    about: 'How deep a query may go; the steps inside a connection do not count.',
  },
  DEMARCHE_MAX_COST: {
    default: '10000',
    ...wholeNumber('a number', 1, 10_000_000),
    about:
      'How many things a query may ask for, page sizes multiplied on the way down, and its questions over many positions.',
  },
  DEMARCHE_MAX_ANSWER: {
    default: '16',
    ...wholeNumber('megabytes', 1, 1000),
    about: 'How many megabytes the answer to one query may have.',
  },
  DEMARCHE_CACHE: {
    default: '64',
    ...wholeNumber('megabytes', 0, 100_000),
    about: 'How many megabytes of answers are given again from memory until the data changes; 0: none.',
  },
  DEMARCHE_LICENCE: {
    default: 'https://spdx.org/licenses/MIT.html',
    ...text('an http or https address', /^https?:\/\/[^\s<>"{}|\\^`]+$/),
    about:
      'The address of the licence of the coded facts, which every export names. The default is this project’s own.',
  },
} as const satisfies Record<string, Variable<unknown>>

export interface Settings {
  port: number
  host: string
  /** The path before every address, as /demarche; empty at the top. */
  basePath: string
  /** Whose pages may read: origins, or `*` alone for all. */
  origins: string[]
  /** How long an idle connection stays open, in milliseconds. */
  keepAlive: number
  logLevel: string
  /** Null: the embedded engine. */
  neo4j: { uri: string; username: string; password: string; database: string } | null
  /** The embedded engine's folder; undefined keeps the graph in memory. */
  dataFolder: string | undefined
  seed: 'article' | 'none'
  /** The longest a reading query or a question may take, in milliseconds. */
  timeout: number
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
  return {
    port: read('PORT'),
    host: read('HOST'),
    basePath: read('DEMARCHE_BASE_PATH'),
    origins: read('DEMARCHE_ORIGINS'),
    keepAlive: read('DEMARCHE_KEEP_ALIVE'),
    logLevel: read('LOG_LEVEL'),
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

/** What a variable takes, in words and as a parser that gives null for anything else. */
interface Form<Value> {
  wanted: string
  parse(text: string): Value | null
}

interface Variable<Value> extends Form<Value> {
  default: string
  about: string
}

function text(wanted: string, form: RegExp): Form<string> {
  return { wanted, parse: (value) => (form.test(value) ? value : null) }
}

/** An origin is what a browser sends: scheme, host, a port that is not the scheme's own. */
function origins(wanted: string): Form<string[]> {
  const isOrigin = (text: string) => text === '*' || (URL.canParse(text) && new URL(text).origin === text)
  return {
    wanted,
    parse(value) {
      const given = value.split(/[\s,]+/).filter((text) => text !== '')
      if (!given.every(isOrigin)) return null
      return given.includes('*') ? ['*'] : given
    },
  }
}

function oneOf<const Word extends string>(...words: Word[]): Form<Word> {
  const wanted = words.length > 2 ? `one of ${words.join(', ')}` : words.join(' or ')
  return { wanted, parse: (value) => words.find((word) => word === value) ?? null }
}

function wholeNumber(what: string, least: number, most: number, note = ''): Form<number> {
  const isInside = (value: string) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most
  const wanted = `${what} from ${least} to ${most}${note}`
  return { wanted, parse: (value) => (isInside(value) ? Number(value) : null) }
}

/** The number, or 0 where nothing is set. */
function wholeNumberOrNone(what: string, least: number, most: number): Form<number> {
  const { wanted, parse } = wholeNumber(what, least, most)
  return { wanted, parse: (value) => (value === '' ? 0 : parse(value)) }
}

type ValueOf<Name extends keyof typeof variables> = NonNullable<ReturnType<(typeof variables)[Name]['parse']>>

function readVariable<Name extends keyof typeof variables>(environment: NodeJS.ProcessEnv, name: Name): ValueOf<Name> {
  const variable: Variable<unknown> = variables[name]
  const text = environment[name] || variable.default
  const value = variable.parse(text)
  if (value !== null) return value as ValueOf<Name>
  const came = name === 'NEO4J_PASSWORD' ? 'something else' : show(text.replace(/\/\/.*@/s, '//'))
  throw new DemarcheError('SETTING_INVALID', `${name} takes ${variable.wanted}; got ${came}.`)
}
