import { defineConfig } from 'vitest/config'
import { together } from './tests/neo4j/globalSetup.ts'
import { LongestFirst } from './tests/support/longestFirst.ts'

/** What fails once is tried again where nobody can look at it at once; `.ci/run` names what passed only then. */
const retry = process.env.CI ? 1 : 0
const shared = { testTimeout: 120_000, hookTimeout: 300_000, retry }
// Node loads graphql's CommonJS build for Apollo; a second copy beside it would be another realm.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] }
/** They look at how long something takes, or makes others wait; most of the time they wait themselves. */
const alone = [
  'tests/http/{answers,besideServer,budget,health,load,monitoring,process,slowClients,stopping,timeout,twoServers}.test.ts',
  'tests/workers/work.test.ts',
  'tests/neo4j/*.test.ts',
]
/** They put other modules in the place of some that others import. */
const replacing = ['tests/unit/{sync,waits}.test.ts', 'tests/workers/death.test.ts']

/** Files run beside each other, each worker with a Neo4j of its own; what measures time follows, apart from what works hard. */
export default defineConfig({
  test: {
    globalSetup: ['tests/neo4j/globalSetup.ts', 'tests/browser/sayIfLeftOut.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          ...shared,
          name: 'beside',
          include: ['tests/**/*.test.ts'],
          // The large suite has a command of its own, `npm run test:large`.
          exclude: [...alone, ...replacing, 'tests/large/**'],
          maxWorkers: together,
          // What the files import is the same for all of them, and takes longer than most of their tests.
          isolate: false,
          sequence: { groupOrder: 0 },
        },
      },
      {
        resolve,
        test: {
          ...shared,
          name: 'alone',
          include: alone,
          maxWorkers: together,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: { ...shared, name: 'replacing', include: replacing, maxWorkers: together, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
