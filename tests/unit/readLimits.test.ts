import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { numberIn } from '../../src/imports/csv/cells.ts'
import { makeDistinct } from '../../src/imports/distinct.ts'
import { proposeMapping } from '../../src/imports/propose/propose.ts'
import { unpackWorkbook } from '../../src/imports/read/unpack.ts'
import type { Row } from '../../src/imports/row.ts'
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

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-limits-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}
