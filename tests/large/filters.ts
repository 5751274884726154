import { expect, it } from 'vitest'
import { type Dice, makeDice, times } from '../support/dice.ts'
import { dataOf, type Ground } from './ground.ts'
import { carry, find, type Plain, scopeOf, unique, type Where } from './plain.ts'

/** For each condition the values that it is asked with: the hub's, those of many positions, those of few. */
const conditions = {
  actor: [['p0'], ['c0'], ['o0', 'c7'], ['p2', 'p9', 'b0']],
  actorKind: [['PERSON'], ['COUNTRY', 'BLOC'], ['ORGANIZATION']],
  role: [['AMBASSADOR'], ['MINISTER', 'FOREIGN_MINISTER']],
  post: [['k0'], ['k1', 'k2']],
  organization: [['o0'], ['o3', 'o4']],
  country: [['c0'], ['c1', 'c2', 'c3']],
  onBehalfOf: [['c0'], ['c5', 'c6']],
  issue: [['i0'], ['t0'], ['r0'], ['d0', 'i1']],
  stance: [['SUPPORT'], ['OPPOSE', 'MIXED'], ['NONE']],
  target: [['c1'], ['b9', 'c2']],
  source: [['s0'], ['s1', 's2', 's3']],
  event: [['e0'], ['e4', 'e5']],
  mode: [['VOTE'], ['STATEMENT', 'ACTION']],
  statedFrom: ['2004', '1980-05', '2009-11-20'],
  statedTo: ['2004', '1980-05', '2009-11-20'],
  text: ['summary of 7', 'number 77', 'fjord'],
} satisfies { [Name in keyof Where]?: NonNullable<Where[Name]>[] }
type Condition = keyof typeof conditions

const names = Object.keys(conditions) as Condition[]
const alone: Where[] = names.flatMap((name) => conditions[name].map((value) => ({ [name]: value })))
const hubs: Where[] = names.map((name) => ({ [name]: conditions[name][0] }))
const owners: [coordinate: string, id: string, own: Where][] = [
  ['Person.positions', 'p0', { actor: ['p0'] }],
  ['Issue.positions', 't0', { issue: ['t0'] }],
]
const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other): [Condition, Condition] => [one, other]))

export function testFilters(ground: () => Ground): void {
  it(`each condition alone, with ${alone.length} values: totals and a page from each end`, () =>
    compare(ground(), alone))

  it('each condition alone: the statements and quotations that its positions lead to', () =>
    compare(ground(), hubs, LEADING))

  it.each(owners)('each condition on %s', async (coordinate, id, own) => {
    const { ask, plain } = ground()
    const [type, field] = coordinate.split('.')
    const query = `query ($where: PositionFilter) { node(id: "${id}") { ... on ${type} {
      list: ${field}(where: $where, first: 30) { totalCount nodes { id } }
    } } }`
    const differing: unknown[] = []
    for (const where of hubs) {
      if (Object.keys(where).some((name) => name in own)) continue
      const { node } = await dataOf(ask, query, { where })
      const wanted = find(plain, { ...where, ...own }).map(({ id }) => id)
      const right = { many: wanted.length, newest: wanted.slice(-30).reverse() }
      const got = { many: node.list.totalCount, newest: idsOf(node.list) }
      if (JSON.stringify(got) !== JSON.stringify(right)) differing.push({ where, got, right })
    }
    expect(differing).toEqual([])
  })

  const dice = makeDice(SEED)
  const together = pairs.map(([one, other]): Where => {
    const [a, b] = [dice.of<unknown>(conditions[one]), dice.of<unknown>(conditions[other])]
    const where: Where = { [one]: a, [other]: b }
    if (where.statedFrom && where.statedTo && where.statedFrom > where.statedTo) where.statedTo = '2009'
    return where.issue && dice.below(4) === 0 ? { ...where, includeNarrower: false } : where
  })
  const chosen = sample(together, dice)
  it(`${chosen.length} of ${together.length} pairs of conditions: totals and a page from each end`, () =>
    compare(ground(), chosen))

  it('facets of every kind, over everything and under conditions', async () => {
    const wheres: Where[] = [
      {},
      { actor: ['p0'] },
      { country: ['c0'] },
      { issue: ['r0'] },
      { role: ['MINISTER'] },
      { stance: ['OPPOSE'] },
      { statedFrom: '1990' },
      { organization: ['o0'], mode: ['VOTE'] },
    ]
    for (const where of wheres) {
      const fields = facetNames.map((name) => `${name}(first: 100) { value count }`)
      const { facets } = await dataOf(
        ground().ask,
        `query ($where: PositionFilter) { facets(where: $where) { totalCount ${fields.join(' ')} } }`,
        { where },
      )
      expect(facets.totalCount).toBe(find(ground().plain, where).length)
      for (const name of facetNames)
        expect([where, name, facets[name]]).toEqual([where, name, countFacet(ground().plain, name, where)])
    }
  })
}

