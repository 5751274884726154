import { badInput, DemarcheError } from '../errors.ts'

/** So long, in characters, a text may be. */
export const MOST_LETTERS = 1000

/** The value that a parameter holds as JSON. Throws BAD_USER_INPUT with the place of what is wrong, as all of these do. */
export function readJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badInput(path, 'JSON', text)
  }
}

export function readObject(path: string, value: unknown): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw badInput(path, 'an object', value)
}

export function readList(path: string, value: unknown, most: number): unknown[] {
  if (!Array.isArray(value)) throw badInput(path, 'a list', value)
  if (value.length > most) {
    throw new DemarcheError('QUERY_TOO_LARGE', `${path} takes at most ${most} items; got ${value.length}.`)
  }
  return value
}

export function readText(path: string, value: unknown): string {
  if (typeof value !== 'string') throw badInput(path, 'a text', value)
  if (value.length > MOST_LETTERS)
    throw badInput(path, `at most ${MOST_LETTERS} characters`, `${value.length} characters`)
  // No store holds a NUL or half a surrogate pair.
  return value.replaceAll('\0', ' ').toWellFormed()
}
