import { expect, it } from 'vitest'
import { departures, disagreeing, groups, latest, opposites, shifted, tally, unitsOf } from './answers.ts'
import { dataOf, type Ground } from './ground.ts'
import { find, unique, type Where } from './plain.ts'

/** What questions answer over many positions, beside the same from their definitions. */
export function testQuestions(ground: () => Ground): void {
  const wheres: Where[] = [{}, { country: ['c0'] }, { issue: ['t0'], statedFrom: '1960' }]

  it.each(wheres)('who stands for what, and who disagrees: %j', async (where) => {
    const { ask, plain } = ground()
    const query = `query ($where: PositionFilter) {
      inForce(where: $where, asOf: "2003", first: 100) { totalCount nodes { id } }
      disagreements(where: $where, first: 100) { totalCount nodes { issue { id } supporting { id } opposing { id } } }
    }`
    const { inForce, disagreements } = await dataOf(ask, query, { where })
    const standing = [...latest(find(plain, where), '2003-12-31').values()].sort((a, b) =>
      `${a.actor} ${a.issue}` < `${b.actor} ${b.issue}` ? -1 : 1,
    )
    expect(inForce.totalCount).toBe(standing.length)
    expect(inForce.nodes).toEqual(standing.slice(0, 100).map(({ id }) => ({ id })))
    const pairs = disagreeing([...latest(find(plain, where)).values()])
    expect(disagreements.totalCount).toBe(pairs.length)
    expect(disagreements.nodes).toEqual(pairs.slice(0, 100))
  })

  it.each(wheres)('contradictions, shifts, periods: %j', async (where) => {
    const { ask, plain } = ground()
    const query = `query ($where: PositionFilter) {
      contradictions(where: $where, within: 400, first: 5) { totalCount }
      shifts(where: $where, first: 5) { totalCount nodes { from { id } to { id } } }
      timeline(where: $where, by: YEAR, first: 1000) { period totalCount }
    }`
    const { contradictions, shifts, timeline } = await dataOf(ask, query, { where })
    const found = find(plain, where)
    expect(contradictions.totalCount).toBe(opposites(found, 400))
    const changes = shifted(found)
    expect(shifts.totalCount).toBe(changes.length)
    expect(shifts.nodes).toEqual(
      changes.slice(0, 5).map(([from, to]) => ({ from: { id: from.id }, to: { id: to.id } })),
    )
    const years = tally(found.map(({ statedAt }) => statedAt?.slice(0, 4) ?? ''))
    const periods = [...years].sort(([a], [b]) => (a < b ? -1 : 1))
    expect(timeline).toEqual(periods.map(([year, totalCount]) => ({ period: year || null, totalCount })))
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
    const cells = found.flatMap((position) => unitsOf(plain, position, level).map((unit) => ({ unit, position })))
    const edges = tally(cells.map(({ unit, position }) => `${unit} ${position.issue}`))
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
      '{ offLine(first: 100) { totalCount nodes { position { id } country { id } line { id } } } }',
    )
    const found = departures(plain)
    expect(found.length).toBeGreaterThan(20)
    expect(offLine.totalCount).toBe(found.length)
    expect(offLine.nodes).toEqual(found.slice(0, 100))
  })
}
