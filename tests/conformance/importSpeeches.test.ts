import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { removeDataset } from '../../src/facts/datasets.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { slugOf } from '../../src/model/ids.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

/** A sitting: what was said there, and what was voted on. */
const sitting = {
  organizations: [{ id: 'council', name: 'A council' }],
  persons: [
    { id: 'ana', name: 'Ana Lima' },
    { id: 'bo', name: 'Bo Li' },
  ],
  posts: [{ id: 'chair', label: 'Chair', organization_id: 'council' }],
  memberships: [{ person_id: 'ana', post_id: 'chair', start_date: '2010', end_date: '2012' }],
  events: [{ id: 'sitting', name: 'A sitting', start_date: '2011-05-02T10:00:00Z', organization_id: 'council' }],
  speeches: [
    {
      id: 's1',
      creator_id: 'ana',
      attribution_text: 'The Chair',
      audience_id: 'bo',
      title: 'On water',
      text: 'Water is for everyone.',
      type: 'Speech',
      position: 2,
      event_id: 'sitting',
      sources: [{ url: 'https://example.org/record', note: 'The record' }],
    },
    {
      id: 's2',
      creator: { id: 'bo', name: 'Bo Li' },
      text: 'Is it?',
      date: '2011-05-03',
      position: 1,
      sources: [{ url: 'https://example.org/record', note: 'The record' }, { url: 'https://example.org/video' }],
    },
    { id: 's3', type: 'scene', text: 'The lights go out.', event_id: 'sitting' },
  ],
  motions: [{ id: 'motion', text: 'Water should be for everyone' }],
  vote_events: [
    {
      id: 'vote',
      motion_id: 'motion',
      start_date: '2011-05-03',
      votes: [
        { voter_id: 'ana', option: 'yes' },
        { voter_id: 'bo', option: 'absent' },
      ],
    },
  ],
}

/** Speeches that cannot be used. The one after each of them goes in. */
const bad: { name: string; speech: object; sentence: RegExp }[] = [
  { name: 'no speaker', speech: { creator_id: undefined }, sentence: /speech.creator_id takes .* missing/ },
  {
    name: 'a speaker nobody knows',
    speech: { creator_id: 'nobody' },
    sentence: /Nothing has the id nobody; a person or an organization was wanted/,
  },
  {
    name: 'an event nobody knows',
    speech: { event_id: 'never' },
    sentence: /Nothing has the id never; an event was wanted/,
  },
  {
    name: 'a listener who is none',
    speech: { audience_id: 'sitting' },
    sentence: /sitting is an event; a person or an organization was wanted/,
  },
  { name: 'no words', speech: { text: ' ' }, sentence: /speech.text takes/ },
  {
    name: 'no source',
    speech: { sources: [] },
    sentence: /speech.sources takes the documents that the words stand in; none is given/,
  },
  {
    name: 'a source without an address',
    speech: { sources: [{ url: 'the record' }] },
    sentence: /speech.sources.0.url takes an http or https address; got "the record"/,
  },
  { name: 'month 13', speech: { date: '2011-13-01' }, sentence: /speech.date takes a date as YYYY.*got "2011-13-01"/ },
  { name: 'the id of another speech', speech: { id: 's2' }, sentence: /The id s2 is stated in .* with other content/ },
]

