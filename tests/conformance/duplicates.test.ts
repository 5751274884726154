import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepApart, undoApart } from '../../src/facts/apart.ts'
import { removeDataset } from '../../src/facts/datasets.ts'
import { dumpGraph } from '../../src/facts/dump.ts'
import { findDuplicates } from '../../src/facts/duplicates.ts'
import { mergeActors } from '../../src/facts/merge.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { openFtm } from '../../src/imports/ftm/ftm.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { type ImportOptions, importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-duplicates-'))
afterAll(() => rmSync(folder, { recursive: true }))

const north = {
  persons: [
    { id: 'ana-lima', name: 'Ana Lima', birth_date: '1960-01-02' },
    { id: 'bo-li', name: 'Bo Li', birth_date: '1950' },
    { id: 'dora-exner', name: 'Dora Exner', identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }] },
    { id: 'eva-stein', name: 'Eva Stein', birth_date: '1971-03-04' },
    { id: 'ivan-petrov', name: 'Ivan Petrov', identifiers: [{ scheme: 'members', identifier: 'abc-77' }] },
  ],
  organizations: [
    { id: 'league', name: 'League of Northern Towns' },
    { id: 'league-office', name: 'League of Northern Towns Office', parent_id: 'league' },
  ],
}
const south = {
  persons: [
    { id: 'p1', name: 'Lima, Ana', birth_date: '1960-01-02' },
    { id: 'p2', name: 'Bo Li', birth_date: '1981' },
    { id: 'p3', name: 'Dora Exner', identifiers: [{ scheme: 'wikidata', identifier: 'Q2' }] },
    { id: 'p4', name: 'Eva Adler', birth_date: '1971-03-04' },
    { id: 'p5', name: 'Иван Петров', identifiers: [{ scheme: 'members', identifier: 'abc-77' }] },
    { id: 'p6', name: 'A. Lima' },
  ],
}

