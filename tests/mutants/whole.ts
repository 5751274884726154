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
  // Damage told for what it is.
  {
    file: 'src/store/diskErrors.ts',
    find: 'if (HELD.test(message)) {',
    replace: 'if (/lock/.test(message)) {',
    test: 'tests/unit/damage.test.ts',
    named: 'directory is damaged',
  },
  {
    file: 'src/store/diskErrors.ts',
    find: 'if (FULL.includes(number))',
    replace: 'if (number < 0)',
    test: 'tests/unit/damage.test.ts',
    named: 'that is full',
  },
  {
    file: 'src/store/embedded.ts',
    find: 'if (kind && !kind.isFile() && !kind.isDirectory())',
    replace: 'if (kind?.isFIFO())',
    test: 'tests/unit/damage.test.ts',
    named: 'is a device',
  },
  {
    file: 'src/store/embedded.ts',
    find: "reason.code === 'STORE_UNAVAILABLE' ? openToRead(file) : undefined",
    replace: 'undefined',
    test: 'tests/unit/damage.test.ts',
    named: 'is read, also',
  },
  {
    file: 'src/store/embedded.ts',
    find: 'if (closed) throw closed',
    replace: '',
    test: 'tests/unit/damage.test.ts',
    named: 'is read, also',
  },
  {
    file: 'src/store/embedded.ts',
    find: '      // A commit that the disk refused has rolled back by itself, and is what has to be told.',
    replace: "      throw new Error('cannot be rolled back')",
    test: 'tests/unit/damage.test.ts',
    named: 'that is full',
  },
  {
    file: 'src/store/open.ts',
    find: 'await engine.close().catch(() => undefined)',
    replace: 'await engine.close()',
    test: 'tests/unit/damage.test.ts',
    named: 'what fails is told',
  },
]
