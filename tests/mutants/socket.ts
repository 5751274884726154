import type { Mutant } from './mutant.ts'

const test = 'tests/http/beside.test.ts'
const [place, owner, messages, visitor] = ['place', 'owner', 'messages', 'visitor'].map(
  (name) => `src/cli/beside/${name}.ts`,
) as [string, string, string, string]
const reach = 'src/cli/run.ts'

/** The commands beside a server. */
export const mutants: Mutant[] = [
  { file: place, find: '  chmodSync(room, 0o700)', replace: '', test, named: 'is its owner' },
  { file: place, find: '      chmodSync(join(room, SOCKET), 0o600)', replace: '', test, named: 'is its owner' },
  { file: place, find: '(about.mode & 0o077) === 0 && ', replace: '', test, named: 'is not spoken to' },
  // Only root can give a folder to another user: run as anybody else this one survives.
  { file: place, find: 'owners.includes(about.uid)', replace: 'true', test, named: 'is not spoken to' },
  {
    file: place,
    find: '/^(beside|.*[/\\\\]demarche-\\w+)[/\\\\]server\\.sock$/.test(path)',
    replace: 'path',
    test,
    named: 'named by anything else',
  },
  { file: place, find: ' <= LONGEST_PATH', replace: ' > 0', test, named: 'lies elsewhere' },
  {
    file: place,
    find: '      rmSync(room, { recursive: true, force: true })',
    replace: '',
    test,
    named: 'lies elsewhere',
  },
  {
    file: owner,
    find: '  server.maxConnections = MOST_CONNECTIONS',
    replace: '',
    test,
    named: 'so many connections',
  },
  { file: owner, find: 'if (!success)', replace: 'if (success && data === null)', test, named: 'what no command says' },
  { file: owner, find: 'endTurn = await granted', replace: 'void granted', test, named: 'one works' },
  { file: owner, find: '    endTurn()', replace: '', test, named: 'one works' },
  {
    file: owner,
    find: "if (asked && 'commit' in asked) return",
    replace: "if (!asked || 'commit' in asked) return",
    test,
    named: 'gone in the middle',
  },
  {
    file: owner,
    find: "if (!asked || !('run' in asked)) throw",
    replace: "if (!asked || !('run' in asked)) return; if (false) throw",
    test,
    named: 'inside of a transaction',
  },
  {
    file: owner,
    find: 'toAnswer(stopping())',
    replace: 'toAnswer(new Error("gone"))',
    test,
    named: 'that stops tells',
  },
  { file: messages, find: 'if (size > longest)', replace: 'if (size < 0)', test, named: 'a line without end' },
  {
    file: messages,
    find: 'if (Buffer.byteLength(line) > longest)',
    replace: 'if (longest < 0)',
    test,
    named: 'refuses values',
  },
  {
    file: visitor,
    find: 'if (theirs === release) return',
    replace: 'if (theirs !== "") return',
    test,
    named: 'of another release',
  },
  {
    file: visitor,
    find: 'const GREETING_LIMIT = 10_000',
    replace: 'const GREETING_LIMIT = 10_000_000',
    test,
    named: 'says nothing for ten seconds',
  },
  {
    file: visitor,
    find: "if (NOBODY.includes(error.code ?? ''))",
    replace: 'if (NOBODY.length === 0)',
    test,
    named: 'of a server that was killed',
  },
  {
    file: visitor,
    find: '        // Before the commit, this takes the transaction back.',
    replace: '        await own.ask({ commit: true }).catch(() => undefined)',
    test,
    named: 'takes a transaction back',
  },
  {
    file: visitor,
    find: "  signal?.addEventListener('abort', leave, { once: true })",
    replace: '',
    test,
    named: 'gives up waiting',
  },
  { file: reach, find: 'folder !== undefined && alone', replace: 'folder === undefined', test, named: 'for itself' },
  {
    file: reach,
    find: '      if (performance.now() - start > limit) throw error',
    replace: '',
    test,
    named: 'store of another open',
  },
  {
    file: 'src/store/syncLog.ts',
    find: 'await file?.sync().finally(() => file.close())',
    replace: 'await file?.close()',
    test: 'tests/unit/sync.test.ts',
  },
]
