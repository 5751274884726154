import { defineConfig } from 'vitest/config'

/** The suites share one Neo4j, so files run one after the other. */
export default defineConfig({
  // Node loads graphql's CommonJS build for Apollo; a second copy beside it would be another realm.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    // They have a command of their own, `npm run test:large`.
    exclude: ['tests/large/**', 'node_modules/**'],
    globalSetup: ['tests/neo4j/globalSetup.ts', 'tests/browser/sayIfLeftOut.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
