import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { agreementCases } from '../corpus/cases/agreement.ts'
import { agreementLevelCases } from '../corpus/cases/agreementLevels.ts'
import { changeCases } from '../corpus/cases/changes.ts'
import { countCases } from '../corpus/cases/counts.ts'
import { disagreementCases } from '../corpus/cases/disagreements.ts'
import { lineCases } from '../corpus/cases/lines.ts'
import { networkCases } from '../corpus/cases/network.ts'
import { networkLevelCases } from '../corpus/cases/networkLevels.ts'
import { networkTwoModesCases } from '../corpus/cases/networkTwoModes.ts'
import { emptyCases, refusals } from '../corpus/cases/refusals.ts'
import { roleCases } from '../corpus/cases/roles.ts'
import { rollUpCases } from '../corpus/cases/rollUp.ts'
import { timelineCases } from '../corpus/cases/timeline.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { seedFolders } from '../support/seed.ts'

const groups = [
  { group: 'roll-up', cases: rollUpCases },
  { group: 'roles', cases: roleCases },
  { group: 'agreement', cases: agreementCases },
  { group: 'agreement of larger units', cases: agreementLevelCases },
  { group: 'disagreements', cases: disagreementCases },
  { group: 'contradictions and shifts', cases: changeCases },
  { group: 'the line and what was in force', cases: lineCases },
  { group: 'facets', cases: countCases },
  { group: 'timeline', cases: timelineCases },
  { group: 'networks', cases: networkCases },
  { group: 'networks of two modes', cases: networkTwoModesCases },
  { group: 'networks of larger units', cases: networkLevelCases },
  { group: 'nothing to find', cases: emptyCases },
]

/** Every question of the fictional corpus has the answer that its definition gives, worked out by hand, on every engine. */
describe.each(engines)('the corpus on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, [...seedFolders, ...corpusFolders])
    ask = await makeAsker(engine)
  })

  afterAll(() => engine.close())

  describe.each(groups)('$group', ({ cases }) => {
    it.each(cases)('$name', async ({ query, expected }) => {
      const { data, errors } = await ask(query)
      expect(errors).toBeUndefined()
      expect(data).toEqual(near(expected))
    })
  })

  it.each(refusals)('refuses $name', async ({ query, variables, code }) => {
    const { errors } = await ask(query, variables)
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code])
  })
})

/** The value with every number in it allowed to differ by less than 1e-9: fractions are sums in some order. */
function near(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9)
  if (Array.isArray(value)) return value.map(near)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, near(inner)]))
}
