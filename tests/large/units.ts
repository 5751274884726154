import { groups } from './answers.ts'
import { bySortKey, type Plain, type PlainPosition, unique } from './plain.ts'

type Level = 'ACTOR' | 'ORGANIZATION' | 'COUNTRY' | 'BLOC'

/** Each position with each unit that it counts for. */
export function cellsOf(plain: Plain, level: Level, positions: PlainPosition[]) {
  const cells = positions.flatMap((position) =>
    unitsOf(plain, position, level).map((unit) => ({ unit, position, key: `${unit} ${position.issue}` })),
  )
  if (level !== 'BLOC') return cells
  const isOwn = ({ position }: (typeof cells)[number]) => ownWord(plain, position).length > 0
  const spoken = new Set(cells.filter((cell) => isOwn(cell) && cell.position.polarity !== null).map(({ key }) => key))
  return cells.filter((cell) => isOwn(cell) || !spoken.has(cell.key))
}

function unitsOf(plain: Plain, position: PlainPosition, level: Level): string[] {
  const type = plain.things.get(position.actor)?.type
  if (level === 'ACTOR') return [position.actor]
  if (level === 'ORGANIZATION') return type === 'Organization' ? [position.actor] : position.bodies
  const countries = type === 'Country' ? [position.actor] : position.represented
  if (level === 'COUNTRY') return countries
  const own = ownWord(plain, position)
  return own.length > 0 ? own : unique(countries.flatMap((country) => blocsOf(plain, country, position)))
}

/** The blocs as a whole that a position is the word of. */
function ownWord(plain: Plain, { actor, behalf }: PlainPosition): string[] {
  const isBloc = (id: string) => plain.things.get(id)?.type === 'Bloc'
  return isBloc(actor) ? [actor] : behalf.filter(isBloc)
}

function blocsOf(plain: Plain, country: string, { earliest, latest }: PlainPosition): string[] {
  return plain.out(country, 'HAS').flatMap((membership) => {
    const { startEarliest, endLatest } = plain.things.get(membership)?.props ?? {}
    const holds =
      earliest === ''
        ? endLatest === undefined
        : String(startEarliest ?? '') <= latest && String(endLatest ?? '9999') >= earliest
    return holds ? plain.out(membership, 'OF').filter((of) => plain.things.get(of)?.type === 'Bloc') : []
  })
}

const HEADS = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER']
const ALWAYS = '~'

interface Line {
  country: string
  tier: number
  line: PlainPosition
}

/** Officials against the line of their country: all positions that dates leave in question have to be opposite. */
export function departures(plain: Plain) {
  const counting = plain.positions.filter(({ polarity, withdrawn }) => polarity !== null && withdrawn === null)
  const isCountry = (id: string) => plain.things.get(id)?.type === 'Country'
  const headed = (p: PlainPosition) =>
    p.posts
      .filter((post) => HEADS.includes(String(plain.things.get(post)?.props.role)))
      .flatMap((post) => plain.out(post, 'REPRESENTS'))
  const lines = groups(
    counting.flatMap((line): Line[] => [
      ...[line.actor].filter(isCountry).map((country) => ({ country, tier: 1, line })),
      ...unique(headed(line)).map((country) => ({ country, tier: 2, line })),
      ...line.behalf.filter(isCountry).map((country) => ({ country, tier: 3, line })),
    ]),
    ({ country, line }) => `${country} ${line.issue}`,
  )
  const byKey = new Map(lines.map((group) => [`${group[0]?.country} ${group[0]?.line.issue}`, group]))
  const found = counting.flatMap((position) =>
    position.represented.flatMap((country) => {
      const tier = headed(position).includes(country) ? 2 : 3
      const line = lineFor(position, tier, byKey.get(`${country} ${position.issue}`) ?? [])
      return line ? [{ position, country, line }] : []
    }),
  )
  return found
    .sort((a, b) => bySortKey(b.position, a.position) || (a.country < b.country ? -1 : 1))
    .map(({ position, country, line: { last, certain } }) => ({
      position: { id: position.id },
      country: { id: country },
      line: { id: last.id },
      certain,
    }))
}

function lineFor(position: PlainPosition, tier: number, all: Line[]) {
  const lastDay = (p: PlainPosition) => (p.earliest === '' ? ALWAYS : p.latest)
  const others = all.filter(
    ({ line, tier: own }) => line.actor !== position.actor && own <= tier && line.earliest <= lastDay(position),
  )
  const best = Math.min(...others.map((other) => other.tier))
  const among = others.filter((other) => other.tier === best).map(({ line }) => line)
  const newest =
    among
      .filter((line) => position.earliest !== '' && lastDay(line) <= position.earliest)
      .map(({ earliest }) => earliest)
      .sort()
      .at(-1) ?? ''
  const possible = among.filter((line) => lastDay(line) >= newest).sort(bySortKey)
  const last = possible.at(-1)
  if (!last || possible.some(({ polarity }) => (polarity ?? 0) * (position.polarity ?? 0) >= 0)) return undefined
  return { last, certain: position.earliest !== '' && possible.some((line) => lastDay(line) < position.earliest) }
}
