import { createWriteStream } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { DemarcheError } from '../errors.ts'

/**
 * Writes a file that appears under its name only when it is whole, and on the disk: until then it is in `part` beside it, which the next try writes
 * over. What fails or is stopped leaves nothing there. `check` may look at the part before it gets its name. Rejects with BAD_USER_INPUT where the
 * file cannot be written.
 */
export async function writeWhole(
  file: string,
  write: (open: () => Writable) => Promise<void>,
  { part = `${file}.part`, check }: { part?: string; check?: (part: string) => Promise<void> } = {},
): Promise<void> {
  try {
    await write(() => createWriteStream(part, { flush: true }))
    await check?.(part)
    await rename(part, file)
  } catch (error) {
    throw unwritable(file, error)
  } finally {
    await rm(part, { force: true })
  }
}

/** The name of a part that no other process gives, for files whose names are new each time. */
export function ownPart(file: string): string {
  return `${file}.${here}-${process.pid}.part`
}

/** Removes the own parts in a folder whose processes, of this machine, were killed. */
export async function clearParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, host, id] = OWN_PART.exec(name) ?? []
    if (host === here && !isAlive(Number(id))) await rm(join(folder, name), { force: true })
  }
}

const OWN_PART = /\.([\w-]+)-(\d+)\.part$/
/** Several machines may write into one folder. */
const here = hostname().replaceAll(/[^\w-]/g, '_')

/** A process that has the id of this one is one that it came after, as in a container. */
function isAlive(id: number): boolean {
  if (id === process.pid) return false
  try {
    return process.kill(id, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function unwritable(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error
  const why = (error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'the disk is full' : error.message
  return new DemarcheError('BAD_USER_INPUT', `${file} cannot be written: ${why}.`, { cause: error })
}
