import { expect, it } from 'vitest'
import { formats } from '../../src/exports/formats.ts'
import { canonicalQuery } from '../../src/exports/request.ts'
import { writeExport } from '../../src/exports/write.ts'
import { keepApart, undoApart } from '../../src/facts/apart.ts'
import { findDuplicates } from '../../src/facts/duplicates.ts'
import type { PositionFilter } from '../../src/generated/types.ts'
import { readNames } from '../../src/questions/names/read.ts'
import type { Engine } from '../../src/store/engine.ts'
import { times } from '../support/dice.ts'
import { dataOf, digest, type Ground } from './ground.ts'
import { find, unique, type Where } from './plain.ts'
import { MANY } from './things.ts'

/** What reads the store as a whole; it leaves it as it was. */
export function testStores(ground: () => Ground): void {
  it('search, over more texts than a chunk', async () => {
    const { search } = await dataOf(ground().ask, '{ search(text: "alias c2109", first: 3) { node { id } } }')
    expect(search[0].node.id).toBe('c2109')
    const found = await dataOf(ground().ask, '{ search(text: "words number 4200", first: 1) { node { id } } }')
    expect(found.search).toEqual([{ node: { id: 'q4200' } }])
  })

  it('names, of everything that has one', async () => {
    const { engine, world } = ground()
    const names = await readNames(engine)
    const nouns = ['Person', 'Organization', 'Country', 'Bloc', 'Post', 'Issue', 'Event', 'Source']
    const named = world.filter(({ type }) => nouns.includes(type))
    expect(named.length).toBeGreaterThan(MANY * 4)
    expect(named.filter(({ id }) => names.get(id) === undefined)).toEqual([])
    expect(names.candidates('alias c2109', { types: null, first: 1 })[0]?.thing.id).toBe('c2109')
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
    expect(shortestPath).toEqual({
      length: 4,
      nodes: ['p5', `m${2 * MANY + 5}`, 'o0', `m${2 * MANY + 6}`, 'p6'].map((id) => ({ id })),
    })
  })

  it('the export positions-csv, a row a position and target', async () => {
    const { engine, plain } = ground()
    const where: Where = { country: ['c0'] }
    const rows = (await exported(engine, 'positions-csv', where)).trimEnd().split('\n').slice(1)
    const got = rows.map((row) => row.split(',', 1)[0] ?? '')
    const wanted = find(plain, where).flatMap(({ id, targets }) => times(Math.max(targets.length, 1), () => id))
    expect(wanted.length).toBeGreaterThan(2_048)
    expect(digest(got.sort())).toEqual(digest(wanted.sort()))
  })

  it('the export n-quads, each position with its actor and issue', async () => {
    const { engine, plain } = ground()
    const where: Where = { actor: ['c0', 'o0', 'p3', 'p4'] }
    const text = await exported(engine, 'n-quads', where)
    const found = find(plain, where)
    expect(found.length).toBeGreaterThan(2_048)
    const got = [...text.matchAll(ATTRIBUTED)].map(([, id, other]) => `${id} ${other}`)
    const wanted = found.flatMap(({ id, actor, issue }) => [`${id} ${actor}`, `${id} ${issue}`])
    expect(digest(unique(got).sort())).toEqual(digest(wanted.sort()))
  })

  it('the export node-link, an edge for each position and each target, and the nodes between', async () => {
    const { engine, plain } = ground()
    const where: Where = { statedTo: '1999', actorKind: ['ORGANIZATION'] }
    const { nodes, links } = JSON.parse(await exported(engine, 'node-link', where)) as NodeLink
    const found = find(plain, where)
    expect(found.length).toBeGreaterThan(2_048)
    const got = links.filter(({ relation }) => relation === 'POSITION' || relation === 'TOWARD')
    const wanted = found.flatMap(({ actor, issue, targets }) =>
      [issue, ...targets].map((target) => `${actor} ${target}`),
    )
    expect(digest(got.map(({ source, target }) => `${source} ${target}`).sort())).toEqual(digest(wanted.sort()))
    const known = new Set(nodes.map(({ id }) => id))
    expect(links.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual([])
  })

  it('actors that are probably one are of one kind, and two are kept apart until that is taken back', async () => {
    const { engine, plain } = ground()
    const kindOf = (id: string) => plain.things.get(id)?.type
    const { pairs } = await findDuplicates(engine)
    expect(
      pairs.filter(({ type, survivor, absorbed }) => kindOf(survivor.id) !== type || kindOf(absorbed.id) !== type),
    ).toEqual([])
    const [one, other] = [pairs[0]?.survivor.id ?? 'p3', pairs[0]?.absorbed.id ?? 'p4']
    expect([await keepApart(engine, one, other), await keepApart(engine, one, other)]).toEqual([true, false])
    expect((await findDuplicates(engine)).pairs).toEqual(pairs.slice(1))
    expect([await undoApart(engine, one, other), await undoApart(engine, one, other)]).toEqual([true, false])
  })
}

/** A position of the world, and its actor or its issue. */
const ATTRIBUTED =
  /^<urn:demarche:(big|[xy]\d+)> <http:\/\/(?:www\.w3\.org\/ns\/prov#wasAttributedTo|schema\.org\/about)> <urn:demarche:(\w+)>/gm

interface NodeLink {
  nodes: { id: string }[]
  links: { source: string; target: string; relation: string }[]
}

async function exported(engine: Engine, name: string, where: Where): Promise<string> {
  const format = formats.find((known) => known.name === name)
  if (!format) throw new Error(`There is no format ${name}.`)
  const filter = {
    ...where,
    ...day('statedFrom', where.statedFrom),
    ...day('statedTo', where.statedTo),
  } as PositionFilter
  const request = {
    network: null,
    format,
    where: filter,
    query: canonicalQuery([]),
    licence: 'https://example.org/licence',
    raw: true,
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

function day(name: string, year: string | undefined) {
  return year === undefined ? {} : { [name]: { earliest: `${year}-01-01`, latest: `${year}-12-31` } }
}
