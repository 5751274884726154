import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHowtheyvote } from '../../src/imports/howtheyvote/howtheyvote.ts'
import type { Refusal } from '../../src/imports/row.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { howtheyvoteTables } from '../support/howtheyvote.ts'

describe.each(engines)('the European Parliament on $name', ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-htv-'))
  let engine: Engine
  let ask: Asker

  beforeAll(async () => {
    engine = await open()
    ask = await makeAsker(engine)
    write(howtheyvoteTables)
    const { summary, refused, notes } = await load()
    expect(refused).toEqual([])
    expect(summary).toMatchObject({ dataset: 'howtheyvote', read: 2 + 3 + 4 + 2 + 5 })
    expect(notes).toEqual([
      '1 of 3 votes are no main votes and were left out, with 2 rows of members; --all reads them.',
      '1 rows say that a member did not vote: that is no position.',
      'Not read: the table oeil_subjects.csv (1).',
    ])
  })
  afterAll(async () => {
    await engine.close()
    rmSync(folder, { recursive: true })
  })

  it('is members with dated groups, votes on propositions under EuroVoc concepts, and positions', async () => {
    const { data, errors } = await ask(`{
      person(id: "howtheyvote-mep-11") { name description bornOn
        memberships { nodes { startDate endDate of { ... on Organization { name otherNames parent { name } } } } }
        positions(order: OLDEST_FIRST) { nodes { id stance statedAt mode } } }
      event(id: "howtheyvote-501") { name kind date organizers { nodes { name } } positions { totalCount } }
      issue(id: "howtheyvote-501-motion") { name description kind broader { alignment issue { name kind } } } }`)
    expect(errors).toBeUndefined()
    const group = (name: string, ...otherNames: string[]) => ({
      of: { name, otherNames, parent: { name: 'European Parliament' } },
    })
    expect(data).toEqual({
      person: {
        ...{ name: 'Ana Lima', description: 'Member of the European Parliament, PRT', bornOn: '1970-05-01' },
        memberships: {
          nodes: expect.arrayContaining([
            { startDate: '2019-07-02', endDate: '2021-01-31', ...group('Group of the Greens', 'Greens') },
            { startDate: '2021-02-01', endDate: null, ...group('Non-attached Members', 'Non-attached', 'NI') },
          ]),
        },
        positions: {
          nodes: [
            { id: 'howtheyvote-501-11', stance: 'SUPPORT', statedAt: '2019-07-16', mode: 'VOTE' },
            { id: 'howtheyvote-503-11', stance: 'ABSTAIN', statedAt: '2021-03-01', mode: 'VOTE' },
          ],
        },
      },
      event: {
        ...{ name: 'Vote 501 (A9-0001/2019)', kind: 'ROLL_CALL', date: '2019-07-16' },
        ...{ organizers: { nodes: [{ name: 'European Parliament' }] }, positions: { totalCount: 3 } },
      },
      issue: {
        ...{ name: 'Clean water', description: 'Motion for a resolution. A9-0001/2019', kind: 'PROPOSITION' },
        broader: [{ alignment: 'NONE', issue: { name: 'water policy', kind: 'TOPIC' } }],
      },
    })
  })

  it('changes nothing when it is imported again; every vote comes with --all', async () => {
    const clean = await graphHash(engine)
    expect((await load()).summary).toMatchObject({ created: 0, updated: 0, refused: 0 })
    expect(await graphHash(engine)).toBe(clean)
    expect((await load(true)).summary).toMatchObject({ created: 4, updated: 0, refused: 0 })
  })

  it('refuses what cannot be, row by row, and nothing else', async () => {
    const clean = await graphHash(engine)
    const bad: Record<string, string[]> = {
      members: ['x,Nobody,Knows,PRT,,,,'],
      group_memberships: ['11,XYZ,9,2019-07-02,', '11,NI,9,2022-01-01,2021-01-01'],
      eurovoc_concept_votes: ['501,77'],
      votes: ['501,2019-07-16 12:00:00,Again,,,,,True,,,,,0,0,0,0,,', '600,in May,Never,,,,,True,,,,,0,0,0,0,,'],
      member_votes: ['501,11,FOR,PRT,GREEN', '501,99,FOR,PRT,GREEN', '999,11,FOR,PRT,GREEN', '503,12,MAYBE,PRT,GREEN'],
    }
    write(
      Object.fromEntries(
        Object.entries(howtheyvoteTables).map(([name, rows]) => [name, [...rows, ...(bad[name] ?? [])]]),
      ),
    )
    const { refused } = await load(true)
    expect(refused.map(({ sentence }) => sentence).sort()).toEqual(
      [
        'Nothing has the id howtheyvote-group-xyz; an organization was wanted.',
        'Nothing has the id howtheyvote-mep-99; a person was wanted.',
        'No EuroVoc concept has the id "77".',
        'No vote has the vote_id "999".',
        'The id 501 is there twice.',
        'The member 11 has already voted in the vote 501, in line 2.',
        'endDate takes a date not before startDate (2022-01-01); got 2021-01-01.',
        'id takes a number; got "x".',
        'position takes FOR, AGAINST, ABSTENTION, DID_NOT_VOTE; got "MAYBE".',
        'timestamp takes a date as YYYY, YYYY-MM or YYYY-MM-DD that exists in the calendar, with a time; got "in May".',
      ].sort(),
    )
    expect(await graphHash(engine)).toBe(clean)
  })

  it('wants its tables', () => {
    expect(() => openHowtheyvote(tmpdir())).toThrow(/has no groups.csv and no groups.csv.gz/)
    expect(() => openHowtheyvote(join(folder, 'nowhere'))).toThrow(/howtheyvote takes a folder/)
  })

  function write(tables: Record<string, string[]>): void {
    for (const [name, rows] of Object.entries(tables)) {
      const text = `${rows.join('\n')}\n`
      if (name === 'member_votes') writeFileSync(join(folder, `${name}.csv.gz`), gzipSync(text))
      else writeFileSync(join(folder, `${name}.csv`), text)
    }
  }

  async function load(all = false) {
    const refused: Refusal[] = []
    const source = openHowtheyvote(folder, { all })
    const summary = await importRows(engine, source, { onRefused: (refusal) => refused.push(refusal) })
    return { summary, refused, notes: source.notes?.() ?? [] }
  }
})
