import { closeSync, constants, existsSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs'
import { isAbsolute, join, sep } from 'node:path'
import { DemarcheError, show } from '../../errors.ts'

/** The most that a file has which is read as a whole, in bytes. */
export const MOST_READ = 10 * 2 ** 20

export interface DoorOptions {
  /** The folder that the file may not leave, not even through a link: what comes as a folder is read as a whole, and may come from a stranger. */
  within?: string | undefined
  /** The most that it may have, in bytes; any size when absent, for what is read a piece at a time. */
  most?: number | undefined
}

/**
 * The one way in for files: a regular file, also through links, opened for reading. Returns its descriptor. Throws IMPORT_INVALID for what is missing,
 * too large, no regular file (a folder, a pipe, a device), or outside of its folder.
 */
export function openRegular(file: string, { within, most = Number.POSITIVE_INFINITY }: DoorOptions = {}): number {
  let handle: number | undefined
  try {
    const real = realpathSync(file)
    if (within !== undefined && !isInside(real, within)) throw leaving(file, within)
    // What it is is asked of what was opened, which nobody can put another in the place of. Opening a pipe would wait for its writer.
    handle = openSync(real, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    const kind = fstatSync(handle)
    if (kind.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' })
    if (!kind.isFile()) throw invalid(`The file ${file} is a pipe, a device or the like; a regular file was wanted.`)
    if (kind.size > most) throw tooLarge(file, most)
    return handle
  } catch (error) {
    if (handle !== undefined) closeSync(handle)
    throw readingError(file, error)
  }
}

/** The bytes of a file, at most so many, 10 MB unless more are said. Throws IMPORT_INVALID as `openRegular` does. */
export function readBytes(file: string, { within, most = MOST_READ }: DoorOptions = {}): Buffer {
  const handle = openRegular(file, { within, most })
  try {
    const pieces: Buffer[] = []
    // Not its size: it can grow while it is read, and what the system makes up as it is read has none.
    for (let left = most + 1; left > 0; ) {
      const piece = Buffer.alloc(Math.min(left, PIECE))
      const length = readSync(handle, piece)
      if (length === 0) return Buffer.concat(pieces)
      pieces.push(piece.subarray(0, length))
      left -= length
    }
    throw tooLarge(file, most)
  } catch (error) {
    throw readingError(file, error)
  } finally {
    closeSync(handle)
  }
}

/** Whether a file lies in a folder, once all links are followed; one that is missing lies where its name says. */
export function isInside(file: string, folder: string): boolean {
  const root = realpathSync(folder)
  return realpathOf(file).startsWith(root.endsWith(sep) ? root : root + sep)
}

/** What comes with the product is found from any folder: `seed/unga`. */
export function locate(file: string): string {
  const bundled = join(import.meta.dirname, '../../..', file)
  return !isAbsolute(file) && file.startsWith('seed/') && !existsSync(file) && existsSync(bundled) ? bundled : file
}

const PIECE = 2 ** 20

function realpathOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

function leaving(file: string, within: string): DemarcheError {
  return invalid(`The file ${file} leads out of ${show(within)}; a file inside that folder was wanted.`)
}

function tooLarge(file: string, most: number): DemarcheError {
  return invalid(`The file ${file} is larger than ${most / 2 ** 20} MB, the most that is read of such a file.`)
}

function readingError(file: string, error: unknown): unknown {
  if (error instanceof DemarcheError) return error
  const { code } = error as NodeJS.ErrnoException
  return invalid(`The file ${file} ${code === 'ENOENT' ? 'is missing' : `cannot be read (${code})`}.`, error)
}

function invalid(sentence: string, cause?: unknown): DemarcheError {
  return new DemarcheError('IMPORT_INVALID', sentence, { cause })
}
