import jsonld from 'jsonld'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formats } from '../../src/exports/formats.ts'
import { readIdPages } from '../../src/exports/read/scan.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Expected, expect as expectFromGraphql, tally } from '../exports/expected.ts'
import { fill, filters, licence, makeFile } from '../exports/files.ts'
import { type ReadGraph, readCsv, readers, textOf } from '../exports/readers.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'

const CROWD_SIZE = 50_001
const CROWD = `
CREATE (event:Entity:Event {id: 'crowd', type: 'Event', name: 'Crowd'})
WITH event
UNWIND $numbers AS n
CREATE (event)<-[:AT]-(:Entity:Position {id: 'crowd-' + toString(n), type: 'Position'})`

/** The files of each engine, to be compared with each other. */
const files = new Map<string, string[]>()

describe.each(engines)('exports on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  beforeAll(async () => {
    engine = await open()
    await fill(engine)
    ask = await makeAsker(engine)
  })
  afterAll(() => engine.close())

  describe.each(Object.entries(filters))('of %s', (filter, params) => {
    let wanted: Expected
    beforeAll(async () => {
      wanted = await expectFromGraphql(ask, whereOf(params))
    })

    test.each(Object.entries(readers))('%s holds what GraphQL answers', async (format, read) => {
      const file = await makeFile(engine, format, params)
      keep(format, filter, file)
      expect(countOf(await read(file))).toEqual(countable(wanted))
    })

    test('the CSV has a row for each position and target', async () => {
      const file = await makeFile(engine, 'positions-csv', [...params, ['raw', 'true']])
      keep('positions-csv', filter, file)
      const rows = readCsv(file.toString())
      expect(rows.length).toBe(wanted.rows)
      expect(new Set(rows.map(({ position }) => position)).size).toBe(wanted.positions)
      expect(rows.filter((row) => row.licence !== licence || !row.actorName || !row.issueName)).toEqual([])
    })

    test('JSON-LD and N-Quads are the same statements, and nothing is fetched to read them', async () => {
      const file = await makeFile(engine, 'json-ld', params)
      keep('json-ld', filter, file)
      const documentLoader = (url: string) => Promise.reject(new Error(`${url} was to be fetched`))
      const options = { format: 'application/n-quads', algorithm: 'URDNA2015' } as const
      const fromJson = await jsonld.canonize(JSON.parse(file.toString()), { ...options, documentLoader })
      const quads = (await makeFile(engine, 'n-quads', params)).toString()
      const fromQuads = await jsonld.canonize(quads as never, { ...options, inputFormat: 'application/n-quads' })
      expect(fromQuads).toBe(fromJson)
      expect(fromJson.match(/#type> <urn:demarche:term:Position>/g)?.length ?? 0).toBe(wanted.positions)
    })

    test('the page has a row for each node and edge', async () => {
      const page = (await makeFile(engine, 'html', params)).toString()
      keep('html', filter, Buffer.from(page))
      expect(page.match(/<tr id=/g)?.length ?? 0).toBe(sum(wanted.nodes))
      expect(page.match(/<tr><td><a/g)?.length ?? 0).toBe(sum(wanted.edges))
      expect(page).not.toMatch(/<script/)
    })
  })

  test.each(Object.entries(readers))('%s gives back every name as it is', async (format, read) => {
    const { nodes } = await read(await makeFile(engine, format, [['source', 'awkward-source']]))
    const { data } = await ask(
      '{ people(first: 100) { nodes { id name } } countries(first: 100) { nodes { id name } } }',
    )
    const { people, countries } = data as Record<string, { nodes: { id: string; name: string }[] }>
    const names = [...(people?.nodes ?? []), ...(countries?.nodes ?? [])].filter(({ id }) => /-speaker|XY/.test(id))
    expect(names.length).toBeGreaterThan(4)
    expect(nodes.map(({ label }) => label)).toEqual(expect.arrayContaining(names.map(({ name }) => name)))
  })

  test('every format names the licence and the source', async () => {
    for (const { name } of formats) {
      const text = textOf(await makeFile(engine, name, [['source', 'awkward-source']]))
      expect([name, text.includes(licence), text.includes('headline')]).toEqual([name, true, true])
    }
  })

  test('days are spells in GEXF; a partial date stays as it is beside its first and last day', async () => {
    const gexf = (await makeFile(engine, 'gexf', [])).toString()
    expect(gexf).toMatch(/<edge id="first-says-on-awkward-opposite" [^>]*start="2013-06-01" end="2013-06-30">/)
    expect(gexf).toMatch(/<edge id="first-speaker-as-awkward-post" [^>]*start="2012-01-01" end="2014-03-31">/)
    const rows = readCsv((await makeFile(engine, 'positions-csv', [['raw', 'true']])).toString())
    const dates = rows.filter(({ source }) => source === 'awkward-source').map(({ date, from, to }) => [date, from, to])
    expect(new Set(dates.map((days) => days.join(' ')))).toEqual(
      new Set([
        '2013-06 2013-06-01 2013-06-30',
        '2014-02-28 2014-02-28 2014-02-28',
        '2011 2011-01-01 2011-12-31',
        '  ',
      ]),
    )
  })

  test('more positions of one event than are found at a time are all found, once', async () => {
    await engine.write((run) => run(CROWD, { numbers: Array.from({ length: CROWD_SIZE }, (_, n) => n) }))
    const found: string[] = []
    const reading = { engine, where: { event: ['crowd'] }, signal: new AbortController().signal }
    for await (const ids of readIdPages(reading, 1000)) {
      expect(ids.length === 1000 || found.length + ids.length === CROWD_SIZE).toBe(true)
      found.push(...ids)
    }
    expect([found.length, new Set(found).size]).toEqual([CROWD_SIZE, CROWD_SIZE])
    expect(found).toEqual([...found].sort())
  }, 60_000)

  test('a position whose actor the survey has not met is left out with its edges', async () => {
    const late = await makeFile(addingDuringRead(engine), 'node-link', [['source', 'awkward-source']])
    const { nodes, links } = JSON.parse(late.toString()) as {
      nodes: { id: string }[]
      links: { source: string; target: string }[]
    }
    const known = new Set(nodes.map(({ id }) => id))
    expect(links.length).toBeGreaterThan(0)
    expect(links.filter(({ source, target }) => !known.has(source) || !known.has(target))).toEqual([])
  })
})

