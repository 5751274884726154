import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { countExported } from '../../src/exports/write.ts'
import { removeDataset } from '../../src/facts/datasets.ts'
import { dumpGraph } from '../../src/facts/dump.ts'
import { mergeActors } from '../../src/facts/merge.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-merge-'))
afterAll(() => rmSync(folder, { recursive: true }))

const article = join(import.meta.dirname, '../../seed/cui-tiankai-interview')
/* A list that knows the ambassador under another id, and two bodies of its own. */
const list = join(folder, 'list.json')
writeFileSync(
  list,
  JSON.stringify({
    organizations: [
      { id: 'club', name: 'Club' },
      { id: 'circle', name: 'Circle', parent_id: 'club' },
      { id: 'hall', name: 'Hall' },
      { id: 'room', name: 'Room', parent_id: 'hall' },
    ],
    persons: [
      { id: 'p7', name: 'Tiankai Cui', biography: 'A member.', identifiers: [{ scheme: 'list', identifier: '7' }] },
    ],
    memberships: [{ person_id: 'p7', organization_id: 'club' }],
  }),
)
const ABOUT =
  'id name description identifiers { scheme } memberships { nodes { of { ... on Organization { id } } } } positions { totalCount }'

describe.each(engines)('merging on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  const importList = () => importRows(engine, openPopolo(list, 'list'))
  const loadArticle = () => loadDossiers(engine, [article])

  beforeEach(async () => {
    engine = await open()
    await ensureReference(engine, false)
    await loadArticle()
    await importList()
    ask = await makeAsker(engine)
  })
  afterEach(() => engine.close())

  it.each([
    { survivor: 'cui-tiankai', absorbed: 'p7', name: 'Cui Tiankai' },
    { survivor: 'p7', absorbed: 'cui-tiankai', name: 'Tiankai Cui' },
  ])('makes one of two, and both ids redirect to $survivor', async ({ survivor, absorbed, name }) => {
    await mergeActors(engine, survivor, absorbed)
    const { data, errors } = await ask(
      `{ stays: person(id: "${survivor}") { ${ABOUT} } gone: person(id: "${absorbed}") { id } node(id: "${absorbed}") { id }
         told: positions(where: { actor: ["${absorbed}"] }) { totalCount } path: shortestPath(from: "${absorbed}", to: "CHN") { length } }`,
    )
    expect(errors).toBeUndefined()
    const { stays, gone, node, told, path } = data as Record<string, Record<string, unknown>>
    expect(stays).toMatchObject({
      id: survivor,
      name,
      description: 'A member.',
      identifiers: [{ scheme: 'list' }],
      memberships: { nodes: [{ of: { id: 'club' } }] },
    })
    expect([gone, node]).toEqual([{ id: survivor }, { id: survivor }])
    expect(told).toEqual(stays?.positions)
    expect((told as { totalCount: number }).totalCount).toBeGreaterThan(0)
    expect(path).toEqual({ length: 2 })
    expect(await countExported(engine, { actor: [absorbed] })).toBe(told?.totalCount)
  })

  it.each([
    ['cui-tiankai', 'p7'],
    ['p7', 'cui-tiankai'],
  ])('is not undone by loading and importing the same again: %s for %s', async (survivor, absorbed) => {
    await mergeActors(engine, survivor, absorbed)
    const before = await graphHash(engine)
    expect(await importList()).toMatchObject({ created: 0, updated: 0, refused: 0 })
    expect(await loadArticle()).toMatchObject([{ created: 0, updated: 0, removed: 0 }])
    expect(await mergeActors(engine, survivor, absorbed)).toBeUndefined()
    expect(await graphHash(engine)).toBe(before)
  })

  it('goes with a dump', async () => {
    await mergeActors(engine, 'cui-tiankai', 'p7')
    const lines: string[] = []
    for await (const line of dumpGraph(engine)) lines.push(JSON.stringify(line))
    const restored = await open()
    await restoreGraph(restored, numbered(lines))
    expect(await graphHash(restored)).toBe(await graphHash(engine))
    expect((await (await makeAsker(restored))('{ person(id: "p7") { id } }')).data).toEqual({
      person: { id: 'cui-tiankai' },
    })
    await restored.close()
  })

  it('leaves what the others state when a dataset goes', async () => {
    await mergeActors(engine, 'cui-tiankai', 'p7')
    await removeDataset(engine, 'list')
    const { data } = await ask(`{ person(id: "p7") { ${ABOUT} } }`)
    expect(data?.person).toMatchObject({
      id: 'cui-tiankai',
      description: null,
      identifiers: [],
      memberships: { nodes: [] },
    })
  })

  it('follows an id through two merges', async () => {
    writeFileSync(join(folder, 'more.json'), JSON.stringify({ persons: [{ id: 'p8', name: 'C. T.' }] }))
    await importRows(engine, openPopolo(join(folder, 'more.json'), 'more'))
    await mergeActors(engine, 'p8', 'p7')
    await mergeActors(engine, 'cui-tiankai', 'p8')
    const { data } = await ask('{ nodes(ids: ["p7", "p8"]) { id } }')
    expect(data?.nodes).toEqual([{ id: 'cui-tiankai' }, { id: 'cui-tiankai' }])
  })

  it.each([
    { survivor: 'p7', absorbed: 'p7', says: 'absorbed takes another id than that of the survivor; got "p7".' },
    { survivor: 'p7', absorbed: 'nobody', says: 'Nothing has the id nobody.' },
    { survivor: 'nobody', absorbed: 'p7', says: 'Nothing has the id nobody.' },
    { survivor: 'p7', absorbed: 'CHN', says: 'absorbed takes the id of a person like p7; got "CHN (Country)".' },
    {
      survivor: 'cybersecurity',
      absorbed: 'p7',
      says: 'survivor takes the id of a person, organization, country or bloc; got "cybersecurity (Issue)".',
    },
    {
      survivor: 'club',
      absorbed: 'circle',
      says: 'absorbed takes one that is not tied to the other; got "a relationship PART_OF between the two".',
    },
    {
      survivor: 'circle',
      absorbed: 'room',
      says: 'absorbed takes one that has no other PART_OF than circle (club); got "hall".',
    },
    {
      survivor: 'hall',
      absorbed: 'circle',
      says: 'absorbed takes one with no PART_OF where hall has none in the dataset list; got "club".',
    },
  ])('refuses $absorbed for $survivor, and leaves both as they were', async ({ survivor, absorbed, says }) => {
    const before = await graphHash(engine)
    await expect(mergeActors(engine, survivor, absorbed)).rejects.toThrow(says)
    expect(await graphHash(engine)).toBe(before)
  })
})

async function* numbered(lines: string[]) {
  for (const [at, text] of lines.entries()) yield { line: at + 1, text }
}
