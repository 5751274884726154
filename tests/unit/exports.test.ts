import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DemarcheError } from '../../src/errors.ts'
import { gephiCsv } from '../../src/exports/formats/gephiCsv.ts'
import { gexf } from '../../src/exports/formats/gexf.ts'
import { formats, graphFormats } from '../../src/exports/formats.ts'
import { filterParameters } from '../../src/exports/parameters.ts'
import { csvRow, spreadsheetSafe } from '../../src/exports/print/csv.ts'
import { sanitize } from '../../src/exports/print/sanitize.ts'
import { xml } from '../../src/exports/print/xml.ts'
import type { DerivedNetwork } from '../../src/exports/read/network.ts'
import { makeNetworkGraph } from '../../src/exports/read/networkGraph.ts'
import { canonicalQuery, fileNameOf, readFilter, readRequest } from '../../src/exports/request.ts'
import { licence } from '../exports/files.ts'
import { readers, textOf } from '../exports/readers.ts'

describe('a filter in an address', () => {
  const accepted: [string, string, object][] = [
    ['nothing is everything', '', {}],
    ['a list of one', 'issue=a', { issue: ['a'] }],
    ['a list in its order', 'issue=b&issue=a', { issue: ['b', 'a'] }],
    ['enum values', 'stance=OPPOSE&stance=NONE&role=AMBASSADOR', { stance: ['OPPOSE', 'NONE'], role: ['AMBASSADOR'] }],
    ['a year as its days', 'statedFrom=2013', { statedFrom: { earliest: '2013-01-01', latest: '2013-12-31' } }],
    ['a leap day', 'statedTo=2012-02-29', { statedTo: { earliest: '2012-02-29', latest: '2012-02-29' } }],
    ['yes and no', 'includeNarrower=false', { includeNarrower: false }],
    ['any text', 'text=%F0%9F%87%BA%F0%9F%87%B3+%26+%3Cb%3E', { text: '🇺🇳 & <b>' }],
  ]
  test.each(accepted)('%s', (_, query, where) => expect(readFilter(new URLSearchParams(query))).toEqual(where))

  const refused: [string, string, string][] = [
    ['an unknown name', 'colour=red', 'There is no parameter "colour"; an export takes actor, '],
    ['a name of every object', '__proto__=a', 'There is no parameter "__proto__"'],
    ['an inherited name', 'constructor=a', 'There is no parameter "constructor"'],
    ['another case', 'Issue=a', 'There is no parameter "Issue"'],
    ['an unknown stance', 'stance=AGAINST', 'stance takes one of SUPPORT, OPPOSE, '],
    ['a stance in small letters', 'stance=oppose', 'got "oppose"'],
    ['a day that does not exist', 'statedFrom=2013-02-29', 'statedFrom takes a date as YYYY'],
    ['a time', 'statedTo=2013-01-01T00:00', 'statedTo takes a date as YYYY'],
    ['a range the wrong way round', 'statedFrom=2014&statedTo=2013', 'statedTo takes a date not before'],
    ['two dates', 'statedFrom=2013&statedFrom=2014', 'statedFrom takes one value; got "several"'],
    ['perhaps', 'includeNarrower=1', 'includeNarrower takes true or false; got "1"'],
    ['an empty id', 'issue=', 'issue takes an id; got ""'],
    ['a NUL', 'actor=a%00b', 'actor takes an id'],
    ['a very long id', `actor=${'a'.repeat(1001)}`, 'actor takes an id'],
    ['a blank text', 'text=+', 'text takes a text'],
    ['a very long text', `text=${'a'.repeat(201)}`, 'text takes 1 to 200 characters'],
    [
      'too many values',
      Array.from({ length: 101 }, (_, n) => `issue=i${n}`).join('&'),
      'issue takes at most 100 values',
    ],
  ]
  test.each(refused)('refuses %s with a sentence', (_, query, sentence) => {
    const error = errorOf(() => readFilter(new URLSearchParams(query)))
    expect(error).toBeInstanceOf(DemarcheError)
    expect((error as DemarcheError).code).toBe('BAD_USER_INPUT')
    expect((error as DemarcheError).message).toContain(sentence)
  })

  test('half a surrogate pair, which an address cannot hold but a command can', () => {
    expect(errorOf(() => readFilter([['actor', 'a\ud800']]))).toBeInstanceOf(DemarcheError)
  })

  test('takes every condition of the schema', () => {
    expect(filterParameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['actor', 'role', 'issue', 'stance', 'statedTo', 'text']),
    )
    expect(filterParameters.filter(({ about, wanted }) => about === '' || wanted === '')).toEqual([])
  })

  test('equal filters have one name, whatever their order', () => {
    const [one, other] = ['stance=OPPOSE&issue=b&issue=a', 'issue=a&stance=OPPOSE&issue=b'].map((query) =>
      canonicalQuery(new URLSearchParams(query)),
    )
    expect(one).toBe('issue=a&issue=b&stance=OPPOSE')
    expect(other).toBe(one)
    const named = (query = '') => fileNameOf(readRequest(gexf, false, [...new URLSearchParams(query)], licence))
    expect(named(one)).toMatch(/^demarche-graph-[0-9a-f]{8}\.gexf$/)
    expect(named()).not.toBe(named(one))
  })
})

