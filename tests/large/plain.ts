import type { Thing } from './things.ts'

/** What GraphQL's PositionFilter holds, with dates as texts. */
export interface Where {
  actor?: string[]
  actorKind?: string[]
  role?: string[]
  post?: string[]
  organization?: string[]
  country?: string[]
  onBehalfOf?: string[]
  issue?: string[]
  includeNarrower?: boolean
  stance?: string[]
  target?: string[]
  source?: string[]
  event?: string[]
  mode?: string[]
  statedFrom?: string
  statedTo?: string
  text?: string
}

/** A position with everything that a question may ask of it, each end by its id. */
export interface PlainPosition {
  id: string
  sortKey: string
  stance: string
  polarity: number | null
  mode: string
  earliest: string
  latest: string
  statedAt: string | null
  actor: string
  issue: string
  targets: string[]
  behalf: string[]
  events: string[]
  sources: string[]
  statements: string[]
  /** The appointments of the actor that were in force. */
  held: string[]
  posts: string[]
  roles: string[]
  bodies: string[]
  /** What the posts represent. */
  represented: string[]
  /** Its place in its dataset, where one is told. */
  sequence: number | null
  /** Between which days another takes it back first; null where none does. */
  withdrawn: { earliest: string; latest: string } | null
  /** Everything that a text is looked for in. */
  words: string
}

/** The things of the world, linked both ways, and its positions. */
export interface Plain {
  things: ReadonlyMap<string, Thing>
  /** The ids at the other ends of a thing's relationships of one type, along their direction. */
  out(id: string, type: string): string[]
  /** The same against their direction. */
  into(id: string, type: string): string[]
  ofType(type: string): Thing[]
  positions: PlainPosition[]
}

/** Later than every day. */
const NEVER = '9999'

/** Answers come from the facts alone: no query, and none of the product's own ways of answering. */
export function makePlain(world: Thing[]): Plain {
  const things = new Map(world.map((thing) => [thing.id, thing]))
  const ends = { out: new Map<string, string[]>(), into: new Map<string, string[]>() }
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    const known = map.get(key)
    if (known) known.push(id)
    else map.set(key, [id])
  }
  const join = (source: string, type: string, target: string) => {
    add(ends.out, `${type} ${source}`, target)
    add(ends.into, `${type} ${target}`, source)
  }
  for (const { id, links } of world)
    for (const { type, other, reverse } of links) reverse ? join(other, type, id) : join(id, type, other)
  const plain: Plain = {
    things,
    out: (id, type) => ends.out.get(`${type} ${id}`) ?? [],
    into: (id, type) => ends.into.get(`${type} ${id}`) ?? [],
    ofType: (type) => world.filter((thing) => thing.type === type),
    positions: [],
  }
  for (const person of plain.ofType('Person')) joinRoles(plain, person.id, join)
  plain.positions = plain.ofType('Position').map((thing) => toPosition(plain, thing))
  return plain
}

/** The positions that the filter leaves, the latest last: by earliest day, then by id. */
export function find(plain: Plain, where: Where): PlainPosition[] {
  const matches = matcher(plain, where)
  return plain.positions.filter(matches).sort(bySortKey)
}

export function bySortKey(a: { sortKey: string }, b: { sortKey: string }): number {
  return a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : 0
}

/** How each issue in scope answers the issues asked for: 1 as it is, -1 turned round, 0 without a stance. */
export function scopeOf(plain: Plain, { issue, includeNarrower = true }: Where): Map<string, 1 | 0 | -1>[] {
  return (issue ?? []).map((top) => (includeNarrower ? below(plain, top) : new Map([[top, 1 as const]])))
}

export function carry(stance: string, sign: 1 | 0 | -1): string {
  if (sign === 0) return 'NONE'
  return sign === 1 ? stance : stance === 'SUPPORT' ? 'OPPOSE' : stance === 'OPPOSE' ? 'SUPPORT' : stance
}

/** An appointment holds where its dates meet the day. Without a date, neither a position nor an appointment meets anything. */
function joinRoles(plain: Plain, person: string, join: (source: string, type: string, target: string) => void): void {
  const held = plain.out(person, 'HOLDS').map((id) => ({ id, props: plain.things.get(id)?.props ?? {} }))
  if (held.length === 0) return
  const covering = (id: string) => {
    const { statedEarliest, statedLatest } = plain.things.get(id)?.props ?? {}
    if (statedEarliest === undefined) return []
    return held
      .filter(({ props }) => props.startEarliest !== undefined || props.endLatest !== undefined)
      .filter(
        ({ props }) =>
          String(props.startEarliest ?? '') <= String(statedLatest) &&
          String(props.endLatest ?? '9999') >= String(statedEarliest),
      )
  }
  for (const position of plain.out(person, 'TOOK')) {
    const found = covering(position)
    for (const { id } of found) join(position, 'TAKEN_HOLDING', id)
    if (found.length === 1 && found[0]) join(position, 'TAKEN_IN', found[0].id)
  }
  for (const statement of plain.out(person, 'MADE')) {
    const found = covering(statement)
    if (found.length === 1 && found[0]) join(statement, 'SPOKEN_IN', found[0].id)
  }
}

