import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, it } from 'vitest'
import { readTable, type TableOptions, type TableRow } from '../../src/imports/read/table.ts'
import { unzip } from '../../src/imports/read/unzip.ts'
import { sheetOf, type TestCell, type TestWorkbook, workbook } from '../support/workbook.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-workbook-'))
afterAll(() => rmSync(folder, { recursive: true }))

const formats = [
  'yyyy-mm-dd',
  'd/m/yy h:mm',
  'mmm yyyy',
  'yyyy',
  '[$-409]d-mmm',
  'h:mm AM/PM',
  '000',
  '0.00%',
  '"day" 0',
]
const header = sheetOf([['who', 'says']])
const SOME = {
  sheets: {
    Votes: sheetOf([
      ['who', 'says'],
      ['Émile', 'yes'],
    ]),
  },
}

const texts: { name: string; cell: Omit<TestCell, 'at'>; text: string; book?: Partial<TestWorkbook> }[] = [
  {
    name: 'a shared text',
    cell: { type: 's', xml: '<v>0</v>' },
    text: 'a & b',
    book: { shared: ['<t>a &amp; b</t>'] },
  },
  {
    name: 'a text of several fonts, without its reading aid',
    cell: { type: 's', xml: '<v>0</v>' },
    text: '東京 is far',
    book: {
      shared: [
        '<r><t>東京</t></r><r><rPr><b/></rPr><t xml:space="preserve"> is far</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
      ],
    },
  },
  { name: 'a text in the cell', cell: { type: 'inlineStr', xml: '<is><t>yes</t></is>' }, text: 'yes' },
  { name: 'the text of a formula', cell: { type: 'str', xml: '<f>A1&amp;""</f><v>yes</v>' }, text: 'yes' },
  { name: 'the number of a formula', cell: { xml: '<f>SUM(1,2)</f><v>3</v>' }, text: '3' },
  { name: 'the empty text of a formula', cell: { type: 'str', xml: '<f>""</f><v></v>' }, text: '' },
  { name: 'true', cell: { type: 'b', xml: '<v>1</v>' }, text: 'TRUE' },
  { name: 'false', cell: { type: 'b', xml: '<v>0</v>' }, text: 'FALSE' },
  { name: 'a year', cell: { xml: '<v>2011</v>' }, text: '2011' },
  { name: 'a sum of fractions', cell: { xml: '<v>0.30000000000000004</v>' }, text: '0.3' },
  { name: 'a large number', cell: { xml: '<v>123456789012</v>' }, text: '123456789012' },
  { name: 'a code with noughts', cell: { xml: '<v>4</v>', style: 7 }, text: '004' },
  { name: 'a share', cell: { xml: '<v>0.25</v>', style: 8 }, text: '0.25' },
  { name: 'a number with a d in its unit', cell: { xml: '<v>40606</v>', style: 9 }, text: '40606' },
  { name: 'a day', cell: { xml: '<v>40606</v>', style: 1 }, text: '2011-03-04' },
  { name: 'a day before the day too many', cell: { xml: '<v>1</v>', style: 1 }, text: '1900-01-01' },
  { name: 'a day of 1904', cell: { xml: '<v>39144</v>', style: 1 }, text: '2011-03-04', book: { date1904: true } },
  { name: 'a day with its time', cell: { xml: '<v>40606.586805555555</v>', style: 2 }, text: '2011-03-04 14:05' },
  { name: 'a day by a formula', cell: { xml: '<f>TODAY()</f><v>40606</v>', style: 1 }, text: '2011-03-04' },
  { name: 'a day as text', cell: { type: 'd', xml: '<v>2011-03-04T00:00:00</v>' }, text: '2011-03-04T00:00:00' },
  { name: 'a month', cell: { xml: '<v>40603</v>', style: 3 }, text: '2011-03' },
  { name: 'a day that shows its month', cell: { xml: '<v>40606</v>', style: 3 }, text: '2011-03-04' },
  { name: 'a year that is a date', cell: { xml: '<v>40544</v>', style: 4 }, text: '2011' },
  { name: 'a day that shows no year', cell: { xml: '<v>40606</v>', style: 5 }, text: '2011-03-04' },
  { name: 'a time of day', cell: { xml: '<v>0.5868055555555556</v>', style: 6 }, text: '14:05' },
  { name: 'a cell of a style and nothing in it', cell: { style: 1 }, text: '' },
]

