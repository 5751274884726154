import { userInfo } from 'node:os'
import { DemarcheError } from '../errors.ts'
import { readHolder } from './holder.ts'

/** What the operating system says, by its numbers on Linux and macOS: the engine hands these on, and a path may hold any word. */
const FULL = [28, 69, 122]
const FORBIDDEN = [1, 13, 30]
/** The whole sentence of the engine: a path stands behind it, never in it. */
const HELD = /GRAFEO-X001: Internal error: database file (?:cannot be locked for \w+|is locked by another process): /

/** Why the data folder cannot be opened: STORE_UNAVAILABLE for what the system refuses, STORE_IN_USE where another process holds it, else STORE_DAMAGED. */
export function openingError(folder: string, file: string, error: unknown): DemarcheError {
  if (error instanceof DemarcheError) return error
  const message = messageOf(error)
  const refusal = refusalOf(folder, error)
  if (refusal) return refusal
  if (HELD.test(message)) {
    return new DemarcheError(
      'STORE_IN_USE',
      `The data folder ${folder} is held by another process${holder(folder)}. Stop it, or name another folder in DEMARCHE_DATA.`,
      { cause: error },
    )
  }
  return damaged(file, message, error)
}

/** A write that the disk did not take, as a sentence; any other error as it is. */
export function writingError(folder: string, error: unknown): unknown {
  return refusalOf(folder, error) ?? error
}

/** Whether it is that the disk has no room. */
export function isFull(error: unknown): boolean {
  return FULL.includes(numberOf(error) ?? 0)
}

export function damaged(file: string, message: string, cause?: unknown): DemarcheError {
  return new DemarcheError('STORE_DAMAGED', `The store ${file} cannot be opened: ${message}`, { cause })
}

function refusalOf(folder: string, error: unknown): DemarcheError | undefined {
  const message = messageOf(error)
  const number = numberOf(error)
  if (number === undefined) return undefined
  const unavailable = (sentence: string) => new DemarcheError('STORE_UNAVAILABLE', sentence, { cause: error })
  if (FULL.includes(number))
    return unavailable(
      `The disk of the data folder ${folder} is full: ${message}. What was written before is kept; make room, and do the last thing again.`,
    )
  if (FORBIDDEN.includes(number))
    return unavailable(
      `The data folder ${folder} cannot be written by user ${process.geteuid?.() ?? userInfo().username}: ${message}. Give it to that user, or name another folder in DEMARCHE_DATA.`,
    )
  return unavailable(`The data folder ${folder} cannot be used: ${message}. Name another one in DEMARCHE_DATA.`)
}

/** The number under which the system knows an error; none of a fault in the store itself. */
function numberOf(error: unknown): number | undefined {
  const { errno } = error as NodeJS.ErrnoException
  if (errno !== undefined) return Math.abs(errno)
  const [, number] = /\(os error (\d+)\)$/.exec(messageOf(error)) ?? []
  return number === undefined ? undefined : Number(number)
}

function holder(folder: string): string {
  const known = readHolder(folder)
  return known ? ` (process ${known.pid})` : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