describe('texts', () => {
  const replaced: [string, string][] = [
    ['plain', 'plain'],
    ['NUL \0', 'NUL \ufffd'],
    ['bell \u0007 and escape \u001b', 'bell \ufffd and escape \ufffd'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['the other \ude00 half', 'the other \ufffd half'],
    ['no characters \ufffe \uffff', 'no characters \ufffd \ufffd'],
    ['whole 🇺🇳 👩‍💻', 'whole 🇺🇳 👩‍💻'],
    ['\u202eright to left\u202c', '\u202eright to left\u202c'],
    ['line\nends\r\nand\ttabs', 'line\nends\r\nand\ttabs'],
  ]
  test.each(replaced)('%j is sanitized', (text, wanted) => expect(sanitize(text)).toBe(wanted))

  test('XML has no character that ends a value or an element', () => {
    expect(xml('<a b="c" d=\'e\'>&\n\r\t\0')).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;&#10;&#13;&#9;\ufffd')
    expect([xml(0), xml(-1.5), xml(false)]).toEqual(['0', '-1.5', 'false'])
  })

  const cells: [unknown[], string][] = [
    [['a', 'b'], 'a,b\r\n'],
    [[null, undefined, ''], ',,\r\n'],
    [['a,b', 'a"b', 'a\nb'], '"a,b","a""b","a\nb"\r\n'],
    [[' a', 'a '], '" a","a "\r\n'],
    [[1, -1, 0.5, true], '1,-1,0.5,true\r\n'],
  ]
  test.each(cells)('a row of %j', (row, text) => expect(csvRow(row as string[])).toBe(text))

  const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '＋1', '－1', '＠SUM(A1)']
  test.each(formulas)('%j is no formula in a spreadsheet', (text) => expect(spreadsheetSafe(text)).toBe(`'${text}`))
  test.each([-1, 0, null, 'a=b', 'plain'])('%j is left as it is', (cell) => expect(spreadsheetSafe(cell)).toBe(cell))
})

test('the sheets for Gephi hold no formula either, and numbers as they are', async () => {
  const nodes = ['=HYPERLINK("x")', '＋1'].map((label, at) => ({ id: `n${at}`, label, type: 'Country', score: -0.5 }))
  const edges = [{ source: 'n0', target: 'n1', weight: -1 }]
  const about = { title: '', query: '', licence }
  const chunks: Uint8Array[] = []
  for await (const chunk of gephiCsv.write(
    makeNetworkGraph({ directed: false, nodes, edges, evidenceOf: async () => [] } as never, about),
  ))
    chunks.push(chunk as Uint8Array)
  const text = textOf(Buffer.concat(chunks))
  expect(text).toContain('n0,"\'=HYPERLINK(""x"")"')
  expect(text).toContain("n1,'＋1")
  expect(text).toMatch(/,-0\.5\r\n/)
})