describe.each(engines)('what was said in a Popolo file on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-speeches-'))
  const file = join(folder, 'sitting.json.gz')
  let engine: Engine
  let ask: Asker
  let clean: string

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    const { summary, refused } = await load(sitting)
    expect([summary.dataset, refused]).toEqual(['sitting', []])
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('is a statement of its speaker, quoted in its sources, without a position', async () => {
    const { data, errors } = await ask(`{
      statements(order: OLDEST_FIRST) { nodes { id summary attribution statedAt speaker { id } event { id } audience { id }
        appointment { post { title } } positions { totalCount }
        quotations { nodes { exact kind verified start source { headline url language publishedOn text } } } } }
      event(id: "sitting") { organizers { nodes { id } } } }`)
    expect(errors).toBeUndefined()
    const record = {
      headline: 'The record',
      url: 'https://example.org/record',
      language: 'und',
      publishedOn: null,
      text: null,
    }
    const video = { ...record, headline: 'https://example.org/video', url: 'https://example.org/video' }
    const quoted = { kind: 'DIRECT', verified: false, start: null }
    expect(data).toEqual({
      statements: {
        nodes: [
          {
            id: 's1',
            summary: 'On water',
            attribution: 'The Chair',
            statedAt: '2011-05-02',
            speaker: { id: 'ana' },
            event: { id: 'sitting' },
            audience: [{ id: 'bo' }],
            appointment: { post: { title: 'Chair' } },
            positions: { totalCount: 0 },
            quotations: { nodes: [{ exact: 'Water is for everyone.', ...quoted, source: record }] },
          },
          {
            id: 's2',
            summary: null,
            attribution: null,
            statedAt: '2011-05-03',
            speaker: { id: 'bo' },
            event: null,
            audience: [],
            appointment: null,
            positions: { totalCount: 0 },
            quotations: {
              nodes: [
                { exact: 'Is it?', ...quoted, source: record },
                { exact: 'Is it?', ...quoted, source: video },
              ],
            },
          },
        ],
      },
      event: { organizers: { nodes: [{ id: 'council' }] } },
    })
  })

  it('stands in its source in the order of the transcript', async () => {
    const { data } = await ask(
      `{ source(id: "sitting-${slugOf('example.org/record')}") { quotations { nodes { statement { id } } } } }`,
    )
    expect(data).toEqual({
      source: { quotations: { nodes: [{ statement: { id: 's2' } }, { statement: { id: 's1' } }] } },
    })
  })

  it('comes with the votes, where absence is no position', async () => {
    const { data } = await ask(
      '{ event(id: "vote") { kind positions { nodes { stance mode statedAt actor { id } issue { name kind } } } } }',
    )
    const issue = { name: 'Water should be for everyone', kind: 'PROPOSITION' }
    expect(data).toEqual({
      event: {
        kind: 'ROLL_CALL',
        positions: {
          nodes: [{ stance: 'SUPPORT', mode: 'VOTE', statedAt: '2011-05-03', actor: { id: 'ana' }, issue }],
        },
      },
    })
  })

  it('changes nothing when the same is imported again', async () => {
    expect((await load(sitting)).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each(bad)('is refused with $name, and with it nothing else', async ({ speech, sentence }) => {
    const [first] = sitting.speeches
    const speeches = [...sitting.speeches, { ...first, id: 'x', ...speech }, { ...first, id: 'y' }]
    const popolo = { ...sitting, speeches }
    const { refused } = await load(popolo)
    const line =
      textOf(popolo)
        .split('\n')
        .findIndex((text) => text.includes('"speeches"')) +
      1 +
      3
    expect(refused).toEqual([{ file, line, sentence: expect.stringMatching(sentence) }])
    const { data } = await ask('{ x: statement(id: "x") { id } y: statement(id: "y") { id } }')
    expect(data).toEqual({ x: null, y: { id: 'y' } })
  })

  it('goes with its dataset', async () => {
    await removeDataset(engine, 'sitting')
    const { data } = await ask('{ statements { totalCount } sources { totalCount } quotations { totalCount } }')
    expect(data).toEqual({ statements: { totalCount: 0 }, sources: { totalCount: 0 }, quotations: { totalCount: 0 } })
  })

  async function load(popolo: object) {
    writeFileSync(file, gzipSync(textOf(popolo)))
    return importAll(engine, openPopolo(file, undefined))
  }
})

/** One element a line: the first stands in the line of its list's name. */
function textOf(popolo: object): string {
  const lists = Object.entries(popolo).map(
    ([name, list]) => `"${name}": [${(list as object[]).map((element) => JSON.stringify(element)).join(',\n')}]`,
  )
  return `{${lists.join(',\n')}}`
}
