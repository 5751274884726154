import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readDossiers } from '../../src/imports/dossier/facts.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker, readExamples } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { cutUnga } from '../support/ungaCut.ts'

const root = join(import.meta.dirname, '../..')
const blocs = join(root, 'seed/blocs')
const examples = readExamples(join(root, 'tests/unga'))
/** Set to write the answers anew: read the diff before you commit it. */
const recording = process.env.RECORD === 'true'

/**
 * Each question of docs/import.md over the roll calls gives its recorded answer on every engine. The cut keeps every vote that the
 * questions ask about, so that the answers are those of the whole data; bench/facts.ts asks the whole.
 */
describe.each(engines)('the questions over roll calls on $name', ({ name: engineName, open }) => {
  const folder = cutUnga({
    countries: ['USA', 'ISR', 'IND'],
    also: {
      countries: membersOf(['european-union', 'least-developed-countries']),
      topic: 'Palestinian conflict',
      since: 1990,
    },
  })
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
    await loadDossiers(engine, [blocs])
    await importRows(engine, openUnvotes(folder))
    ask = await makeAsker(engine)
  })

  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it.each(examples)('$name', async ({ query, variables, answerFile }) => {
    const { data, errors } = await ask(query, variables)
    if (recording && engineName === 'embedded') writeFileSync(answerFile, `${JSON.stringify({ data }, null, 2)}\n`)
    expect(errors).toBeUndefined()
    expect({ data }).toEqual(JSON.parse(readFileSync(answerFile, 'utf8')))
  })
})

function membersOf(names: string[]): string[] {
  const [dossier] = readDossiers([blocs]).dossiers
  const memberships = dossier?.dossier.facts.memberships ?? []
  return memberships.filter(({ of }) => names.includes(of)).map(({ member }) => member)
}
