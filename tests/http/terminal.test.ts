import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { escapeControls, show } from '../../src/errors.ts'
import { dataFolder, run } from '../support/command.ts'

/** Clears a terminal, colours it, ends a line unseen, and turns around what follows; each by one sign. */
const evil = '\u001b[2J\u009b31m\u202eEVIL\u2066\u0007'
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/

test('control characters of files reach no terminal', async () => {
  const folder = dataFolder()
  const store = { DEMARCHE_DATA: join(folder, 'store'), DEMARCHE_SEED: 'none' }
  const [table, map] = [join(folder, `t${evil}.csv`), join(folder, 'map.yaml')]
  writeFileSync(table, `country,question,answer\n"${evil}",Q,y\nCHN,"Q ${evil}",y\nCHN,Q,"${evil}"\n`)
  writeFileSync(
    map,
    `dataset: { id: survey, title: ${JSON.stringify(evil)}, licence: ${JSON.stringify(evil)} }
actor: { column: country, as: id }
issue: { column: question, as: name, kind: PROPOSITION }
stance: { column: answer, values: { y: SUPPORT } }
`,
  )
  const runs = [
    await run(['import', 'csv', table, '--map', map], store).ended,
    await run(['datasets'], store).ended,
    await run(['remove', evil], store).ended,
    await run(['dump'], store).ended,
    await run(['check', join(folder, evil)], store).ended,
    await run(['load', evil, `--x${evil}`], store).ended,
    await run([evil], store).ended,
    await run(['map', table], store).ended,
  ]
  expect(runs.map(({ code }) => code)).toEqual([3, 0, 1, 0, 1, 2, 2, 0])
  for (const { output, errors } of runs) {
    expect(output + errors).toContain('EVIL')
    expect(output + errors).not.toMatch(raw)
  }
  expect(runs[0]?.errors).toContain('\\u001b[2J\\u009b31m\\u202eEVIL\\u2066\\u0007')
  // What is meant to be read by a program says what it did before.
  const lines = (runs[3]?.output ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { node?: { name: string } })
  expect(lines.map(({ node }) => node?.name)).toContain(`Q ${evil}`)
})

test('a proposed mapping means the column that it names', async () => {
  const folder = dataFolder()
  const table = join(folder, 'table.csv')
  writeFileSync(table, `country,question,answer ${evil}\nCHN,Q,yes\nFRA,R,no\n`)
  const { code, output } = await run(['map', table]).ended
  expect([code, output]).toEqual([0, expect.not.stringMatching(raw)])
  expect(parse(output)).toMatchObject({ stance: { column: `answer ${evil}` } })
})

it('is written as JSON would write it, and line ends and tabs are left', () => {
  expect(escapeControls(`a\tb\nc${evil}`)).toBe('a\tb\nc\\u001b[2J\\u009b31m\\u202eEVIL\\u2066\\u0007')
  expect(JSON.parse(escapeControls(JSON.stringify(evil)))).toBe(evil)
  expect(show('\u0085\u202e')).toBe('"\\u0085\\u202e"')
})

it('no command writes to the terminal by another way', () => {
  const cli = join(import.meta.dirname, '../../src/cli')
  const others = readdirSync(cli, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && name !== 'terminal.ts')
    .filter((name) => /process\.std(out|err)\.write\(/.test(readFileSync(join(cli, name), 'utf8')))
  expect(others).toEqual(['map.ts'])
})
