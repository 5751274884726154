import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { dumpGraph } from '../../src/facts/dump.ts'
import { mergeActors } from '../../src/facts/merge.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { type FormatOptions, openSources } from '../../src/imports/formats.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'
import { readVersion } from '../../src/store/version.ts'
import { cutBetweenQueries, cutBetweenWrites } from '../support/cut.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { howtheyvoteTables } from '../support/howtheyvote.ts'
import { articleText, usual } from '../support/writeDossier.ts'

const folder = mkdtempSync(join(tmpdir(), 'demarche-cut-'))
afterAll(() => rmSync(folder, { recursive: true }))

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

/** Somebody who said something in an office; whom a second dossier ties to another office. */
const dossiers = [
  [
    'example',
    `${usual}appointments: [{ person: ana-example, post: example-minister, startDate: 2001-05, status: CURRENT }]
events: { talk: { name: A talk, kind: SPEECH, date: 2003-06-25 } }
statements:
  - id: ana-on-rules
    speaker: ana-example
    at: talk
    summary: Wants new rules
    quotes: ["We need new rules"]
    positions: [{ issue: new-rules, stance: SUPPORT, summary: Wants new rules, quotes: [1] }]
`,
  ],
  [
    'later',
    `source: { id: later-article, headline: Later, publisher: example-times, language: en, text: article.txt }
posts: { example-deputy: { title: Deputy, role: MINISTER, of: example-ministry } }
appointments: [{ person: ana-example, post: example-deputy, startDate: 2002-01, status: CURRENT }]
`,
  ],
].map(([name = '', yaml = '']) => {
  mkdirSync(join(folder, name))
  put(`${name}/dossier.yaml`, yaml)
  put(`${name}/article.txt`, articleText)
  return join(folder, name)
})

/** Names that differ little. */
const table = put(
  'table.csv',
  `who,question,answer
Ana Example,Clean air is needed,support
Ana Example,clean air is needed,oppose
Bo Berg,Clean air is needed!,support
`,
)
const map = put(
  'map.yaml',
  'dataset: { id: survey }\nactor: { column: who, as: name, kind: PERSON }\nissue: { column: question, as: name, kind: PROPOSITION }\nstance: { column: answer }\n',
)
const popolo = put(
  'posts.json',
  JSON.stringify({
    persons: [
      { id: 'example', name: 'A. Example', identifiers: [{ scheme: 'demarche', identifier: 'ana-example' }] },
      { id: 'ana', name: 'Ana Lima' },
      { id: 'ana2', name: 'Ana Lima', identifiers: [{ scheme: 'wikidata', identifier: 'Q7' }] },
      { id: 'ana3', name: 'A. Lima', death_date: '2010', identifiers: [{ scheme: 'wikidata', identifier: 'Q7' }] },
    ],
    organizations: [{ id: 'academy', name: 'An academy', classification: 'academy', dissolution_date: '2009' }],
    posts: [{ id: 'dean', label: 'Dean', organization_id: 'academy' }],
    memberships: [
      { person_id: 'example', post_id: 'dean', organization_id: 'academy', start_date: '2001' },
      { person_id: 'ana', post_id: 'dean', organization_id: 'academy', start_date: '2005' },
      { person_id: 'ana3', organization_id: 'academy' },
    ],
  }),
)
const entities = (name: string, list: object[]) => put(name, list.map((entity) => JSON.stringify(entity)).join('\n'))
const former = entities('before.json', [
  { id: 'old-a', schema: 'Person', properties: { name: ['Ida Norr'] } },
  { id: 'seat', schema: 'Position', properties: { name: ['Member'] } },
  { id: 'held', schema: 'Occupancy', properties: { holder: ['old-a'], post: ['seat'], startDate: ['2001'] } },
])
const present = entities('after.json', [
  { id: 'new', schema: 'Person', referents: ['old-a', 'old-b'], properties: { name: ['Ida Norr'] } },
  { id: 'seat', schema: 'Position', properties: { name: ['Member'] } },
  { id: 'held', schema: 'Occupancy', properties: { holder: ['new'], post: ['seat'], startDate: ['2001'] } },
])
const votes = join(folder, 'votes')
mkdirSync(votes)
for (const [name, lines] of Object.entries(howtheyvoteTables)) put(`votes/${name}.csv`, lines.join('\n'))

interface Imported {
  name: string
  format: string
  files: string[]
  options?: FormatOptions
  /** What was imported under the same name before. */
  before?: string[]
  /** How many bytes of rows are a batch. */
  bytes: number
}
/** The first two are cut off between their queries too. */
const imported: Imported[] = [
  { name: 'people and posts', format: 'popolo', files: [popolo], bytes: 800 },
  {
    name: 'ids that were merged',
    format: 'ftm',
    files: [present],
    before: [former],
    options: { dataset: 'ftm' },
    bytes: 1,
  },
  { name: 'roll calls', format: 'howtheyvote', files: [votes], bytes: 4000 },
  { name: 'a table', format: 'csv', files: [table], options: { map }, bytes: 1 },
]

