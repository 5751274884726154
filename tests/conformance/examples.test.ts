import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker, readExamples } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { seedFolders } from '../support/seed.ts'

const examples = readExamples()
/** Set to write the answers anew: read the diff before you commit it. */
const recording = process.env.RECORD === 'true'

/** Every example gives its recorded answer on every engine, in the recorded number of round trips. */
describe.each(engines)('examples on $name', ({ name: engineName, open }) => {
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, seedFolders)
    ask = await makeAsker(engine)
  })

  afterAll(() => engine.close())

  it.each(examples)('$name', async ({ query, variables, answerFile }) => {
    const answer = await ask(query, variables)
    if (recording && engineName === 'embedded') writeFileSync(answerFile, `${JSON.stringify(answer, null, 2)}\n`)
    expect(answer).toEqual(JSON.parse(readFileSync(answerFile, 'utf8')))
  })
})
