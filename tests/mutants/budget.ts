/** One line of the product with something wrong in it, and the test that has to turn red. */
export interface Mutant {
  file: string
  find: string
  replace: string
  test: string
  /** The tests that suffice, as vitest's `-t` takes them. */
  named?: string
}

const unit = 'tests/unit/limits.test.ts'
const http = 'tests/http/budget.test.ts'
const both = 'tests/conformance/budget.test.ts'
const attacks = 'tests/http/attacks.test.ts'
const limits = 'src/api/limits/limits.ts'
const cost = 'src/api/limits/cost.ts'
const budget = 'src/api/limits/budget.ts'
const spend = 'src/api/limits/spend.ts'

export const mutants: Mutant[] = [
  { file: limits, find: 'counts.aliases > MAX_ALIASES', replace: 'false', test: attacks, named: 'sixty aliases' },
  {
    file: limits,
    find: 'counts.directives > MAX_DIRECTIVES',
    replace: 'false',
    test: attacks,
    named: 'sixty directives',
  },
  { file: limits, find: 'roots > MAX_ROOT_FIELDS', replace: 'false', test: attacks, named: 'root fields' },
  { file: limits, find: 'depth > maxDepth', replace: 'false', test: attacks, named: 'a deep query' },
  { file: limits, find: 'if (cost > maxCost)', replace: 'if (false)', test: attacks, named: 'a broad query' },
  {
    file: 'src/api/execute.ts',
    find: 'maxRecursiveSelections: MAX_SELECTIONS,',
    replace: '',
    test: attacks,
    named: 'selections without end',
  },
  {
    file: 'src/api/execute.ts',
    find: 'parseOptions: { maxTokens: MAX_TOKENS },',
    replace: '',
    test: attacks,
    named: 'a field ten thousand times',
  },
  {
    file: cost,
    find: 'Array.isArray(asked) ? asked.length : Number(asked)',
    replace: '1',
    test: unit,
    named: 'nodes by',
  },
  { file: cost, find: ': most, most, assumed)', replace: ': most)', test: unit, named: 'the cost of' },
  { file: cost, find: 'return assumed', replace: 'return 1', test: unit, named: 'the cost of' },
  {
    file: cost,
    find: 'const price = weights.get(coordinate) ?? 0',
    replace: 'const price = 0',
    test: unit,
    named: 'the cost of',
  },
  {
    file: cost,
    find: 'return own ?? introspectionField(name)',
    replace: 'return own',
    test: unit,
    named: 'the schema',
  },
  { file: cost, find: '...defaultsOf(operation), ', replace: '', test: unit, named: 'a page size in a default' },
  {
    file: 'src/api/limits/sizes.ts',
    find: "if (typeof given === 'number') checkNumber(name, given, 1, most)",
    replace: '',
    test: http,
    named: 'more than it gives',
  },
  {
    file: 'src/api/limits/sizes.ts',
    find: 'given.length > most',
    replace: 'false',
    test: attacks,
    named: 'a list of 10,000 ids',
  },
  {
    file: budget,
    find: 'if (rows <= maxRows) return',
    replace: 'return',
    test: both,
    named: 'what comes from the store',
  },
  {
    file: budget,
    find: 'for (const item of value) size += sizeOf(item)',
    replace: 'size += 0',
    test: both,
    named: 'things in a row',
  },
  {
    file: budget,
    find: 'if (letters > maxBytes)',
    replace: 'if (false)',
    test: both,
    named: 'as soon as its texts are longer',
  },
  {
    file: budget,
    find: 'if (counts % OFTEN === 0 &&',
    replace: 'if (false &&',
    test: both,
    named: 'while this thread is busy',
  },
  {
    file: budget,
    find: 'if (cost > maxCost) end',
    replace: 'if (false) end',
    test: both,
    named: 'longer than was assumed',
  },
  {
    file: budget,
    find: 'setTimeout(() => end(tookTooLong(timeout)), timeout)',
    replace: 'setTimeout(() => {}, timeout)',
    test: both,
    named: 'all its queries together',
  },
  {
    file: budget,
    find: '      budget.signal.throwIfAborted()\n      return engine.read',
    replace: '      return engine.read',
    test: both,
    named: 'has no query begun for it',
  },
  {
    file: budget,
    find: 'signal: budget.signal, count: budget.countRows',
    replace: 'signal: budget.signal',
    test: both,
    named: 'what comes from the store',
  },
  { file: spend, find: 'checkMeasured(measured, limits)', replace: '', test: attacks, named: 'a broad query' },
  {
    file: spend,
    find: 'if (bytesOf(body.singleResult.data) > limits.maxBytes)',
    replace: 'if (false)',
    test: both,
    named: 'may be as long as is said',
  },
  {
    file: spend,
    find: 'body.singleResult = { errors',
    replace: 'void { errors',
    test: both,
    named: 'all its queries together',
  },
  {
    file: spend,
    find: 'budget.countList(fieldNodes,',
    replace: 'void (fieldNodes,',
    test: both,
    named: 'longer than was assumed',
  },
  {
    file: 'src/api/fields.ts',
    find: "if (field === 'Issue.narrower') return false",
    replace: '',
    test: both,
    named: 'is not read as deep as it goes',
  },
  {
    file: 'src/http/graphql.ts',
    find: 'if (reason) budget.end(reason)',
    replace: '',
    test: http,
    named: 'a client that leaves',
  },
  {
    file: 'src/http/graphql.ts',
    find: 'for (const budget of underWay) budget.end(stopping())',
    replace: '',
    test: http,
    named: 'while the server stops',
  },
  {
    file: 'src/http/server.ts',
    find: 'cutSlowReaders(app, settings.patience)',
    replace: '',
    test: http,
    named: 'the server cuts off',
  },
  {
    file: 'src/http/patience.ts',
    find: 'raw.destroy()',
    replace: 'return',
    test: http,
    named: 'cut off, on every route',
  },
  {
    file: 'src/http/patience.ts',
    find: 'raw.socket.writableLength > 0',
    replace: 'true',
    test: http,
    named: 'cut off, on every route',
  },
  {
    file: 'src/store/embedded.ts',
    find: ', reader)), reader?.signal)',
    replace: ', reader)), undefined)',
    test: both,
    named: 'told at once',
  },
  {
    file: 'src/store/embedded.ts',
    find: '    reader?.signal.throwIfAborted()\n    const rows: Row[] = []',
    replace: '    const rows: Row[] = []',
    test: both,
    named: 'no more of a stream',
  },
  {
    file: 'src/store/neo4j.ts',
    find: "signal?.addEventListener('abort', leave)",
    replace: '',
    test: both,
    named: 'leaves nothing running',
  },
  {
    file: 'src/store/neo4j.ts',
    find: 'const unwatch = pulse.watch(stop)',
    replace: 'const unwatch = () => {}',
    test: 'tests/neo4j/outage.test.ts',
  },
  {
    file: 'src/store/neo4jErrors.ts',
    find: '(await pulse.answers())',
    replace: 'false',
    test: both,
    named: 'more than Neo4j is asked at once',
  },
]
