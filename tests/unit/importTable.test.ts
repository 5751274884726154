import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readTable, type TableOptions, type TableRow } from '../../src/imports/read/table.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-table-'))
afterAll(() => rmSync(folder, { recursive: true }))

const readable: { name: string; bytes: string | Buffer; options?: TableOptions }[] = [
  { name: 'commas', bytes: 'who,says\nÉmile,yes\n' },
  { name: 'semicolons', bytes: 'who;says\nÉmile;yes\n' },
  { name: 'tabs', bytes: 'who\tsays\nÉmile\tyes\n' },
  { name: 'a delimiter of one’s own', bytes: 'who|says\nÉmile|yes\n', options: { delimiter: '|' } },
  { name: 'a byte-order mark', bytes: '\ufeffwho,says\nÉmile,yes\n' },
  { name: 'UTF-16 after a byte-order mark', bytes: Buffer.from('\ufeffwho,says\r\nÉmile,yes\r\n', 'utf16le') },
  {
    name: 'an encoding of old',
    bytes: Buffer.from('who;says\r\nÉmile;yes\r\n', 'latin1'),
    options: { encoding: 'windows-1252' },
  },
  { name: 'gzip', bytes: gzipSync('who,says\nÉmile,yes\n') },
  { name: 'spaces around quotes', bytes: '"who", "says"\n"Émile" , "yes"\n' },
  { name: 'carriage returns alone', bytes: 'who,says\rÉmile,yes\r' },
  { name: 'bars', bytes: 'who|says\nÉmile|yes\n' },
  { name: 'commas in the quoted names of columns', bytes: '"a, b, c";who;says\n1;Émile;yes\n' },
  { name: 'the delimiter named in the first line', bytes: 'sep=|\r\nwho|says\r\nÉmile|yes\r\n' },
  { name: 'rows of empty cells', bytes: '\ufeff,,\nwho,says,\n,,\nÉmile,yes,\n , ,\n' },
  { name: 'empty cells beyond the header', bytes: 'who,says\nÉmile,yes,,\n' },
  { name: 'quotes, no last line break, an empty line', bytes: '"who","says"\n\n"Émile","yes"' },
]

const refused: { name: string; bytes: string | Buffer; line: number; sentence: RegExp; good: string[] }[] = [
  {
    name: 'a row too long',
    bytes: 'who,says\na,yes\nb,no,no\nc,no\n',
    line: 3,
    sentence: /this row has 3/,
    good: ['a', 'c'],
  },
  {
    name: 'a NUL',
    bytes: 'who,says\na,yes\nb\0,no\nc,no\n',
    line: 3,
    sentence: /The line holds a NUL/,
    good: ['a', 'c'],
  },
  {
    name: 'invalid UTF-8',
    bytes: Buffer.concat([Buffer.from('who,says\na,yes\nb'), Buffer.from([0xe9]), Buffer.from(',no\nc,no\n')]),
    line: 3,
    sentence: /not of the file’s encoding.*encoding: windows-1252/,
    good: ['a', 'c'],
  },
  {
    name: 'a quotation mark inside a cell',
    bytes: 'who,says\na,yes\nb,"n"o\nc,no\n',
    line: 3,
    sentence: /quotation mark stands inside a cell/,
    good: ['a', 'c'],
  },
  {
    name: 'a quotation mark that never closes',
    bytes: 'who,says\na,yes\nb,"no\nc,no\n',
    line: 3,
    sentence: /never closed/,
    good: ['a', 'c'],
  },
  {
    name: 'a quotation mark too many',
    bytes: 'who,says\na,yes\nb,"n""o\nc,"no"\n',
    line: 3,
    sentence: /quotation mark stands inside a cell|never closed/,
    good: ['a', 'c'],
  },
  {
    name: 'a line of 10 MB',
    bytes: `who,says\na,yes\nb,${'n'.repeat(10_000_000)}\nc,no\n`,
    line: 3,
    sentence: /longer than 1000000 characters/,
    good: ['a', 'c'],
  },
  {
    name: 'a gzip file cut in half',
    bytes: cutInHalf(Array.from({ length: 2000 }, (_, row) => `${(row * 7919) % 10007},yes`)),
    line: 0,
    sentence: /cut off or damaged/,
    good: [],
  },
]

describe('a table', () => {
  it.each(readable)('is read with $name', async ({ bytes, options }) => {
    expect(await rowsOf(bytes, options)).toMatchObject([
      { line: expect.any(Number), cells: { who: 'Émile', says: 'yes' } },
    ])
  })

  it.each(refused)('refuses $name with its line', async ({ bytes, line, sentence, good }) => {
    const rows = await rowsOf(bytes)
    const bad = rows.filter((row) => row.refused !== undefined)
    expect(bad).toHaveLength(1)
    expect(bad[0]?.refused).toMatch(sentence)
    if (line > 0) expect(bad[0]?.line).toBe(line)
    const read = rows.filter((row) => row.refused === undefined).map((row) => row.cells.who)
    expect(read).toEqual(expect.arrayContaining(good))
    if (good.length > 0) expect(read).toHaveLength(good.length)
  })

  it('has empty cells where a row ends early', async () => {
    expect(await rowsOf('who,says\na\n')).toMatchObject([{ cells: { who: 'a', says: '' } }])
  })

  it('tells the line of a row after cells of several lines', async () => {
    const rows = await rowsOf('who,says\n"a\nb\nc",yes\nd\n')
    expect(rows.map(({ line }) => line)).toEqual([2, 5])
  })

  it.each([
    { bytes: 'who,said\na,yes\n', sentence: /:1: the column says is missing; the header has "who", "said"/ },
    { bytes: '', sentence: /a header with who, says was wanted/ },
    {
      bytes: Buffer.from('who,says,écrit\na,yes,no\n', 'latin1'),
      sentence: /:1: The line holds bytes that are not of the file’s encoding\. .*encoding: windows-1252/,
    },
    { bytes: 'who,"say"s\na,yes\n', sentence: /:1: A quotation mark stands inside a cell/ },
    { bytes: Buffer.from('504b030414000000', 'hex'), sentence: /is damaged: as a zip archive it cannot be unpacked/ },
    { bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'), sentence: /is an \.xls workbook/ },
    { bytes: 'who,says,who\n', sentence: /the column who is there twice/ },
  ])('without its columns cannot be read: $sentence', async ({ bytes, sentence }) => {
    await expect(rowsOf(bytes)).rejects.toThrow(sentence)
  })

  it('that is missing is named', async () => {
    await expect(collect(readTable(join(folder, 'nowhere.csv'), { done: 0, total: 0 }, []))).rejects.toThrow(
      /nowhere.csv is missing/,
    )
  })
})

async function rowsOf(bytes: string | Buffer, options?: TableOptions): Promise<TableRow[]> {
  const file = join(folder, 'table.csv')
  writeFileSync(file, bytes)
  return collect(readTable(file, { done: 0, total: 0 }, ['who', 'says'], options))
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = []
  for await (const item of items) all.push(item)
  return all
}

function cutInHalf(rows: string[]): Buffer {
  const whole = gzipSync(['who,says', ...rows].join('\n'))
  return whole.subarray(0, whole.length / 2)
}
