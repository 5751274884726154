import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFtm } from '../../src/imports/ftm/ftm.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import type { ImportOptions } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

/** Everything refers to what comes after it. */
const good = [
  {
    id: 'occ-1',
    schema: 'Occupancy',
    properties: {
      holder: ['Q7'],
      post: ['NK-Post'],
      startDate: ['2009'],
      endDate: ['2012-03-01T00:00:00'],
      status: ['ended'],
    },
  },
  { id: 'mem-1', schema: 'Membership', properties: { member: ['Q7'], organization: ['body'] } },
  { id: 'NK-Post', schema: 'Position', properties: { name: ['Envoy'], organization: ['body'] } },
  { id: 'meeting', schema: 'Event', properties: { name: ['A meeting'], date: ['2011-05'], organizer: ['body'] } },
  { id: 'Q7', schema: 'Person', properties: { name: ['Ana Lima', 'A. Lima'] } },
  { id: 'body', schema: 'PublicBody', properties: { name: ['A ministry'] } },
  {
    id: 'news',
    schema: 'Article',
    properties: {
      title: ['A headline'],
      sourceUrl: ['https://example.org/a'],
      publishedAt: ['2011-05-02'],
      language: ['por'],
    },
  },
  { id: 'nk-post', schema: 'Position', properties: { name: ['Another envoy'] } },
  { id: 'street', schema: 'Address', properties: { full: ['1 Example Street'] } },
].map((entity) => JSON.stringify(entity))

const bad: { name: string; line: string | Buffer; sentence: RegExp }[] = [
  { name: 'a line cut in half', line: good[0]?.slice(0, 40) ?? '', sentence: /The line is no JSON/ },
  {
    name: 'no entity',
    line: '[1]',
    sentence: /A FollowTheMoney entity with id, schema and properties was wanted; got \[1\]/,
  },
  {
    name: 'month 13',
    line: '{"id":"x","schema":"Event","properties":{"name":["x"],"date":["2011-13"]}}',
    sentence: /got "2011-13"/,
  },
  {
    name: 'a dangling reference',
    line: '{"id":"x","schema":"Membership","properties":{"member":["nobody"],"organization":["body"]}}',
    sentence: /Nothing has the id nobody; a person or an organization was wanted/,
  },
  {
    name: 'a dangling reference to an id that none of ours can be',
    line: '{"id":"x","schema":"Membership","properties":{"member":["NK-aBc"],"organization":["body"]}}',
    sentence: /Nothing has the id NK-aBc; a person or an organization was wanted/,
  },
  {
    name: 'an inverted range',
    line: '{"id":"x","schema":"Membership","properties":{"member":["Q7"],"organization":["body"],"startDate":["2012"],"endDate":["2011"]}}',
    sentence: /endDate takes a date not before startDate \(2012\); got 2011/,
  },
  { name: 'a NUL', line: '{"id":"x\0"}', sentence: /The line holds a NUL/ },
  {
    name: 'bytes that are no UTF-8',
    line: Buffer.from('{"id":"x","schema":"Person","properties":{"name":["\xc9va"]}}', 'latin1'),
    sentence: /not of the file’s encoding/,
  },
  { name: 'a line of 10 MB', line: `{"id":"${'x'.repeat(10_000_000)}"}`, sentence: /longer than 1000000 characters/ },
  {
    name: 'a NUL in disguise',
    line: '{"id":"x","schema":"Person","properties":{"name":["A\\u0000na"]}}',
    sentence: /It holds a NUL/,
  },
  {
    name: 'half of a character',
    line: '{"id":"x","schema":"Person","properties":{"name":["A\\ud83d"]}}',
    sentence: /half of a character/,
  },
  {
    name: 'the country of a body that is none',
    line: '{"id":"x","schema":"PublicBody","properties":{"name":["x"],"country":["gb","qq"]}}',
    sentence: /PublicBody.country takes a country code such as cn; got "qq"/,
  },
  {
    name: 'the country of a position that is none',
    line: '{"id":"x","schema":"Position","properties":{"name":["x"],"country":["CHN"]}}',
    sentence: /Position.country takes a country code such as cn; got "CHN"/,
  },
  {
    name: 'an id with other content',
    line: '{"id":"Q7","schema":"Person","properties":{"name":["Ana Costa"]}}',
    sentence: /The id Q7 is stated in .*:5 with other content: its name is "Ana Lima" there and "Ana Costa" here/,
  },
]

