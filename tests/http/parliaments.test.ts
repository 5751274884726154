import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dataFolder } from '../support/command.ts'
import { readPage } from '../support/docs.ts'
import { howtheyvoteTables } from '../support/howtheyvote.ts'
import { rerun, sessionsOf } from '../support/session.ts'

it('docs/parliaments-and-speeches.md shows what the commands answer', async () => {
  const shown = sessionsOf(readPage('docs/parliaments-and-speeches.md'))
  expect(shown.length).toBeGreaterThan(1)
  const folder = dataFolder()
  mkdirSync(join(folder, 'votes'))
  for (const [name, rows] of Object.entries(howtheyvoteTables))
    writeFileSync(join(folder, 'votes', `${name}.csv`), rows.join('\n'))
  const speech = {
    year: 1994,
    session: 49,
    iso3: 'FJI',
    speaker: 'Ana Lima',
    post: 'Prime Minister',
    text: 'We ask for help.',
  }
  const speeches = [
    { ...speech, id: 'a' },
    { ...speech, id: 'b', text: 'The sea is rising.' },
  ]
  writeFileSync(join(folder, 'speeches.jsonl'), speeches.map((one) => JSON.stringify(one)).join('\n'))
  expect(await rerun(shown, folder)).toEqual(shown)
}, 180_000)
