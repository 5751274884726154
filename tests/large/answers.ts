import { bySortKey, type Plain, type PlainPosition, unique } from './plain.ts'

/** The latest of each actor on each issue that has a polarity and is not taken back by the day. */
export function latest(positions: PlainPosition[], asOf = '9999'): Map<string, PlainPosition> {
  const found = new Map<string, PlainPosition>()
  for (const position of [...positions].sort(bySortKey)) {
    const { earliest, superseded, polarity, actor, issue } = position
    if (polarity === null || earliest > asOf || (superseded !== null && superseded <= asOf)) continue
    found.set(`${actor} ${issue}`, position)
  }
  return found
}

export function disagreeing(standing: PlainPosition[]) {
  const found = groups(standing, ({ issue }) => issue).flatMap((group) => {
    const side = (sign: number) =>
      group.filter(({ polarity }) => polarity === sign).sort((a, b) => (a.actor < b.actor ? -1 : 1))
    return side(1).flatMap((a) =>
      side(-1).map((b) => ({ issue: { id: a.issue }, supporting: { id: a.id }, opposing: { id: b.id } })),
    )
  })
  return found.sort((a, b) => (a.issue.id < b.issue.id ? -1 : a.issue.id > b.issue.id ? 1 : 0))
}

/** What each actor took on each issue, in order of time, without what has no date or polarity and what was taken back. */
function careers(positions: PlainPosition[]): PlainPosition[][] {
  const counting = positions.filter((p) => p.earliest !== '' && p.polarity !== null && p.superseded === null)
  return groups(counting.sort(bySortKey), ({ actor, issue }) => `${actor} ${issue}`)
}

export function opposites(positions: PlainPosition[], within: number): number {
  let count = 0
  for (const career of careers(positions))
    for (const [at, a] of career.entries())
      for (const b of career.slice(at + 1))
        if (
          (a.polarity ?? 0) * (b.polarity ?? 0) < 0 &&
          Date.parse(b.earliest) - Date.parse(a.latest) <= within * 86_400_000
        )
          count += 1
  return count
}

export function shifted(positions: PlainPosition[]): [PlainPosition, PlainPosition][] {
  const found = careers(positions).flatMap((career) =>
    career.flatMap((to, at): [PlainPosition, PlainPosition][] => {
      const from = career[at - 1]
      return from && from.polarity !== to.polarity ? [[from, to]] : []
    }),
  )
  return found.sort(([, a], [, b]) => bySortKey(b, a))
}

export function unitsOf(
  plain: Plain,
  position: PlainPosition,
  level: 'ACTOR' | 'ORGANIZATION' | 'COUNTRY' | 'BLOC',
): string[] {
  const type = plain.things.get(position.actor)?.type
  if (level === 'ACTOR') return [position.actor]
  if (level === 'ORGANIZATION') return type === 'Organization' ? [position.actor] : position.bodies
  const countries = type === 'Country' ? [position.actor] : position.represented
  if (level === 'COUNTRY') return countries
  return unique(
    countries
      .flatMap((country) => plain.out(country, 'HAS'))
      .flatMap((membership) => {
        const { startEarliest, endLatest } = plain.things.get(membership)?.props ?? {}
        const holds =
          position.earliest === ''
            ? endLatest === undefined
            : String(startEarliest ?? '') <= position.latest && String(endLatest ?? '9999') >= position.earliest
        return holds ? plain.out(membership, 'OF') : []
      }),
  )
}

const HEADS = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER']

export function departures(plain: Plain) {
  const counting = plain.positions.filter(({ polarity, superseded }) => polarity !== null && superseded === null)
  const headed = (p: PlainPosition) =>
    p.posts
      .filter((post) => HEADS.includes(String(plain.things.get(post)?.props.role)))
      .flatMap((post) => plain.out(post, 'REPRESENTS'))
  const lines = new Map<string, { line: PlainPosition; tier: number }[]>()
  const add = (country: string, tier: number, line: PlainPosition) => {
    const key = `${country} ${line.issue}`
    lines.set(key, [...(lines.get(key) ?? []), { line, tier }])
  }
  for (const position of counting) {
    if (plain.things.get(position.actor)?.type === 'Country') add(position.actor, 1, position)
    for (const country of unique(headed(position))) add(country, 2, position)
    for (const country of position.behalf) if (plain.things.get(country)?.type === 'Country') add(country, 3, position)
  }
  const found = counting.flatMap((position) =>
    position.represented.flatMap((country) => {
      const own = headed(position).includes(country) ? 2 : 3
      const [best] = (lines.get(`${country} ${position.issue}`) ?? [])
        .filter(({ line, tier }) => line.actor !== position.actor && tier <= own && line.earliest <= position.earliest)
        .sort((a, b) => a.tier - b.tier || bySortKey(b.line, a.line))
      if (!best || (best.line.polarity ?? 0) * (position.polarity ?? 0) >= 0) return []
      return [{ position, country, line: best.line }]
    }),
  )
  return found
    .sort((a, b) => bySortKey(b.position, a.position) || (a.country < b.country ? -1 : 1))
    .map(({ position, country, line }) => ({
      position: { id: position.id },
      country: { id: country },
      line: { id: line.id },
    }))
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