test('every engine writes the same bytes', () => {
  expect(files.size).toBeGreaterThan(0)
  for (const [name, made] of files) expect([name, made.length, new Set(made).size]).toEqual([name, engines.length, 1])
})

function keep(format: string, filter: string, file: Buffer): void {
  const name = `${format} of ${filter}`
  files.set(name, [...(files.get(name) ?? []), file.toString('latin1')])
}

/** The same filter as GraphQL takes it. */
function whereOf(params: [string, string][]): Record<string, unknown> | null {
  const single = ['statedFrom', 'statedTo', 'text']
  const where: Record<string, unknown> = {}
  for (const [name, value] of params)
    where[name] = single.includes(name) ? value : [...((where[name] as string[]) ?? []), value]
  return params.length === 0 ? null : where
}

function countOf({ nodes, edges }: ReadGraph) {
  const having = (records: Record<string, unknown>[], name: string) =>
    records.filter((record) => record[name] !== undefined).length
  const count = (records: Record<string, unknown>[], names: string[]) =>
    Object.fromEntries(names.map((name) => [name, having(records, name)]))
  return {
    nodes: tally(nodes.map(({ type }) => String(type))),
    edges: tally(edges.map(({ relation }) => String(relation))),
    nodeAttributes: count(nodes, ['type', 'iso2', 'otherNames', 'positions']),
    edgeAttributes: count(edges, ['relation', 'position', 'stance', 'polarity', 'quote', 'role', 'onBehalfOf', 'date']),
  }
}

function countable({ rows: _rows, positions: _positions, ...counts }: Expected) {
  return counts
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}

/** An engine on which the first survey misses one actor, as if it had been loaded a moment later. */
function addingDuringRead(engine: Engine): Engine {
  const read: Engine['read'] = async (text, params) => {
    const rows = await engine.read(text, params)
    return text.includes('TAKEN_HOLDING') ? rows.filter(({ id }) => id !== 'second-speaker') : rows
  }
  return { ...engine, read }
}
