import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { gexf } from '../../src/exports/formats/gexf.ts'
import { formats, graphFormats } from '../../src/exports/formats.ts'
import { filterParameters, networkParameters } from '../../src/exports/parameters.ts'
import { edgeColumns, nodeColumns } from '../../src/exports/print/columns.ts'
import { readNetwork } from '../../src/exports/read/network.ts'
import { makeNetworkGraph } from '../../src/exports/read/networkGraph.ts'
import { readRequest } from '../../src/exports/request.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { openWork } from '../../src/workers/work.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { dataFolder, run } from '../support/command.ts'
import { readPage } from '../support/docs.ts'
import { seedFolders } from '../support/seed.ts'
import { startServer } from '../support/startServer.ts'

const page = readPage('docs/exports.md')

describe('docs/exports.md', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer({ environment: { DEMARCHE_ORIGINS: '*' } })
  })
  afterAll(() => server.close())

  test('lists every format with its address and purpose, and no other', () => {
    const wanted = formats.map(({ name, stem, extension, about }) => [
      `\`${name}\``,
      `\`/export/${stem}.${extension}\``,
      about,
    ])
    expect(rowsOf('format')).toEqual(wanted)
    expect(formats.slice(0, graphFormats.length)).toEqual(graphFormats)
    expect(formats[graphFormats.length]?.name).toBe('json-ld')
  })

  test('names every condition, in the order of the schema', () => {
    const names = wordsOf(/by the same names: ([^.]+)\./.exec(page)?.[1] ?? '')
    expect(names).toEqual(filterParameters.map(({ name }) => name))
  })

  test('lists every argument of a network with its values and default', () => {
    const wanted = networkParameters.map(({ name, wanted, default: value }) => [`\`${name}\``, wanted, String(value)])
    expect(rowsOf('argument').map(([name, wanted, value]) => [name, wanted, value])).toEqual(wanted)
  })

  test.each([
    ['attribute of a node', nodeColumns],
    ['attribute of an edge', edgeColumns],
  ])('explains every %s', (title, columns) => {
    const explained = rowsOf(title).flatMap(([names = '']) => wordsOf(names))
    expect(new Set(explained)).toEqual(new Set(columns.map(({ name }) => name)))
  })

  test('explains every attribute in a network', async () => {
    const corpus = await openEmbedded()
    onTestFinished(() => corpus.close())
    await setUp(corpus)
    await loadDossiers(corpus, [...seedFolders, ...corpusFolders])
    const { network, where } = readRequest(gexf, true, [], '')
    if (!network) throw new Error('It was asked as a network.')
    const reading = { engine: corpus, where, signal: new AbortController().signal, work: openWork(corpus) }
    const about = { title: '', query: '', licence: '' }
    const { nodeColumns, edgeColumns } = makeNetworkGraph(await readNetwork(reading, network), about)
    const explained = rowsOf('attribute in a network').flatMap(([names = '']) => wordsOf(names))
    expect(new Set(explained)).toEqual(new Set([...nodeColumns, ...edgeColumns].map(({ name }) => name)))
  })

  test('names every column of the tidy CSV, in their order', async () => {
    const [head] = (await (await fetch(`${server.url}/export/positions.csv?raw=true`)).text()).split('\r\n')
    expect(wordsOf(/for a position without any: ([^.]+)\./.exec(page)?.[1] ?? '')).toEqual(head?.split(','))
  })

  test('names headers that come', async () => {
    const { headers } = await fetch(`${server.url}/export/graph.gexf`, {
      headers: { origin: 'https://notebook.example' },
    })
    const names = rowsOf('header').flatMap(([name = '']) => wordsOf(name))
    expect(names.length).toBe(5)
    expect(names.filter((name) => !headers.has(name))).toEqual([])
  })

  test.each(lines('curl '))('%s', async (line) => {
    const path = /'http:\/\/127\.0\.0\.1:4000(\/export\/[^']+)'/.exec(line)?.[1] ?? ''
    const answer = await fetch(server.url + path)
    expect([answer.status, (await answer.arrayBuffer()).byteLength > 1000]).toEqual([200, true])
  })

  test.each(lines('demarche export'))('%s', async (line) => {
    const folder = dataFolder()
    const [, ...args] = line.split(' ').map((word) => (/^\w+\.\w+$/.test(word) ? join(folder, word) : word))
    const { code, output } = await run(args, { DEMARCHE_DATA: ':memory:' }).ended
    const file = args.find((word) => word.startsWith(folder))
    const written = file === undefined ? output : existsSync(file) ? readFileSync(file, 'utf8') : ''
    expect([code, written.length > 200]).toEqual([0, true])
  })

  test('shows the calls that the read-back makes', () => {
    const readback = readPage('tests/exports/readback.py')
    const calls = lines(/^(networkx|igraph|RawCX2)/).map((line) => /^[\w.]+/.exec(line)?.[0] ?? '')
    expect(calls.length).toBe(6)
    expect(calls.filter((call) => !readback.includes(`${call}(`))).toEqual([])
    for (const option of ['force_multigraph=True', 'edges="links"']) expect(readback).toContain(option)
  })
})

/** The lines of code that begin so. */
function lines(start: string | RegExp): string[] {
  const code = [...page.matchAll(/^```\w+\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) => block.split('\n'))
  return code.filter((line) => (typeof start === 'string' ? line.startsWith(start) : start.test(line)))
}

/** The cells of the rows of the table whose first column has this title. */
function rowsOf(title: string): string[][] {
  const [, table = ''] = page.split(`\n| ${title} |`)
  const [, , ...rows] = (/^.*\n(?:\|.*\n)+/.exec(table)?.[0] ?? '').trim().split('\n')
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim()),
  )
}

/** The words in code marks. */
function wordsOf(text: string): string[] {
  return [...text.matchAll(/`(\w[\w-]*)`/g)].map(([, word = '']) => word)
}
