import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { nodeLink } from '../../src/exports/formats/nodeLink.ts'
import { makePositionRecords } from '../../src/exports/read/positionPages.ts'
import { readRequest } from '../../src/exports/request.ts'
import { writeExport } from '../../src/exports/write.ts'
import { numberIn } from '../../src/imports/csv/cells.ts'
import { makeDistinct } from '../../src/imports/distinct.ts'
import { proposeMapping } from '../../src/imports/propose/propose.ts'
import { unpackWorkbook } from '../../src/imports/read/unpack.ts'
import type { Row } from '../../src/imports/row.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { workbook } from '../support/workbook.ts'

it('a workbook of more than 100 MB is not read', () => {
  const file = join(tempFolder(), 'table.xlsx')
  writeFileSync(file, workbook({ sheets: { One: [] } }))
  truncateSync(file, 100 * 2 ** 20 + 1)
  expect(() => unpackWorkbook(file)).toThrow('is larger than 100 MB')
})

it.each(['2147483648', '-2147483648', '9'.repeat(30)])('a list is not ordered by %s', (n) => {
  expect(() => numberIn({ n }, { column: 'n' })).toThrow('takes a whole number up to 2147483647')
})

it('a mapping is proposed from the first thousand rows', async () => {
  const file = join(tempFolder(), 'table.csv')
  writeFileSync(file, `Country,Question,Vote\n${'Chile,Harbours should open,yes\n'.repeat(1001)}`)
  expect(await proposeMapping(file)).toContain('# Proposed from the first 1000 rows of table.csv')
})

it('of 20,000 facts it is known how another differs, of more that it does', async () => {
  const fact = (id: number, name: string) => ({ id: `f${id}`, type: 'Person', props: { name }, links: [] })
  async function* rows(): AsyncGenerator<Row> {
    yield { file: 'a.csv', line: 1, facts: Array.from({ length: 20_001 }, (_, id) => fact(id, 'Ana')) } as never
    for (const id of [0, 20_000]) yield { file: 'a.csv', line: 2, facts: [fact(id, 'Ben')] } as never
  }
  const refused: (string | undefined)[] = []
  for await (const row of makeDistinct(rows())) refused.push(row.refused)
  expect(refused.slice(1)).toEqual([
    'The id f0 is stated in a.csv:1 with other content: its name is "Ana" there and "Ben" here.',
    'The id f20000 is stated in a.csv:1 with other content.',
  ])
})

it('an export remembers 10,000 things from page to page', async () => {
  const engine = await openedWith(10_500)
  const reading = { engine, where: {}, signal: new AbortController().signal }
  let [most, positions] = [0, 0]
  for await (const page of makePositionRecords(reading, {} as never, false).pages()) {
    most = Math.max(most, page.entities.size)
    positions += page.positions.length
  }
  expect(positions).toBe(10_500)
  expect(most).toBeGreaterThan(10_000)
  // What one page of a hundred positions names comes before they are let go of.
  expect(most).toBeLessThan(10_400)
})

it('an export names a hundred sources at its head, and says how many there are', async () => {
  const engine = await openedWith(101)
  await engine.write((run) =>
    run(
      `MATCH (position:Position)
       CREATE (position)-[:FOUND_IN]->(:Entity:Source {id: 's' + position.id, type: 'Source', headline: position.id, sortKey: position.id})`,
    ),
  )
  const chunks: string[] = []
  const request = readRequest(nodeLink, false, [], 'https://example.org/licence')
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) chunks.push(String(chunk))
  const { graph } = JSON.parse(chunks.join(''))
  expect([graph.sources.length, graph.sourceCount]).toEqual([100, 101])
})

/** A store of so many countries, each with a position on one issue. */
async function openedWith(countries: number): Promise<Engine> {
  const engine = await openEmbedded()
  onTestFinished(() => engine.close())
  await setUp(engine)
  const ids = Array.from({ length: countries }, (_, at) => `c${String(at).padStart(5, '0')}`)
  await engine.write(async (run) => {
    await run("CREATE (:Entity:Issue {id: 'i', type: 'Issue', name: 'i', sortKey: 'i', kind: 'PROPOSITION'})")
    await run(
      `UNWIND $ids AS id
       MATCH (issue:Issue {id: 'i'})
       CREATE (:Entity:Actor:Country {id: id, type: 'Country', name: id, sortKey: id})-[:TOOK]->
         (:Entity:Position {id: 'p' + id, type: 'Position', stance: 'SUPPORT', mode: 'VOTE', sortKey: id})-[:ON]->(issue)`,
      { ids },
    )
  })
  return engine
}

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-limits-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
