import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, run } from '../support/command.ts'

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
    'survey: 1 row read, 0 refused; 2 facts created, 0 updated, 0 unchanged\n',
  ])
  const again = await run(['import', 'csv', table, '--map', map], store).ended
  expect([again.code, again.output]).toEqual([
    0,
    'survey: 1 row read, 0 refused; 0 facts created, 0 updated, 2 unchanged\n',
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

test('what was merged, backed up and restored leads on under its old id', async () => {
  const { table, store, folder } = files(good)
  const map = join(folder, 'names.yaml')
  writeFileSync(map, mapping.replace('as: id', 'as: name, kind: ORGANIZATION'))
  await run(['import', 'csv', table, '--map', map, '--dataset', 'one'], store).ended
  writeFileSync(table, good.replace('CHN', 'China'))
  await run(['import', 'csv', table, '--map', map], store).ended
  const merged = await run(['merge', 'chn', 'china'], store).ended
  expect([merged.code, merged.output]).toEqual([
    0,
    'china is chn now: 1 relationship came over, and the old id leads there\n',
  ])
  const again = await run(['merge', 'chn', 'china'], store).ended
  expect([again.code, again.output]).toEqual([0, 'china was chn already\n'])
  const backed = await run(['backup', join(folder, 'backups')], store).ended
  expect([backed.code, backed.errors]).toEqual([0, ''])
  const file = backed.output.split(':')[0] ?? ''
  const counts = /(\d+ nodes and \d+ links), read back and whole/.exec(backed.output)?.[1]
  const other = { DEMARCHE_DATA: join(folder, 'restored') }
  const restored = await run(['restore', file], other).ended
  expect([restored.code, restored.output]).toEqual([0, `${counts} restored\n`])
  const unchanged = await run(['import', 'csv', table, '--map', map], other).ended
  expect(unchanged.output).toMatch(/^survey: 1 row read, 0 refused; 0 facts created, 0 updated/)
})

test('demarche map prints a mapping that the import takes as it is, or says what is lacking', async () => {
  const { table, store, folder } = files(good)
  const { code, output, errors } = await run(['map', table]).ended
  expect([code, errors]).toEqual([0, ''])
  const proposed = join(folder, 'proposed.yaml')
  writeFileSync(proposed, output)
  const imported = await run(['import', 'csv', table, '--map', proposed, '--dataset', 'asked'], store).ended
  expect(imported.output).toBe('asked: 1 row read, 0 refused; 2 facts created, 0 updated, 0 unchanged\n')
  writeFileSync(table, 'a,b\n1,2\n')
  const lacking = await run(['map', table]).ended
  expect([lacking.code, lacking.output]).toEqual([1, ''])
  expect(lacking.errors).toContain('nothing can be proposed: no column holds words for stances')
})

test('Ctrl-C ends an import after the batch under way, with a word on how to go on', async () => {
  const store = { DEMARCHE_DATA: join(dataFolder(), 'store') }
  const importing = run(['import', 'unvotes', 'seed/unga', '--json'], store)
  importing.process.stderr?.once('data', () => importing.process.kill('SIGINT'))
  const { code, output } = await importing.ended
  expect(code).toBe(130)
  expect(JSON.parse(output)).toMatchObject({ dataset: 'unga', stopped: true, refused: 0 })
  const listed = await run(['datasets'], store).ended
  expect(listed.output).toMatch(/unga: .*\d+ Position/)
}, 60_000)

function files(table: string) {
  const folder = dataFolder()
  writeFileSync(join(folder, 'table.csv'), table)
  writeFileSync(join(folder, 'map.yaml'), mapping)
  const store = { DEMARCHE_DATA: join(folder, 'store') }
  return { folder, table: join(folder, 'table.csv'), map: join(folder, 'map.yaml'), store }
}
