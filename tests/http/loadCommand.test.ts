import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder, run } from '../support/command.ts'
import { conferenceFolders } from '../support/seed.ts'

const conference = 'seed/meridian-conference'

test.each(['load', 'check', 'import'])(
  'demarche %s finds what comes with the product from an empty folder',
  async (verb) => {
    const format = verb === 'import' ? ['dossier'] : []
    const { code, output, errors } = await run([verb, ...format, conference], {}, dataFolder()).ended
    expect([code, errors]).toEqual([0, ''])
    expect(output.trim().split('\n')).toHaveLength(conferenceFolders.length)
  },
)

test('what lies in the folder itself stands before what comes with the product', async () => {
  const folder = dataFolder()
  cpSync(conferenceFolders.find((path) => path.endsWith('world')) ?? '', join(folder, conference, 'own'), {
    recursive: true,
  })
  const { code, output } = await run(['check', conference], {}, folder).ended
  expect([code, output.trim().split('\n').length]).toEqual([0, 1])
})

test('a folder without any dossier is named', async () => {
  const { code, errors } = await run(['load', '.'], {}, dataFolder()).ended
  expect([code, errors]).toEqual([1, 'dossier.yaml:1:1: The file dossier.yaml is missing.\n'])
})
