import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { importRows } from '../../src/imports/run.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { fill, makeFile } from '../exports/files.ts'
import { canStartNeo4j } from '../neo4j/start.ts'
import { type Opened, openInGephi } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-gephi-'))
const map = `dataset: { id: council, title: A council }
actor: { column: member, as: name, kind: PERSON }
issue: { column: motion, as: name, kind: PROPOSITION }
stance: { column: vote, values: { aye: SUPPORT, no: OPPOSE } }
date: day
`
/** Of the four positions of one member on one motion, two are for it, at different times. */
const rows = `member,motion,vote,day
Noor Vale,Ferries stay public,aye,2016-02-01
Noor Vale,Ferries stay public,no,2018-02
Noor Vale,Ferries stay public,aye,2020-02-01
Noor Vale,Ferries stay public,no,
`

interface Link {
  key: string
  source: string
  target: string
  relation: string
  stance?: string
}

/** Gephi needs what Neo4j does, Java and Maven: where they are missing the run says so aloud, and in CI it fails. */
describe.skipIf(!canStartNeo4j())('Gephi opens', () => {
  let graph: { nodes: unknown[]; links: Link[] }
  beforeAll(async () => {
    const engine = await openEmbedded()
    await setUp(engine)
    await fill(engine)
    for (const [name, text] of Object.entries({ 'map.yaml': map, 'rows.csv': rows }))
      writeFileSync(join(folder, name), text)
    await importRows(engine, openCsv([join(folder, 'rows.csv')], join(folder, 'map.yaml')))
    writeFileSync(join(folder, 'graph.gexf'), await makeFile(engine, 'gexf', []))
    const sheets = unzipSync(await makeFile(engine, 'gephi-csv', []))
    for (const [name, bytes] of Object.entries(sheets)) writeFileSync(join(folder, name), bytes)
    graph = JSON.parse((await makeFile(engine, 'node-link', [])).toString())
    await engine.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([['graph.gexf'], ['nodes.csv,edges.csv']])('%s', (files) => {
    const opened = openInGephi(...files.split(',').map((name) => join(folder, name)))
    expect(opened.nodes).toBe(graph.nodes.length)
    // Edges between the same ends are one where they say the same, and as many as they say different things.
    const said = new Set(
      graph.links.map(({ source, target, relation, stance }) => [source, target, relation, stance].join()),
    )
    expect(opened.edges).toBe(said.size)
    const shown = graph.links.filter(({ key }) => opened.byId.has(key))
    expect(shown).toHaveLength(said.size)
    for (const { key, relation, stance } of shown) {
      expect(opened.byId.get(key)?.kind).toBe(stance === undefined ? relation : `${relation} ${stance}`)
    }
    const changed = graph.links.filter(({ relation, source }) => relation === 'POSITION' && /noor-vale/.test(source))
    expect(changed).toHaveLength(4)
    expect(edgesOf(opened, changed)).toEqual([
      { kind: 'POSITION OPPOSE', weight: 2, days: [['2018-02-01', '2018-02-28']] },
      {
        kind: 'POSITION SUPPORT',
        weight: 2,
        days: [
          ['2016-02-01', '2016-02-01'],
          ['2020-02-01', '2020-02-01'],
        ],
      },
    ])
  })
})

function edgesOf({ byId }: Opened, links: Link[]) {
  const found = links.flatMap(({ key }) => byId.get(key) ?? [])
  return found.sort((a, b) => (a.kind < b.kind ? -1 : 1))
}