describe.each(engines)('probable doubles on $name', ({ open }) => {
  let engine: Engine
  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
    await load('north', north)
    await load('south', south)
  })
  afterEach(() => engine.close())

  const listed = async () =>
    (await findDuplicates(engine)).pairs.map(({ survivor, absorbed }) => `${survivor.id} ${absorbed.id}`)

  it('are listed with the reason, the likeliest first; no two countries, nor what dates or identifiers tell apart', async () => {
    const before = await graphHash(engine)
    const { pairs, crowds } = await findDuplicates(engine)
    expect(pairs.map(({ score, reason, survivor, absorbed }) => [score, survivor.id, absorbed.id, reason])).toEqual([
      [0.94, 'ana-lima', 'p1', 'Their names have the same words in another order; they were born on the same day.'],
      [
        0.92,
        'ivan-petrov',
        'p5',
        'They share the identifier members abc-77; their names differ only in case, accents, signs, script or little words.',
      ],
      [0.72, 'eva-stein', 'p4', 'Their names share a word; they were born on the same day.'],
      [0.63, 'ana-lima', 'p6', 'Their names agree where one has initials.'],
    ])
    expect(pairs[0]).toMatchObject({
      type: 'Person',
      survivor: { name: 'Ana Lima', datasets: ['north'] },
      absorbed: { name: 'Lima, Ana', datasets: ['south'] },
    })
    expect(crowds).toBe(0)
    expect(await graphHash(engine)).toBe(before)
  })

  it('are listed no more once they are merged or kept apart, until that is taken back', async () => {
    await mergeActors(engine, 'ivan-petrov', 'p5')
    expect(await keepApart(engine, 'p1', 'ana-lima')).toBe(true)
    expect(await keepApart(engine, 'ana-lima', 'p1')).toBe(false)
    expect(await listed()).toEqual(['eva-stein p4', 'ana-lima p6'])
    await expect(mergeActors(engine, 'p1', 'ana-lima')).rejects.toThrow(
      'absorbed takes one that is not kept apart from p1 (keep-apart --undo takes that back); got "ana-lima".',
    )
    await mergeActors(engine, 'ana-lima', 'p6')
    await expect(mergeActors(engine, 'p1', 'p6')).rejects.toThrow('kept apart')
    await expect(keepApart(engine, 'ana-lima', 'p6')).rejects.toThrow('got "p6, which was merged"')
    expect(await undoApart(engine, 'p6', 'p1')).toBe(true)
    expect(await undoApart(engine, 'ana-lima', 'p1')).toBe(false)
    // The survivor is of the dataset south too, which tells it from p1.
    expect(await listed()).toEqual(['eva-stein p4', 'ana-lima p1'])
    await mergeActors(engine, 'ana-lima', 'p1')
  })

  it.each([
    ['by name', north.persons[0]?.name ?? '', [], { matchNames: true }],
    ['by an identifier', 'A. L.', [{ scheme: 'wikidata', identifier: 'Q7' }], {}],
  ])(
    'that are kept apart are joined by no import, %s, even when their dataset comes anew',
    async (_, name, identifiers, options) => {
      const third = { persons: [{ id: 'p9', name, identifiers }] }
      const wikidata = [{ scheme: 'wikidata', identifier: 'Q7' }]
      await load('north', { persons: [{ id: 'ana-lima', name: 'Ana Lima', identifiers: wikidata }] })
      expect(await keepApart(engine, 'ana-lima', 'p9')).toBe(true)
      const by = identifiers.length > 0 ? 'identifier' : 'name'
      expect(await load('third', third, options)).toEqual([
        `${name} (p9) is kept apart from ana-lima, with which it shares its ${by}.`,
      ])
      const apart = await engine.read(
        "MATCH (node:Entity) WHERE node.id IN ['p9', 'ana-lima'] RETURN node.id AS id, node.datasets AS datasets ORDER BY id",
      )
      expect(apart).toEqual([
        { id: 'ana-lima', datasets: ['north'] },
        { id: 'p9', datasets: ['third'] },
      ])
      const before = await graphHash(engine)
      await removeDataset(engine, 'third')
      await load('third', third, options)
      expect(await graphHash(engine)).toBe(before)
      await removeDataset(engine, 'third')
      await undoApart(engine, 'p9', 'ana-lima')
      expect(await load('third', third, options)).toEqual([])
      expect(await engine.read("MATCH (node:Entity {id: 'p9'}) RETURN node.id AS id")).toEqual([])
    },
  )

  it('that are kept apart stay so where ids are local', async () => {
    const same = [{ scheme: 'wikidata', identifier: 'Q7' }]
    await load('east', { persons: [{ id: '1', name: 'Ana Lima', identifiers: same }] })
    await keepApart(engine, '1', 'west.1')
    expect(await load('west', { persons: [{ id: '1', name: 'Ana Lima', identifiers: same }] })).toEqual([
      'Ana Lima (west.1) is kept apart from 1, with which it shares its identifier.',
    ])
    expect(await engine.read("MATCH (node:Entity {id: 'west.1'}) RETURN node.datasets AS datasets")).toEqual([
      { datasets: ['west'] },
    ])
  })

  it('that are kept apart stay so where a file says that one was merged into the other', async () => {
    const people = (referents: string[]) =>
      [
        { id: 'NK-1', schema: 'Person', referents, properties: { name: ['Ana Lima'] } },
        ...(referents.length > 0 ? [] : [{ id: 'NK-2', schema: 'Person', properties: { name: ['Ana Lima'] } }]),
      ].map((entity) => `${JSON.stringify(entity)}\n`)
    const importPeople = async (referents: string[]) => {
      const said: string[] = []
      const file = join(folder, 'people.jsonl')
      writeFileSync(file, people(referents).join(''))
      await importRows(engine, openFtm(file, 'people'), { onApart: (sentence) => said.push(sentence) })
      const ids = await engine.read(
        "MATCH (node:Entity) WHERE 'people' IN node.datasets RETURN node.id AS id ORDER BY id",
      )
      return { said, ids: ids.map(({ id }) => id as string) }
    }
    const { ids } = await importPeople([])
    const [one = '', other = ''] = ids
    await keepApart(engine, one, other)
    const { said, ids: left } = await importPeople(['NK-2'])
    expect(left).toEqual(ids)
    expect(said).toEqual([`${other} is kept apart from ${one}, into which the file merges it.`])
    await undoApart(engine, one, other)
    expect(await importPeople(['NK-2'])).toEqual({ said: [], ids: [one] })
  })

  it('go with a dump', async () => {
    await keepApart(engine, 'ana-lima', 'p1')
    const lines: string[] = []
    for await (const line of dumpGraph(engine)) lines.push(JSON.stringify(line))
    expect(lines).toContain('{"apart":["ana-lima","p1"]}')
    const hash = await graphHash(engine)
    const restored = await open()
    await restoreGraph(restored, numbered(lines))
    expect(await graphHash(restored)).toBe(hash)
    await expect(mergeActors(restored, 'ana-lima', 'p1')).rejects.toThrow('kept apart')
    await restored.close()
  })

  it.each([
    ['ana-lima', 'ana-lima', 'other takes the id of another one than ana-lima; got "ana-lima".'],
    ['nobody', 'nowhere', 'Nothing has the id nobody, nor the id nowhere.'],
    ['ana-lima', 'league', 'other takes one of the same kind; got "Person and Organization".'],
  ])('refuses to keep %s apart from %s', async (one, other, says) => {
    await expect(keepApart(engine, one, other)).rejects.toThrow(says)
  })

  it('refuses to keep apart what is no actor', async () => {
    await engine.write((run) =>
      run("UNWIND ['coal', 'gas'] AS id CREATE (:Entity:Issue {id: id, type: 'Issue', name: id, sortKey: id})"),
    )
    await expect(keepApart(engine, 'coal', 'gas')).rejects.toThrow(
      'one takes ids of people, organizations, countries or blocs; got "a Issue".',
    )
  })

  /** Imports, and answers with what was said of pairs that are kept apart. */
  async function load(dataset: string, content: object, options: ImportOptions = {}): Promise<string[]> {
    const said: string[] = []
    const file = join(folder, `${dataset}.json`)
    writeFileSync(file, JSON.stringify(content))
    const { refused } = await importRows(engine, openPopolo(file, dataset), {
      ...options,
      onApart: (sentence) => said.push(sentence),
    })
    expect(refused).toBe(0)
    return said
  }
})

async function* numbered(lines: string[]) {
  for (const [at, text] of lines.entries()) yield { line: at + 1, text }
}