describe('a workbook', () => {
  it.each(texts)('holds $name', async ({ cell, text, book }) => {
    const cells = [...header, { at: 'A2', type: 'inlineStr', xml: '<is><t>x</t></is>' }, { at: 'B2', ...cell }]
    expect(await rowsOf(workbook({ sheets: { One: cells }, formats, ...book }))).toMatchObject([
      { line: 2, cells: { who: 'x', says: text } },
    ])
  })

  it('has the rows of its sheet, empty ones left out, missing cells empty', async () => {
    const cells = sheetOf([[], ['who', 'says', 'more'], [], ['a', undefined, 'm'], [undefined, ' '], ['b', 'no']])
    const rows = await rowsOf(workbook({ sheets: { One: cells } }))
    expect(rows).toEqual([
      { file: expect.any(String), line: 4, cells: { who: 'a', says: '', more: 'm' } },
      { file: expect.any(String), line: 6, cells: { who: 'b', says: 'no', more: '' } },
    ])
  })

  it('gives the rows that a merged cell spans its value, and says so; not the columns', async () => {
    const notes: string[] = []
    const cells = sheetOf([['who', 'says'], ['a', 'yes'], [undefined, 'no'], ['b']])
    const rows = await rowsOf(workbook({ sheets: { One: cells }, merges: ['A2:A3', 'A4:B4'] }), {
      onNote: (note) => notes.push(note),
    })
    expect(rows.map((row) => row.refused ?? [row.cells.who, row.cells.says])).toEqual([
      ['a', 'yes'],
      ['a', 'no'],
      ['b', ''],
    ])
    expect(notes).toEqual([
      expect.stringMatching(/: 1 cells have the value of the merged cell that they are part of\.$/),
    ])
  })

  it('is read from the first sheet that shows, which is said', async () => {
    const notes: string[] = []
    const sheets = { Lists: sheetOf([['x']]), 'My votes': SOME.sheets.Votes, Notes: sheetOf([['y']]) }
    const bytes = workbook({ sheets, hidden: ['Lists'] })
    expect(await rowsOf(bytes, { onNote: (note) => notes.push(note) })).toMatchObject([{ cells: { who: 'Émile' } }])
    expect(notes).toEqual([expect.stringMatching(/of its sheets "My votes" was read, and not "Lists", "Notes"/)])
    await expect(rowsOf(bytes, { sheet: 'Notes' })).rejects.toThrow(
      /the column who, says is missing; the header has "y"/,
    )
    await expect(rowsOf(bytes, { sheet: 'Votes' })).rejects.toThrow(
      /has no sheet "Votes"; it has "Lists", "My votes", "Notes"\.$/,
    )
  })

  it('takes plain numbers as days by its own count where the mapping says so', async () => {
    const cells = [...header, { at: 'B2', xml: '<v>39144</v>' }]
    const bytes = workbook({ sheets: { One: cells }, date1904: true })
    expect(await rowsOf(bytes, { serials: ['says'] })).toMatchObject([{ cells: { says: '2011-03-04' } }])
    expect(await rowsOf(bytes)).toMatchObject([{ cells: { says: '39144' } }])
    const years = workbook({ sheets: { One: [...header, { at: 'B2', xml: '<v>2012</v>' }] } })
    expect(await rowsOf(years, { serials: ['says'] })).toMatchObject([{ cells: { says: '2012' } }])
  })

  it.each([
    {
      name: 'an error',
      cell: { type: 'e', xml: '<f>1/0</f><v>#DIV/0!</v>' },
      sentence: 'The cell B3 of "One" holds the error #DIV/0!.',
    },
    {
      name: 'a formula never worked out',
      cell: { xml: '<f>B9</f><v></v>' },
      sentence: /^The cell B3 of "One" holds a formula whose value was not saved/,
    },
    {
      name: 'a formula without a value',
      cell: { xml: '<f>B9</f>', style: 1 },
      sentence: /^The cell B3 of "One" holds a formula whose value was not saved/,
    },
  ])('refuses the row of $name, where its column is wanted', async ({ cell, sentence }) => {
    const cells = sheetOf([['who', 'says', 'more'], ['a', 'yes'], ['b'], ['c', 'no']])
    const rows = await rowsOf(workbook({ sheets: { One: [...cells, { at: 'B3', ...cell }] }, formats }))
    expect(rows.map((row) => row.refused ?? row.cells.who)).toEqual(['a', expect.stringMatching(sentence), 'c'])
    expect(rows[1]).toMatchObject({ line: 3 })
    const aside = await rowsOf(workbook({ sheets: { One: [...cells, { at: 'C3', ...cell }] }, formats }))
    expect(aside.every(({ refused }) => refused === undefined)).toBe(true)
  })

  it.each([
    {
      name: 'is cut off',
      bytes: workbook(SOME).subarray(0, 900),
      sentence: /table\.xlsx is damaged: as a zip archive it cannot be unpacked/,
    },
    {
      name: 'has a sheet that is cut off',
      bytes: workbook({ ...SOME, parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r=' } }),
      sentence: /is damaged: its part xl\/worksheets\/sheet1\.xml is cut off/,
    },
    {
      name: 'has a sheet that is none',
      bytes: workbook({ ...SOME, parts: { 'xl/worksheets/sheet1.xml': '<html></html>' } }),
      sentence: /damaged|holds no row/,
    },
    {
      name: 'declares entities',
      bytes: workbook({
        ...SOME,
        parts: { 'xl/sharedStrings.xml': '<!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst></sst>' },
      }),
      sentence: /declares entities of its own in xl\/sharedStrings\.xml/,
    },
    {
      name: 'unpacks to too much',
      bytes: workbook({ ...SOME, parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(257 * 2 ** 20) } }),
      sentence: /unpacks to more than 256 MB: save the sheet as CSV/,
    },
    {
      name: 'says that it is smaller than it is',
      bytes: shrunk(workbook({ ...SOME, parts: { 'xl/sharedStrings.xml': `<sst>${' '.repeat(5000)}</sst>` } }), 5000),
      sentence: /is damaged/,
    },
    {
      name: 'is an .ods',
      bytes: zipOf('mimetype', 'content.xml'),
      sentence: /is an \.ods workbook: save it as \.xlsx/,
    },
    {
      name: 'is a Numbers document',
      bytes: zipOf('Index/Document.iwa'),
      sentence: /is a Numbers document: export it as \.xlsx/,
    },
    {
      name: 'is an .xlsb',
      bytes: zipOf('[Content_Types].xml', 'xl/workbook.bin'),
      sentence: /is an \.xlsb workbook: save it as \.xlsx/,
    },
    {
      name: 'is some archive',
      bytes: zipOf('table.csv'),
      sentence: /is a zip archive and no workbook: unpack it first/,
    },
    {
      name: 'is an .xls',
      bytes: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      sentence: /is an \.xls workbook, or one with a password: save it as \.xlsx/,
    },
    {
      name: 'has no rows',
      bytes: workbook({ sheets: { One: [] } }),
      sentence: /a header with who, says was wanted; the file holds no row/,
    },
    {
      name: 'has an error in its header',
      bytes: workbook({ sheets: { One: [{ at: 'A1', type: 'e', xml: '<v>#REF!</v>' }] } }),
      sentence: /:1: The cell A1 of "One" holds the error #REF!\./,
    },
  ])('that $name is refused in one sentence', async ({ bytes, sentence }) => {
    await expect(rowsOf(bytes)).rejects.toThrow(sentence)
  })

  it('has no part unpacked that is larger than may be unpacked', () => {
    const packed = zipSync({ small: new Uint8Array(100), large: new Uint8Array(100) })
    const { parts, isTooLarge } = unzip('table.xlsx', packed, { wanted: /l/, most: 150 })
    expect([Object.keys(parts), isTooLarge]).toEqual([['small'], true])
  })

  it('is no CSV: a sheet of one is refused', async () => {
    await expect(rowsOf(Buffer.from('who,says\n'), { sheet: 'One' })).rejects.toThrow(
      /sheet names a sheet of a workbook/,
    )
  })
})

async function rowsOf(bytes: Buffer, options?: TableOptions): Promise<TableRow[]> {
  const file = join(folder, 'table.xlsx')
  writeFileSync(file, bytes)
  const rows: TableRow[] = []
  for await (const row of readTable(file, { done: 0, total: 0 }, ['who', 'says'], options)) rows.push(row)
  return rows
}

function zipOf(...names: string[]): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')]))))
}

/** An archive whose directory gives a part of at least this size as one of ten bytes. */
function shrunk(archive: Buffer, from: number): Buffer {
  const bytes = Buffer.from(archive)
  for (let at = bytes.indexOf('504b0102', 0, 'hex'); at >= 0; at = bytes.indexOf('504b0102', at + 4, 'hex'))
    if (bytes.readUInt32LE(at + 24) >= from) bytes.writeUInt32LE(10, at + 24)
  return bytes
}
