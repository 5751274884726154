import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Code, catalogue } from '../../src/errors.ts'
import { type Listed, readMutants } from '../mutants/mutant.ts'

const root = join(import.meta.dirname, '../..')
const src = join(root, 'src')

/** A constant that says how much there may be. */
const LIMIT = /^(?:export )?const ((?:[A-Z]+_)*(?:MOST|LONGEST|LARGEST|DEEPEST|MAX|LIMIT)(?:_[A-Z]+)*)\b/gm
/** Those that nobody need take out. */
const limitsExempt: Record<string, string[]> = {
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
    'store/embedded.ts OWN_LIMIT',
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
}

/** A header that is said of an answer, by name. */
const HEADER =
  /\.header\('([a-z-]+)',|(?<=^|[{ ])'?((?:access-control|cache-control|content-(?:security|disposition)|cross-origin|referrer|retry|vary|x-content)[a-z-]*)'?: /gm
/** Headers that tell what an answer is, and keep nothing from anybody. */
const PLAIN = ['content-type', 'etag']

/** Where something is told that it cannot be done. */
const REFUSAL = /new DemarcheError\(|\b(?:badInput|tooLarge)\(|\brefuse\(\s*reply/
const refusalsExempt: Record<string, string[]> = {
  'makes, or hands on, what others refuse': ['errors.ts', 'http/refuse.ts', 'workers/outcome.ts'],
}
/** Where a code is not written, it is that of the function that makes the error. */
const MAKERS: Partial<Record<Code, string>> = {
  BAD_USER_INPUT: 'badInput(',
  QUERY_TOO_LARGE: 'tooLarge(',
  STORE_DAMAGED: 'damaged(',
  TIMEOUT: 'tookTooLong(',
}
/** They are Apollo Server's own refusals. */
const OF_APOLLO = ['GRAPHQL_PARSE_FAILED', 'OPERATION_RESOLUTION_FAILURE']

/** Where something is ended and let go of. */
const CLOSE =
  /\.(?:close|destroy|destroySoon|terminate|rollback|abort|kill|off)\(|\b(?:closeSync|rm|rmSync|clearTimeout)\(/
const closesExempt: Record<string, string[]> = {
  'ends with the process, which ends with it': [
    'cli/beside/lasting.ts',
    'cli/import.ts',
    'cli/run.ts',
    'exports/write.ts',
    'mcp/stdio.ts',
  ],
  'is memory alone, which goes with whoever held it': [
    'cli/beside/messages.ts',
    'exports/formats/dna.ts',
    'imports/dna/database.ts',
    'imports/dna/dna.ts',
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
  expect(mutants.length).toBeGreaterThan(500)
})

it('every limit is taken out by one of them, or is told here why not', async () => {
  const mutants = await readMutants()
  const files = sources()
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
  expect(names.sort()).toEqual(namesIn(limitsExempt))
  expect(limits.length).toBeGreaterThan(100)
})

it('every header that keeps something from somebody is taken out by one of them', async () => {
  const mutants = await readMutants()
  const said = sources()
    .filter(({ file }) => file.startsWith('http/'))
    .flatMap(({ file, text }) => {
      const names = [...text.matchAll(HEADER)].map(([, called, written]) => called ?? written ?? '')
      return [...new Set(names)].filter((name) => !PLAIN.includes(name)).map((name) => ({ file, name }))
    })
  const untouched = said.filter(({ file, name }) => !takenOut(mutants, file, (find) => find.includes(name)))
  expect(untouched).toEqual([])
  expect(said.length).toBeGreaterThan(25)
})

it('some refusal of every file that refuses is taken out by one of them, and one of every code', async () => {
  const mutants = await readMutants()
  const refusing = sources().filter(({ text }) => REFUSAL.test(text))
  const untouched = refusing.filter(({ file }) => !takenOut(mutants, file, () => true))
  expect(untouched.map(({ file }) => file).sort()).toEqual(namesIn(refusalsExempt))
  expect(refusing.length).toBeGreaterThan(80)
  const places = mutants.map(({ file, find }) => {
    const text = readFileSync(join(root, file), 'utf8')
    return text.slice(text.indexOf(find)).slice(0, find.length + 200)
  })
  const codes = (Object.keys(catalogue) as Code[]).filter(
    (code) => !places.some((place) => place.includes(`'${code}'`) || place.includes(MAKERS[code] ?? `'${code}'`)),
  )
  expect(codes).toEqual(OF_APOLLO)
})

it('some close of every file that ends something is taken out by one of them, or is told here why not', async () => {
  const mutants = await readMutants()
  // What a page in the browser lets go of goes with the page.
  const closing = sources().filter(({ file, text }) => !file.startsWith('web/') && CLOSE.test(text))
  const untouched = closing.filter(({ file }) => !takenOut(mutants, file, (find) => CLOSE.test(find)))
  expect(untouched.map(({ file }) => file).sort()).toEqual(namesIn(closesExempt))
  expect(closing.length).toBeGreaterThan(35)
})

/** The sources, but for what is generated. */
function sources(): { file: string; text: string }[] {
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('generated'))
    .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
}

function takenOut(mutants: Listed[], of: string, holds: (find: string) => boolean): boolean {
  return mutants.some(({ file, find }) => file === `src/${of}` && holds(find))
}

function namesIn(exempt: Record<string, string[]>): string[] {
  return Object.values(exempt).flat().sort()
}
