import type { Mutant } from './mutant.ts'

const selection = 'tests/unit/networkSelection.test.ts'

const openIn = 'tests/http/openIn.test.ts'

const labels = 'tests/browser/labels.test.ts'

export const mutants: Mutant[] = [
  {
    file: 'src/web/explorer/graph/names.ts',
    find: 'around.nodes.some((other) => overlap(box, other))',
    replace: 'false',
    test: 'tests/unit/graphNames.test.ts',
    named: 'neither lie over one another or a node',
  },
  {
    file: 'src/web/explorer/graph/labels.ts',
    find: " || ('highlighted' in look && look.highlighted)",
    replace: '',
    test: labels,
    named: 'writes the name of a chosen node once',
  },
  {
    file: 'src/web/explorer/views/chart.ts',
    find: 'return Math.max(30, ...reach)',
    replace: 'return Math.max(30, ...[reach.length])',
    test: labels,
    named: 'in matrix neither overlap',
  },
  {
    file: 'src/pages/shared/late.ts',
    find: "['TIMEOUT', 'OVERLOADED', 'QUERY_TOO_LARGE'].includes(error.code)",
    replace: 'false',
    test: 'tests/http/sharePictures.test.ts',
    named: 'is plain',
  },
  {
    file: 'src/exports/read/networkGraph.ts',
    find: 'const MOST_IDS = 10',
    replace: 'const MOST_IDS = 1000',
    test: 'tests/unit/exports.test.ts',
    named: 'holds its nodes, weights and evidence',
  },
  {
    file: 'src/questions/maps/maps.ts',
    find: 'periods.length > MOST_MAPS',
    replace: 'false',
    test: 'tests/unit/agreementMaps.test.ts',
    named: 'refuses more than it holds',
  },
  {
    file: 'src/questions/maps/maps.ts',
    find: '(shared[a * size + b] as number) < minShared',
    replace: '(shared[a * size + b] as number) < 1',
    test: 'tests/unit/agreementMaps.test.ts',
    named: 'every two share enough',
  },
  {
    file: 'src/questions/maps/turn.ts',
    find: 'mirrored.fit > plain.fit * (1 + 1e-9)',
    replace: 'false',
    test: 'tests/unit/agreementMaps.test.ts',
    named: 'keeps its distances',
  },
  {
    file: 'src/questions/network/select.ts',
    find: 'value < 0 || value > most',
    replace: 'value < 0',
    test: selection,
    named: 'refuses',
  },
  {
    file: 'src/questions/network/select.ts',
    find: "if (mode === 'ONE_MODE' && selection.issues > 0)",
    replace: 'if (false)',
    test: selection,
    named: 'refuses',
  },
  {
    file: 'src/http/tools.ts',
    find: ' && until > now()',
    replace: '',
    test: openIn,
    named: 'ten minutes',
  },
  {
    file: 'src/http/exports.ts',
    find: 'request.headers.origin !== tool.origin || ',
    replace: '',
    test: openIn,
    named: 'alone may read',
  },
  {
    file: 'src/api/warnings.ts',
    find: 'unknown.slice(0, MOST_WARNINGS)',
    replace: 'unknown',
    test: 'tests/http/warnings.test.ts',
    named: 'first twenty',
  },
  {
    file: 'src/api/warnings.ts',
    find: '.some(isNothing) ? 1 : 2',
    replace: '.some(isNothing) ? 1 : 99',
    test: 'tests/http/warnings.test.ts',
    named: 'others beside it',
  },
]
