import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { removeDataset } from '../../src/facts/datasets.ts'
import type { Match } from '../../src/facts/identity.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { type ImportOptions, importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-identity-'))
afterAll(() => rmSync(folder, { recursive: true }))

const first = {
  persons: [
    { id: 'ana-lima', name: 'Ana Lima', identifiers: [{ scheme: 'wikidata', identifier: 'Q7' }] },
    { id: 'bo-li', name: 'Bo Li' },
  ],
}
const second = {
  persons: [
    {
      id: 'p1',
      name: 'A. Lima',
      identifiers: [
        { scheme: 'wikidata', identifier: 'Q7' },
        { scheme: 'house', identifier: '12' },
      ],
    },
    { id: 'p2', name: 'Bo Li' },
  ],
  posts: [{ id: 'seat', label: 'Seat' }],
  memberships: [
    { person_id: 'p1', post_id: 'seat' },
    { person_id: 'p2', post_id: 'seat' },
  ],
}
const query = '{ post(id: "seat") { holders { nodes { id name datasets identifiers { scheme identifier } } } } }'

describe.each(engines)('who is who on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await load('first', first)
  })
  afterEach(() => engine.close())

  it('is told by an identifier, never by a name alone', async () => {
    expect(await load('second', second)).toEqual([
      { id: 'p1', existing: 'ana-lima', by: 'identifier', name: 'A. Lima' },
    ])
    const { data } = await (await makeAsker(engine))(query)
    const identifiers = [
      { scheme: 'house', identifier: '12' },
      { scheme: 'wikidata', identifier: 'Q7' },
    ]
    expect(data).toEqual({
      post: {
        holders: {
          nodes: [
            { id: 'ana-lima', name: 'Ana Lima', datasets: ['first', 'second'], identifiers },
            { id: 'p2', name: 'Bo Li', datasets: ['second'], identifiers: [] },
          ],
        },
      },
    })
  })

  it('is told by a name where that is asked for, and each is named', async () => {
    const matches = await load('second', second, { matchNames: true })
    expect(matches.map(({ existing, by }) => [existing, by])).toEqual([
      ['ana-lima', 'identifier'],
      ['bo-li', 'name'],
    ])
  })

  it('stays told when the same is imported again, and is undone with its dataset', async () => {
    const before = await graphHash(engine)
    await load('second', second, { matchNames: true })
    const matched = await graphHash(engine)
    await load('second', second, { matchNames: true })
    expect(await graphHash(engine)).toBe(matched)
    await removeDataset(engine, 'second')
    const left = await graphHash(engine)
    await load('first', first)
    expect(left).toBe(await graphHash(engine))
    expect(left).not.toBe(matched)
    const { data } = await (await makeAsker(engine))(
      '{ people { nodes { id } } datasets: person(id: "ana-lima") { datasets } }',
    )
    expect(data).toEqual({
      people: { nodes: [{ id: 'ana-lima' }, { id: 'bo-li' }] },
      datasets: { datasets: ['first'] },
    })
    expect(before).toBe(left)
  })

  it('is not told by what another dataset calls so: local ids and numbers name two things, and stay told', async () => {
    const north = chamber('Chamber of the North', 'Ida Norr', [{ scheme: 'seat', identifier: '4' }])
    const south = chamber('Chamber of the South', 'Sol Sur', [{ scheme: 'seat', identifier: '4' }])
    await load('north', north)
    expect(await load('south', south)).toEqual([])
    const both = {
      chamber: { name: 'Chamber of the North', members: { nodes: [{ member: { name: 'Ida Norr' } }] } },
      other: { name: 'Chamber of the South', members: { nodes: [{ member: { name: 'Sol Sur' } }] } },
      post: { title: 'Speaker', holders: { nodes: [{ id: 'south.1', name: 'Sol Sur' }] } },
    }
    const { data } = await (await makeAsker(engine))(`{ chamber: organization(id: "chamber") { ...of }
      other: organization(id: "south.chamber") { ...of } post(id: "south.speaker") { title holders { nodes { id name } } } }
      fragment of on Organization { name members { nodes { member { name } } } }`)
    expect(data).toEqual(both)
    const before = await graphHash(engine)
    await load('south', south)
    await load('north', north)
    expect(await graphHash(engine)).toBe(before)
    await removeDataset(engine, 'north')
    await load('south', south)
    await load('north', north)
    expect(await graphHash(engine)).toBe(before)
  })

  it('is told by a global scheme where both call it alike, and inside a dataset by its own scheme', async () => {
    await load('north', chamber('Chamber', 'Ida Norr', [{ scheme: 'VIAF', identifier: 'https://viaf.org/viaf/9' }]))
    await load('south', chamber('Chamber', 'Ida N.', [{ scheme: 'viaf', identifier: '9' }]))
    await load('south', { persons: [{ id: 'new', name: 'Bo Li', identifiers: [{ scheme: 'seat', identifier: '8' }] }] })
    const renamed = { persons: [{ id: 'newer', name: 'B. Li', identifiers: [{ scheme: 'seat', identifier: '8' }] }] }
    expect(await load('south', renamed)).toEqual([{ id: 'newer', existing: 'new', by: 'identifier', name: 'B. Li' }])
    const { data } = await (await makeAsker(engine))(
      '{ one: person(id: "1") { name datasets } none: person(id: "south.1") { id } house: organization(id: "south.chamber") { members { nodes { member { id } } } } }',
    )
    expect(data).toEqual({
      one: { name: 'Ida Norr', datasets: ['north', 'south'] },
      none: null,
      house: { members: { nodes: [{ member: { id: '1' } }] } },
    })
  })

  it('leaves a reference open that only another dataset could fill, in the words of the file', async () => {
    await load('north', chamber('Chamber', 'Ida Norr', []))
    const file = join(folder, 'south.json')
    const memberships = [{ person_id: '1', organization_id: 'board' }]
    writeFileSync(file, JSON.stringify({ organizations: [{ id: 'board', name: 'Board' }], memberships }))
    const refused: string[] = []
    await importRows(engine, openPopolo(file, 'south'), { onRefused: ({ sentence }) => refused.push(sentence) })
    expect(refused).toEqual(['Nothing has the id 1; a person or an organization was wanted.'])
  })

  it('of a country is its Wikidata item and its codes, those of a former state too', async () => {
    await ensureReference(engine, false)
    const { data } = await (await makeAsker(engine))(
      '{ nodes(ids: ["CHN", "NAM", "YUG", "EAZ"]) { id identifiers { scheme identifier } } }',
    )
    const iso3166 = (...codes: string[]) => codes.map((identifier) => ({ scheme: 'iso3166', identifier }))
    expect(data).toEqual({
      nodes: [
        { id: 'CHN', identifiers: [...iso3166('CHN', 'CN'), { scheme: 'wikidata', identifier: 'Q148' }] },
        { id: 'NAM', identifiers: iso3166('NA', 'NAM') },
        { id: 'YUG', identifiers: [...iso3166('YU', 'YUG'), { scheme: 'iso3166-3', identifier: 'YUCS' }] },
        { id: 'EAZ', identifiers: [] },
      ],
    })
  })

  function chamber(name: string, member: string, identifiers: { scheme: string; identifier: string }[]) {
    return {
      organizations: [{ id: 'chamber', name }],
      persons: [{ id: 1, name: member, identifiers }],
      posts: [{ id: 'speaker', label: 'Speaker', organization_id: 'chamber' }],
      memberships: [
        { id: 'm', person_id: 1, organization_id: 'chamber' },
        { person_id: 1, post_id: 'speaker', start_date: '2001' },
      ],
    }
  }

  async function load(dataset: string, popolo: object, options: ImportOptions = {}): Promise<Match[]> {
    const file = join(folder, `${dataset}.json`)
    writeFileSync(file, JSON.stringify(popolo))
    const matches: Match[] = []
    const summary = await importRows(engine, openPopolo(file, dataset), {
      ...options,
      onMatched: (match) => matches.push(match),
    })
    expect(summary.refused).toBe(0)
    return matches
  }
})
