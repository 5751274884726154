import { bySortKey, type Plain, type PlainPosition, unique } from './plain.ts'

/** Whether one position came before another: by their days, and where these overlap by an order that is told. */
export type Before = (a: PlainPosition, b: PlainPosition) => boolean

export function orderOf(plain: Plain): Before {
  const answers = (statement: string): string[] =>
    plain.out(statement, 'ANSWERS').flatMap((answered) => [answered, ...answers(answered)])
  return (a, b) => {
    if (endsBefore(a, b) || endsBefore(b, a)) return endsBefore(a, b)
    const isReply = b.statements.some((later) => answers(later).some((answered) => a.statements.includes(answered)))
    return isReply || (a.sequence !== null && b.sequence !== null && a.sequence < b.sequence)
  }
}

function endsBefore(a: PlainPosition, b: PlainPosition): boolean {
  return a.earliest !== '' && b.earliest !== '' && a.latest < b.earliest
}

/** What an actor stands for on an issue: the position to show, all that may be in force, and what dates leave open. */
export interface Standing {
  actor: string
  issue: string
  shown: PlainPosition
  positions: PlainPosition[]
  stance: string
  /** 0 where positions that may be in force have several. */
  polarity: number
  isHeld: boolean
  certain: boolean
}

const ALWAYS = '~'

/** Everyone's standing on everything up to a day, by actor, then by issue. */
export function standings(positions: PlainPosition[], before: Before, asOf = ALWAYS): Standing[] {
  return careers(positions)
    .flatMap((career) => standingOf(career, before, asOf))
    .sort((a, b) => compare(a.actor, b.actor) || compare(a.issue, b.issue))
}

function standingOf(career: PlainPosition[], before: Before, asOf: string): Standing[] {
  const isHeld = ({ earliest, latest, withdrawn }: PlainPosition) =>
    (earliest === '' ? ALWAYS : latest) <= asOf && (withdrawn === null || withdrawn.earliest > asOf)
  const held = career.filter(isHeld)
  const newest =
    held
      .map(({ earliest }) => earliest)
      .sort()
      .at(-1) ?? ''
  const byDate = career.filter(
    ({ earliest, latest, withdrawn }) =>
      earliest <= asOf && (withdrawn === null || withdrawn.latest > asOf) && (earliest === '' || latest >= newest),
  )
  // A told order is asked where dates leave several stances.
  const isOpen = new Set(byDate.map(({ stance }) => stance)).size > 1
  const hasPlace = ({ sequence, statements }: PlainPosition) => sequence !== null || statements.length > 0
  const isPast = (position: PlainPosition) => hasPlace(position) && held.some((other) => before(position, other))
  const positions = isOpen ? byDate.filter((position) => !isPast(position)) : byDate
  const shown = positions.filter(isHeld).at(-1) ?? positions.at(-1)
  if (!shown) return []
  const { actor, issue } = shown
  const [stances, polarities] = [unique(positions.map(({ stance }) => stance)), positions.map((p) => p.polarity)]
  return [
    {
      actor,
      issue,
      shown,
      positions,
      stance: stances.length === 1 ? shown.stance : 'MIXED',
      polarity: new Set(polarities).size === 1 ? (shown.polarity ?? 0) : 0,
      isHeld: positions.some(isHeld),
      certain: stances.length === 1 && positions.some(isHeld),
    },
  ]
}

/** The polarities by actor and issue. */
export function polarities(all: Standing[]): Map<string, Map<string, number>> {
  const rows = new Map<string, Map<string, number>>()
  for (const { actor, issue, polarity } of all)
    rows.set(actor, (rows.get(actor) ?? new Map<string, number>()).set(issue, polarity))
  return rows
}

/** The mean of 1 - |a - b| / 2 over the shared issues, and how many there are. */
export function agree(a = new Map<string, number>(), b = new Map<string, number>()): [number, number] {
  const shared = [...a].filter(([issue]) => b.has(issue))
  const sum = shared.reduce((total, [issue, polarity]) => total + 1 - Math.abs(polarity - (b.get(issue) ?? 0)) / 2, 0)
  return [shared.length === 0 ? Number.NaN : sum / shared.length, shared.length]
}

export function disagreeing(all: Standing[]) {
  const found = groups(all, ({ issue }) => issue).flatMap((group) => {
    const side = (sign: number) => group.filter(({ polarity }) => polarity === sign)
    return side(1).flatMap((a) =>
      side(-1).map((b) => ({ issue: { id: a.issue }, supporting: { id: a.shown.id }, opposing: { id: b.shown.id } })),
    )
  })
  return found.sort((a, b) => compare(a.issue.id, b.issue.id))
}

/** What each actor took on each issue, by date and id, without what has no polarity. */
function careers(positions: PlainPosition[]): PlainPosition[][] {
  const counting = positions.filter(({ polarity }) => polarity !== null)
  return groups(counting.sort(bySortKey), ({ actor, issue }) => `${actor} ${issue}`)
}

/** The same without what was taken back. */
function untaken(positions: PlainPosition[]): PlainPosition[][] {
  return careers(positions.filter(({ withdrawn }) => withdrawn === null))
}

export function opposites(positions: PlainPosition[], within: number): number {
  let count = 0
  for (const career of untaken(positions.filter(({ earliest }) => earliest !== '')))
    for (const [at, a] of career.entries())
      for (const b of career.slice(at + 1))
        if (
          (a.polarity ?? 0) * (b.polarity ?? 0) < 0 &&
          Date.parse(b.earliest) - Date.parse(a.latest) <= within * 86_400_000
        )
          count += 1
  return count
}

/** The shifts of those whose positions on an issue do not overlap: each change from one position to the next. Others are `open`. */
export function shifted(positions: PlainPosition[]): { shifts: string[]; open: Map<string, PlainPosition[]> } {
  const shifts: string[] = []
  const open = new Map<string, PlainPosition[]>()
  for (const career of untaken(positions)) {
    const next = (at: number) => career[at + 1]
    if (career.some((a, at) => next(at) !== undefined && !endsBefore(a, next(at) as PlainPosition)))
      open.set(`${career[0]?.actor} ${career[0]?.issue}`, career)
    else
      for (const [at, from] of career.entries()) {
        const to = next(at)
        if (to && to.polarity !== from.polarity) shifts.push(`${from.id} ${to.id}`)
      }
  }
  return { shifts: shifts.sort(), open }
}

export function tally(values: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

export function groups<T>(items: T[], keyOf: (item: T) => string): T[][] {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const group = found.get(keyOf(item))
    if (group) group.push(item)
    else found.set(keyOf(item), [item])
  }
  return [...found.values()]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
