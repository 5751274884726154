import config from './vitest.config.ts'

/** The suite over stores larger than the embedded engine's chunks: it takes longer than all the others together. */
export default {
  ...config,
  test: { ...config.test, include: ['tests/large/**/*.test.ts'], exclude: ['node_modules/**'] },
}
