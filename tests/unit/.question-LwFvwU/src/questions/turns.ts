import { type Ledger, polarityOf } from '../graph/ledger.ts'
import type { IsBefore } from './order.ts'

/** A change between two rows; not certain where other positions may lie between them. */
export interface Turn {
  from: number
  to: number
  certain: boolean
}

/**
 * The changes of polarity in the rows of one actor on one issue, given in the order of lists. Both ends of a change are in a known order;
 * of several that say the same at a time that dates leave open, one stands for all. Rows of one date that differ, and whose order
 * nobody tells, are no end of a change: what they leave between two others makes it uncertain, as undated rows do.
 */
export function shiftsIn(ledger: Ledger, career: Uint32Array, isBefore: IsBefore): Turn[] {
  const dated = Array.from(career).filter((row) => ledger.earliest[row] !== 0)
  if (dated.every((row) => polarityOf(ledger, row) === polarityOf(ledger, dated[0] ?? 0))) return []
  const blocks = blocksOf(ledger, dated, isBefore)
  const known = blocks.filter(({ polarity }) => polarity !== null)
  const mayLieBetween = (other: Block, from: Block, to: Block) =>
    other !== from && other !== to && !isBefore(other.last, from.first) && !isBefore(to.last, other.first)
  return known.flatMap((to, at) => {
    const turned = nearestBefore(ledger, known, at, isBefore).filter(({ polarity }) => polarity !== to.polarity)
    const froms = new Map(turned.map((from) => [from.polarity, from]))
    return [...froms.values()]
      .filter((from) => !known.slice(0, at).some((other) => isSameTurn(other, from, to, isBefore)))
      .map((from) => ({
        from: from.last,
        to: to.first,
        certain: dated.length === career.length && !blocks.some((block) => mayLieBetween(block, from, to)),
      }))
  })
}

/** Rows of one date. */
interface Block {
  first: number
  last: number
  /** Null where they differ. */
  polarity: number | null
}

function blocksOf(ledger: Ledger, rows: number[], isBefore: IsBefore): Block[] {
  const byDate = new Map<string, number[]>()
  for (const row of rows) {
    const date = `${ledger.earliest[row]} ${ledger.latest[row]}`
    byDate.set(date, [...(byDate.get(date) ?? []), row])
  }
  return [...byDate.values()].flatMap((same): Block[] => {
    const polarities = new Set(same.map((row) => polarityOf(ledger, row)))
    const [first = 0, last = 0] = [same[0], same.at(-1)]
    if (polarities.size === 1) return [{ first, last, polarity: polarityOf(ledger, first) }]
    const ordered = [...same].sort((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0))
    const isOrdered = ordered.every((row, at) => at === 0 || isBefore(ordered[at - 1] ?? 0, row))
    if (!isOrdered) return [{ first, last, polarity: null }]
    return ordered.map((row) => ({ first: row, last: row, polarity: polarityOf(ledger, row) }))
  })
}

/** The blocks before one that have no other block between. */
function nearestBefore(ledger: Ledger, blocks: Block[], at: number, isBefore: IsBefore): Block[] {
  const to = blocks[at]
  if (!to) return []
  const before = blocks.filter((block) => isBefore(block.last, to.first))
  const newest = before.reduce((latest, { first }) => Math.max(latest, ledger.earliest[first] ?? 0), 0)
  const near = before.filter(({ last }) => (ledger.latest[last] ?? 0) >= newest)
  // A told order also puts a block before what dates have put aside.
  const others = (block: Block) => (isBefore.isOrdered(block.last) ? before : near)
  return near.filter((block) => !others(block).some((other) => isBefore(block.last, other.first)))
}

/** Whether another block says the same as `to` after `from`, at a time that dates do not put in order with it. */
function isSameTurn(other: Block, from: Block, to: Block, isBefore: IsBefore): boolean {
  return other.polarity === to.polarity && isBefore(from.last, other.first) && !isBefore(other.last, to.first)
}
