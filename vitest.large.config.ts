import config from './vitest.config.ts'

/** The suite over stores larger than the embedded engine's chunks, apart from the others because it fills two large stores. */
export default {
  ...config,
  test: { ...config.test, include: ['tests/large/**/*.test.ts'], exclude: ['node_modules/**'] },
}
