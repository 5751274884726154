import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkKind } from '../../src/generated/types.ts'
import { type Links, relationOf } from '../../src/questions/links/links.ts'
import { findNeighbourhood } from '../../src/questions/links/neighbourhood.ts'
import { findShortestPath, type PathStep } from '../../src/questions/links/shortestPath.ts'

/** A link as `from KIND to`, along its direction. */
type Edge = readonly [from: string, kind: LinkKind, to: string]

/** The links of a small graph held in memory, counting the round trips that a store would take. */
function linksOf(edges: readonly Edge[], lonely: string[] = []) {
  const ends = edges.flatMap(([from, kind, to]) => [
    { at: from, kind, forward: true, id: to },
    { at: to, kind, forward: false, id: from },
  ])
  const ids = new Set([...ends.map(({ at }) => at), ...lonely])
  const degreeOf = (id: string) => ends.filter(({ at }) => at === id).length
  const near = (of: string) => [...new Set(ends.filter(({ at }) => at === of).map(({ id }) => id))].sort()
  const state = { roundTrips: 0 }
  const answer = async <T>(value: T): Promise<T> => {
    state.roundTrips += 1
    return value
  }
  const links: Links = {
    degrees: (asked) =>
      answer(asked.filter((id) => ids.has(id)).map((id) => ({ id, sortKey: id, degree: degreeOf(id) }))),
    neighbours: (asked) =>
      answer(
        ends
          .filter(({ at }) => asked.includes(at))
          .map((end) => ({ ...end, sortKey: end.id, degree: degreeOf(end.id) })),
      ),
    page: (of, after, first) =>
      answer(
        near(of)
          .filter((id) => id > after)
          .slice(0, first)
          .map((id) => ({ id, sortKey: id })),
      ),
    count: (of) => answer(near(of).length),
    between: (of, asked) => answer(ends.filter(({ at, id }) => at === of && asked.includes(id))),
  }
  return { links, state, near }
}

const told = (steps: PathStep[] | null) => steps?.map((step) => `${step.from} ${relationOf(step)} ${step.to}`) ?? null

/** Every shortest path by plain search from one end, the one whose ids come first at the front. */
function allShortest(near: (id: string) => string[], from: string, to: string, maxLength: number): string[][] {
  let paths = [[from]]
  for (let length = 1; length <= maxLength; length++) {
    paths = paths.flatMap((path) =>
      near(path.at(-1) ?? '')
        .filter((id) => !path.includes(id))
        .map((id) => [...path, id]),
    )
    const arrived = paths.filter((path) => path.at(-1) === to)
    if (arrived.length > 0) return arrived.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
  }
  return []
}

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const edgesOf = fc.array(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom<LinkKind>('TOOK', 'ON', 'TOWARD'), fc.constantFrom(...names)),
  { maxLength: 14 },
)
const withoutLoops = (edges: readonly Edge[]) => edges.filter(([from, , to]) => from !== to)

describe('the shortest path', () => {
  it('is the first of all the shortest ones, whichever end is searched', async () => {
    await fc.assert(
      fc.asyncProperty(edgesOf, fc.integer({ min: 1, max: 5 }), async (drawn, maxLength) => {
        const { links, near } = linksOf(withoutLoops(drawn), names)
        const path = await findShortestPath(links, { from: 'a', to: 'b', maxLength })
        const ids = path && ['a', ...path.map(({ to }) => to)]
        expect(ids).toEqual(allShortest(near, 'a', 'b', maxLength)[0] ?? null)
        const back = await findShortestPath(links, { from: 'b', to: 'a', maxLength })
        expect(back?.length).toBe(path?.length)
      }),
    )
  })

  it.each<[string, Edge[], string[] | null]>([
    [
      'reads along the links',
      [
        ['ann', 'TOOK', 'p'],
        ['p', 'ON', 'x'],
      ],
      ['ann took the position p', 'p is on the issue x'],
    ],
    [
      'reads against them',
      [
        ['x', 'NARROWS', 'm'],
        ['m', 'NARROWS', 'ann'],
      ],
      ['ann is broader than m', 'm is broader than x'],
    ],
    [
      'takes the first of equals',
      [
        ['ann', 'TOOK', 'q'],
        ['q', 'ON', 'x'],
        ['ann', 'TOOK', 'p'],
        ['p', 'ON', 'x'],
      ],
      ['ann took the position p', 'p is on the issue x'],
    ],
    [
      'tells the preferred of two links',
      [
        ['p', 'ON_BEHALF_OF', 'x'],
        ['p', 'TOWARD', 'x'],
        ['ann', 'TOOK', 'p'],
      ],
      ['ann took the position p', 'p is directed at x'],
    ],
    [
      'is not there without links',
      [
        ['ann', 'TOOK', 'p'],
        ['q', 'ON', 'x'],
      ],
      null,
    ],
    [
      'is not there beyond its length',
      ['b', 'c', 'd', 'e', 'f', 'g', 'x'].map((id, at) => [
        ['ann', 'b', 'c', 'd', 'e', 'f', 'g'][at] as string,
        'ANSWERS',
        id,
      ]),
      null,
    ],
  ])('%s', async (_, edges, wanted) => {
    expect(told(await findShortestPath(linksOf(edges).links, { from: 'ann', to: 'x', maxLength: 6 }))).toEqual(wanted)
  })

  it('takes at most a round trip a link and one before', async () => {
    const chain = Array.from({ length: 8 }, (_, at): Edge => [`n${at}`, 'ANSWERS', `n${at + 1}`])
    const { links, state } = linksOf(chain)
    expect(await findShortestPath(links, { from: 'n0', to: 'n8', maxLength: 8 })).toHaveLength(8)
    expect(state.roundTrips).toBe(9)
  })

  it('goes round a hub by searching from the other end', async () => {
    const star = Array.from({ length: 300 }, (_, at): Edge => ['hub', 'TOOK', `p${at}`])
    const edges: Edge[] = [...star, ['ann', 'MADE', 'hub'], ['p7', 'ON', 'x'], ['x', 'NARROWS', 'y']]
    const { links } = linksOf(edges)
    const read: string[][] = []
    const neighbours = (ids: string[]) => {
      read.push(ids)
      return links.neighbours(ids)
    }
    const path = await findShortestPath({ ...links, neighbours }, { from: 'ann', to: 'y', maxLength: 6 })
    expect(path?.map(({ to }) => to)).toEqual(['hub', 'p7', 'x', 'y'])
    expect(read.flat()).not.toContain('hub')
  })

  it('says so when too many links would have to be read', async () => {
    const { links } = linksOf([
      ['ann', 'TOOK', 'p'],
      ['x', 'TOOK', 'q'],
    ])
    const crowded = {
      ...links,
      degrees: async (ids: string[]) => ids.map((id) => ({ id, sortKey: id, degree: 100_001 })),
    }
    await expect(findShortestPath(crowded, { from: 'ann', to: 'x', maxLength: 2 })).rejects.toMatchObject({
      code: 'QUERY_TOO_LARGE',
      message: expect.stringContaining('A path may take 100000 links to find; from ann to x there are more.'),
    })
  })
})

