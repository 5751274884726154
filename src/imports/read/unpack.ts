import type { Unzipped } from 'fflate'
import { DemarcheError } from '../../errors.ts'
import { readBytes } from './door.ts'
import { unzip } from './unzip.ts'

/** What of a workbook is unpacked at most, in bytes: a small archive can be made to grow without end. */
export const MOST_UNPACKED = 256 * 2 ** 20
/** How many tags its parts may have together: what is made of one takes many times its room. A cell has four. */
const MOST_TAGS = 20_000_000
/** The largest workbook that is read, packed as it is, in bytes. */
const MOST_PACKED = 100 * 2 ** 20

/** Archives that are no .xlsx workbook, by a file in them, and what can be done about them. */
const OTHERS: [holds: RegExp, sentence: string][] = [
  [/^xl\/workbook\.bin$/, 'is an .xlsb workbook: save it as .xlsx, or the sheet as CSV (UTF-8).'],
  [/^Index\/|^Index\.zip$/, 'is a Numbers document: export it as .xlsx or CSV.'],
  [/^content\.xml$/, 'is an .ods workbook: save it as .xlsx, or the sheet as CSV (UTF-8).'],
  [/^word\//, 'is a Word document: copy its table into a spreadsheet and save that.'],
]
const NO_WORKBOOK = 'is a zip archive and no workbook: unpack it first.'
/** No workbook is without it. */
const CONTENTS = '[Content_Types].xml'

/** The XML parts of an .xlsx workbook by their paths. Throws IMPORT_INVALID for what is none, is damaged, too large, or no plain XML. */
export function unpackWorkbook(file: string, most = MOST_UNPACKED): Unzipped {
  const packed = readBytes(file, { most: MOST_PACKED })
  const { parts, names, isTooLarge } = unzip(file, packed, { wanted: /\.(xml|rels)$/i, most })
  if (isTooLarge)
    throw unusable(
      file,
      `unpacks to more than ${most / 2 ** 20} MB: save the sheet as CSV (UTF-8), which may be larger.`,
    )
  const [, other] = OTHERS.find(([holds]) => names.some((name) => holds.test(name))) ?? []
  if (other !== undefined || !names.includes(CONTENTS)) throw unusable(file, other ?? NO_WORKBOOK)
  let tags = 0
  for (const [name, bytes] of Object.entries(parts)) {
    checkPart(file, name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
    for (const byte of bytes) if (byte === TAG) tags += 1
  }
  if (tags > MOST_TAGS)
    throw unusable(file, `has more than ${MOST_TAGS / 4} cells: save the sheet as CSV (UTF-8), which may have more.`)
  return parts
}

const TAG = '<'.charCodeAt(0)

/** An unpacked part that does not end as XML was cut off, or says that it is shorter than it is. */
function checkPart(file: string, name: string, bytes: Buffer): void {
  if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY'))
    throw unusable(file, `declares entities of its own in ${name}, which no spreadsheet program does; it was not read.`)
  if (!/>[\s\0]*$/.test(bytes.subarray(-64).toString('latin1')))
    throw unusable(file, `is damaged: its part ${name} is cut off.`)
}

function unusable(file: string, sentence: string): DemarcheError {
  return new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`)
}
