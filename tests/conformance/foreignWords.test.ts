import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { openFtm } from '../../src/imports/ftm/ftm.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { proposeMapping } from '../../src/imports/propose/propose.ts'
import { stancesOf } from '../../src/imports/propose/stanceWords.ts'
import type { ImportSource } from '../../src/imports/row.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { importAll } from '../support/importing.ts'

/** Words that every object of JavaScript knows. */
const words = ['constructor', '__proto__', 'toString']
const folder = mkdtempSync(join(tmpdir(), 'demarche-words-'))

afterAll(() => rmSync(folder, { recursive: true }))

it.each(words)('%s in a table that a mapping is proposed for', async (word) => {
  const table = file('table.csv', `country,question,answer,${word}\nCHN,Q1,yes,${word}\nFRA,Q2,no,${word}\n`)
  const proposed = await proposeMapping(table)
  expect(proposed).toContain('"yes": SUPPORT')
  expect(proposed).toContain(word)
  expect([...stancesOf([word, '1', '0']).keys()]).not.toContain(word)
})

describe.each(engines)('words of JavaScript are data on $name', ({ open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  const load = async (source: ImportSource) => {
    const { summary, refused } = await importAll(engine, source)
    return { summary, refused: refused.map(({ line, sentence }) => `${line}: ${sentence}`) }
  }

  it.each(words)('%s in the cells of a table', async (word) => {
    const table = file('table.csv', `who,question,answer\n${word},Q ${word},${word}\n${word},Q2 ${word},y\n`)
    const { summary, refused } = await load(openCsv([table], mapping('who', 'question', 'answer', 'y: SUPPORT')))
    expect(refused).toEqual([`2: The stance takes one of y; got "${word}".`])
    expect(summary).toMatchObject({ read: 2, refused: 1, created: 3 })
  })

  it.each(words)('%s as a column, a word of the mapping, an attribute', async (word) => {
    const table = file('table.csv', `${word},question,answer,${word} too\nAna,R ${word},${word},x\n`)
    const map = mapping(word, 'question', 'answer', `${word}: OPPOSE`, `attributes: { ${word}: ${word} too }`)
    expect(await load(openCsv([table], map))).toMatchObject({ summary: { read: 1, refused: 0 }, refused: [] })
    const [row] = await engine.read(
      'MATCH (position:Position)-[:ON]->(issue:Issue {name: $name}) RETURN position.stance AS stance, position.attributes AS attributes',
      { name: `R ${word}` },
    )
    expect(row).toEqual({ stance: 'OPPOSE', attributes: JSON.stringify([[word, 'x']]) })
    await expect(load(openCsv([file('other.csv', 'a,b\n1,2\n')], map))).rejects.toThrow(/the column .* is missing/)
  })

  it.each(words)('%s in FollowTheMoney', async (word) => {
    const entities = [
      { id: `p-${word}`.toLowerCase(), schema: 'Person', properties: { name: [word], [word]: ['x'] } },
      { id: word, schema: word, properties: {} },
      { id: `post-${word}`, schema: 'Position', properties: { name: [word] } },
      {
        id: `o-${word}`,
        schema: 'Occupancy',
        properties: { holder: [`p-${word}`.toLowerCase()], post: [`post-${word}`], status: [word] },
      },
    ]
    // JSON.stringify leaves out a `__proto__` that is set as one.
    const lines = entities.map((entity) => JSON.stringify(entity))
    const source = openFtm(file(`${word}.jsonl`, lines.join('\n')), 'ftm-words')
    const { summary, refused } = await load(source)
    expect([refused, summary.refused, summary.read]).toEqual([[], 0, 4])
    expect(source.notes?.().join()).toContain(`${word} (1)`)
  })

  it.each(words)('%s in Popolo', async (word) => {
    const json = `{"persons":[{"id":"${word}","name":"${word}","${word}":{"id":"x"}}],"${word}":[{"id":"1"}],
      "motions":[{"id":"m-${word}","text":"${word}"}],"vote_events":[{"id":"e-${word}","motion_id":"m-${word}"}],
      "votes":[{"vote_event_id":"e-${word}","voter_id":"${word}","option":"${word}"},{"vote_event_id":"e-${word}","voter_id":"${word}","option":"yes"}]}`
    const source = openPopolo(file('words.json', json), `popolo-${word.toLowerCase().replaceAll('_', '')}`)
    const { summary, refused } = await load(source)
    expect(refused).toEqual([
      `3: vote.option takes yes, no, abstain or absent, not voting, paired, excused; got "${word}".`,
    ])
    expect(summary).toMatchObject({ read: 5, refused: 1 })
    expect(source.notes?.().join()).toContain(`persons.${word} (1)`)
  })

  it('in the roll calls of the General Assembly', async () => {
    const head = 'id,session,date,date_precision,unres,short_title,description\n'
    const rows = words.map((word, at) => `${at + 10},1,1946-01-01,${word},R/1,${word},\n`)
    file('resolutions.csv', `${head}${rows.join('')}1,1,1946-01-01,day,R/1,constructor,\n`)
    file('votes.csv', `resolution_id,iso3,vote\n${words.map((word) => `1,USA,${word}\n`).join('')}`)
    const { refused } = await load(openUnvotes(folder))
    for (const word of words) {
      expect(refused.join('\n')).toContain(`date_precision takes year, month or day; got "${word}".`)
      expect(refused.join('\n')).toContain(`vote takes yes, no or abstain; got "${word}".`)
    }
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', ' file:///etc/passwd', 'www.example.org'])(
    'the address %s is refused with its line in every import',
    async (url) => {
      const table = file('table.csv', `who,question,answer,link\nAna,Q,y,"${url}"\n`)
      const map = mapping('who', 'question', 'answer', 'y: SUPPORT', 'source: { url: link }')
      expect((await load(openCsv([table], map))).refused).toEqual([
        expect.stringMatching(/^2: .*http or https address/),
      ])
      const article = { id: 'article', schema: 'Article', properties: { title: ['T'], sourceUrl: [url] } }
      const ftm = await load(openFtm(file('article.jsonl', `\n${JSON.stringify(article)}\n`), 'ftm'))
      expect(ftm.refused).toEqual([`2: A source's url takes an http or https address; got ${JSON.stringify(url)}.`])
      const speech = { id: 's', creator_id: 'p', text: 'T', sources: [{ url }] }
      const popolo = file('speech.json', JSON.stringify({ persons: [{ id: 'p', name: 'P' }], speeches: [speech] }))
      expect((await load(openPopolo(popolo, 'popolo'))).refused).toEqual([
        expect.stringMatching(/http or https address/),
      ])
      const named = join(folder, 'map.yaml')
      writeFileSync(named, `dataset: { id: survey, url: ${JSON.stringify(url)} }\nactor: { column: who, as: id }\n`)
      expect(() => openCsv([table], named)).toThrow(/dataset\.url takes an http or https address/)
      file('datapackage.json', JSON.stringify({ name: 'votes', homepage: url }))
      expect(() => openUnvotes(folder)).toThrow(/homepage takes an http or https address/)
      rmSync(join(folder, 'datapackage.json'))
    },
  )
})

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function mapping(who: string, question: string, answer: string, values: string, more = ''): string {
  return file(
    'map.yaml',
    `dataset: { id: words }\nactor: { column: ${who}, as: name, kind: PERSON }\nissue: { column: ${question}, as: name, kind: PROPOSITION }\nstance: { column: ${answer}, values: { ${values} } }\n${more}\n`,
  )
}