function toPosition(plain: Plain, { id, props }: Thing): PlainPosition {
  const issue = plain.out(id, 'ON')[0] ?? ''
  const held = plain.out(id, 'TAKEN_HOLDING')
  const posts = unique(held.flatMap((appointment) => plain.out(appointment, 'TO')))
  const quoted = plain.out(id, 'WORDED_IN').map((quotation) => plain.things.get(quotation)?.props.exact)
  const words = [props.summary, plain.things.get(issue)?.props.name, ...quoted]
  const later = plain.into(id, 'SUPERSEDES').map((other) => plain.things.get(other)?.props ?? {})
  const first = (days: string[]) => days.sort()[0] ?? ''
  return {
    id,
    sortKey: String(props.sortKey),
    stance: String(props.stance),
    polarity: (props.polarity as number | undefined) ?? null,
    mode: String(props.mode),
    earliest: String(props.statedEarliest ?? ''),
    latest: String(props.statedLatest ?? ''),
    statedAt: (props.statedAt as string | undefined) ?? null,
    actor: plain.into(id, 'TOOK')[0] ?? '',
    issue,
    targets: plain.out(id, 'TOWARD'),
    behalf: plain.out(id, 'ON_BEHALF_OF'),
    events: plain.out(id, 'AT'),
    sources: plain.out(id, 'FOUND_IN'),
    statements: plain.out(id, 'SHOWN_BY'),
    held,
    posts,
    roles: unique(posts.map((post) => String(plain.things.get(post)?.props.role))),
    bodies: unique(posts.flatMap((post) => plain.out(post, 'OF'))),
    represented: unique(posts.flatMap((post) => plain.out(post, 'REPRESENTS'))),
    sequence: (props.sequence as number | undefined) ?? null,
    withdrawn:
      later.length === 0
        ? null
        : {
            earliest: first(later.map(({ statedEarliest }) => String(statedEarliest ?? ''))),
            latest: first(later.map(({ statedLatest }) => String(statedLatest ?? NEVER))),
          },
    words: words
      .filter((word) => word !== undefined)
      .join('\n')
      .toLowerCase(),
  }
}

export function unique(ids: string[]): string[] {
  return [...new Set(ids)]
}

function matcher(plain: Plain, where: Where): (position: PlainPosition) => boolean {
  const scopes = scopeOf(plain, where)
  const among = (wanted: string[] | undefined, ids: string[]) =>
    wanted === undefined || ids.some((id) => wanted.includes(id))
  const typeOf = (id: string) => plain.things.get(id)?.type ?? ''
  const last = where.statedTo?.padEnd(10, '-99')
  return (p) =>
    among(where.actor, [p.actor]) &&
    among(where.actorKind, [typeOf(p.actor).toUpperCase()]) &&
    among(where.role, p.roles) &&
    among(where.post, p.posts) &&
    among(where.organization, typeOf(p.actor) === 'Organization' ? [p.actor, ...p.bodies] : p.bodies) &&
    among(where.country, typeOf(p.actor) === 'Country' ? [p.actor, ...p.represented] : p.represented) &&
    among(where.onBehalfOf, p.behalf) &&
    among(where.target, p.targets) &&
    among(where.source, p.sources) &&
    among(where.event, p.events) &&
    among(where.mode, [p.mode]) &&
    (where.statedFrom === undefined || p.latest >= where.statedFrom) &&
    (last === undefined || (p.earliest !== '' && p.earliest <= last)) &&
    (where.text === undefined || p.words.includes(where.text.toLowerCase())) &&
    (where.issue === undefined
      ? among(where.stance, [p.stance])
      : scopes.some((scope) => {
          const sign = scope.get(p.issue)
          if (sign === undefined) return false
          return where.stance === undefined || (sign !== 0 && where.stance.includes(carry(p.stance, sign)))
        }))
}

/** Level by level down from the issue; where ways of equal length disagree, a stance does not carry over. */
function below(plain: Plain, top: string): Map<string, 1 | 0 | -1> {
  const isTopic = plain.things.get(top)?.props.kind === 'TOPIC'
  const signs = new Map<string, 1 | 0 | -1>([[top, 1]])
  for (let level = [top]; level.length > 0; ) {
    const next = new Map<string, 1 | 0 | -1>()
    for (const issue of level) {
      for (const narrower of plain.into(issue, 'NARROWS')) {
        if (signs.has(narrower)) continue
        const link = plain.things.get(narrower)?.links.find(({ type, other }) => type === 'NARROWS' && other === issue)
        const step = link?.props?.alignment === 'PRO' ? 1 : link?.props?.alignment === 'CON' ? -1 : 0
        const sign = isTopic ? 1 : (((signs.get(issue) ?? 0) * step || 0) as 1 | 0 | -1)
        const known = next.get(narrower)
        next.set(narrower, known === undefined || known === sign ? sign : 0)
      }
    }
    for (const [issue, sign] of next) signs.set(issue, sign)
    level = [...next.keys()]
  }
  return signs
}
