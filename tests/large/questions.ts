import { expect, it } from 'vitest'
import {
  agree,
  type Before,
  disagreeing,
  groups,
  opposites,
  orderOf,
  polarities,
  type Standing,
  shifted,
  standings,
  tally,
} from './answers.ts'
import { dataOf, type Ground } from './ground.ts'
import { find, type Plain, type PlainPosition, unique, type Where } from './plain.ts'
import { cellsOf, departures } from './units.ts'

/** What questions answer over many positions, beside the same from their definitions. */
export function testQuestions(ground: () => Ground): void {
  const wheres: Where[] = [{}, { country: ['c0'] }, { issue: ['t0'], statedFrom: '1960' }]
  const among = (where: Where, asOf?: string): Standing[] =>
    standings(find(ground().plain, where), orderIn(ground().plain), asOf)

  it.each(wheres)('who stands for what on a day, and every position that may be in force: %j', async (where) => {
    const query = `query ($where: PositionFilter) { inForce(where: $where, asOf: "2003", first: 100) {
      totalCount uncertainCount nodes { id } stances { actor { id } issue { id } stance certain positions { id } }
    } }`
    const { inForce } = await dataOf(ground().ask, query, { where })
    const all = among(where, '2003-12-31')
    const page = all.slice(0, 100)
    expect([inForce.totalCount, inForce.uncertainCount]).toEqual([all.length, all.filter((s) => !s.certain).length])
    expect(inForce.nodes).toEqual(page.filter(({ certain }) => certain).map(({ shown }) => ({ id: shown.id })))
    expect(inForce.stances).toEqual(
      page.map(({ actor, issue, stance, certain, positions }) => ({
        actor: { id: actor },
        issue: { id: issue },
        stance,
        certain,
        positions: positions.map(({ id }) => ({ id })),
      })),
    )
  })

  it.each(wheres)('who disagrees: %j', async (where) => {
    const query = `query ($where: PositionFilter) { disagreements(where: $where, first: 100) {
      totalCount nodes { issue { id } supporting { id } opposing { id } }
    } }`
    const { disagreements } = await dataOf(ground().ask, query, { where })
    const pairs = disagreeing(among(where))
    expect(pairs.length).toBeGreaterThan(0)
    expect(disagreements).toEqual({ totalCount: pairs.length, nodes: pairs.slice(0, 100) })
  })

  it('agreement of two actors, in a ranking and in a matrix', async () => {
    const query = `{
      agreement(between: ["c0", "o0"]) { score n pairs(first: 1) { totalCount } }
      agreements(of: "c0", minShared: 1, first: 100) { totalCount nodes { right { id } score n } }
      agreementMatrix(first: 5, where: { statedTo: "1999", actorKind: [COUNTRY] }) { units { id } shared scores }
    }`
    const { agreement, agreements, agreementMatrix } = await dataOf(ground().ask, query)
    const rows = polarities(among({}))
    const [score, n] = agree(rows.get('c0'), rows.get('o0'))
    expect(n).toBeGreaterThan(10)
    expect(agreement).toEqual({ score: expect.closeTo(score, 10), n, pairs: { totalCount: n } })
    const others = [...rows.keys()].filter((actor) => actor !== 'c0' && agree(rows.get('c0'), rows.get(actor))[1] > 0)
    expect(agreements.totalCount).toBe(others.length)
    for (const { right, ...scored } of agreements.nodes) {
      const [own, shared] = agree(rows.get('c0'), rows.get(right.id))
      expect(scored).toEqual({ score: expect.closeTo(own, 10), n: shared })
    }
    const before = polarities(among({ statedTo: '1999', actorKind: ['COUNTRY'] }))
    const units: string[] = agreementMatrix.units.map(({ id }: { id: string }) => id)
    const cells = units.map((a) => units.map((b) => agree(before.get(a), before.get(b))))
    expect(agreementMatrix.shared).toEqual(cells.map((row) => row.map(([, shared]) => shared)))
    expect(agreementMatrix.scores).toEqual(
      cells.map((row) => row.map(([own, shared]) => (shared === 0 ? null : expect.closeTo(own, 10)))),
    )
  })

  it.each(wheres)('contradictions and periods: %j', async (where) => {
    const query = `query ($where: PositionFilter) {
      contradictions(where: $where, within: 400, first: 5) { totalCount }
      timeline(where: $where, by: YEAR, first: 1000) { period totalCount }
    }`
    const { contradictions, timeline } = await dataOf(ground().ask, query, { where })
    const found = find(ground().plain, where)
    expect(contradictions.totalCount).toBe(opposites(found, 400))
    const years = tally(found.map(({ statedAt }) => statedAt?.slice(0, 4) ?? ''))
    const periods = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
    expect(timeline).toEqual(periods.map(([year, totalCount]) => ({ period: year || null, totalCount })))
  })

  it('every shift where dates do not overlap, and elsewhere none that dates or told orders do not bear out', async () => {
    const { plain, ask } = ground()
    const where: Where = { statedTo: '1999' }
    const { shifts, open } = shifted(find(plain, where))
    const got = await everyShift(ask, where)
    const isOpen = ({ actor, issue }: GotShift) => open.has(`${actor.id} ${issue.id}`)
    expect(shifts.length).toBeGreaterThan(200)
    expect(
      got
        .filter((shift) => !isOpen(shift))
        .map(({ from, to }) => `${from.id} ${to.id}`)
        .sort(),
    ).toEqual(shifts)
    const others = got.filter(isOpen)
    expect(others.length).toBeGreaterThan(20)
    expect(others.filter((shift) => !isBorneOut(shift, open, orderIn(plain)))).toEqual([])
  })

  it.each(['ACTOR', 'ORGANIZATION', 'COUNTRY', 'BLOC'] as const)('networks of the level %s', async (level) => {
    const { ask, plain } = ground()
    const where: Where = { statedFrom: '1960' }
    const query = `query ($where: PositionFilter, $level: Level!) {
      all: positionNetwork(where: $where, level: $level, mode: TWO_MODE, aggregation: IGNORE, duplicates: INCLUDE, first: 100) { nodeCount edgeCount edges { source target weight } }
      documents: positionNetwork(where: $where, level: $level, mode: TWO_MODE, aggregation: IGNORE, duplicates: DOCUMENT, first: 1) { edgeCount edges { weight } }
    }`
    const { all, documents } = await dataOf(ask, query, { where, level })
    const found = find(plain, where)
    const cells = cellsOf(plain, level, found)
    const edges = tally(cells.map(({ key }) => key))
    expect([all.edgeCount, all.nodeCount]).toEqual([
      edges.size,
      unique([...edges.keys()].flatMap((key) => key.split(' '))).length,
    ])
    for (const { source, target, weight } of all.edges) expect(weight).toBe(edges.get(`${source} ${target}`))
    const once = unique(
      cells.map(
        ({ unit, position: { issue, polarity, sources, id } }) => `${unit} ${issue} ${polarity} ${sources[0] ?? id}`,
      ),
    )
    const heaviest = Math.max(...tally(once.map((key) => key.split(' ').slice(0, 2).join(' '))).values())
    expect(documents).toEqual({ edgeCount: edges.size, edges: [{ weight: heaviest }] })
  })

  it('a one-mode network', async () => {
    const { ask, plain } = ground()
    const where: Where = { statedFrom: '1980', statedTo: '1989' }
    const query = `query ($where: PositionFilter) {
      positionNetwork(where: $where, aggregation: CONGRUENCE, duplicates: INCLUDE, first: 50) { edgeCount edges { source target weight } }
    }`
    const { positionNetwork } = await dataOf(ask, query, { where })
    const weights = new Map<string, number>()
    for (const group of groups(
      find(plain, where).filter(({ polarity }) => polarity !== null),
      ({ issue }) => issue,
    ))
      for (const a of group)
        for (const b of group) {
          if (a.actor >= b.actor) continue
          const key = `${a.actor} ${b.actor}`
          weights.set(key, (weights.get(key) ?? 0) + 1 - Math.abs((a.polarity ?? 0) - (b.polarity ?? 0)) / 2)
        }
    expect(positionNetwork.edgeCount).toBe([...weights.values()].filter((weight) => weight > 0).length)
    for (const { source, target, weight } of positionNetwork.edges)
      expect(weight).toBeCloseTo(weights.get(`${source} ${target}`) ?? 0, 10)
  })

  it('officials off the line of their country', async () => {
    const { ask, plain } = ground()
    const { offLine } = await dataOf(
      ask,
      '{ offLine(first: 100) { totalCount nodes { position { id } country { id } line { id } certain } } }',
    )
    const found = departures(plain)
    expect(found.length).toBeGreaterThan(20)
    expect(offLine.totalCount).toBe(found.length)
    expect(offLine.nodes).toEqual(found.slice(0, 100))
  })
}

