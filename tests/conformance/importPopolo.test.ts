import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDatasets, removeDataset } from '../../src/dossier/datasets.ts'
import { type ImportOptions, type ImportSummary, importRows } from '../../src/dossier/imports/importRows.ts'
import { openPopolo } from '../../src/dossier/imports/popolo.ts'
import type { Refusal } from '../../src/dossier/imports/row.ts'
import { loadDossiers } from '../../src/dossier/load.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { type Asker, makeAsker } from '../ask.ts'
import { engines } from '../engines.ts'
import { graphHash } from '../graphHash.ts'

const data = join(import.meta.dirname, '../data')
const seed = join(import.meta.dirname, '../../seed')
const ministers = join(data, 'uk-foreign-office/popolo.json')
const presidents = join(data, 'us-executive/popolo.json')
const expected = JSON.parse(readFileSync(join(data, 'uk-foreign-office/expected.json'), 'utf8')) as {
  holders: { date: string; holders: [string, string, string][] }[]
  chain: [string, string | null, string][]
}

describe.each(engines)('Popolo on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  let empty: string
  let first: ImportSummary
  const refused: Refusal[] = []

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    await loadDossiers(engine, [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')])
    empty = await graphHash(engine)
    first = await importRows(engine, openPopolo(ministers, 'uk-ministers'), {
      onRefused: (refusal) => refused.push(refusal),
    })
    await importRows(engine, openPopolo(presidents, 'us-executive'))
  })
  afterAll(() => engine.close())

  it('takes every row but the two appointments that end before they start', () => {
    expect(first).toMatchObject({ read: 385, refused: 2, created: 383 })
    const lines = readFileSync(ministers, 'utf8').split('\n')
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      'endDate takes a date not before startDate (2025-09-01); got 2025-05-14.',
      'endDate takes a date not before startDate (2025-09-06); got 2025-05-14.',
    ])
    for (const { line } of refused) expect(lines[line - 1]).toContain('"end_date": "2025-05-14"')
  })

  it.each(expected.holders)('tells who was at the Foreign Office on $date', async ({ date, holders }) => {
    const organization =
      date < '2020-09-02' ? '33a2ae61-e756-40ca-96da-c708a022b702' : '5140880e-3784-47d9-a643-64c0397009a9'
    const { data, errors } = await ask(
      'query ($id: ID!, $date: PartialDate) { organization(id: $id) { name posts(first: 100) { nodes { title holders(asOf: $date, first: 20) { nodes { name } } } } } }',
      { id: organization, date },
    )
    expect(errors).toBeUndefined()
    const { name, posts } = (
      data as {
        organization: { name: string; posts: { nodes: { title: string; holders: { nodes: { name: string }[] } }[] } }
      }
    ).organization
    // The label of a post that several departments have ends in its department's short name.
    const found = posts.nodes.flatMap(({ title, holders }) =>
      holders.nodes.map((holder) => [holder.name, title.replace(/, FC(D)?O$/, ''), name]),
    )
    expect(found.sort()).toEqual([...holders].sort())
  })

  it('tells the line of foreign secretaries', async () => {
    const { data } = await ask(
      `{ ${['ec5c9bc9-046e-4df2-ac63-b651073778ef', '5f655663-f908-4209-859f-51fed3d01c64']
        .map(
          (id, index) =>
            `p${index}: post(id: "${id}") { role appointments(first: 50) { nodes { startDate endDate person { name } } } }`,
        )
        .join(' ')} }`,
    )
    const posts = Object.values(
      data as Record<
        string,
        {
          role: string
          appointments: { nodes: { startDate: string; endDate: string | null; person: { name: string } }[] }
        }
      >,
    )
    expect(posts.map(({ role }) => role)).toEqual(['FOREIGN_MINISTER', 'FOREIGN_MINISTER'])
    const chain = posts.flatMap(({ appointments }) =>
      appointments.nodes.map(({ startDate, endDate, person }) => [startDate, endDate, person.name]),
    )
    expect(chain.sort()).toEqual([...expected.chain].sort())
  })

  it('knows a president with several terms, and identifiers', async () => {
    const { data } = await ask(
      '{ person(id: "us-exec-james-david-vance") { name identifiers { scheme identifier } } post(id: "us-president") { role holders(asOf: "1863-11-19") { nodes { name appointments { nodes { startDate post { title } } } } } } }',
    )
    expect(data).toMatchObject({
      person: {
        name: 'James David Vance',
        identifiers: expect.arrayContaining([{ scheme: 'wikidata', identifier: 'Q28935729' }]),
      },
      post: {
        role: 'HEAD_OF_STATE',
        holders: {
          nodes: [
            {
              name: 'Abraham Lincoln',
              appointments: { nodes: [{ startDate: '1861-03-04' }, { startDate: '1865-03-04' }] },
            },
          ],
        },
      },
    })
  })

  it('changes nothing when the same is imported again', async () => {
    const before = await graphHash(engine)
    expect(await importRows(engine, openPopolo(ministers, 'uk-ministers'))).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 383,
      refused: 2,
    })
    expect(await graphHash(engine)).toBe(before)
  })

  it('lists its datasets, and gives each of them back alone', async () => {
    const datasets = await listDatasets(engine)
    expect(datasets.map(({ id }) => id)).toEqual(
      ['countries', 'cdt-cui-tiankai-challenges-us-cybersecurity-charges', 'uk-ministers', 'us-executive'].sort(),
    )
    expect(datasets.find(({ id }) => id === 'us-executive')?.counts).toEqual({
      Appointment: 131,
      Organization: 1,
      Person: 80,
      Post: 2,
    })
    await removeDataset(engine, 'us-executive')
    await removeDataset(engine, 'uk-ministers')
    expect(await graphHash(engine)).toBe(empty)
    await expect(removeDataset(engine, 'uk-ministers')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(removeDataset(engine, 'countries')).rejects.toMatchObject({ code: 'DATASET_IN_USE' })
    expect(await graphHash(engine)).toBe(empty)
  })
})

