import { strToU8, zipSync } from 'fflate'

/** A cell as a workbook holds it: its reference, its content in XML, and what it is. */
export interface TestCell {
  at: string
  xml?: string
  type?: string
  /** The place of its number format among `formats`, counted from 1. */
  style?: number
}

export interface TestWorkbook {
  /** The cells of each sheet, by its name. */
  sheets: Record<string, TestCell[]>
  formats?: string[]
  shared?: string[]
  merges?: string[]
  hidden?: string[]
  date1904?: boolean
  /** Parts in the place of those made here, or beside them. */
  parts?: Record<string, string>
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Texts and numbers as a sheet, its first row the header; the texts stand in the cells. */
export function sheetOf(rows: readonly (readonly (string | number | undefined)[])[]): TestCell[] {
  return rows.flatMap((row, down) =>
    row.flatMap((value, right): TestCell[] => {
      const at = `${String.fromCharCode(65 + right)}${down + 1}`
      if (value === undefined) return []
      if (typeof value === 'number') return [{ at, xml: `<v>${value}</v>` }]
      return [{ at, type: 'inlineStr', xml: `<is><t xml:space="preserve">${escaped(value)}</t></is>` }]
    }),
  )
}

/** An .xlsx file. */
export function workbook({
  sheets,
  formats = [],
  shared = [],
  merges = [],
  hidden = [],
  date1904 = false,
  parts = {},
}: TestWorkbook): Buffer {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/>${names.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden.includes(name) ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rIdShared" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.map((format, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${shared.map((item) => `<si>${item}</si>`).join('')}</sst>`,
  }
  for (const [index, cells] of Object.values(sheets).entries())
    files[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(cells, merges)
  return Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries({ ...files, ...parts }).map(([name, xml]) => [name, strToU8(HEAD + xml)])),
    ),
  )
}

function sheetXml(cells: TestCell[], merges: string[]): string {
  const rows = new Map<string, string[]>()
  for (const { at, xml = '', type, style } of cells) {
    const row = at.replace(/^[A-Z]+/, '')
    const attributes = `r="${at}"${style === undefined ? '' : ` s="${style}"`}${type === undefined ? '' : ` t="${type}"`}`
    rows.set(row, [...(rows.get(row) ?? []), `<c ${attributes}>${xml}</c>`])
  }
  const data = [...rows].map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`).join('')
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return `<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>${merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