describe.each(engines)('work that is cut off, wherever it is, on $name', ({ open }) => {
  it.each(imported)('is an import of $name: run again it ends as if nothing had been', async (given) => {
    const { states, hash } = await uncut(await filled(given), (engine) => importAll(engine, given))
    expect(states.length).toBeGreaterThan(3)
    for (let most = 1; most < states.length; most += 1) {
      const engine = await filled(given)
      await expect(importAll(cutBetweenWrites(engine, most), given)).rejects.toThrow('cut off')
      expect(await graphHash(engine)).toBe(states[most - 1])
      await importAll(engine, given)
      expect(await graphHash(engine), `after ${most} of ${states.length} writes`).toBe(hash)
      await engine.close()
    }
  })

  it.each(imported.slice(0, 2))(
    'is an import of $name: cut off again and again it leaves whole batches',
    async (given) => {
      const before = await filled(given)
      const whole = [await graphHash(before)]
      const { states, hash } = await uncut(before, (engine) => importAll(engine, given))
      whole.push(...states)
      const engine = await filled(given)
      await cutMoreAndMore(engine, whole, (cut) => importAll(cut, given))
      expect(await graphHash(engine)).toBe(hash)
      await engine.close()
    },
  )

  it('is a load: each dossier is there or not', async () => {
    const before = await opened()
    const whole = [await graphHash(before)]
    const { states, hash } = await uncut(before, (engine) => loadDossiers(engine, dossiers))
    expect(states).toHaveLength(dossiers.length)
    whole.push(...states)
    const engine = await opened()
    await cutMoreAndMore(engine, whole, (cut) => loadDossiers(cut, dossiers))
    expect(await graphHash(engine)).toBe(hash)
    await engine.close()
  })

  it('is a merge: it is done or not', async () => {
    const fill = () => filled({ name: 'people', format: 'popolo', files: [], before: [popolo], bytes: 1e9 })
    const { states, hash } = await uncut(await fill(), (engine) => mergeActors(engine, 'ana-example', 'ana'))
    expect(states).toHaveLength(1)
    const engine = await fill()
    const whole = [await graphHash(engine), hash]
    expect(whole[0]).not.toBe(hash)
    expect(await cutMoreAndMore(engine, whole, (cut) => mergeActors(cut, 'ana-example', 'ana'))).toBeGreaterThan(5)
    expect(await graphHash(engine)).toBe(hash)
    await engine.close()
  })

  it('is a restore: it is answered by nobody until it is run again', async () => {
    const source = await filled({ name: 'people', format: 'popolo', files: [], before: [popolo], bytes: 1e9 })
    const lines: string[] = []
    for await (const line of dumpGraph(source)) lines.push(JSON.stringify(line))
    const hash = await graphHash(source)
    await source.close()
    const engine = await opened()
    // As if no other process was to be waited for, which may have cached that it is whole.
    const alone = { ...engine, name: 'embedded' as const }
    const restore = (cut: Engine) => restoreGraph(cut, linesOf(lines))
    let cuts = 0
    for (; await isCut(restore(cutBetweenWrites(alone, cuts))); cuts += 1)
      if (cuts > 0) await expect(readVersion(engine)).rejects.toMatchObject({ code: 'STORE_UNFINISHED' })
    // Its beginning, what is cleared, what is filled, its end.
    expect(cuts).toBeGreaterThan(8)
    await readVersion(engine)
    expect(await graphHash(engine)).toBe(hash)
    await engine.close()
  })

  async function opened(): Promise<Engine> {
    const engine = await open()
    onTestFinished(() => engine.close().catch(() => undefined))
    return engine
  }

  async function filled(given: Imported): Promise<Engine> {
    const engine = await opened()
    await loadDossiers(engine, dossiers)
    if (given.before) await importAll(engine, { ...given, files: given.before })
    return engine
  }
})

async function importAll(engine: Engine, { format, files, options = {}, bytes }: Imported): Promise<void> {
  for (const source of openSources(format, files, options))
    await importRows(engine, source, { batchBytes: bytes, matchNames: true })
}

/** What is there after each write of work that nobody cuts off. */
async function uncut(engine: Engine, work: (engine: Engine) => Promise<unknown>) {
  const states: string[] = []
  await work({
    ...engine,
    async write(work) {
      const value = await engine.write(work)
      states.push(await graphHash(engine))
      return value
    },
  })
  await engine.close()
  return { states, hash: states.at(-1) as string }
}

/** Cuts the work off after its first query, then after its second, and so on, until it ends; gives how often. Each time one of `whole` is there. */
async function cutMoreAndMore(engine: Engine, whole: string[], work: (engine: Engine) => Promise<unknown>) {
  for (let most = 0; ; most += 1) {
    if (!(await isCut(work(cutBetweenQueries(engine, most))))) return most
    expect(whole, `after ${most} queries`).toContain(await graphHash(engine))
  }
}

function isCut(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => false,
    (error: Error) => {
      if (error.message !== 'cut off') throw error
      return true
    },
  )
}

async function* linesOf(texts: string[]) {
  for (const [index, text] of texts.entries()) yield { line: index + 1, text }
}
