import type { Unzipped } from 'fflate'
import { DemarcheError, show } from '../../errors.ts'
import { readBytes } from '../read/door.ts'
import { unzip } from '../read/unzip.ts'

/** The largest project that is read, packed as it is, and what of it is unpacked at most, in bytes. Recordings stay packed. */
export const MOST_PACKED = 512 * 2 ** 20
export const MOST_UNPACKED = 256 * 2 ** 20
/** How many tags its XML may have: what is made of one takes many times its room. */
export const MOST_TAGS = 2_000_000

/** A project, unpacked: its XML, and its texts by the names under which the XML speaks of them. */
export interface Archive {
  xml: string
  textOf(name: string): string | undefined
}

/** Throws IMPORT_INVALID for what is no project, is damaged or too large, holds paths that lead out of it, or XML that declares entities. */
export function openArchive(file: string, most = { bytes: MOST_UNPACKED, tags: MOST_TAGS }): Archive {
  const packed = readBytes(file, { most: MOST_PACKED })
  if (packed.subarray(0, 2).toString('latin1') !== 'PK')
    throw unusable(file, 'is no .qdpx project: those are zip archives, which it is not.')
  const parts = unpack(file, packed, most.bytes)
  const [name, ...more] = Object.keys(parts).filter((part) => /^[^/]+\.qde$/i.test(part))
  if (name === undefined || more.length > 0)
    throw unusable(file, 'is no .qdpx project: one with a file project.qde was wanted.')
  const xml = decode(parts[name] ?? new Uint8Array())
  if (xml === undefined) throw unusable(file, `is damaged: its part ${name} is not UTF-8.`)
  if (/<!(DOCTYPE|ENTITY)/i.test(xml))
    throw unusable(file, `declares entities of its own in ${name}, which no program for coding does; it was not read.`)
  if (tagsIn(xml) > most.tags)
    throw unusable(file, `has more than ${most.tags} tags in ${name}, the most that are read.`)
  const texts = new Map(Object.keys(parts).map((part) => [part.toLowerCase(), part]))
  return {
    xml,
    textOf(name) {
      const part = texts.get(`sources/${name.toLowerCase()}`)
      return part === undefined ? undefined : decode(parts[part] ?? new Uint8Array())
    },
  }
}

/** Throws IMPORT_INVALID for a name that leads out of the project. */
export function checkName(file: string, name: string): void {
  if (/^[/\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)|\0/i.test(name))
    throw unusable(file, `holds a path that leads out of it, ${show(name)}; it was not read.`)
}

function unpack(file: string, packed: Buffer, most: number): Unzipped {
  const { parts, names, isTooLarge } = unzip(file, packed, { wanted: /\.(qde|txt)$/i, most })
  for (const name of names) checkName(file, name)
  if (isTooLarge) throw unusable(file, `unpacks to more than ${most / 2 ** 20} MB of XML and texts.`)
  return parts
}

/** The text of UTF-8, or of UTF-16 behind a mark; without the mark. */
function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function tagsIn(xml: string): number {
  let tags = 0
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) tags += 1
  return tags
}

function unusable(file: string, sentence: string): DemarcheError {
  return new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`)
}
