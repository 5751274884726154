import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { plantPositions } from '../support/plantPositions.ts'

/* A topic with so many issues that a page is read from some of them, and the positions on each spread over the years. */
const ISSUES = 300
const stances = ['SUPPORT', 'OPPOSE', 'ABSTAIN']
const positions = Array.from({ length: 1200 }, (_, at) => {
  const issue = (at * 7) % ISSUES
  const year = 1950 + ((at * 31 + issue) % 70)
  // Some are dated by a year, which begins long before it ends; some not at all.
  const dates =
    at % 11 === 0 ? {} : { statedEarliest: `${year}-01-01`, statedLatest: `${year}-${at % 3 ? '01-01' : '12-31'}` }
  const id = `p${String(at).padStart(4, '0')}`
  return {
    id,
    issue: `issue-${issue}`,
    actor: at % 5 === 0 ? 'ana' : 'ben',
    props: { id, type: 'Position', stance: stances[at % 3], ...dates, sortKey: `${dates.statedEarliest ?? ''} ${id}` },
  }
})
type Planted = (typeof positions)[number]

const cases: { name: string; where: Record<string, unknown>; keep: (position: Planted) => boolean }[] = [
  { name: 'everything', where: {}, keep: () => true },
  { name: 'a stance', where: { stance: ['OPPOSE'] }, keep: ({ props }) => props.stance === 'OPPOSE' },
  {
    name: 'a year',
    where: { statedFrom: '1999', statedTo: '1999-12' },
    keep: ({ props }) => (props.statedLatest ?? '') >= '1999-01-01' && (props.statedEarliest ?? '9') <= '1999-12-31',
  },
  {
    name: 'from a day on',
    where: { statedFrom: '1987-06-05' },
    keep: ({ props }) => (props.statedLatest ?? '') >= '1987-06-05',
  },
  {
    name: 'a rare actor and stance',
    where: { actor: ['ana'], stance: ['ABSTAIN'] },
    keep: ({ actor, props }) => actor === 'ana' && props.stance === 'ABSTAIN',
  },
  { name: 'nothing', where: { text: 'no such words' }, keep: () => false },
]

const FIELDS = `nodes { id } pageInfo { hasNextPage endCursor } totalCount`
const ways = {
  'one issue and all below it': `query ($where: PositionFilter, $order: DateOrder!, $after: String) {
    page: issue(id: "topic") { positions(where: $where, order: $order, first: 100, after: $after) { ${FIELDS} } } }`,
  'a filter': `query ($where: PositionFilter, $order: DateOrder!, $after: String) {
    page: country(id: "none") { id } positions(where: $where, order: $order, first: 100, after: $after) { ${FIELDS} } }`,
}

describe.each(engines)('pages over many issues on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    const issues = Array.from({ length: ISSUES }, (_, at) => ({ id: `issue-${at}`, name: `Issue ${at}` }))
    await engine.write(async (run) => {
      await run(
        "UNWIND ['ana', 'ben'] AS id CREATE (:Entity:Actor:Person {id: id, type: 'Person', name: id, sortKey: id})",
      )
      await run("CREATE (:Entity:Issue {id: 'topic', type: 'Issue', kind: 'TOPIC', name: 'Topic', sortKey: 'topic'})")
      await run(
        `UNWIND $issues AS row
         MATCH (topic:Issue {id: 'topic'})
         CREATE (:Entity:Issue {id: row.id, type: 'Issue', kind: 'PROPOSITION', name: row.name, sortKey: row.id})
           -[:NARROWS {alignment: 'NONE'}]->(topic)`,
        { issues },
      )
      await plantPositions(run, positions)
    })
    ask = await makeAsker(engine)
  })

  afterAll(() => engine.close())

  describe.each(Object.entries(ways))('by %s', (_, query) => {
    it.each(cases)('follow each other without a gap: $name', async ({ where, keep }) => {
      const wanted = positions
        .filter(keep)
        .map(({ props }) => props.sortKey)
        .sort()
        .map((key) => key.split(' ')[1])
      for (const order of ['OLDEST_FIRST', 'NEWEST_FIRST']) {
        const { found, totals } = await walk(ask, query, { where, order })
        expect(totals).toEqual(new Set([wanted.length]))
        expect(found).toEqual(order === 'OLDEST_FIRST' ? wanted : wanted.toReversed())
      }
    })
  })
})

async function walk(ask: Asker, query: string, variables: Record<string, unknown>) {
  const found: string[] = []
  const totals = new Set<number>()
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(query, { ...variables, after })
    expect(errors).toBeUndefined()
    const { page, positions } = data as Record<string, never> & { page: { positions: Page } | null; positions?: Page }
    const { nodes, pageInfo, totalCount } = positions ?? (page as { positions: Page }).positions
    totals.add(totalCount)
    found.push(...nodes.map(({ id }) => id))
    if (!pageInfo.hasNextPage) return { found, totals }
    after = pageInfo.endCursor
  }
}

interface Page {
  nodes: { id: string }[]
  pageInfo: { hasNextPage: boolean; endCursor: string }
  totalCount: number
}