const orders = new WeakMap<Plain, Before>()

function orderIn(plain: Plain): Before {
  const order = orders.get(plain) ?? orderOf(plain)
  orders.set(plain, order)
  return order
}

interface GotShift {
  actor: { id: string }
  issue: { id: string }
  from: { id: string }
  to: { id: string }
}

async function everyShift(ask: Ground['ask'], where: Where): Promise<GotShift[]> {
  const query = `query ($where: PositionFilter, $after: String) { shifts(where: $where, first: 100, after: $after) {
    nodes { actor { id } issue { id } from { id } to { id } } pageInfo { hasNextPage endCursor }
  } }`
  const all: GotShift[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const { shifts } = await dataOf(ask, query, { where, after })
    all.push(...shifts.nodes)
    after = shifts.pageInfo.hasNextPage ? shifts.pageInfo.endCursor : null
  }
  return all
}

/** Its ends differ and are in a known order, and nothing of one date and stance lies between them for certain. */
function isBorneOut({ actor, issue, from, to }: GotShift, open: ReturnType<typeof shifted>['open'], before: Before) {
  const career = open.get(`${actor.id} ${issue.id}`) ?? []
  const [a, b] = [career.find(({ id }) => id === from.id), career.find(({ id }) => id === to.id)]
  if (!a || !b || a.polarity === b.polarity || !before(a, b)) return false
  const isAlone = ({ statedAt, polarity }: PlainPosition) =>
    career.every((other) => other.statedAt !== statedAt || other.polarity === polarity)
  return !career.some((other) => isAlone(other) && before(a, other) && before(other, b))
}
