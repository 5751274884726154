import { makeNumbers, orderBy } from '../collections/numbers.ts'
import { compareRows, type Ledger, polarityOf } from '../graph/ledger.ts'
import { oncePerLedger } from './once.ts'
import { type Related, readRelated } from './related.ts'

/** Whether one position came before another of the same actor on the same issue, for all that dates and told orders say. */
export interface IsBefore {
  (a: number, b: number): boolean
  /** Whether more than dates is known of a position. */
  isOrdered: (row: number) => boolean
}

/**
 * The order of the ledger's positions. A partial date is an interval: a comes before b where a's ends before b's begins; what has
 * no date may have been at any time. Where the intervals overlap, an order that is told decides: a sequence inside one dataset, or
 * a statement that answers another. It is read only where stances depend on it, once for a ledger.
 */
export const readOrder = oncePerLedger(1, () => '', makeOrder)

/** The rows of each actor on each issue that have a polarity and pass, where there are several, in the order of lists. */
export function careersOf(ledger: Ledger, passes: (row: number) => boolean = () => true): Uint32Array[] {
  const { actor, issue } = ledger
  const passing = makeNumbers()
  for (let row = 0; row < ledger.size; row++)
    if (!Number.isNaN(polarityOf(ledger, row)) && passes(row)) passing.push(row)
  const byActor = orderBy(passing.done(), ledger.actors.length, (row) => actor[row] as number)
  const rows = orderBy(byActor, ledger.issues.length, (row) => issue[row] as number)
  const careers: Uint32Array[] = []
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const [first = 0] = [rows[from]]
    const isSame = (row = 0) => actor[row] === actor[first] && issue[row] === issue[first]
    for (to = from + 1; to < rows.length && isSame(rows[to]); ) to++
    if (to - from > 1) careers.push(rows.subarray(from, to).sort((a, b) => compareRows(ledger, a, b)))
  }
  return careers
}

/** Whether the one interval ends before the other begins. */
export function endsBefore({ earliest, latest }: Ledger, a: number, b: number): boolean {
  return latest[a] !== 0 && (latest[a] ?? 0) < (earliest[b] ?? 0)
}

async function makeOrder(ledger: Ledger): Promise<IsBefore> {
  const byDate = makeIsBefore(
    (a, b) => endsBefore(ledger, a, b),
    () => false,
  )
  if (!careersOf(ledger).some((career) => isOpen(ledger, career))) return byDate
  const places = await readRelated(ledger, 'sequences')
  const { isReply, isShown } = await readReplies(ledger)
  const isBefore = (a: number, b: number) => {
    if (byDate(a, b)) return true
    if (byDate(b, a)) return false
    return isReply(b, a) || follows(places, b, a)
  }
  return makeIsBefore(isBefore, (row) => isShown(row) || places.has(row))
}

/**
 * Which positions a statement shows that answers what shows another. Statements and what they answer are read apart: the pairs of
 * positions would be as many as those of a debate times those that it answers.
 */
async function readReplies(ledger: Ledger) {
  const answered = new Map(
    (await ledger.table('answered')).map((row) => [row.statement, new Set(row.answered as string[])]),
  )
  if (answered.size === 0) return { isReply: () => false, isShown: () => false }
  const shown = await readRelated(ledger, 'shownBy')
  const statementsOf = (row: number) => Array.from(shown.of(row), (at) => shown.names[at] ?? '')
  return {
    isReply: (later: number, earlier: number) =>
      statementsOf(later).some((reply) => statementsOf(earlier).some((other) => answered.get(reply)?.has(other))),
    isShown: shown.has,
  }
}

function makeIsBefore(isBefore: (a: number, b: number) => boolean, isOrdered: IsBefore['isOrdered']): IsBefore {
  return Object.assign(isBefore, { isOrdered })
}

/** Places are told inside a dataset: those of different ones do not compare. */
function follows(places: Related, later: number, earlier: number): boolean {
  if (!places.has(later) || !places.has(earlier) || places.numberOf(later) <= places.numberOf(earlier)) return false
  return places.of(later).some((dataset) => places.of(earlier).includes(dataset))
}

/** Whether positions of different stances overlap. */
function isOpen({ earliest, latest, stance }: Ledger, career: Uint32Array): boolean {
  const ends: number[] = []
  return career.some((row) => {
    const [own, end] = [stance[row] ?? 0, latest[row] || Number.POSITIVE_INFINITY]
    const overlaps = ends.some((other, code) => code !== own && other >= (earliest[row] ?? 0))
    ends[own] = Math.max(ends[own] ?? 0, end)
    return overlaps
  })
}
