import { show } from '../../errors.ts'

/** The cells of a row by their columns. */
export type Cells = Record<string, string>

/** Why a row cannot be used, as a sentence. */
export class Unusable extends Error {}

/** The largest number that a list can be ordered by. */
const LARGEST = 2 ** 31 - 1

/** The whole number in a cell; undefined where it is empty. Throws Unusable. */
export function numberIn(cells: Cells, of: { column: string } | undefined): number | undefined {
  const text = textIn(cells, of)
  if (text === undefined) return undefined
  if (/^-?\d+(?:\.0+)?$/.test(text) && Math.abs(Number(text)) <= LARGEST) return Number(text)
  throw new Unusable(`The column ${of?.column} takes a whole number up to ${LARGEST}; got ${show(text)}.`)
}

/** What stands in a cell, composed and without space around it; undefined where that is nothing. */
export function textIn(cells: Cells, of: { column: string } | undefined): string | undefined {
  return (of && cells[of.column]?.normalize('NFC').trim()) || undefined
}
