import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { removeDataset } from '../../src/facts/datasets.ts'
import { cypher } from '../../src/generated/cypher.ts'
import type { Engine, Run } from '../../src/store/engine.ts'
import { times } from '../support/dice.ts'
import { type Data, dataOf, type Ground, SEEN } from './ground.ts'
import { find, makePlain, type Where } from './plain.ts'
import { storeWorld } from './store.ts'
import { MANY, type Thing, to } from './things.ts'
import { position, VOTED } from './worldStatements.ts'

/** Roll calls of more votes than a chunk, written in one query each; they leave the store as it was. */
export function testRollCalls(ground: () => Ground): void {
  const votes = [...rollCall('e0', 'i0'), ...rollCall('e2109', 'r0')]

  it('roll calls in which every country votes, one of them where the hub is', async () => {
    const { engine, ask, world } = ground()
    const written: number[] = []
    await storeWorld(counting(engine, written), 'votes', votes, { among: world, batchBytes: 1e9 })
    // Who has no stance has no polarity, and is not written with the others.
    const many = votes.filter(({ props }) => props.polarity !== undefined).length / 2
    expect(many).toBeGreaterThan(2_048)
    expect(written).toEqual([many, many])

    await wait(SEEN)
    const after = makePlain([...world, ...votes])
    for (const event of ['e0', 'e2109']) {
      const where: Where = { event: [event], statedFrom: DAY, statedTo: DAY }
      const wanted = find(after, where).reverse()
      expect(wanted.length).toBeGreaterThanOrEqual(MANY)
      expect(await allOf(ask, where)).toEqual(
        wanted.map(({ id, stance, mode, statedAt, actor, issue }) => ({
          id,
          stance,
          mode,
          conditional: false,
          statedAt,
          datasets: ['votes'],
          actor: { id: actor },
          issue: { id: issue },
          event: { id: event },
        })),
      )
    }
    expect(await totals(ask)).toEqual(wheres.map((where) => find(after, where).length))
    const stored = await engine.read(POLARITIES, { day: DAY })
    const wanted = votes.map(({ id, props }) => ({ id, polarity: props.polarity ?? null }))
    expect(stored).toEqual(wanted.sort((a, b) => (a.id < b.id ? -1 : 1)))
  })

  it('roll calls go again, and leave what was there', async () => {
    const { engine, ask, plain } = ground()
    expect(await removeDataset(engine, 'votes')).toEqual({ removed: votes.length, remaining: 0 })
    await wait(SEEN)
    expect(await totals(ask)).toEqual(wheres.map((where) => find(plain, where).length))
  })
}

const DAY = '2008-02-03'

/** What only exports and dumps show. */
const POLARITIES = `MATCH (position:Position {statedAt: $day})
  WHERE 'votes' IN position.datasets
  RETURN position.id AS id, position.polarity AS polarity
  ORDER BY id`

/** Filters that leave votes among other positions. */
const wheres: Where[] = [
  {},
  { event: ['e0'] },
  { issue: ['i0'] },
  { issue: ['r0'] },
  { country: ['c7'] },
  { mode: ['VOTE'], stance: ['OPPOSE'] },
]

/** Each country votes; a few are there and have no stance. */
function rollCall(event: string, issue: string): Thing[] {
  return times(MANY, (index) => {
    const stance = index % 100 === 50 ? 'NONE' : (VOTED[(index + event.length) % 3] as string)
    return position(`${event}-c${index}`, `c${index}`, issue, stance, 'VOTE', DAY, [to('AT', event)])
  })
}

/** The engine, with the number of votes in each query that writes a roll call put into `written`. */
function counting(engine: Engine, written: number[]): Engine {
  const noting =
    (run: Run): Run =>
    (text, params) => {
      if (text === cypher['facts/createRollCall']) written.push((params?.rows as unknown[] | undefined)?.length ?? 0)
      return run(text, params)
    }
  return { ...engine, write: (work) => engine.write((run) => work(noting(run))) }
}

/** Every position that a filter leaves, newest first, as it is answered. */
async function allOf(ask: Ground['ask'], where: Where): Promise<Data[]> {
  const nodes: Data[] = []
  const query = `query ($where: PositionFilter, $after: String) { positions(where: $where, first: 100, after: $after) {
    nodes { id stance mode conditional statedAt datasets actor { id } issue { id } event { id } }
    pageInfo { hasNextPage endCursor }
  } }`
  for (let after: string | null = null, isMore = true; isMore; ) {
    const { positions } = await dataOf(ask, query, { where, after })
    nodes.push(...positions.nodes)
    after = positions.pageInfo.endCursor
    isMore = positions.pageInfo.hasNextPage
  }
  return nodes
}

async function totals(ask: Ground['ask']): Promise<number[]> {
  const counts: number[] = []
  for (const where of wheres) {
    const { positions } = await dataOf(
      ask,
      'query ($where: PositionFilter) { positions(where: $where) { totalCount } }',
      { where },
    )
    counts.push(positions.totalCount)
  }
  return counts
}