/** Lists with one element that cannot be used, in a file of two people. */
const broken: { name: string; list: string; element: string | Buffer; sentence: RegExp }[] = [
  {
    name: 'a dangling person',
    list: 'memberships',
    element: '{"person_id": "nobody", "organization_id": "o"}',
    sentence: /Nothing has the id nobody; a person or an organization was wanted/,
  },
  {
    name: 'a person without a name',
    list: 'people',
    element: '{"id": "x"}',
    sentence: /person.name takes a text; it is missing\./,
  },
  { name: 'no object', list: 'people', element: '12', sentence: /person takes an object; got 12\./ },
  {
    name: 'month 13',
    list: 'memberships',
    element: '{"person_id": "a", "organization_id": "o", "start_date": "2001-13"}',
    sentence: /membership.start_date takes a date as YYYY.*got "2001-13"/,
  },
  {
    name: 'an inverted range',
    list: 'memberships',
    element: '{"person_id": "a", "organization_id": "o", "start_date": "2002", "end_date": "2001-12-31"}',
    sentence: /endDate takes a date not before startDate \(2002\); got 2001-12-31/,
  },
  {
    name: 'a vote that is none',
    list: 'vote_events',
    element: '{"id": "v", "motion_id": "m", "votes": [{"voter_id": "a", "option": "maybe"}]}',
    sentence: /vote.option takes yes, no, abstain or .*; got "maybe"/,
  },
  {
    name: 'an id with other content',
    list: 'people',
    element: '{"id": "a", "name": "Somebody else"}',
    sentence: /The id a is stated in .*:2 with other content: its name is "Ana" there and "Somebody else" here/,
  },
  { name: 'a NUL', list: 'people', element: '{"id": "x", "name": "A\\u0000na"}', sentence: /It holds a NUL/ },
  {
    name: 'bytes that are no UTF-8',
    list: 'people',
    element: Buffer.from('{"id": "x", "name": "\xc9va"}', 'latin1'),
    sentence: /not of the file’s encoding/,
  },
]

describe.each(engines)('a Popolo file on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-popolo-'))
  const file = join(folder, 'popolo.json')
  let engine: Engine
  let clean: string

  beforeAll(async () => {
    engine = await open()
    fill('people', '{"id": "a", "name": "Ana"}')
    expect((await load()).summary).toMatchObject({ read: 5, refused: 0 })
    clean = await graphHash(engine)
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it.each(broken)('with $name is told by file and line', async ({ list, element, sentence }) => {
    fill(list, element)
    const { summary, refused } = await load()
    expect(refused).toEqual([{ file, line: 8, sentence: expect.stringMatching(sentence) }])
    expect(summary).toMatchObject({ read: 5, refused: 1, created: 0, updated: 0 })
    expect(await graphHash(engine)).toBe(clean)
  })

  it.each(broken)('with $name is not loaded at all under strict', async ({ list, element, sentence }) => {
    fill(list, element, '{"id": "fresh", "name": "Somebody new"}')
    await expect(load({ strict: true })).rejects.toThrow(sentence)
    expect(await graphHash(engine)).toBe(clean)
  })

  it('cut in half is refused with the line it ends in, packed or not', async () => {
    const text = readFileSync(presidents, 'utf8').slice(0, 5000)
    writeFileSync(file, text)
    await expect(load()).rejects.toThrow(`${file}:${text.split('\n').length}: a Popolo file`)
    const packed = gzipSync(readFileSync(presidents))
    writeFileSync(file, packed.subarray(0, packed.length / 2))
    await expect(load()).rejects.toThrow(/popolo.json:\d+: The file is cut off or damaged here/)
    expect(await graphHash(engine)).toBe(clean)
  })

  it('that is missing, or no JSON object, is told in a sentence', async () => {
    writeFileSync(file, '[1]')
    await expect(load()).rejects.toThrow(`${file}:1: a Popolo file, one JSON object`)
    rmSync(file)
    await expect(load()).rejects.toThrow(`The file ${file} is missing.`)
  })

  /** A file whose eighth line is the element, in its list. */
  function fill(list: string, element: string | Buffer, second = '{"id": "b", "name": "Bo"}'): void {
    const before = `{ "persons": [\n{"id": "a", "name": "Ana"},\n${second}\n],\n"organizations": [{"id": "o", "name": "O"}],\n"motions": [{"id": "m", "text": "M"}],\n"${list}": [\n`
    writeFileSync(file, Buffer.concat([Buffer.from(before), Buffer.from(element), Buffer.from('\n] }')]))
  }

  async function load(options: ImportOptions = {}): Promise<{ summary: ImportSummary; refused: Refusal[] }> {
    const refused: Refusal[] = []
    const onRefused = (refusal: Refusal) => refused.push(refusal)
    return { summary: await importRows(engine, openPopolo(file, undefined), { ...options, onRefused }), refused }
  }
})
