import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMutants } from '../mutants/mutant.ts'

const root = join(import.meta.dirname, '../..')
const src = join(root, 'src')

/** A constant that says how much there may be. */
const LIMIT = /^(?:export )?const ((?:[A-Z]+_)*(?:MOST|LONGEST|LARGEST|DEEPEST|MAX|LIMIT)(?:_[A-Z]+)*)\b/gm
/** Those that nobody need take out. */
const exempt: Record<string, string[]> = {
  'is no limit, but a part of a rule, a way of reckoning or what one query asks for': [
    'api/limits/spend.ts LONGEST_LETTER',
    'exports/read/scan.ts MOST_IDS',
    'graph/ledgerFile.ts LONGEST_HEAD',
    'graph/positions/spans.ts MOST_PLACES',
    'imports/propose/columns.ts MOST_STANCES',
    'imports/propose/draft.ts MOST',
    'model/dateProperties.ts LONGEST_TERM',
    'pages/compare/periods.ts MOST_PERIODS',
    'questions/maps/eigen.ts MOST_STEPS',
    'questions/offLine.ts MOST_COUNTRIES',
    'questions/search/search.ts MOST_WHOLE',
    'store/embedded.ts NO_LIMIT',
  ],
  'is how much a cache holds, which collections/bounded.ts sees to': [
    'api/cached.ts MOST_SCOPES',
    'graph/positions/hubs.ts MOST_BYTES',
    'http/sharePictures.ts MOST_BYTES',
    'workers/ledgers.ts MOST_BYTES',
    'workers/work.ts LARGEST',
    'workers/work.ts MOST_BYTES',
  ],
  'is given to a function whose check is taken out': [
    'imports/annotations/page.ts MOST_ANNOTATIONS',
    'imports/qdpx/archive.ts MOST_UNPACKED',
    'imports/read/unpack.ts MOST_UNPACKED',
    'workers/ledgers.ts MOST_PICKED',
  ],
  'would take a test more time or memory than it is worth': [
    'cli/serve.ts LONGEST_CLOSE',
    'cli/serve.ts LONGEST_PAUSE',
    'exports/print/attribution.ts MAX_SOURCES',
    'exports/read/positionPages.ts MOST_ENTITIES',
    'store/embedded.ts LONGEST_LOG',
    'store/embedded.ts OWN_LIMIT',
    'workers/worker.ts MOST_LEDGERS',
  ],
}

it('every protection that `npm run mutants` takes out stands once where it is looked for, and its test is there', async () => {
  const mutants = await readMutants()
  const lost = mutants.filter(({ file, find, test }) => {
    const path = join(root, file)
    const times = existsSync(path) ? readFileSync(path, 'utf8').split(find).length - 1 : 0
    return times !== 1 || !test.split(' ').every((name) => existsSync(join(root, name)))
  })
  expect(lost.map(({ file, find, test }) => `${file}: ${find} (${test})`)).toEqual([])
  expect(mutants.length).toBeGreaterThan(200)
})

it('every limit is taken out by one of them, or is told here why not', async () => {
  const mutants = await readMutants()
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
  const limits = files.flatMap(({ file, text }) =>
    [...text.matchAll(LIMIT)].map(([declared, name = '']) => ({ file, name, isShared: declared.startsWith('export') })),
  )
  const untouched = limits.filter(({ file, name, isShared }) => {
    const word = new RegExp(`\\b${name}\\b`)
    const users = files.filter((one) => one.file === file || (isShared && word.test(one.text)))
    const places = users.map((one) => `src/${one.file}`)
    return !mutants.some((mutant) => places.includes(mutant.file) && word.test(mutant.find))
  })
  const names = untouched.map(({ file, name }) => `${file} ${name}`)
  expect(names.sort()).toEqual(Object.values(exempt).flat().sort())
  expect(limits.length).toBeGreaterThan(100)
})
