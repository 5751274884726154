import type { Mutant } from './mutant.ts'

const exported = 'tests/unit/exports.test.ts'
const search = 'tests/unit/search.test.ts'
const paths = 'tests/unit/path.test.ts'
const suggest = 'tests/http/reconcileRoutes.test.ts'
const filter = 'src/graph/positions/filter.ts'
const index = 'src/questions/search/search.ts'

/** What a question may name and read. */
export const mutants: Mutant[] = [
  { file: filter, find: 'value.length > MAX_VALUES', replace: 'false', test: exported, named: 'too many values' },
  { file: filter, find: ' || text.length > MAX_TEXT', replace: '', test: exported, named: 'a very long text' },
  {
    file: 'src/exports/parameters.ts',
    find: ' || text.length > MAX_TEXT',
    replace: '',
    test: exported,
    named: 'a very long id',
  },
  {
    file: 'src/exports/parameters.ts',
    find: " || text.includes('\\0')",
    replace: '',
    test: exported,
    named: 'a NUL',
  },
  {
    file: 'src/exports/formats/html.ts',
    find: 'take(graph.nodes(), MOST_NODES)',
    replace: 'take(graph.nodes(), 1e9)',
    test: exported,
    named: 'too large to draw',
  },
  { file: index, find: 'if (text.length > MAX_CHARACTERS)', replace: 'if (false)', test: search, named: 'refuses' },
  { file: index, find: 'if (words.length > MAX_WORDS)', replace: 'if (false)', test: search, named: 'refuses' },
  {
    file: 'src/questions/links/shortestPath.ts',
    find: 'if (side.cost > left) throw',
    replace: 'if (false) throw',
    test: paths,
    named: 'too many links',
  },
  {
    file: 'src/questions/links/shortestPath.ts',
    find: ' || maxLength > MAX_LENGTH',
    replace: '',
    test: paths,
    named: 'longer or deeper',
  },
  {
    file: 'src/questions/links/neighbourhood.ts',
    find: ' || depth > MAX_DEPTH',
    replace: '',
    test: paths,
    named: 'longer or deeper',
  },
  {
    file: 'src/questions/links/neighbourhood.ts',
    find: 'const fits = degree <= left',
    replace: 'const fits = true',
    test: paths,
    named: 'does not walk through it',
  },
  {
    file: 'src/questions/links/neighbourhood.ts',
    find: 'middle.degree > MAX_LINKS',
    replace: 'false',
    test: paths,
    named: 'without reading the rest',
  },
  {
    file: 'src/questions/agreement/scores.ts',
    find: 'if (size > MOST_UNITS)',
    replace: 'if (false)',
    test: 'tests/conformance/ledger.test.ts',
    named: 'every two of more units',
  },
  {
    file: 'src/imports/read/lines.ts',
    find: 'LONGEST = 1_000_000',
    replace: 'LONGEST = 1e12',
    test: 'tests/unit/importTable.test.ts',
    named: 'a line of 10 MB',
  },
  {
    file: 'src/reconcile/suggest.ts',
    find: ' || skip > MOST_SKIPPED',
    replace: '',
    test: suggest,
    named: 'by what was typed',
  },
]