/** Which pairs a run takes, and with which values: the same ones every time. All of them where LARGE=all. */
const SEED = 7
const PAIRS = 30

function sample<T>(items: T[], dice: Dice): T[] {
  if (process.env.LARGE === 'all') return items
  const left = [...items]
  return times(PAIRS, () => left.splice(dice.below(left.length), 1)).flat()
}

const LEADING = 'statements(where: $where, first: 1) { totalCount } quotations(where: $where, first: 1) { totalCount }'

/** The total and a page from each end, and where it is asked for how many statements and quotations they lead to. */
async function compare({ ask, plain }: Ground, wheres: Where[], leading = ''): Promise<void> {
  const query = `query ($where: PositionFilter) {
    newest: positions(where: $where, first: 30) { totalCount nodes { id } }
    oldest: positions(where: $where, first: 30, order: OLDEST_FIRST) { nodes { id } }
    ${leading}
  }`
  const differing: unknown[] = []
  for (const where of wheres) {
    const { newest, oldest, ...led } = await dataOf(ask, query, { where })
    const wanted = find(plain, where).map(({ id }) => id)
    const to = (type: string) => ({ totalCount: unique(wanted.flatMap((id) => plain.out(id, type))).length })
    const got = { many: newest.totalCount, newest: idsOf(newest), oldest: idsOf(oldest), ...led }
    const right = {
      many: wanted.length,
      newest: wanted.slice(-30).reverse(),
      oldest: wanted.slice(0, 30),
      ...(leading && { statements: to('SHOWN_BY'), quotations: to('WORDED_IN') }),
    }
    if (JSON.stringify(got) !== JSON.stringify(right)) differing.push({ where, got, right })
  }
  expect(differing).toEqual([])
}

function idsOf({ nodes }: { nodes: { id: string }[] }): string[] {
  return nodes.map(({ id }) => id)
}

const facetNames = ['stance', 'issue', 'actor', 'role', 'country', 'target', 'year', 'source', 'mode'] as const

/** A facet drops its own condition. */
function countFacet(
  plain: Plain,
  name: (typeof facetNames)[number],
  where: Where,
): { value: string | null; count: number }[] {
  const rest: Where = { ...where, [name]: undefined }
  if (name === 'issue') rest.includeNarrower = undefined
  if (name === 'year') Object.assign(rest, { statedFrom: undefined, statedTo: undefined })
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)) as Where
  const scopes = scopeOf(plain, given)
  const counts = new Map<string | null, number>()
  for (const position of find(plain, given)) {
    const isCountry = plain.things.get(position.actor)?.type === 'Country'
    const sign = scopes.map((scope) => scope.get(position.issue)).find((found) => found !== undefined) ?? 1
    const values: Record<(typeof facetNames)[number], (string | null)[]> = {
      stance: [carry(position.stance, sign)],
      issue: [position.issue],
      actor: [position.actor],
      role: position.posts.map((post) => String(plain.things.get(post)?.props.role)),
      country: isCountry ? [position.actor] : position.represented,
      target: position.targets,
      year: [position.earliest === '' ? null : position.earliest.slice(0, 4)],
      source: position.sources.length === 0 ? [null] : position.sources,
      mode: [position.mode],
    }
    for (const value of values[name]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
    .slice(0, 100)
}
