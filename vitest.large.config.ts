import { defineConfig } from 'vitest/config'

/** The suite over stores larger than the embedded engine’s chunks, and what else takes long, apart from the others. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'large',
    include: ['tests/large/**/*.test.ts'],
    globalSetup: ['tests/neo4j/globalSetup.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
})
