import type { Noun, Value } from '../../src/model/labels.ts'
import type { Dice } from '../support/dice.ts'

/** More than the embedded engine's chunks of 1,024 and 2,048 rows. */
export const MANY = 2_110

/** A relationship as the thing that states it tells it: to `other`, or from it where `reverse`. */
export interface WorldLink {
  type: string
  other: string
  reverse?: true
  props?: Record<string, Value>
}

export interface Thing {
  id: string
  type: Noun
  props: Record<string, Value>
  links: WorldLink[]
  /** The text of a source. */
  text?: string
}

export function to(type: string, other: string, props?: Record<string, Value>): WorldLink {
  return props ? { type, other, props } : { type, other }
}

export function from(type: string, other: string): WorldLink {
  return { type, other, reverse: true }
}

/** The stored form of a partial date: itself, with its earliest and latest day. */
export function dated(property: string, stem: string, date: string | null): Record<string, Value> {
  if (date === null) return {}
  const last = date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-30` : date
  const first = date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
  return { [property]: date, [`${stem}Earliest`]: first, [`${stem}Latest`]: last }
}

/** A date from 1950 to 2009; some are a year or an April only. */
export function someDate(dice: Dice): string {
  const year = String(1950 + dice.below(60))
  const exact = dice.below(10)
  if (exact === 0) return year
  if (exact === 1) return `${year}-04`
  return `${year}-${pad(1 + dice.below(12), 2)}-${pad(1 + dice.below(28), 2)}`
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
