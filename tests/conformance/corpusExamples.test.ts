import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { corpusExamples, corpusFolders } from '../corpus/corpus.ts'
import { type Asker, makeAsker, readExamples } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { seedFolders } from '../support/seed.ts'

const examples = readExamples(corpusExamples)
/** Set to write the answers anew: read the diff before you commit it. */
const recording = process.env.RECORD === 'true'

/** Each of the twelve questions gives its recorded answer on every engine, by one request. */
describe.each(engines)('the twelve questions on $name', ({ name: engineName, open }) => {
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, [...seedFolders, ...corpusFolders])
    ask = await makeAsker(engine)
  })

  afterAll(() => engine.close())

  it.each(examples)('$name', async ({ query, variables, answerFile }) => {
    const { data, errors } = await ask(query, variables)
    if (recording && engineName === 'embedded') writeFileSync(answerFile, `${JSON.stringify({ data }, null, 2)}\n`)
    expect(errors).toBeUndefined()
    expect({ data }).toEqual(JSON.parse(readFileSync(answerFile, 'utf8')))
  })
})
