import { expect, it } from 'vitest'
import { formats } from '../../src/exports/formats.ts'
import { canonicalQuery } from '../../src/exports/request.ts'
import { writeExport } from '../../src/exports/write.ts'
import type { PositionFilter } from '../../src/generated/types.ts'
import type { Engine } from '../../src/store/engine.ts'
import { dataOf, type Ground } from './ground.ts'
import { find, type Where } from './plain.ts'
import { MANY } from './things.ts'

/** What reads the store as a whole. */
export function testStores(ground: () => Ground): void {
  it('search, over more texts than a chunk', async () => {
    const { search } = await dataOf(ground().ask, '{ search(text: "alias c2109", first: 3) { node { id } } }')
    expect(search[0].node.id).toBe('c2109')
    const found = await dataOf(ground().ask, '{ search(text: "words number 4200", first: 1) { node { id } } }')
    expect(found.search).toEqual([{ node: { id: 'q4200' } }])
  })

  it('what lies around a hub and around its neighbours', async () => {
    const { ask, plain } = ground()
    const query = `{ neighbourhood(of: "i0", via: [ON], first: 100) { totalCount nodes { id } }
      around: neighbourhood(of: "t0", via: [NARROWS], depth: 2, first: 100) { totalCount truncated } }`
    const { neighbourhood, around } = await dataOf(ask, query)
    const near = plain.into('i0', 'ON')
    expect(neighbourhood.totalCount).toBe(near.length)
    const keyOf = (id: string) => String(plain.things.get(id)?.props.sortKey)
    const wanted = [...near].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, 100)
    expect(neighbourhood.nodes).toEqual(wanted.map((id) => ({ id })))
    expect(around).toEqual({ totalCount: MANY - 1 + 1, truncated: false })
  })

  it('a shortest path over many links', async () => {
    const { shortestPath } = await dataOf(
      ground().ask,
      '{ shortestPath(from: "p5", to: "p6", via: [HAS, OF]) { length nodes { id } } }',
    )
    expect(shortestPath).toEqual({ length: 4, nodes: ['p5', 'm4225', 'o0', 'm4226', 'p6'].map((id) => ({ id })) })
  })

  it('an export of more positions than a chunk', async () => {
    const { engine, plain } = ground()
    const where: Where = { actor: ['c0', 'o0', 'p3', 'p4'] }
    const text = await exported(engine, 'n-quads', where)
    const ids = new Set([...text.matchAll(/[/:#](x\d+|big)[>/]/g)].map(([, id]) => id))
    const wanted = find(plain, where).map(({ id }) => id)
    expect(wanted.length).toBeGreaterThan(2_048)
    expect(wanted.filter((id) => !ids.has(id))).toEqual([])
  })
}

async function exported(engine: Engine, name: string, where: Where): Promise<string> {
  const format = formats.find((known) => known.name === name)
  if (!format) throw new Error(`There is no format ${name}.`)
  const request = {
    network: null,
    format,
    where: where as PositionFilter,
    query: canonicalQuery([]),
    licence: 'https://example.org/licence',
    raw: true,
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