/** Bodies and positions with codes of countries, and the country that comes of them. */
const countries: { schema: 'PublicBody' | 'Position'; properties: Record<string, string[]>; country: string | null }[] =
  [
    { schema: 'PublicBody', properties: { country: ['gb'] }, country: 'GBR' },
    { schema: 'PublicBody', properties: { country: ['RU', 'ru'] }, country: 'RUS' },
    { schema: 'PublicBody', properties: { country: ['fr', 'de'] }, country: null },
    { schema: 'PublicBody', properties: { country: ['fr', 'de'], jurisdiction: ['de'] }, country: 'DEU' },
    {
      schema: 'PublicBody',
      properties: { country: ['fr'], mainCountry: ['us'], jurisdiction: ['de'] },
      country: 'USA',
    },
    { schema: 'PublicBody', properties: { country: ['yucs'] }, country: 'YUG' },
    { schema: 'PublicBody', properties: { country: ['ddde'] }, country: 'DDR' },
    { schema: 'PublicBody', properties: { country: ['suhh'] }, country: null },
    { schema: 'PublicBody', properties: { country: ['eu'] }, country: null },
    { schema: 'PublicBody', properties: { country: ['gb-sct'] }, country: null },
    { schema: 'PublicBody', properties: { country: ['x-so'] }, country: null },
    { schema: 'Position', properties: { country: ['gb'] }, country: null },
    { schema: 'Position', properties: { country: ['gb'], topics: ['gov.national', 'gov.legislative'] }, country: null },
    { schema: 'Position', properties: { country: ['gb'], topics: ['gov.national', 'gov.executive'] }, country: 'GBR' },
    { schema: 'Position', properties: { country: ['gb'], topics: ['gov.head'] }, country: 'GBR' },
    {
      schema: 'Position',
      properties: { country: ['gb'], topics: ['gov.head'], subnationalArea: ['Wales'] },
      country: null,
    },
    { schema: 'Position', properties: { country: ['gb', 'ie'], topics: ['gov.head'] }, country: null },
  ]

describe.each(engines)('FollowTheMoney on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-ftm-'))
  const file = join(folder, 'entities.ftm.json')
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await ensureReference(engine, false)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('brings in people, bodies, posts and who held them, in whatever order', async () => {
    const { summary, refused } = await load(good)
    expect(refused).toEqual([])
    expect(summary).toMatchObject({ dataset: 'entities', read: 9, created: 8, unchanged: 0 })
    const ask = await makeAsker(engine)
    const { data, errors } = await ask(`{
      person(id: "q7") { name otherNames identifiers { scheme identifier } datasets memberships { nodes { of { ... on Organization { name kind } } } }
        appointments { nodes { startDate endDate status post { title organization { name } } } } }
      event(id: "meeting") { date organizers { nodes { id } } } source(id: "news") { headline url publishedOn language text } }`)
    expect(errors).toBeUndefined()
    expect(data).toEqual({
      person: {
        name: 'Ana Lima',
        otherNames: ['A. Lima'],
        identifiers: [{ scheme: 'wikidata', identifier: 'Q7' }],
        datasets: ['entities'],
        memberships: { nodes: [{ of: { name: 'A ministry', kind: 'GOVERNMENT' } }] },
        appointments: {
          nodes: [
            {
              startDate: '2009',
              endDate: '2012-03-01',
              status: 'FORMER',
              post: { title: 'Envoy', organization: { name: 'A ministry' } },
            },
          ],
        },
      },
      event: { date: '2011-05', organizers: { nodes: [{ id: 'body' }] } },
      source: {
        headline: 'A headline',
        url: 'https://example.org/a',
        publishedOn: '2011-05-02',
        language: 'por',
        text: null,
      },
    })
  })

  it('knows the country of a body and of a post that speaks for one', async () => {
    const lines = countries.map(({ schema, properties }, index) =>
      JSON.stringify({ id: `x${index}`, schema, properties: { name: ['A name'], ...properties } }),
    )
    expect((await load(lines)).refused).toEqual([])
    const fields = countries.map(({ schema }, index) =>
      schema === 'Position'
        ? `x${index}: post(id: "x${index}") { country: represents { id } }`
        : `x${index}: organization(id: "x${index}") { country { id } }`,
    )
    const { data } = await (await makeAsker(engine))(`{ ${fields.join(' ')} }`)
    expect(data).toEqual(
      Object.fromEntries(countries.map(({ country }, index) => [`x${index}`, { country: country && { id: country } }])),
    )
  })

  it.each(bad)('refuses $name with its line', async ({ line, sentence }) => {
    const { summary, refused } = await load([...good, line])
    expect(refused).toEqual([
      { file: expect.stringContaining('entities'), line: 10, sentence: expect.stringMatching(sentence) },
    ])
    expect(summary).toMatchObject({ read: 10, refused: 1, created: 0, updated: 0 })
  })

  it.each(bad)('loads nothing under strict for $name', async ({ line, sentence }) => {
    const before = await graphHash(engine)
    const fresh = JSON.stringify({ id: 'fresh', schema: 'Person', properties: { name: ['Somebody new'] } })
    await expect(load([...good, fresh, line], { strict: true })).rejects.toThrow(sentence)
    expect(await graphHash(engine)).toBe(before)
  })

  it('reads a packed file up to where it is cut off', async () => {
    const people = Array.from(
      { length: 500 },
      (_, row) => `{"id":"p${(row * 7919) % 10007}","schema":"Thing","properties":{}}`,
    )
    const whole = gzipSync([...good, ...people].join('\n'))
    writeFileSync(file, whole.subarray(0, whole.length / 2))
    const { summary, refused } = await importFile()
    expect(refused).toEqual([
      { file, line: expect.any(Number), sentence: expect.stringMatching(/cut off or damaged here/) },
    ])
    expect(summary).toMatchObject({ created: 0, unchanged: 8 })
  })

  async function load(lines: (string | Buffer)[], options: ImportOptions = {}) {
    writeFileSync(file, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')])))
    return importFile(options)
  }

  function importFile(options: ImportOptions = {}) {
    return importAll(engine, openFtm(file, undefined), options)
  }
})
