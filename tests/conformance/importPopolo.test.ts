import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDatasets, removeDataset } from '../../src/facts/datasets.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { importAll } from '../support/importing.ts'

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
  let first: Awaited<ReturnType<typeof importAll>>

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    await loadDossiers(engine, [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')])
    empty = await graphHash(engine)
    first = await importAll(engine, openPopolo(ministers, 'uk-ministers'))
    await importRows(engine, openPopolo(presidents, 'us-executive'))
  })
  afterAll(() => engine.close())

  it('takes every row but the two appointments that end before they start', () => {
    expect(first.summary).toMatchObject({ read: 385, refused: 2, created: 383 })
    const lines = readFileSync(ministers, 'utf8').split('\n')
    expect(first.refused.map(({ sentence }) => sentence)).toEqual([
      'endDate takes a date not before startDate (2025-09-01); got 2025-05-14.',
      'endDate takes a date not before startDate (2025-09-06); got 2025-05-14.',
    ])
    for (const { line } of first.refused) expect(lines[line - 1]).toContain('"end_date": "2025-05-14"')
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
