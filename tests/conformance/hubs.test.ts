import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Cached, makeCached } from '../../src/api/cached.ts'
import { MANY } from '../../src/graph/positions/hubs.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { plantPositions } from '../support/plantPositions.ts'

/* An issue with so many positions that a page of them begins at known places, and a narrower one that opposes it with a few. */
const stances = ['SUPPORT', 'OPPOSE', 'ABSTAIN']
const flipped: Record<string, string> = { SUPPORT: 'OPPOSE', OPPOSE: 'SUPPORT', ABSTAIN: 'ABSTAIN' }
const positions = Array.from({ length: MANY + 300 }, (_, at) => {
  const day = `${1950 + (at % 70)}-0${1 + (at % 9)}-11`
  // Some share a day with hundreds of others, some have none; engines need not agree with JavaScript on the order of the rarer letters.
  const date = at % 13 === 0 ? '1999-09-09' : at % 17 === 0 ? undefined : day
  const id = `p${String((at * 7919) % 10_007)}${['', 'é', '😀', ''][at % 4]}`
  const issue = at % 10 === 0 ? 'narrow' : 'hub'
  return {
    ...{ id, issue, actor: at % 50 === 0 ? 'ana' : 'ben' },
    props: {
      ...{ id, type: 'Position', stance: stances[at % 3] as string, sortKey: `${date ?? ''} ${id}` },
      ...(date && { statedEarliest: date, statedLatest: date }),
    },
  }
})
type Planted = (typeof positions)[number]

const stanceOf = ({ issue, props: { stance } }: Planted) => (issue === 'narrow' ? flipped[stance] : stance)
const cases: { name: string; where: Record<string, unknown>; keep: (position: Planted) => boolean }[] = [
  { name: 'all', where: {}, keep: () => true },
  { name: 'a stance', where: { stance: ['OPPOSE'] }, keep: (position) => stanceOf(position) === 'OPPOSE' },
  {
    name: 'some years',
    where: { statedFrom: '1960', statedTo: '1962-05' },
    keep: ({ props }) => (props.statedEarliest ?? '') >= '1960' && (props.statedEarliest ?? '') <= '1962-05-31',
  },
  { name: 'a rare actor', where: { actor: ['ana'] }, keep: ({ actor }) => actor === 'ana' },
  { name: 'none', where: { text: 'no such words' }, keep: () => false },
]

const FIELDS = 'nodes { id } pageInfo { hasNextPage endCursor } totalCount'
const ways = {
  'the field of the issue': `query ($where: PositionFilter, $order: DateOrder!, $after: String) {
    issue(id: "hub") { positions(where: $where, order: $order, first: 100, after: $after) { ${FIELDS} } } }`,
  'a filter': `query ($where: PositionFilter, $order: DateOrder!, $after: String) {
    positions(where: $where, order: $order, first: 100, after: $after) { ${FIELDS} } }`,
}

describe.each(engines)('pages of an issue with very many positions on $name', ({ open }) => {
  let engine: Engine
  let cached: Cached
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    await engine.write(async (run) => {
      await run(
        "UNWIND ['ana', 'ben'] AS id CREATE (:Entity:Actor:Person {id: id, type: 'Person', name: id, sortKey: id})",
      )
      await run(`UNWIND ['hub', 'narrow'] AS id
        CREATE (:Entity:Issue {id: id, type: 'Issue', kind: 'PROPOSITION', name: id, sortKey: id})`)
      await run(`MATCH (hub:Issue {id: 'hub'}) MATCH (narrow:Issue {id: 'narrow'})
        CREATE (narrow)-[:NARROWS {alignment: 'CON'}]->(hub)`)
      await plantPositions(run, positions)
    })
    cached = makeCached(engine)
    ask = await makeAsker(engine, { cached })
    await cached.spans()
    await vi.waitFor(async () => expect(await cached.ordered(['hub', 'narrow'])).toBeDefined(), { timeout: 20_000 })
  })

  afterAll(async () => {
    await cached.work.close()
    await engine.close()
  })

  describe.each(Object.entries(ways))('by %s', (way, query) => {
    it.each(cases)(
      'are those that are read without knowing the places, whole and in order: $name',
      async ({ where, keep }) => {
        const wanted = positions.filter(keep).map(({ id }) => id)
        const given = way === 'a filter' ? { ...where, issue: ['hub'] } : where
        const plain = await makeAsker(engine, { cached: { ...cached, ordered: async () => undefined } })
        for (const order of way === 'a filter' ? ['OLDEST_FIRST', 'NEWEST_FIRST'] : ['NEWEST_FIRST']) {
          const found = await walk(ask, query, { where: given, order }, wanted.length)
          expect(found.toSorted()).toEqual(wanted.toSorted())
          // The order inside of a day is the store's own; one way of asking tells it.
          const isCompared = way === 'a filter' && order === 'OLDEST_FIRST'
          if (isCompared) expect(found).toEqual(await walk(plain, query, { where: given, order }, wanted.length))
        }
      },
    )
  })

  it('look up a page and not the hub', async () => {
    const texts: string[] = []
    const watched: Engine = {
      ...engine,
      read: (text, params) => {
        texts.push(text)
        return engine.read(text, params)
      },
    }
    const asker = await makeAsker(watched, { cached })
    const { data } = await asker('{ issue(id: "hub") { positions(first: 20) { nodes { id } totalCount } } }')
    expect(data).toMatchObject({ issue: { positions: { totalCount: positions.length } } })
    expect(texts.filter((text) => text.includes(':ON]'))).toEqual([])
    expect(texts.filter((text) => text.includes('$places'))).toHaveLength(1)
  })

  it('are not read from places that were written over', async () => {
    await engine.write((run) => run("MATCH (position:Position {id: 'p0'}) SET position.sortKey = '2030-01-01 p0'"))
    const query = '{ issue(id: "hub") { positions(first: 1) { nodes { id } } } }'
    expect((await ask(query)).data).toEqual({ issue: { positions: { nodes: [{ id: 'p0' }] } } })
  })
})

async function walk(ask: Asker, query: string, variables: Record<string, unknown>, total: number) {
  const found: string[] = []
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(query, { ...variables, after })
    expect(errors).toBeUndefined()
    const { issue, ...filtered } = data as { issue?: { positions: Page }; positions: Page }
    const { nodes, pageInfo, totalCount } = (issue ?? filtered).positions
    expect(totalCount).toBe(total)
    found.push(...nodes.map(({ id }) => id))
    if (!pageInfo.hasNextPage) return found
    after = pageInfo.endCursor
  }
}

interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
  totalCount: number
}
