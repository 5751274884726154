/** Taken out one at a time, each turns its test red. */
interface Mutant {
  file: string
  find: string
  replace: string
  test: string
  /** A pattern of test names that is enough. */
  named?: string
}

export const mutants: Mutant[] = [
  // Whole or not at all.
  {
    file: 'src/store/version.ts',
    find: 'if (unfinished === null) return value',
    replace: 'return value',
    test: 'tests/conformance/restore.test.ts',
    named: 'broken off',
  },
  {
    file: 'src/store/unfinished.ts',
    find: 'read: (...args) => whole(engine.read(...args)),',
    replace: '',
    test: 'tests/conformance/restore.test.ts',
    named: 'broken off',
  },
  {
    file: 'src/store/unfinished.ts',
    find: 'await engine.version()',
    replace: '',
    test: 'tests/conformance/restore.test.ts',
    named: 'broken off',
  },
  {
    file: 'src/store/unfinished.ts',
    find: 'ping: () => whole(engine.ping()),',
    replace: '',
    test: 'tests/conformance/restore.test.ts',
    named: 'broken off',
  },
  {
    file: 'src/store/unfinished.ts',
    find: 'await clear(engine)',
    replace: '',
    test: 'tests/conformance/restore.test.ts',
    named: 'broken off',
  },
  {
    file: 'src/facts/restore.ts',
    find: 'await begun.assertOwn(run)',
    replace: '',
    test: 'tests/conformance/restore.test.ts',
    named: 'given up',
  },
  {
    file: 'src/cli/prepareStore.ts',
    find: 'await assertWhole(engine)',
    replace: '',
    test: 'tests/http/restoreCommand.test.ts',
    named: 'cut off',
  },
  {
    file: 'src/cli/serve.ts',
    find: 'const reading = onlyWhole(engine)',
    replace: 'const reading = engine',
    test: 'tests/conformance/restore.test.ts',
    named: 'under way',
  },
  {
    file: 'src/cli/wholeFile.ts',
    find: 'await rm(part, { force: true })',
    replace: '',
    test: 'tests/unit/wholeFile.test.ts',
    named: 'leaves nothing',
  },
  {
    file: 'src/cli/wholeFile.ts',
    find: 'host === here && !isAlive(Number(id))',
    replace: 'host !== here',
    test: 'tests/unit/wholeFile.test.ts',
    named: 'a folder of backups',
  },
  {
    file: 'src/cli/stop.ts',
    find: "process.on('SIGINT', onSignal).on('SIGTERM', onSignal)",
    replace: "process.on('SIGINT', onSignal)",
    test: 'tests/unit/wholeFile.test.ts',
    named: 'SIGTERM',
  },
]
