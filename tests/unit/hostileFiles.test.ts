import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { readDossiers } from '../../src/imports/dossier/facts.ts'
import { openFtm } from '../../src/imports/ftm/ftm.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { readBytes } from '../../src/imports/read/door.ts'
import { readTable } from '../../src/imports/read/table.ts'
import type { ImportSource } from '../../src/imports/row.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import { type TestWorkbook, workbook } from '../support/workbook.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const MB = 2 ** 20

/** What may lie where a file is read, and what is said of it. */
const places: [name: string, put: (file: string) => void, sentence: RegExp][] = [
  ['a link out of the folder', (file) => symlinkSync('/etc/passwd', file), /leads out of|inside the dossier's folder/],
  ['a device', (file) => symlinkSync('/dev/zero', file), /leads out of|inside the dossier's folder/],
  ['a pipe', (file) => execFileSync('mkfifo', [file]), /is a pipe, a device or the like; a regular file was wanted/],
  ['a folder', (file) => mkdirSync(file), /cannot be read \(EISDIR\)/],
  ['a link to itself', (file) => symlinkSync(file, file), /cannot be read \(ELOOP\)|is missing/],
]

describe('a dossier from a stranger', () => {
  it.each(
    places.flatMap(([name, put, sentence]) =>
      ['dossier.yaml', 'article.txt'].map((file) => ({ name, put, sentence, file })),
    ),
  )('is not read where $file is $name', ({ file, put, sentence }) => {
    const folder = writeDossier(usual, { [file]: null })
    put(join(folder, file))
    expect(problemsOf(folder)).toMatch(sentence)
  })

  it.each(['dossier.yaml', 'article.txt'])('is not read where %s has more than 10 MB', (file) => {
    const folder = writeDossier(usual)
    truncateSync(join(folder, file), 10 * MB + 1)
    expect(problemsOf(folder)).toMatch(`The file ${join(folder, file)} is larger than 10 MB`)
  })

  it('may link to what lies inside its folder, and be reached through a link', () => {
    const folder = writeDossier(usual.replace('article.txt', 'link.txt'))
    symlinkSync('article.txt', join(folder, 'link.txt'))
    const link = join(tempFolder(), 'dossier')
    symlinkSync(folder, link)
    expect(problemsOf(link)).toBe('')
  })

  it.each([
    ['aliases of aliases', bombOf(9), 'YAML: Excessive alias count indicates a resource exhaustion attack'],
    [
      'lists in lists',
      `people: ${'['.repeat(500_000)}`,
      'YAML: lists and maps stand more than 100 deep in each other.',
    ],
    [
      'maps in maps',
      `people: ${'{a: '.repeat(300_000)}`,
      'YAML: lists and maps stand more than 100 deep in each other.',
    ],
    ['lists of lists', '- '.repeat(50_000), 'YAML: Maximum call stack size exceeded'],
    ['a million values', '- [a, b]\n'.repeat(250_000), 'YAML: the file has more than 1000000 signs and values.'],
    ['one key very often', 'a: 1\n'.repeat(20_000), 'YAML: Map keys must be unique'],
    [
      'very many keys',
      Array.from({ length: 50_000 }, (_, at) => `k${at}: 1\n`).join(''),
      'The dossier takes none of 49900 more keys.',
    ],
  ])('does not make %s blow up', (_, yaml, sentence) => {
    const before = process.memoryUsage().rss
    expect(problemsOf(writeDossier(yaml))).toContain(sentence)
    expect(process.memoryUsage().rss - before).toBeLessThan(600 * MB)
  })

  it('lists a hundred of the keys that it does not take, and faults of its YAML', () => {
    const keys = Array.from({ length: 300 }, (_, at) => `k${at}: 1\n`).join('')
    const listed = problemsOf(writeDossier(keys))
    expect(listed.match(/takes no key "k/g)).toHaveLength(100)
    expect(listed).toContain('The dossier takes none of 200 more keys.')
    expect(problemsOf(writeDossier('a: 1\n'.repeat(300))).match(/Map keys must be unique/g)).toHaveLength(100)
  })

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('has %s as a word like others', (word) => {
    const folder = writeDossier(`${usual}${word}: {}\nevents: { constructor: { name: ${word}, kind: OTHER } }\n`)
    expect(problemsOf(folder)).toBe(`${folder}/dossier.yaml:10:1: The dossier takes no key "${word}".`)
    const held = writeDossier(`${usual}events: { constructor: { name: ${word}, kind: OTHER, place: ${word} } }\n`)
    expect(problemsOf(held)).toBe('')
  })
})

describe('a folder of votes', () => {
  it.each(['votes.csv', 'resolutions.csv', 'resolution_issues.csv', 'datapackage.json'])(
    'does not lead out of itself by %s',
    async (name) => {
      const folder = tempFolder()
      const outside = join(tempFolder(), 'outside')
      const files: Record<string, string> = {
        'votes.csv': 'resolution_id,iso3,vote\n',
        'resolutions.csv': 'id,session,date,date_precision,unres,short_title,description\n',
        'resolution_issues.csv': 'resolution_id,issue\n',
        'datapackage.json': '{"name":"votes"}',
      }
      for (const [file, text] of Object.entries(files)) if (file !== name) writeFileSync(join(folder, file), text)
      writeFileSync(outside, files[name] ?? '')
      symlinkSync(outside, join(folder, name))
      await expect(rowsOf(() => openUnvotes(folder))).rejects.toThrow(/leads out of/)
    },
  )
})

describe('a file that is named', () => {
  const opens: Record<string, (file: string) => ImportSource> = {
    csv: (file) => openCsv([file], mapping()),
    'the mapping of csv': (file) => openCsv([], file),
    ftm: (file) => openFtm(file, undefined),
    popolo: (file) => openPopolo(file, undefined),
  }

  it.each(Object.entries(opens))('is not read as %s where it is a pipe or a device', async (_, open) => {
    const pipe = join(tempFolder(), 'pipe')
    execFileSync('mkfifo', [pipe])
    for (const file of [pipe, '/dev/zero'])
      await expect(rowsOf(() => open(file))).rejects.toThrow(/is a pipe, a device or the like/)
  })

  it.runIf(existsSync('/proc/self/status'))(
    'is measured as it is read where the system makes it up as it is read',
    () => {
      expect(() => readBytes('/proc/self/status', { most: 10 })).toThrow(/is larger than/)
      expect(readBytes('/proc/self/status').toString()).toContain('Name:')
    },
  )

  it('is read as a mapping up to 10 MB', async () => {
    const file = mapping()
    truncateSync(file, 10 * MB + 1)
    await expect(rowsOf(() => openCsv([], file))).rejects.toThrow(/is larger than 10 MB/)
  })

  it('is no mapping with aliases of aliases', async () => {
    const file = join(tempFolder(), 'map.yaml')
    writeFileSync(file, bombOf(4))
    await expect(rowsOf(() => openCsv([], file))).rejects.toThrow(/Excessive alias count/)
  })

  it('may not grow without end where it is held as a whole', async () => {
    const file = join(tempFolder(), 'popolo.json.gz')
    writeFileSync(file, Buffer.concat(Array.from({ length: 11 }, () => gzipSync(Buffer.alloc(10_000_000, ' ')))))
    await expect(rowsOf(() => openPopolo(file, undefined))).rejects.toThrow(/holds more than 100000000 characters/)
  })
})

describe('a workbook', () => {
  const sheet = (rows: string, more = '') =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${more}</worksheet>`
  it.each([
    ['cells', `${'<'.repeat(20_000_001)}>`, /has more than 5000000 cells/],
    [
      'merged cells',
      sheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        `<mergeCells>${'<mergeCell ref="A1:A1048576"/>'.repeat(100)}</mergeCells>`,
      ),
      /spans more cells than are read/,
    ],
    [
      'cells far away',
      sheet(
        Array.from({ length: 7000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join(''),
      ),
      /spans more cells than are read/,
    ],
  ])('does not blow up by its %s', async (_, xml, sentence) => {
    const book: TestWorkbook = { sheets: { One: [] }, parts: { 'xl/worksheets/sheet1.xml': xml } }
    const file = join(tempFolder(), 'table.xlsx')
    writeFileSync(file, workbook(book))
    const read = async () => {
      for await (const row of readTable(file, { done: 0, total: 0 }, [])) expect(row).toBeDefined()
    }
    await expect(read()).rejects.toThrow(sentence)
  })
})

it('a file with nothing that is wanted is told so', async () => {
  const file = join(tempFolder(), 'things.ftm.json')
  writeFileSync(file, '{"id": "x", "schema": "Vehicle", "properties": {}}\n')
  const read = async () => {
    for await (const _ of openFtm(file, undefined).rows());
  }
  await expect(read()).rejects.toThrow('were wanted; there is none')
})

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-hostile-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

function mapping(): string {
  const file = join(tempFolder(), 'map.yaml')
  writeFileSync(
    file,
    'dataset: { id: survey }\nactor: { column: country, as: id }\nissue: { column: question, as: name, kind: PROPOSITION }\nstance: { column: answer }\n',
  )
  return file
}

function problemsOf(folder: string): string {
  return readDossiers([folder])
    .problems.map(({ file, line, column, sentence }) => `${file}:${line}:${column}: ${sentence}`)
    .join('\n')
}

async function rowsOf(open: () => ImportSource): Promise<void> {
  for await (const row of open().rows()) expect(row).toBeDefined()
}

/** Each list holds the one before ten times. */
function bombOf(levels: number): string {
  const lines = Array.from({ length: levels }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}*l${at}]`)
  return ['l0: &l0 [lol]', ...lines].join('\n')
}
