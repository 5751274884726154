/** The cells of a row by their columns. */
export type Cells = Record<string, string>

/** Why a row cannot be used, as a sentence. */
export class Unusable extends Error {}

/** What stands in a cell, composed and without space around it; undefined where that is nothing. */
export function textIn(cells: Cells, of: { column: string } | undefined): string | undefined {
  return (of && cells[of.column]?.normalize('NFC').trim()) || undefined
}
