import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openSpeeches } from '../../src/imports/speeches/speeches.ts'
import { idOf as ownIdOf } from '../../src/model/ids.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

const text = 'Mr. President,\nthe sea is rising. 🌊 We ask for help.'
const speech = { id: 'D-1', year: 1994, session: 49, iso3: 'FJI', speaker: 'Ana Lima', post: 'Prime Minister', text }

describe.each(engines)('speeches on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-speeches-'))
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    mkdirSync(join(folder, 'islands'))
    writeFileSync(
      join(folder, 'islands', 'dossier.yaml'),
      'dataset: islands\ncountries:\n  FJI: { name: Fiji, iso2: FJ }\n',
    )
    await loadDossiers(engine, [join(folder, 'islands')])
    const { summary, refused } = await load('debate.jsonl', 'seed/speeches/un-general-debate.yaml', lines(speech))
    expect(refused).toEqual([])
    expect(summary).toMatchObject({ dataset: 'un-general-debate', read: 1, created: 5 })
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('are sources with their texts and statements, to be found at once, without a position', async () => {
    const { data, errors } = await ask(`{
      search(text: "sea rising", types: [QUOTATION]) { node { id } text }
      source(id: "${idOf('D-1')}") { headline text language statements { nodes {
        attribution statedAt speaker { name } onBehalfOf { id } event { name kind } positions { totalCount }
        quotations { nodes { exact start end verified kind } } } } } }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      search: [{ node: { id: `${idOf('D-1')}-q` }, text }],
      source: {
        ...{ headline: 'Ana Lima, FJI, General Debate, session 49', text, language: 'en' },
        statements: {
          nodes: [
            {
              ...{
                attribution: 'Prime Minister',
                statedAt: '1994',
                speaker: { name: 'Ana Lima' },
                onBehalfOf: { id: 'FJI' },
              },
              ...{ event: { name: 'General Debate, session 49', kind: 'SESSION' }, positions: { totalCount: 0 } },
              quotations: { nodes: [{ exact: text, start: 0, end: text.length, verified: true, kind: 'DIRECT' }] },
            },
          ],
        },
      },
    })
  })

  it('change nothing when they are imported again', async () => {
    const clean = await graphHash(engine)
    const { summary } = await load('debate.jsonl', 'seed/speeches/un-general-debate.yaml', lines(speech))
    expect(summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it('of the Security Council come from files that a table names; whoever presides speaks for a country', async () => {
    mkdirSync(join(folder, 'speeches'))
    writeFileSync(join(folder, 'speeches', 'a.txt'), 'We are concerned.')
    writeFileSync(join(folder, 'outside.txt'), 'Not this.')
    symlinkSync(join(folder, 'outside.txt'), join(folder, 'speeches', 'link.txt'))
    const rows = [
      'a.txt,Ana Lima,Fiji',
      'none.txt,Ana Lima,Fiji',
      'link.txt,Ana Lima,Fiji',
      '../outside.txt,Ana Lima,Fiji',
    ]
    writeFileSync(join(folder, 'speeches', 'b.txt'), 'I call the meeting to order.')
    const rest = 'SPV.3487,Bosnia,Guest'
    const table = [`b.txt,The President,NATO,5 January 1995,${rest}`, ...rows.map((row) => `${row},1995-01-05,${rest}`)]
    const head = 'filename,speaker,country,date,basename,topic,participanttype'
    const { summary, refused } = await load(
      'speaker.csv',
      'seed/speeches/un-security-council.yaml',
      [head, ...table].join('\n'),
    )
    expect(summary).toMatchObject({ read: 5, refused: 3 })
    expect(refused.map(({ line, sentence }) => [line, sentence])).toEqual([
      [4, expect.stringMatching(/none.txt is missing/)],
      [5, expect.stringMatching(/link.txt leads out of/)],
      [6, expect.stringMatching(/outside.txt leads out of/)],
    ])
    const { data } = await ask(
      `{ statements(order: OLDEST_FIRST) { nodes { attribution statedAt speaker { id } onBehalfOf { id } attributes { name value } } } }`,
    )
    const attributes = [
      { name: 'topic', value: 'Bosnia' },
      { name: 'participanttype', value: 'Guest' },
    ]
    const { nodes } = (data as { statements: { nodes: object[] } }).statements
    const day = { statedAt: '1995-01-05', attributes }
    expect(nodes).toContainEqual({ attribution: 'The President', speaker: { id: 'nato' }, onBehalfOf: null, ...day })
    expect(nodes).toContainEqual({ attribution: null, speaker: { id: 'ana-lima' }, onBehalfOf: { id: 'FJI' }, ...day })
  })

  it('of ParlaMint have their words in the file beside', async () => {
    writeFileSync(join(folder, 'day.txt'), 'u1\tThank you.\nu2\tNo.\n')
    const table = [
      'ID\tTitle\tDate\tSpeaker_role\tSpeaker_party\tSpeaker_party_name\tParty_status\tSpeaker_name\tSpeaker_gender',
      'u1\tA sitting\t2020-05-04\tRegular\tG\tGreens\tOpposition\tBerg, Bo\tM',
      'u2\tA sitting\t2020-05-04\tChairperson\t-\t-\t-\t-\tM',
      'u3\tA sitting\t2020-05-04\tRegular\tG\tGreens\tOpposition\tBerg, Bo\tM',
    ]
    const { refused } = await load('day-meta.tsv', 'seed/speeches/parlamint.yaml', table.join('\n'))
    expect(refused.map(({ line, sentence }) => [line, sentence])).toEqual([
      [3, 'Nobody is named who speaks.'],
      [4, 'The speech has no text.'],
    ])
    const { data } = await ask(
      '{ statement(id: "parlamint-u1-s") { speaker { name } onBehalfOf { name } quotations { nodes { exact } } } }',
    )
    const words = { nodes: [{ exact: 'Thank you.' }] }
    expect(data).toEqual({
      statement: { speaker: { name: 'Berg, Bo' }, onBehalfOf: { name: 'Greens' }, quotations: words },
    })
  })

  it('are refused row by row, and nothing else', async () => {
    const clean = await graphHash(engine)
    const bad = lines(
      speech,
      { ...speech, text: ' ' },
      { ...speech, id: 'D-2', iso3: '', speaker: '' },
      speech,
      [1],
    ).concat('\n{"id"')
    const { refused } = await load('debate.jsonl', 'seed/speeches/un-general-debate.yaml', bad)
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      'The speech has no text: the column text is empty.',
      'Nobody is named who speaks.',
      `The speech ${idOf('D-1')} stands in line 1 already.`,
      'The line is no JSON object.',
      expect.stringMatching(/The line is no JSON: /),
    ])
    expect(await graphHash(engine)).toBe(clean)
  })

  it('want a mapping that can be read', () => {
    const map = join(folder, 'map.yaml')
    expect(() => openSpeeches(['x.csv'], undefined)).toThrow(/speeches takes --map FILE/)
    writeFileSync(map, 'dataset: { id: x }\ntext: text\n')
    expect(() => openSpeeches(['x.csv'], map)).toThrow(/takes speaker, country or organization/)
    writeFileSync(map, 'dataset: { id: x\n')
    expect(() => openSpeeches(['x.csv'], map)).toThrow(/cannot be read/)
  })

  async function load(name: string, map: string, content: string) {
    writeFileSync(join(folder, name), content)
    return importAll(engine, openSpeeches([join(folder, name)], map))
  }
})

function lines(...values: unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n')
}

function idOf(id: string): string {
  return `un-general-debate-${ownIdOf(id)}`
}
