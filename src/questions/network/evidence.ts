import { compareTexts } from '../../collections/texts.ts'
import type { Stance } from '../../generated/types.ts'
import { idAt, type Ledger } from '../../graph/ledger.ts'
import { stances } from '../../model/stance.ts'
import type { Network } from './edges.ts'

/** An edge by its ends, and in a COMBINE network by its stance. */
export interface EdgeKey {
  source: string
  target: string
  stance: Stance | null
}

/** What an edge stands on: how many positions, and the ids of the first of them in their order. */
export interface Evidence {
  ids: string[]
  count: number
}

/** Finds what an edge stands on. No more than the first ids are held, of however many. */
export function evidenceIn(
  ledger: Ledger,
  { names, counts }: Network,
  { mode, aggregation }: { mode: 'ONE_MODE' | 'TWO_MODE'; aggregation: string },
  first: number,
): (edge: EdgeKey) => Evidence {
  const open = makeFirst(ledger, first)
  const ends = new Map(names.map((name, end) => [name, end]))
  const none = stances.indexOf('NONE')
  const forEach = (cell: number, stance: Stance | null, add: (row: number) => void) => {
    // What has no polarity counts in IGNORE only.
    const left = mode === 'ONE_MODE' && aggregation !== 'IGNORE' ? none : -1
    for (let at = counts.rowStarts[cell] as number; at < (counts.rowStarts[cell + 1] as number); at++) {
      const row = counts.rows[at] as number
      const code = ledger.stance[row]
      if (code !== left && (stance === null || code === stances.indexOf(stance))) add(row)
    }
  }
  return ({ source, target, stance }) => {
    const [a, b] = [ends.get(source), ends.get(target)]
    if (a === undefined || b === undefined) return { ids: [], count: 0 }
    const found = open()
    if (mode === 'ONE_MODE') forShared(a, b, found.add)
    else {
      const cell = counts.ofUnit(a).find((own) => counts.issue[own] === b - (names.length - ledger.issues.length))
      if (cell !== undefined) forEach(cell, stance, found.add)
    }
    return found.evidence()
  }

  /** The positions of both units on the issues that they share. */
  function forShared(a: number, b: number, add: (row: number) => void): void {
    const [own, others] = [counts.ofUnit(a), counts.ofUnit(b)]
    for (let x = 0, y = 0; x < own.length && y < others.length; ) {
      const [mine, theirs] = [own[x] as number, others[y] as number]
      const [issue, other] = [counts.issue[mine] as number, counts.issue[theirs] as number]
      if (issue === other && hasCounted(mine) && hasCounted(theirs)) {
        forEach(mine, null, add)
        forEach(theirs, null, add)
      }
      if (issue <= other) x++
      if (other <= issue) y++
    }
  }

  function hasCounted(cell: number): boolean {
    const { support, zero, oppose, none: without } = counts
    const known = (support[cell] as number) + (zero[cell] as number) + (oppose[cell] as number)
    return known > 0 || (aggregation === 'IGNORE' && (without[cell] as number) > 0)
  }
}

/** Gathers rows for one edge after another: each row once, though both ends may have taken it, as two blocs of one member. */
function makeFirst(ledger: Ledger, first: number): () => { add: (row: number) => void; evidence: () => Evidence } {
  const compare = (a: number, b: number) => compareTexts(ledger.ids, a, b)
  /** The edge that a row was last met at. */
  const metAt = new Uint32Array(ledger.stance.length)
  let edge = 0
  return () => {
    edge += 1
    const found: number[] = []
    let count = 0
    return {
      add(row) {
        if (metAt[row] === edge) return
        metAt[row] = edge
        count += 1
        let place = found.length
        if (place === first && (first === 0 || compare(row, found[place - 1] as number) > 0)) return
        while (place > 0 && compare(row, found[place - 1] as number) < 0) place--
        found.splice(place, 0, row)
        if (found.length > first) found.pop()
      },
      evidence: () => ({ ids: found.map((row) => idAt(ledger, row)), count }),
    }
  }
}
