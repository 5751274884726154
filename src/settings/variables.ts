import {
  addresses,
  hosts,
  oneOf,
  oneOfOrNotSet,
  origins,
  text,
  type Variable,
  wholeNumber,
  wholeNumberOrNone,
  wholeNumberOrNotSet,
} from './forms.ts'

/** Unless settings say otherwise, where others than this machine's own can reach the server. */
export const DRAIN = 3000
export const RATE = 300

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
  DEMARCHE_HOSTS: {
    default: '',
    ...hosts('names such as demarche.example.org with spaces between'),
    about:
      'The names under which the server is asked, without ports. Not set: on a loopback `HOST` this machine’s own names alone, else any.',
  },
  DEMARCHE_PROXIES: {
    default: '',
    ...addresses('addresses or networks such as 10.0.0.7 192.168.0.0/16 with spaces between'),
    about: 'The proxies whose `X-Forwarded-For` tells who asks. Not set: the client is whoever connects.',
  },
  DEMARCHE_RATE: {
    default: '',
    ...wholeNumberOrNotSet('a number', 0, 1_000_000, ' (0: any)'),
    about: `How many queries and exports one client may ask for in 10 seconds. Not set: any on a loopback \`HOST\`, else ${RATE}.`,
  },
  DEMARCHE_DRAIN: {
    default: '',
    ...wholeNumberOrNotSet('milliseconds', 0, 600_000),
    about: `How long the server goes on answering after SIGTERM while it says that it is not ready, in milliseconds: longer than a balancer takes to see it. Not set: 0 on a loopback \`HOST\`, else ${DRAIN}.`,
  },
  DEMARCHE_METRICS: {
    default: 'local',
    ...oneOf('local', 'on', 'off'),
    about: 'Who may read `/metrics`: clients on this machine that no proxy stands before, everyone, or nobody.',
  },
  DEMARCHE_RECONCILE: {
    default: 'on',
    ...oneOf('on', 'listed', 'off'),
    about:
      'Whose pages may read `/reconcile`, which OpenRefine asks: all, as its protocol wants; those of `DEMARCHE_ORIGINS` and of this machine; or nobody’s, and there is no `/reconcile`.',
  },
  DEMARCHE_EMBED: {
    default: '',
    ...oneOfOrNotSet('on', 'listed', 'off'),
    about:
      'Whose pages may show a view of the explorer in a frame: all; those of `DEMARCHE_ORIGINS` and of this machine; or nobody’s, and there is no `/embed`. Not set: `listed` on a loopback `HOST`, else `on`.',
  },
  DEMARCHE_INTROSPECTION: {
    default: 'on',
    ...oneOf('on', 'off'),
    about: 'Whether queries may ask for the schema.',
  },
  LOG_LEVEL: {
    default: 'warn',
    ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    about: 'The least that is logged, as JSON lines on standard output.',
  },
  DEMARCHE_SLOW: {
    default: '2000',
    ...wholeNumber('milliseconds', 0, 3_600_000),
    about: 'A request that took so long, in milliseconds, is logged as a warning.',
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
  DEMARCHE_EXPORT_TIMEOUT: {
    default: '60000',
    ...wholeNumber('milliseconds', 100, 3_600_000),
    about:
      'The longest that making one export may take over HTTP, in milliseconds; `demarche export` takes what it needs.',
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
