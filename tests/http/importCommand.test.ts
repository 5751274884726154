import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, run } from './command.ts'

const mapping = `
dataset: { id: survey }
actor: { column: country, as: id }
issue: { column: question, as: name, kind: PROPOSITION }
stance: { column: answer }
`
const good = 'country,question,answer\nCHN,Rules are needed,support\n'

test('demarche import tells what it did, and the same again is unchanged', async () => {
  const { table, map, store } = files(good)
  const first = await run(['import', 'csv', table, '--map', map], store).ended
  expect([first.code, first.output]).toEqual([
    0,
    'survey: 1 rows read, 0 refused; 2 facts created, 0 updated, 0 unchanged\n',
  ])
  const again = await run(['import', 'csv', table, '--map', map], store).ended
  expect([again.code, again.output]).toEqual([
    0,
    'survey: 1 rows read, 0 refused; 0 facts created, 0 updated, 2 unchanged\n',
  ])
})

test('refused rows go to the report and make the exit code 3; the others go in', async () => {
  const { table, map, store, folder } = files(`${good}XYZ,Rules are needed,support\nFRA,Rules are needed,maybe\n`)
  const report = join(folder, 'refused.jsonl')
  const { code, output } = await run(['import', 'csv', table, '--map', map, '--report', report], store).ended
  expect([code, output]).toEqual([3, 'survey: 3 rows read, 2 refused; 2 facts created, 0 updated, 0 unchanged\n'])
  const refusals = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(refusals).toEqual([
    { file: table, line: 4, sentence: expect.stringContaining('got "maybe"') },
    { file: table, line: 3, sentence: 'Nothing has the id XYZ; a country was wanted.' },
  ])
})

test('--strict loads nothing for one refused row, and says which', async () => {
  const { table, map, store } = files(`${good}XYZ,Rules are needed,support\n`)
  const { code, output, errors } = await run(['import', 'csv', table, '--map', map, '--strict'], store).ended
  expect([code, output]).toEqual([1, ''])
  expect(errors).toContain(`${table}:3: Nothing has the id XYZ; a country was wanted. Nothing was loaded.`)
  const listed = await run(['datasets', '--json'], store).ended
  expect(listed.output).not.toContain('survey')
})

function files(table: string) {
  const folder = dataFolder()
  writeFileSync(join(folder, 'table.csv'), table)
  writeFileSync(join(folder, 'map.yaml'), mapping)
  const store = { DEMARCHE_DATA: join(folder, 'store') }
  return { folder, table: join(folder, 'table.csv'), map: join(folder, 'map.yaml'), store }
}
