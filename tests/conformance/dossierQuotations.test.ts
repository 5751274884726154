import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeDataset } from '../../src/facts/datasets.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const first = `${usual}statements:
  - id: ana-on-rules
    speaker: ana-example
    statedAt: 2013-06-25
    quotes: ["We need new rules"]
    positions: [{ issue: new-rules, stance: SUPPORT, summary: Wants new rules }]
`
const source = 'source: { id: second-article, headline: Another one, language: en, text: article.txt }\n'
const second = `${source}quotations:
  - statement: ana-on-rules
    quotes: ["We need new rules", "The old rules are no rules."]
`
const QUERY = `{ statements { totalCount } positions { totalCount } statement(id: "ana-on-rules") {
  datasets quotations { nodes { id exact verified datasets source { id } } } }
  source(id: "second-article") { statements { nodes { id } } } }`

describe.each(engines)('one statement in two dossiers on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
  })
  afterEach(() => engine.close())

  it('has the quotations of both sources, in whichever order they are given, and stays the first one’s', async () => {
    const [one, other] = [writeDossier(first), writeDossier(second)]
    await loadDossiers(engine, [other, one])
    const { data, errors } = await (await makeAsker(engine))(QUERY)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({
      statements: { totalCount: 1 },
      positions: { totalCount: 1 },
      statement: { datasets: ['example-article'] },
      source: { statements: { nodes: [{ id: 'ana-on-rules' }] } },
    })
    const { quotations } = (data as { statement: { quotations: { nodes: { id: string }[] } } }).statement
    expect(quotations.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      quotation('ana-on-rules-in-second-article-q1', 'We need new rules', 'second-article'),
      quotation('ana-on-rules-in-second-article-q2', 'The old rules\nare no rules.', 'second-article'),
      quotation('ana-on-rules-q1', 'We need new rules', 'example-article'),
    ])
    const both = await graphHash(engine)
    expect(await loadDossiers(engine, [one])).toMatchObject([{ created: 0, updated: 0, removed: 0 }])
    expect(await loadDossiers(engine, [other])).toMatchObject([{ created: 0, updated: 0, removed: 0 }])
    expect(await graphHash(engine)).toBe(both)
  })

  it('is left whole by the one that quotes it, and cannot go while that does', async () => {
    await loadDossiers(engine, [writeDossier(first)])
    const alone = await graphHash(engine)
    await loadDossiers(engine, [writeDossier(second)])
    await expect(removeDataset(engine, 'example-article')).rejects.toMatchObject({ code: 'DATASET_IN_USE' })
    await expect(loadDossiers(engine, [writeDossier(usual)])).rejects.toThrow(
      'ana-on-rules is no longer stated here, and the dataset second-article still refers to it.',
    )
    await removeDataset(engine, 'second-article')
    expect(await graphHash(engine)).toBe(alone)
    await removeDataset(engine, 'example-article')
    expect(await engine.read('MATCH (node:Entity) RETURN node.id AS id')).toEqual([])
  })

  it('is two where both state it: nothing joins them in silence', async () => {
    const again = first.replace('example-article', 'second-article').replace('id: ana-on-rules', 'id: ana-again')
    await loadDossiers(engine, [writeDossier(first), writeDossier(again)])
    const { data } = await (await makeAsker(engine))('{ statements { nodes { id } } }')
    expect(data?.statements).toEqual({ nodes: [{ id: 'ana-on-rules' }, { id: 'ana-again' }] })
  })

  it('votes by its mode, and changes its mind in the order that is told', async () => {
    const exchanges = (places: [string, string]) => `${usual}statements:
  - { id: one, speaker: ana-example, statedAt: 2013-06-25,${places[0]} quotes: ["We need new rules"], positions: [{ issue: new-rules, stance: SUPPORT, summary: For, mode: VOTE }] }
  - { id: two, speaker: ana-example, statedAt: 2013-06-25,${places[1]} quotes: ["No, no."], positions: [{ issue: new-rules, stance: OPPOSE, summary: Against }] }
`
    const query =
      '{ positions(where: { mode: [VOTE] }) { nodes { id sequence } } shifts { nodes { from { id } to { id } } } }'
    await loadDossiers(engine, [writeDossier(exchanges(['', '']))])
    const untold = await (await makeAsker(engine))(query)
    expect(untold.data).toMatchObject({
      positions: { nodes: [{ id: 'one-on-new-rules', sequence: null }] },
      shifts: { nodes: [] },
    })
    await loadDossiers(engine, [writeDossier(exchanges([' sequence: 1,', ' sequence: 0,']))])
    const told = await (await makeAsker(engine))(query)
    expect(told.data).toEqual({
      positions: { nodes: [{ id: 'one-on-new-rules', sequence: 1 }] },
      shifts: { nodes: [{ from: { id: 'two-on-new-rules' }, to: { id: 'one-on-new-rules' } }] },
    })
  })
})

function quotation(id: string, exact: string, from: string) {
  return { id, exact, verified: true, datasets: [from], source: { id: from } }
}
