import { DemarcheError, show } from '../../errors.ts'
import { readBytes } from '../read/door.ts'
import { unzip } from '../read/unzip.ts'
import { readTsv, type TsvDocument } from './tsv.ts'

/** The largest file that is read, packed as it is or unpacked, in bytes. */
export const MOST_BYTES = 256 * 2 ** 20

/** A document as one coder annotated it. */
export interface CodedDocument extends TsvDocument {
  /** Its name, without `.tsv`. */
  name: string
  /** Its file, in the archive too. */
  file: string
  /** Whom its folder says it is by. */
  coder: string | undefined
  /** What stands in the table of documents beside it, by columns. */
  about: ReadonlyMap<string, string>
}

/**
 * The documents of a file, or of a zip of files: `<document>.tsv`, or as a project that INCEpTION exports has them, `annotation/<document>/<coder>.tsv`. Everything
 * is read before anything goes on: throws IMPORT_INVALID for what is none, is damaged, too large, or leads out of the archive.
 */
export function readProject(file: string, most = MOST_BYTES): CodedDocument[] {
  const bytes = readBytes(file, { most })
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') {
    const name = (file.split(/[/\\]/).at(-1) ?? file).replace(/\.tsv$/i, '')
    return [{ ...readTsv(file, decode(file, bytes)), name, file, coder: undefined, about: new Map() }]
  }
  const { parts, names, isTooLarge } = unzip(file, bytes, { wanted: /(\.tsv|^source\/.*)$/i, most })
  for (const name of names) checkName(file, name)
  if (isTooLarge) throw unusable(file, `unpacks to more than ${most / 2 ** 20} MB.`)
  const texts = Object.keys(parts).filter((name) => /\.tsv$/i.test(name) && !IGNORED.test(name) && name !== TABLE)
  if (texts.length === 0) throw unusable(file, 'holds no .tsv: an archive of WebAnno TSV was wanted.')
  const table = readTable(parts[TABLE] === undefined ? '' : decode(`${file}/${TABLE}`, parts[TABLE]))
  return texts.map((name) => {
    const place = `${file}/${name}`
    const { name: called, coder } = partsOf(name)
    const read = readTsv(place, decode(place, parts[name] ?? new Uint8Array()))
    const original = parts[`source/${called}`] ?? parts[`source/${called}.txt`]
    return { ...withOriginal(read, original), name: called, file: place, coder, about: table.get(called) ?? new Map() }
  })
}

/** Documents and what is known of them, in an archive that the product wrote. */
const TABLE = 'documents.tsv'
/** The state of a document before anybody coded it. */
const IGNORED = /(^|\/)INITIAL_CAS\.tsv$/

function partsOf(path: string): { name: string; coder: string | undefined } {
  const steps = path.replace(/\.tsv$/i, '').split('/')
  const [document, coder] = steps.slice(-2)
  return coder === undefined ? { name: document ?? '', coder: undefined } : { name: document ?? '', coder }
}

/** The format does not say which white space stands between sentences: the text beside it does, where it is the same otherwise. */
function withOriginal(read: TsvDocument, original: Uint8Array | undefined): TsvDocument {
  if (!original) return read
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(original)
  const plain = (words: string) => words.replaceAll(/\s/g, ' ')
  return text.length >= read.text.length &&
    plain(text.slice(0, read.text.length)) === plain(read.text) &&
    text.slice(read.text.length).trim() === ''
    ? { ...read, text }
    : read
}

function readTable(table: string): Map<string, Map<string, string>> {
  const [head = [], ...rows] = table.split('\n').map((line) => line.replace(/\r$/, '').split('\t'))
  return new Map(
    rows.map((row) => [row[0] ?? '', new Map(head.flatMap((name, at) => (row[at] ? [[name, row[at]] as const] : [])))]),
  )
}

function checkName(file: string, name: string): void {
  if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name))
    throw unusable(file, `holds a path that leads out of it, ${show(name)}; it was not read.`)
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw unusable(file, 'is not UTF-8, which WebAnno TSV always is.')
  }
}

function unusable(file: string, sentence: string): DemarcheError {
  return new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`)
}
