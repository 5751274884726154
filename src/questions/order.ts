import { cypher } from '../generated/cypher.ts'
import { compareRows, type Ledger, polarityOf } from '../graph/ledger.ts'

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
export function readOrder(ledger: Ledger): Promise<IsBefore> {
  const known = orders.get(ledger) ?? makeOrder(ledger)
  orders.set(ledger, known)
  return known
}

/** The rows of each actor on each issue that have a polarity and pass, in the order of lists. */
export function careersOf(ledger: Ledger, passes: (row: number) => boolean = () => true): number[][] {
  const careers = new Map<number, number[]>()
  for (let row = 0; row < ledger.size; row++) {
    if (Number.isNaN(polarityOf(ledger, row)) || !passes(row)) continue
    const key = (ledger.issue[row] ?? 0) * ledger.actors.length + (ledger.actor[row] ?? 0)
    const career = careers.get(key)
    if (career) career.push(row)
    else careers.set(key, [row])
  }
  return [...careers.values()]
    .filter(({ length }) => length > 1)
    .map((career) => career.sort((a, b) => compareRows(ledger, a, b)))
}

/** Whether the one interval ends before the other begins. */
export function endsBefore({ earliest, latest }: Ledger, a: number, b: number): boolean {
  return latest[a] !== 0 && (latest[a] ?? 0) < (earliest[b] ?? 0)
}

const orders = new WeakMap<Ledger, Promise<IsBefore>>()

async function makeOrder(ledger: Ledger): Promise<IsBefore> {
  const byDate = makeIsBefore(
    (a, b) => endsBefore(ledger, a, b),
    () => false,
  )
  if (!careersOf(ledger).some((career) => isOpen(ledger, career))) return byDate
  const places = new Map(
    (await ledger.more(cypher['questions/sequences'])).map((row) => [row.position, row as unknown as Place]),
  )
  const { isReply, isShown } = await readReplies(ledger)
  const isBefore = (a: number, b: number) => {
    if (byDate(a, b)) return true
    if (byDate(b, a)) return false
    return isReply(b, a) || follows(places.get(ledger.ids[b]), places.get(ledger.ids[a]))
  }
  return makeIsBefore(isBefore, (row) => isShown(row) || places.has(ledger.ids[row]))
}

/**
 * Which positions a statement shows that answers what shows another. Statements and what they answer are read apart: the pairs of
 * positions would be as many as those of a debate times those that it answers.
 */
async function readReplies(ledger: Ledger) {
  const answered = new Map(
    (await ledger.read(cypher['questions/answered'])).map((row) => [row.statement, new Set(row.answered as string[])]),
  )
  const rows = answered.size === 0 ? [] : await ledger.more(cypher['questions/shownBy'])
  const shown = new Map(rows.map(({ position, statements }) => [position, statements as string[]]))
  const statementsOf = (row: number) => shown.get(ledger.ids[row]) ?? []
  return {
    isReply: (later: number, earlier: number) =>
      statementsOf(later).some((reply) => statementsOf(earlier).some((other) => answered.get(reply)?.has(other))),
    isShown: (row: number) => shown.has(ledger.ids[row]),
  }
}

function makeIsBefore(isBefore: (a: number, b: number) => boolean, isOrdered: IsBefore['isOrdered']): IsBefore {
  return Object.assign(isBefore, { isOrdered })
}

/** Places are told inside a dataset: those of different ones do not compare. */
interface Place {
  sequence: number
  datasets: string[]
}

function follows(later: Place | undefined, earlier: Place | undefined): boolean {
  if (!later || !earlier || later.sequence <= earlier.sequence) return false
  return later.datasets.some((dataset) => earlier.datasets.includes(dataset))
}

/** Whether positions of different stances overlap. */
function isOpen({ earliest, latest, stance }: Ledger, career: number[]): boolean {
  const ends: number[] = []
  return career.some((row) => {
    const [own, end] = [stance[row] ?? 0, latest[row] || Number.POSITIVE_INFINITY]
    const overlaps = ends.some((other, code) => code !== own && other >= (earliest[row] ?? 0))
    ends[own] = Math.max(ends[own] ?? 0, end)
    return overlaps
  })
}
