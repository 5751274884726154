import { closeSync, createReadStream, openSync, readSync, statSync } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { DemarcheError, show } from '../../errors.ts'
import type { Meter } from '../row.ts'

const ZIP = '504b0304'
/** Files that are no text, by how they begin, and what can be done about them. */
const NO_TEXT: [begins: string, sentence: string][] = [
  [ZIP, 'is a zip archive: unpack it. A workbook (.xlsx) is read by import csv.'],
  [
    'd0cf11e0',
    'is an .xls workbook, or one with a password: save it as .xlsx without a password, or the sheet as CSV (UTF-8).',
  ],
  ['25504446', 'is a PDF: its text has to be copied into a file first.'],
  ['50415231', 'is a Parquet file: write it as CSV.'],
  ['28b52ffd', 'is packed with zstd: unpack it, or pack it with gzip.'],
  ['fd377a58', 'is packed with xz: unpack it, or pack it with gzip.'],
  ['425a68', 'is packed with bzip2: unpack it, or pack it with gzip.'],
]

export interface TextOptions {
  /** A label of the WHATWG Encoding Standard; UTF-8, or UTF-16 after a byte-order mark, when absent. */
  encoding?: string | undefined
}

/**
 * The text of a file in pieces, unpacked where it is gzip, without a byte-order mark. Bytes that cannot be decoded become U+FFFD.
 * The stream ends in an error where a gzip file is cut off. Throws IMPORT_INVALID when the file is missing, no text, or the encoding unknown.
 */
export function openText(file: string, meter: Meter, { encoding }: TextOptions = {}): Readable {
  const head = readHead(file)
  const [, sentence] = NO_TEXT.find(([begins]) => head.toString('hex').startsWith(begins)) ?? []
  if (sentence !== undefined) throw new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`)
  const packed = head[0] === 0x1f && head[1] === 0x8b
  const decoder = decode(file, encoding ?? (packed ? 'utf-8' : encodingOf(head)))
  const counted = createReadStream(file).on('data', (chunk) => {
    meter.done += chunk.length
  })
  return forward(packed ? forward(counted, createGunzip()) : counted, decoder)
}

/** Whether a file is a zip archive, as workbooks are. Throws IMPORT_INVALID when it is missing. */
export function isZip(file: string): boolean {
  return readHead(file).toString('hex') === ZIP
}

/** The size of the files together, for a meter. */
export function sizeOf(files: string[]): number {
  return files.reduce((total, file) => total + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0)
}

function readHead(file: string): Buffer {
  try {
    const handle = openSync(file, 'r')
    const head = Buffer.alloc(4)
    readSync(handle, head, 0, 4, 0)
    closeSync(handle)
    return head
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new DemarcheError(
      'IMPORT_INVALID',
      `The file ${file} ${code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`}.`,
      { cause: error },
    )
  }
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function decode(file: string, encoding: string): Transform {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(encoding)
  } catch (error) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `encoding takes a label such as utf-8, windows-1252 or utf-16le; got ${show(encoding)} for ${file}.`,
      { cause: error },
    )
  }
  return new Transform({
    readableObjectMode: true,
    transform: (chunk: Buffer, _, done) => done(null, decoder.decode(chunk, { stream: true })),
    flush: (done) => done(null, decoder.decode()),
  })
}

/** Pipes with the errors, which `pipe` leaves behind. */
function forward(from: Readable, to: Transform): Readable {
  from.once('error', (error) => to.destroy(error))
  return from.pipe(to)
}
