import { availableParallelism } from 'node:os'
import { describe, expect, it } from 'vitest'
import { readSettings } from '../../src/settings/settings.ts'
import { variables } from '../../src/settings/variables.ts'

const refusals: [string, string, string][] = [
  ['PORT', 'http', 'PORT takes a port number from 0 to 65535 (0: any free one); got "http".'],
  ['PORT', '-1', 'PORT takes a port number from 0 to 65535 (0: any free one); got "-1".'],
  ['PORT', '65536', 'PORT takes a port number from 0 to 65535 (0: any free one); got "65536".'],
  ['PORT', '4000 ', 'PORT takes a port number from 0 to 65535 (0: any free one); got "4000 ".'],
  ['HOST', 'two words', 'HOST takes an address to listen on; got "two words".'],
  ['HOST', 'http://localhost', 'HOST takes an address to listen on; got "http://localhost".'],
  ...['demarche', '/demarche/', '/', '//elsewhere.example', '/a b', '/a?b'].map((path): [string, string, string] => [
    'DEMARCHE_BASE_PATH',
    path,
    `DEMARCHE_BASE_PATH takes a path such as /demarche, without a slash at its end; got "${path}".`,
  ]),
  ...['notebook.example', 'https://notebook.example/', 'https://a.example, b', 'null'].map(
    (list): [string, string, string] => [
      'DEMARCHE_ORIGINS',
      list,
      `DEMARCHE_ORIGINS takes origins such as https://notebook.example with spaces between, or *; got "${list}".`,
    ],
  ),
  ...['https://graph.example.org', 'graph.example.org:4000', 'a, b c/d', '*'].map((list): [string, string, string] => [
    'DEMARCHE_HOSTS',
    list,
    `DEMARCHE_HOSTS takes names such as demarche.example.org with spaces between; got "${list}".`,
  ]),
  ...['proxy.example', '10.0.0.0/33', '10.0.0', '::1/129', '10.0.0.7:80', '*'].map((list): [string, string, string] => [
    'DEMARCHE_PROXIES',
    list,
    `DEMARCHE_PROXIES takes addresses or networks such as 10.0.0.7 192.168.0.0/16 with spaces between; got "${list}".`,
  ]),
  ['DEMARCHE_RATE', '-1', 'DEMARCHE_RATE takes a number from 0 to 1000000 (0: any); got "-1".'],
  ['DEMARCHE_DRAIN', '3s', 'DEMARCHE_DRAIN takes milliseconds from 0 to 600000; got "3s".'],
  ['DEMARCHE_METRICS', 'yes', 'DEMARCHE_METRICS takes one of local, on, off; got "yes".'],
  ['DEMARCHE_RECONCILE', 'local', 'DEMARCHE_RECONCILE takes one of on, listed, off; got "local".'],
  ['DEMARCHE_EMBED', 'all', 'DEMARCHE_EMBED takes one of on, listed, off; got "all".'],
  ['DEMARCHE_INTROSPECTION', 'no', 'DEMARCHE_INTROSPECTION takes on or off; got "no".'],
  ['DEMARCHE_SLOW', 'never', 'DEMARCHE_SLOW takes milliseconds from 0 to 3600000; got "never".'],
  ['DEMARCHE_EXPORT_TIMEOUT', '99', 'DEMARCHE_EXPORT_TIMEOUT takes milliseconds from 100 to 3600000; got "99".'],
  ['DEMARCHE_KEEP_ALIVE', '60s', 'DEMARCHE_KEEP_ALIVE takes milliseconds from 1000 to 3600000; got "60s".'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL takes one of fatal, error, warn, info, debug, trace, silent; got "loud".'],
  [
    'NEO4J_URI',
    'localhost:7687',
    'NEO4J_URI takes an address such as neo4j://localhost:7687, without a user or password; got "localhost:7687".',
  ],
  [
    'NEO4J_URI',
    'http://localhost:7474',
    'NEO4J_URI takes an address such as neo4j://localhost:7687, without a user or password; got "http://localhost:7474".',
  ],
  [
    'NEO4J_URI',
    'neo4j://',
    'NEO4J_URI takes an address such as neo4j://localhost:7687, without a user or password; got "neo4j://".',
  ],
  ['NEO4J_USERNAME', 'a\nb', 'NEO4J_USERNAME takes a user name; got "a\\nb".'],
  ['NEO4J_PASSWORD', 'secret\nsecret', 'NEO4J_PASSWORD takes a password of one line; got something else.'],
  ['NEO4J_DATABASE', 'my database', 'NEO4J_DATABASE takes a database name; got "my database".'],
  ['DEMARCHE_DATA', 'a\nb', 'DEMARCHE_DATA takes a folder, or :memory:; got "a\\nb".'],
  ['DEMARCHE_SEED', 'everything', 'DEMARCHE_SEED takes article or none; got "everything".'],
  ['DEMARCHE_TIMEOUT', '99', 'DEMARCHE_TIMEOUT takes milliseconds from 100 to 600000; got "99".'],
  ['DEMARCHE_TIMEOUT', '600001', 'DEMARCHE_TIMEOUT takes milliseconds from 100 to 600000; got "600001".'],
  ['DEMARCHE_TIMEOUT', '10s', 'DEMARCHE_TIMEOUT takes milliseconds from 100 to 600000; got "10s".'],
  ['DEMARCHE_MAX_DEPTH', '0', 'DEMARCHE_MAX_DEPTH takes a number from 1 to 100; got "0".'],
  ['DEMARCHE_MAX_DEPTH', '101', 'DEMARCHE_MAX_DEPTH takes a number from 1 to 100; got "101".'],
  ['DEMARCHE_CACHE', '-1', 'DEMARCHE_CACHE takes megabytes from 0 to 100000; got "-1".'],
  ['DEMARCHE_MAX_COST', '0', 'DEMARCHE_MAX_COST takes a number from 1 to 10000000; got "0".'],
  ['DEMARCHE_MAX_COST', '1e6', 'DEMARCHE_MAX_COST takes a number from 1 to 10000000; got "1e6".'],
  ['DEMARCHE_MAX_ANSWER', '0', 'DEMARCHE_MAX_ANSWER takes megabytes from 1 to 1000; got "0".'],
  ['DEMARCHE_LICENCE', 'MIT', 'DEMARCHE_LICENCE takes an http or https address; got "MIT".'],
  ['DEMARCHE_WORKERS', '0', 'DEMARCHE_WORKERS takes a number from 1 to 64; got "0".'],
  [
    'DEMARCHE_LICENCE',
    'javascript:alert(1)',
    'DEMARCHE_LICENCE takes an http or https address; got "javascript:alert(1)".',
  ],
]

describe('settings', () => {
  it('have a default for every variable', () => {
    expect(readSettings({})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      basePath: '',
      origins: [],
      keepAlive: 65_000,
      hosts: ['127.0.0.1'],
      proxies: [],
      rate: 0,
      drain: 0,
      metrics: 'local',
      reconcile: 'on',
      embed: 'listed',
      introspection: true,
      logLevel: 'warn',
      slow: 2000,
      neo4j: null,
      dataFolder: '.demarche',
      seed: 'article',
      timeout: 10_000,
      exportTimeout: 60_000,
      workers: Math.max(1, availableParallelism() - 1),
      limits: { maxDepth: 12, maxCost: 10_000, maxBytes: 16_000_000 },
      cacheBytes: 64_000_000,
      licence: 'https://spdx.org/licenses/MIT.html',
    })
  })

  it('take every variable from the environment', () => {
    const environment = {
      PORT: '0',
      HOST: '::1',
      DEMARCHE_BASE_PATH: '/graphs/demarche',
      DEMARCHE_ORIGINS: 'https://notebook.example, http://localhost:8888',
      DEMARCHE_KEEP_ALIVE: '620000',
      DEMARCHE_HOSTS: 'Graph.Example.org, 10.0.0.5 [fd00::5]',
      DEMARCHE_PROXIES: '10.0.0.7 192.168.0.0/16 fd00::/8',
      DEMARCHE_RATE: '50',
      DEMARCHE_DRAIN: '700',
      DEMARCHE_METRICS: 'on',
      DEMARCHE_RECONCILE: 'listed',
      DEMARCHE_EMBED: 'off',
      DEMARCHE_INTROSPECTION: 'off',
      DEMARCHE_SLOW: '900',
      LOG_LEVEL: 'silent',
      NEO4J_URI: 'neo4j+s://graph.example:7687',
      NEO4J_USERNAME: 'reader',
      NEO4J_PASSWORD: 'p@ss: word',
      NEO4J_DATABASE: 'demarche',
      DEMARCHE_DATA: ':memory:',
      DEMARCHE_SEED: 'none',
      DEMARCHE_TIMEOUT: '500',
      DEMARCHE_EXPORT_TIMEOUT: '800',
      DEMARCHE_WORKERS: '3',
      DEMARCHE_MAX_DEPTH: '3',
      DEMARCHE_MAX_COST: '7',
      DEMARCHE_MAX_ANSWER: '2',
      DEMARCHE_CACHE: '2',
      DEMARCHE_LICENCE: 'https://example.org/licence',
    }
    expect(Object.keys(environment).sort()).toEqual(Object.keys(variables).sort())
    expect(readSettings(environment)).toEqual({
      port: 0,
      host: '::1',
      basePath: '/graphs/demarche',
      origins: ['https://notebook.example', 'http://localhost:8888'],
      keepAlive: 620_000,
      hosts: ['::1', 'graph.example.org', '10.0.0.5', '[fd00::5]'],
      proxies: ['10.0.0.7', '192.168.0.0/16', 'fd00::/8'],
      rate: 50,
      drain: 700,
      metrics: 'on',
      reconcile: 'listed',
      embed: 'off',
      introspection: false,
      logLevel: 'silent',
      slow: 900,
      neo4j: {
        uri: 'neo4j+s://graph.example:7687',
        username: 'reader',
        password: 'p@ss: word',
        database: 'demarche',
      },
      timeout: 500,
      exportTimeout: 800,
      dataFolder: undefined,
      seed: 'none',
      workers: 3,
      limits: { maxDepth: 3, maxCost: 7, maxBytes: 2_000_000 },
      cacheBytes: 2_000_000,
      licence: 'https://example.org/licence',
    })
  })

  it('take * among origins for all', () => {
    expect(readSettings({ DEMARCHE_ORIGINS: '* https://notebook.example' }).origins).toEqual(['*'])
  })

  it('let others in with names, limits and time that a server on this machine alone does not need', () => {
    const others = { hosts: null, rate: 300, drain: 3000, embed: 'on' }
    expect(readSettings({ HOST: '0.0.0.0' })).toMatchObject(others)
    expect(readSettings({ HOST: '0.0.0.0', DEMARCHE_RATE: '0', DEMARCHE_DRAIN: '0' })).toMatchObject({
      rate: 0,
      drain: 0,
    })
    for (const HOST of ['127.0.0.1', '127.1.2.3', 'localhost', '::1'])
      expect(readSettings({ HOST })).toMatchObject({ hosts: [HOST], rate: 0, drain: 0, embed: 'listed' })
    for (const HOST of ['127.example', 'localhost.example', '10.0.0.1', '::'])
      expect(readSettings({ HOST })).toMatchObject(others)
  })

  it('take an empty variable as one that is not set', () => {
    expect(readSettings(Object.fromEntries(Object.keys(variables).map((name) => [name, ''])))).toEqual(readSettings({}))
  })

  it.each(refusals)('refuse %s=%j', (name, value, message) => {
    expect(() => readSettings({ NEO4J_URI: 'bolt://127.0.0.1:7687', [name]: value })).toThrow(
      expect.objectContaining({ code: 'SETTING_INVALID', message }),
    )
  })

  it('refuse something for every variable', () => {
    expect([...new Set(refusals.map(([name]) => name))].sort()).toEqual(Object.keys(variables).sort())
  })

  it.each([
    'http://neo4j:hunter2@db',
    'neo4j://neo4j:hunter2@db',
    'neo4j://neo4j:hun/ter2@db',
    'neo4j://neo4j:hun@ter2@db',
    'neo4j://neo4j:hunter2@two words',
  ])('refuse the address %s without showing its password', (uri) => {
    expect(() => readSettings({ NEO4J_URI: uri })).toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/hun|ter2/) }),
    )
  })
})
