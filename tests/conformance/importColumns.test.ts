import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeDataset } from '../../src/facts/datasets.ts'
import { dumpGraph } from '../../src/facts/dump.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { openSources } from '../../src/imports/formats.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeFile } from '../exports/files.ts'
import { readCsv } from '../exports/readers.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-columns-'))
afterAll(() => rmSync(folder, { recursive: true }))

const map = `
dataset: { id: tides, title: Tides }
actor: { column: who, as: country }
issue: { column: what, as: name, kind: PROPOSITION }
stance: { column: how }
date: day
`
const kept = `${map}target: { column: whom, as: country }
attributes: [Page, "Remark, if any"]
`
const table = `who,what,how,day,whom,Page,"Remark, if any"
Chile,Harbours should open,support,2001,Peru,12,"=""x"", said <twice>"
Chile,Harbours should open,support,2001,Japan,13,"=""x"", said <twice>"
Peru,Harbours should open,oppose,2002,,,
`

describe.each(engines)('columns on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
    ask = await makeAsker(engine)
  })
  afterEach(() => engine.close())

  it('that the mapping lists are kept as attributes, all that the rows of a position have', async () => {
    const { refused, notes } = await importTable(engine, kept, table)
    expect([refused, notes]).toEqual([[], []])
    const { data, errors } = await ask(
      '{ positions(order: OLDEST_FIRST) { nodes { actor { id } targets { id } attributes { name value } } } }',
    )
    expect(errors).toBeUndefined()
    const remark = { name: 'Remark, if any', value: '="x", said <twice>' }
    expect(data).toEqual({
      positions: {
        nodes: [
          {
            actor: { id: 'CHL' },
            targets: [{ id: 'JPN' }, { id: 'PER' }],
            attributes: [{ name: 'Page', value: '12' }, remark, { name: 'Page', value: '13' }],
          },
          { actor: { id: 'PER' }, targets: [], attributes: [] },
        ],
      },
    })
  })

  it('never change a position’s id, whatever stands in them or what they are called', async () => {
    await importTable(engine, kept, table)
    const before = await ids(ask)
    const renamed = kept.replace('[Page, "Remark, if any"]', '{ page: Page }')
    const { summary } = await importTable(engine, renamed, table.replace(',12,', ',twelve,'))
    expect(summary).toMatchObject({ created: 0, updated: 1 })
    expect(await ids(ask)).toEqual(before)
    const { data } = await ask('{ positions(order: OLDEST_FIRST) { nodes { attributes { name value } } } }')
    const attributes = [
      { name: 'page', value: 'twelve' },
      { name: 'page', value: '13' },
    ]
    expect(data).toEqual({ positions: { nodes: [{ attributes }, { attributes: [] }] } })
    await importTable(engine, kept.replace(/attributes.*\n/, ''), table)
    expect(await ids(ask)).toEqual(before)
  })

  it('of rows that share an id of their own are all kept', async () => {
    const numbered =
      'no,who,what,how,day,Page\n7,Chile,Harbours should open,support,2001,12\n7,Chile,Harbours should open,support,2001,13\n'
    await importTable(engine, `${map}id: no\nattributes: [Page]\n`, numbered)
    const { data } = await ask('{ positions { nodes { id attributes { value } } } }')
    expect(data).toEqual({
      positions: { nodes: [{ id: 'tides-7', attributes: [{ value: '12' }, { value: '13' }] }] },
    })
  })

  it('come back from a dump, on either engine, and out of exports', async () => {
    await importTable(engine, kept, table)
    const hash = await graphHash(engine)
    const lines: string[] = []
    for await (const line of dumpGraph(engine)) lines.push(JSON.stringify(line))
    const cell = JSON.stringify({ Page: '12 | 13', 'Remark, if any': '="x", said <twice>' })
    const rows = readCsv((await makeFile(engine, 'positions-csv', [['raw', 'true']])).toString())
    expect(rows.map(({ attributes }) => attributes)).toEqual(expect.arrayContaining([cell, cell, undefined]))
    const { links } = JSON.parse((await makeFile(engine, 'node-link', [])).toString()) as {
      links: Record<string, string>[]
    }
    const edges = links.filter(({ relation, source }) => relation === 'POSITION' && source === 'CHL')
    expect(edges.map(({ attributes }) => attributes)).toEqual([cell])
    expect((await makeFile(engine, 'graphml', [])).toString()).toContain('said &lt;twice&gt;')
    await engine.close()
    for (const other of engines) {
      const restored = await other.open()
      await restoreGraph(restored, linesOf(lines))
      expect(await graphHash(restored)).toBe(hash)
      await restored.close()
    }
    engine = await open()
  })

  it('of running numbers, and times of a day, tell the order inside it', async () => {
    const rows = `who,what,how,day,no
Chile,Harbours should open,support,2001-05-04 14:05,2
Chile,Harbours should open,oppose,2001-05-04 09:30,3
Peru,Harbours should open,support,2001-05-04,1
Peru,Harbours should open,oppose,2001-05-04 00:00:00,x
`
    await importTable(engine, map, rows)
    expect(await shifts(ask)).toEqual([{ actor: 'CHL', from: 'OPPOSE', to: 'SUPPORT', certain: true }])
    expect(await sequences(ask)).toEqual([
      ['CHL', 'OPPOSE', 34_200],
      ['CHL', 'SUPPORT', 50_700],
      ['PER', 'OPPOSE', null],
      ['PER', 'SUPPORT', null],
    ])
    const { refused } = await importTable(engine, `${map.replace('tides', 'numbered')}sequence: no\n`, rows)
    expect(refused).toMatchObject([
      { line: 5, sentence: expect.stringMatching(/^The column no takes a whole number up to 2147483647; got "x"\.$/) },
    ])
    await removeDataset(engine, 'tides')
    expect(await sequences(ask)).toEqual([
      ['CHL', 'OPPOSE', 3],
      ['CHL', 'SUPPORT', 2],
      ['PER', 'SUPPORT', 1],
    ])
    expect(await shifts(ask)).toEqual([{ actor: 'CHL', from: 'SUPPORT', to: 'OPPOSE', certain: true }])
  })

  it('go into the dataset that --dataset names, in the place of the mapping’s or where it has none', async () => {
    const named = await importTable(engine, map, table, 'winds')
    expect(named.summary.dataset).toBe('winds')
    await importTable(engine, map.replace(/dataset.*\n/, ''), table, 'waves')
    const { data } = await ask('{ positions(first: 100) { nodes { datasets } } }')
    const datasets = (data as { positions: { nodes: { datasets: string[] }[] } }).positions.nodes.map(
      (node) => node.datasets,
    )
    expect([...new Set(datasets.flat())].sort()).toEqual(['waves', 'winds'])
    expect(datasets).toHaveLength(6)
    await expect(importTable(engine, map.replace(/dataset.*\n/, ''), table)).rejects.toThrow(/dataset takes/)
    await expect(importTable(engine, map, table, 'Two Words')).rejects.toThrow(/dataset\.id takes .*an id/)
  })
})

