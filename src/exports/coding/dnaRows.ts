import type { Attribute } from '../../model/attributes.ts'
import { labelOf } from '../read/entities.ts'
import type { CodedDocument, Coding, EntityRecord } from '../records.ts'

/** The longest name that the program holds, in characters. */
const LONGEST = 190
/** The first day of the year 1: the program wants a date for every document. */
const UNKNOWN_DATE = Date.parse('0001-01-01T00:00:00Z') / 1000

/** The seconds from 1970 to the first day of a date as it is known. */
export function secondsOf(date: unknown): number {
  const parts = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(typeof date === 'string' ? date : '')
  if (!parts) return UNKNOWN_DATE
  const [, year, month = '01', day = '01'] = parts
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) / 1000
}

/** What a document’s fields cannot hold of it. */
export function notesOf({ source }: Pick<CodedDocument, 'source'>): string {
  const { url, publishedOn, headline } = source.props
  const isPartial = typeof publishedOn === 'string' && publishedOn.length < 10
  const lines = [
    url,
    isPartial ? `Published ${publishedOn}` : null,
    String(headline).length > LONGEST ? headline : null,
  ]
  return lines.filter((line) => line !== null && line !== undefined).join('\n')
}

/** Who takes the position: a person, for an organization where one is known; or what is none of a person. */
export function actorsOf({ actor, onBehalfOf }: Coding): { person?: EntityRecord; organization?: EntityRecord } {
  if (actor.type !== 'Person') return { organization: actor }
  return { person: actor, ...(onBehalfOf ? { organization: onBehalfOf } : {}) }
}

/** What the four variables cannot hold of a position, as variables of their own. */
export function othersOf(coding: Coding, published: unknown): Attribute[] {
  const { position, attributes, targets, actor, onBehalfOf } = coding
  const summary = coding.summary ?? position.summary
  const { condition, intensity, statedAt } = position
  const beyond = {
    ...{ summary, condition, intensity, 'stated at': statedAt === published ? null : statedAt },
    'on behalf of': actor.type !== 'Person' && onBehalfOf ? labelOf(onBehalfOf) : null,
    toward: targets.length === 0 ? null : targets.map(labelOf).join('; '),
  }
  return [
    ...attributes.filter(({ name }) => name !== 'coder'),
    ...Object.entries(beyond).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
  ]
}

/** A name as the program can hold it. */
export function shortened(name: string): string {
  return name.length <= LONGEST
    ? name
    : `${name
        .slice(0, LONGEST - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}

/**
 * Numbers for ids: those that they end in, as `survey-s12` does, where each of them has one and no two have the same; else from 1 on. A file that
 * was imported so comes back with the numbers that it had.
 */
export function numbersOf(ids: readonly string[], mark: 'd' | 's'): Map<string, number> {
  const ends = ids.map((id) => Number(new RegExp(`-${mark}(\\d{1,9})$`).exec(id)?.[1] ?? 0))
  const isNumbered = ends.every((end) => end > 0) && new Set(ends).size === ends.length
  return new Map(ids.map((id, at) => [id, isNumbered ? (ends[at] ?? 0) : at + 1]))
}
