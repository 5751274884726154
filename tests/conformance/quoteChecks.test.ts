import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { conferenceFolders } from '../support/seed.ts'

const query = `query($quotes: [String!]!) { quoteChecks(quotes: $quotes) { found more unread places {
  exact start end source { id } quotations { id } } } }`

/** Sources with a text, and one whose words are known without it. */
const PLANTED = `
UNWIND range(1, 55) AS number
CREATE (source:Source:Entity {id: 'planted-' + toString(100 + number), type: 'Source', sortKey: 'x', headline: 'x', language: 'en'})
CREATE (source)-[:READS]->(:SourceText {text: $text})`
const NAMED = `
CREATE (source:Source:Entity {id: 'named', type: 'Source', sortKey: 'x', headline: 'x', language: 'en'})
CREATE (quotation:Quotation:Entity {id: 'named-q1', type: 'Quotation', sortKey: 'x', exact: 'Turbines sing, they say.', prefix: '', suffix: '', kind: 'DIRECT', verified: false})
CREATE (quotation)-[:FOUND_IN]->(source)`

describe.each(engines)('quotes on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  const check = async (...quotes: string[]) => {
    const { data, errors } = await ask(query, { quotes })
    // biome-ignore lint/suspicious/noExplicitAny: the answer as it came
    return { checks: data?.quoteChecks as any[], errors }
  }

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, conferenceFolders)
    await engine.write(async (run) => {
      await run(PLANTED, { text: 'A kilowattage. Yes, gudgeon and gudgeon; a gudgeon.' })
      await run(NAMED)
    })
    ask = await makeAsker(engine)
  })
  afterAll(() => engine.close())

  it('are found to the letter, with what was coded there', async () => {
    const { checks } = await check('The dam is half built', 'the dam is half built', 'half a dam is of use to nobody')
    const place = { source: { id: 'meridian-minutes-2021' }, quotations: [{ id: 'anneke-2021-q1' }] }
    expect(checks[0]).toMatchObject({
      found: true,
      more: 0,
      unread: 0,
      places: [{ exact: 'The dam is half built', ...place }],
    })
    expect(checks[1]).toEqual({ found: false, more: 0, unread: 0, places: [] })
    expect(checks[2]).toMatchObject({ found: true, places: [place] })
  })

  it('may end with a comma or a full stop of the writer’s, and with no other sign or word', async () => {
    const { checks } = await check(
      'half built,',
      'half built.',
      'half built!',
      'half buil',
      'alf built',
      'half  \n built',
    )
    expect(checks.map(({ found }) => found)).toEqual([true, true, false, false, false, true])
  })

  it('stand where nobody coded them as well', async () => {
    const { checks } = await check('Invented minutes of an invented conference.')
    expect(checks[0]).toMatchObject({ found: true, places: [{ start: expect.any(Number), quotations: [] }] })
  })

  it('are looked for in words whose text is not stored', async () => {
    const { checks } = await check('Turbines sing', 'Turbines sang')
    expect(checks).toEqual([
      {
        found: true,
        more: 0,
        unread: 0,
        places: [
          { exact: 'Turbines sing', start: null, end: null, source: { id: 'named' }, quotations: [{ id: 'named-q1' }] },
        ],
      },
      { found: false, more: 0, unread: 0, places: [] },
    ])
  })

  it('of which more texts than are read hold the letters are not told', async () => {
    const { checks } = await check('watt')
    expect(checks).toEqual([{ found: null, more: 0, unread: 5, places: [] }])
  })

  it('that stand at more places than are given say how many were left out', async () => {
    const { checks } = await check('gudgeon')
    expect(checks[0]).toMatchObject({ found: true, more: 2, unread: 51 })
    expect(checks[0].places).toHaveLength(10)
  })

  it.each([
    ['nothing but signs', '“…”', 'quotes takes at least one letter or digit in each; got "“…”".'],
    ['too many characters', 'x'.repeat(5001), 'quotes takes at most 5,000 characters; one has 5001.'],
  ])('of %s are refused', async (_, quote, message) => {
    expect((await check(quote)).errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
  })
})