async function ids(ask: Asker): Promise<string[]> {
  const { data } = await ask('{ positions(first: 100) { nodes { id } } }')
  return (data as { positions: { nodes: { id: string }[] } }).positions.nodes.map(({ id }) => id).sort()
}

async function sequences(ask: Asker): Promise<unknown[]> {
  const { data } = await ask('{ positions(first: 100) { nodes { actor { id } stance sequence } } }')
  const { nodes } = (
    data as { positions: { nodes: { actor: { id: string }; stance: string; sequence: number | null }[] } }
  ).positions
  return nodes
    .map(({ actor, stance, sequence }) => [actor.id, stance, sequence])
    .sort((a, b) => (String(a) < String(b) ? -1 : 1))
}

async function shifts(ask: Asker): Promise<unknown[]> {
  const { data, errors } = await ask('{ shifts { nodes { actor { id } from { stance } to { stance } certain } } }')
  expect(errors).toBeUndefined()
  return (
    data as {
      shifts: { nodes: { actor: { id: string }; from: { stance: string }; to: { stance: string }; certain: boolean }[] }
    }
  ).shifts.nodes.map(({ actor, from, to, certain }) => ({ actor: actor.id, from: from.stance, to: to.stance, certain }))
}

async function* linesOf(texts: string[]) {
  for (const [index, text] of texts.entries()) yield { line: index + 1, text }
}

async function importTable(engine: Engine, map: string, table: string, dataset?: string) {
  const [file, mapFile] = [join(folder, 'table.csv'), join(folder, 'map.yaml')]
  writeFileSync(mapFile, map)
  writeFileSync(file, table)
  const [source] = openSources('csv', [file], { map: mapFile, dataset })
  if (!source) throw new Error('A table is one source.')
  return importAll(engine, source)
}