describe('the neighbourhood', () => {
  const whole = { first: 100, after: null }

  it('no path is longer or deeper than may be asked for', async () => {
    const { links } = linksOf([['ann', 'TOOK', 'p']])
    await expect(findShortestPath(links, { from: 'ann', to: 'p', maxLength: 9 })).rejects.toThrow(
      'maxLength takes a whole number from 1 to 8; got 9.',
    )
    await expect(findNeighbourhood(links, 'ann', 5, whole)).rejects.toThrow('depth takes a whole number from 1 to 4')
  })

  it('is everything within the depth, nearest first, each reached from a node one step nearer', async () => {
    await fc.assert(
      fc.asyncProperty(edgesOf, fc.integer({ min: 1, max: 4 }), async (drawn, depth) => {
        const { links, near } = linksOf(withoutLoops(drawn), names)
        const found = await findNeighbourhood(links, 'a', depth, whole)
        const wanted = names
          .slice(1)
          .map((id) => ({ id, distance: (allShortest(near, 'a', id, depth)[0]?.length ?? 0) - 1 }))
          .filter(({ distance }) => distance > 0)
          .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
        expect(found?.rows.map(({ id, distance }) => ({ id, distance }))).toEqual(wanted)
        expect(found?.truncated).toBe(false)
        expect(await found?.totalCount()).toBe(wanted.length)
        for (const { id, from, distance } of found?.rows ?? []) {
          expect(near(from)).toContain(id)
          expect(distance === 1 ? 'a' : from).toBe(from)
        }
      }),
    )
  })

  it('lists a hub beyond the limit and does not walk through it', async () => {
    const { links } = linksOf([
      ['ann', 'TOOK', 'hub'],
      ['ann', 'TOOK', 'p'],
      ['hub', 'ON', 'x'],
      ['p', 'ON', 'y'],
    ])
    const crowded: Links = {
      ...links,
      neighbours: async (ids) =>
        (await links.neighbours(ids)).map((link) => (link.id === 'hub' ? { ...link, degree: 10_000 } : link)),
    }
    const found = await findNeighbourhood(crowded, 'ann', 2, whole)
    expect(found?.rows.map(({ id }) => id)).toEqual(['hub', 'p', 'y'])
    expect(found?.truncated).toBe(true)
    expect((await findNeighbourhood(crowded, 'ann', 1, whole))?.truncated).toBe(false)
  })

  it('pages what is next to a hub without reading the rest', async () => {
    const star = Array.from({ length: 30 }, (_, at): Edge => ['hub', 'TOOK', `p${String(at).padStart(2, '0')}`])
    const { links, state } = linksOf(star)
    const hub: Links = {
      ...links,
      degrees: async (ids) => ids.map((id) => ({ id, sortKey: id, degree: 10_001 })),
      neighbours: () => Promise.reject(new Error('all the links were asked for')),
    }
    const page = await findNeighbourhood(hub, 'hub', 1, { first: 5, after: '1 p09' })
    expect(page?.rows.map(({ id }) => id)).toEqual(['p10', 'p11', 'p12', 'p13', 'p14', 'p15'])
    expect(page?.rows[0]).toMatchObject({ from: 'hub', kind: 'TOOK', forward: true, distance: 1, sortKey: '1 p10' })
    expect(state.roundTrips).toBe(2)
    expect(page?.truncated).toBe(false)
    expect(await page?.totalCount()).toBe(30)
    const deeper = await findNeighbourhood(hub, 'hub', 3, { first: 5, after: '2 p00' })
    expect(deeper).toMatchObject({ rows: [], truncated: true })
  })
})