describe('a derived network', () => {
  const many = Array.from({ length: 12 }, (_, at) => `p${at}`)
  const network: DerivedNetwork = {
    directed: false,
    nodes: [
      { id: 'a', label: 'A', type: 'Country', bloc: 1, centrality: 0.5, note: 'x' },
      { id: 'b', label: 'B', type: 'Country', bloc: 2, centrality: 1 },
      { id: 'c', label: 'C', type: 'Person', bloc: null, note: 5 },
    ],
    edges: [
      { source: 'a', target: 'b', weight: -0.25, polarity: -1, stance: null },
      { source: 'b', target: 'c', weight: 3, polarity: null, stance: null },
    ],
    evidenceOf: async (edges, first) =>
      edges.map(({ source }) =>
        source === 'a' ? { ids: many.slice(0, first), count: many.length } : { ids: [], count: 0 },
      ),
  }

  test.each(Object.entries(readers))('%s holds its nodes, weights and evidence', async (format, read) => {
    const { nodes, edges } = await read(await fileOf(network, format))
    expect(nodes.map(({ label, type }) => [label, type])).toEqual([
      ['A', 'Country'],
      ['B', 'Country'],
      ['C', 'Person'],
    ])
    expect(nodes.map(({ bloc }) => (bloc === undefined ? null : Number(bloc)))).toEqual([1, 2, null])
    expect(edges.map(({ evidence }) => evidence || null)).toEqual([many.slice(0, 10).join(' '), null])
    expect(edges.map(({ evidenceShown }) => evidenceShown)).toEqual(['10 of 12', '0 of 0'])
    expect(edges.map(({ positions }) => Number(positions))).toEqual([12, 0])
    expect(edges.map(({ polarity }) => (polarity === undefined ? null : Number(polarity)))).toEqual([-1, null])
  })

  test.each(graphFormats)('$name names the licence', async ({ name }) => {
    expect(textOf(await fileOf(network, name))).toContain(licence)
  })

  test('attributes have the type that holds all their values', async () => {
    const gexf = (await fileOf(network, 'gexf')).toString()
    for (const [name, type] of [
      ['bloc', 'integer'],
      ['centrality', 'double'],
      ['note', 'string'],
    ]) {
      expect(gexf).toContain(`title="${name}" type="${type}"`)
    }
    expect(gexf).toContain('defaultedgetype="undirected"')
    expect(gexf).toContain('weight="-0.25"')
  })

  test('no name of any characters breaks a file or comes back as another', async () => {
    const anyUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units))
    const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), anyUnits)
    const property = fc.asyncProperty(names, fc.constantFrom(...Object.keys(readers)), async (name, format) => {
      const label = `(${name})`
      const file = await fileOf({ directed: true, nodes: [{ id: 'a', label, type: 'Person' }], ...noEdges }, format)
      const read = await readers[format]?.(file)
      expect(read?.nodes.map((node) => node.label)).toEqual([wantedIn(format, sanitize(label))])
    })
    await fc.assert(property, { numRuns: 300 })
  })

  test('a page runs nothing and holds names as text', async () => {
    const label = '<script>window.ran = 1</script><img src=x onerror=window.ran=1>'
    const page = (
      await fileOf({ directed: true, nodes: [{ id: 'a', label, type: '<b>' }], ...noEdges }, 'html')
    ).toString()
    expect(page).not.toMatch(/<script|<img|<b>/)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('default-src &apos;none&apos;')
  })

  test('a graph without anything is a file without anything', async () => {
    const nothing: DerivedNetwork = { directed: true, nodes: [], ...noEdges }
    for (const [format, read] of Object.entries(readers)) {
      expect([format, await read(await fileOf(nothing, format))]).toEqual([format, { nodes: [], edges: [] }])
    }
    expect((await fileOf(nothing, 'html')).toString()).toContain('nothing to draw')
  })

  test('a graph too large to draw says so and is in the tables', async () => {
    const nodes = Array.from({ length: 251 }, (_, n) => ({ id: `n${n}`, label: `N${n}`, type: 'Person' }))
    const page = (await fileOf({ directed: true, nodes, ...noEdges }, 'html')).toString()
    expect(page).toContain('too large to be drawn')
    expect(page).not.toContain('<svg')
    expect(page.match(/<tr id=/g)?.length).toBe(251)
  })

  test('a graph of too many edges to draw says so', async () => {
    const nodes = ['a', 'b'].map((id) => ({ id, label: id, type: 'Person' }))
    const edge = { source: 'a', target: 'b', weight: 1, positions: 0, evidence: [] }
    const edges = Array.from({ length: 3001 }, () => edge)
    const page = (await fileOf({ ...network, nodes, edges } as never, 'html')).toString()
    expect(page).toContain('too large to be drawn')
  })
})

test('no two formats share a name or an address', () => {
  const addresses = formats.map(({ stem, extension }) => `${stem}.${extension}`)
  expect(new Set(addresses).size).toBe(formats.length)
  expect(new Set(formats.map(({ name }) => name)).size).toBe(formats.length)
})

test('every file in formats/ is a format in the list', async () => {
  const folder = join(import.meta.dirname, '../../src/exports/formats')
  const unlisted = await Promise.all(
    readdirSync(folder).map(async (file) => {
      const values: unknown[] = Object.values(await import(join(folder, file)))
      return formats.some((format) => values.includes(format)) ? [] : [file]
    }),
  )
  expect(unlisted.flat()).toEqual([])
  expect(readdirSync(folder).length).toBe(formats.length)
})

const noEdges = { edges: [], evidenceOf: async () => [] }

async function fileOf(network: DerivedNetwork, name: string): Promise<Buffer> {
  const format = graphFormats.find((known) => known.name === name)
  if (!format) throw new Error(`There is no format ${name} for graphs.`)
  const chunks: Buffer[] = []
  const graph = makeNetworkGraph(network, { title: 'Network', query: '', licence })
  for await (const chunk of format.write(graph)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** DOT has one way to end a line. */
function wantedIn(format: string, text: string): string {
  return format === 'dot' ? text.replaceAll(/\r\n?/g, '\n') : text
}

function errorOf(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}
