import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { listDatasets, removeDataset } from '../../src/facts/datasets.ts'
import { type DumpLine, dumpGraph } from '../../src/facts/dump.ts'
import { mergeActors } from '../../src/facts/merge.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { isEmpty, setUp } from '../../src/store/open.ts'
import { times } from '../support/dice.ts'
import { graphHash } from '../support/graphHash.ts'
import { dataOf, digest, type Ground, SEEN, walk } from './ground.ts'
import { unique } from './plain.ts'
import { storeWorld } from './store.ts'
import { MANY, type Thing, to } from './things.ts'

/** A dump, then what changes the store, one after the other: it goes as a whole, and comes back from the dump. */
export function testChanges(ground: () => Ground): void {
  let dumped: { lines: DumpLine[]; hash: string } | undefined

  it('a dump holds everything that was stated and derived, and is restored', async () => {
    const { engine, plain, world } = ground()
    const lines: DumpLine[] = []
    for await (const line of dumpGraph(engine)) lines.push(line)
    dumped = { lines, hash: await graphHash(engine) }
    const nodes = lines.flatMap((line) => ('node' in line ? [String(line.node.id)] : []))
    expect(digest(nodes.sort())).toEqual(digest(world.map(({ id }) => id).sort()))
    const links = lines.flatMap((line) => ('link' in line ? [`${line.source} ${line.link} ${line.target}`] : []))
    const derived = ['TAKEN_HOLDING', 'TAKEN_IN', 'SPOKEN_IN'].flatMap((type) =>
      world.flatMap(({ id }) => plain.out(id, type).map((other) => `${id} ${type} ${other}`)),
    )
    const stated = world.flatMap(({ id, links: own }) =>
      own.map(({ type, other, reverse }) => (reverse ? `${other} ${type} ${id}` : `${id} ${type} ${other}`)),
    )
    expect(digest(links.sort())).toEqual(digest([...stated, ...derived].sort()))

    const other = await openEmbedded()
    await setUp(other)
    await restoreGraph(other, numbered(lines))
    const again: string[] = []
    for await (const line of dumpGraph(other)) again.push(inOneOrder(line))
    await other.close()
    expect(digest(again)).toEqual(digest(lines.map(inOneOrder)))
  })

  it('another dataset that states some of the same comes and goes, and leaves the rest', async () => {
    const { engine, world } = ground()
    const shared = world.filter(({ type }) => type === 'Person' || type === 'Issue')
    const linked = shared.map(
      (thing): Thing =>
        /^i[1-9]/.test(thing.id)
          ? { ...thing, links: [...thing.links, to('NARROWS', 't5', { alignment: 'NONE' })] }
          : thing,
    )
    const own = times(MANY, (index): Thing => {
      const id = `other${index}`
      return { id, type: 'Person', props: { name: id, otherNames: [], sortKey: `${id} ${id}` }, links: [] }
    })
    await storeWorld(engine, 'other', [...linked, ...own])
    const counts = countTypes([...shared, ...own])
    expect((await listDatasets(engine)).find(({ id }) => id === 'other')).toMatchObject({ counts })
    expect(await removeDataset(engine, 'other')).toEqual({ removed: MANY, remaining: shared.length })
    expect(await listDatasets(engine)).toEqual([{ id: 'large', title: 'The dataset large', counts: countTypes(world) }])
  })

  it('two are merged that have more links than a chunk', async () => {
    const { engine, ask, plain } = ground()
    const wanted = unique([...plain.into('c1', 'TOWARD'), ...plain.into('c3', 'TOWARD')]).length
    await mergeActors(engine, 'c3', 'c1')
    await wait(SEEN)
    const { country } = await dataOf(
      ask,
      '{ country(id: "c1") { id positionsToward { totalCount } mentionedIn { totalCount } } }',
    )
    expect(country).toEqual({
      id: 'c3',
      positionsToward: { totalCount: wanted },
      mentionedIn: { totalCount: plain.into('c1', 'MENTIONS').length },
    })
    const memberships = [...plain.out('c1', 'HAS'), ...plain.out('c3', 'HAS')]
    expect((await walk(ask, { type: 'Country', id: 'c3' }, 'memberships')).sort()).toEqual(memberships.sort())
  })

  it('a dataset goes as a whole', async () => {
    const { engine, world } = ground()
    expect(await isEmpty(engine)).toBe(false)
    expect(await removeDataset(engine, 'large')).toEqual({ removed: world.length - 1, remaining: 0 })
    expect(await isEmpty(engine)).toBe(true)
    expect(await listDatasets(engine)).toEqual([])
    expect(await engine.read('MATCH (node:Entity) RETURN count(node) AS value')).toEqual([{ value: 0 }])
  })

  it('a store that was emptied is filled from a dump, and is what it was', async () => {
    const { engine, ask, plain, world } = ground()
    const { lines, hash } = dumped as NonNullable<typeof dumped>
    const links = lines.filter((line) => 'link' in line).length
    expect(await restoreGraph(engine, numbered(lines))).toEqual({ nodes: world.length, links })
    expect(await graphHash(engine)).toBe(hash)
    await wait(SEEN)
    const { positions, country } = await dataOf(ask, '{ positions { totalCount } country(id: "c1") { id } }')
    expect({ positions, country }).toEqual({
      positions: { totalCount: plain.positions.length },
      country: { id: 'c1' },
    })
  })
}

function countTypes(world: Ground['world']): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { type } of world) counts[type] = (counts[type] ?? 0) + 1
  return counts
}

/** A line with its members in the order of their names: an engine returns properties in an order of its own. */
function inOneOrder(line: DumpLine): string {
  return JSON.stringify(line, (_, value) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

async function* numbered(lines: DumpLine[]) {
  for (const [index, line] of lines.entries()) yield { line: index + 1, text: JSON.stringify(line), bytes: 0 }
}
