import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type DumpLine, dumpGraph } from '../../src/facts/dump.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openPopolo } from '../../src/imports/popolo/popolo.ts'
import type { Line } from '../../src/imports/read/lines.ts'
import { ensureReference } from '../../src/imports/reference.ts'
import { importRows } from '../../src/imports/run.ts'
import { openUnvotes } from '../../src/imports/unvotes/unvotes.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { cutUnga } from '../support/ungaCut.ts'

const seed = join(import.meta.dirname, '../../seed')
const presidents = join(import.meta.dirname, '../data/us-executive/popolo.json')

describe.each(engines)('a dump of $name', ({ open }) => {
  it('is the same graph when it is restored, there and on the other engine', async () => {
    const folder = cutUnga({ countries: ['USA', 'YUG'], lastSession: 1 })
    const engine = await open()
    await loadDossiers(engine, [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')])
    await ensureReference(engine, false)
    await importRows(engine, openUnvotes(folder))
    await importRows(engine, openPopolo(presidents, 'us-executive'))
    const hash = await graphHash(engine)
    const lines = await collect(dumpGraph(engine))
    await engine.close()
    for (const other of engines) {
      const restored = await other.open()
      const counts = await restoreGraph(restored, linesOf(lines.map((line) => JSON.stringify(line))))
      expect(lines.at(-1)).toEqual({ end: counts })
      expect(await graphHash(restored)).toBe(hash)
      expect(await collect(dumpGraph(restored))).toEqual(lines)
      await restored.close()
    }
    rmSync(folder, { recursive: true })
  })
})

const broken: { name: string; lines: string[]; sentence: RegExp }[] = [
  {
    name: 'cut off',
    lines: ['{"dump":"demarche","version":1}'],
    sentence: /The dump is cut off after 0 nodes and 0 links/,
  },
  { name: 'of another making', lines: ['{"a":1}'], sentence: /Line 1 of the dump is none that demarche dump writes/ },
  {
    name: 'with a relationship of its own',
    lines: ['{"link":"X]->() DETACH DELETE (n)","source":"a","target":"b","props":{}}'],
    sentence: /Line 1 of the dump is none/,
  },
  {
    name: 'with a link that runs a script',
    lines: ['{"node":{"id":"s","type":"Source","sortKey":"s","url":"javascript:alert(1)"}}'],
    sentence: /The url of "s" in the dump takes an http or https address; got "javascript:alert\(1\)"/,
  },
  {
    name: 'with an address of a dataset that is none',
    lines: ['{"dataset":{"id":"d","url":["https://example.org"]}}'],
    sentence: /The url of "d" in the dump takes an http or https address/,
  },
  {
    name: 'that lacks lines',
    lines: ['{"end":{"nodes":1,"links":0}}'],
    sentence: /says that it has 1 nodes and 0 links; it has 0 nodes/,
  },
]

describe('a restore', () => {
  it.each(broken)('refuses a dump $name', async ({ lines, sentence }) => {
    const engine = await openEmbedded()
    await setUp(engine)
    await expect(restoreGraph(engine, linesOf(lines))).rejects.toThrow(sentence)
    await engine.close()
  })

  it('refuses a store that holds facts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-restore-'))
    const engine = await openEmbedded(folder)
    await setUp(engine)
    await ensureReference(engine, false)
    await expect(restoreGraph(engine, linesOf([]))).rejects.toThrow(/restore takes an empty store/)
    await engine.close()
    rmSync(folder, { recursive: true })
  })
})

async function* linesOf(texts: string[]): AsyncGenerator<Line> {
  for (const [index, text] of texts.entries()) yield { line: index + 1, text }
}

async function collect(lines: AsyncIterable<DumpLine>): Promise<DumpLine[]> {
  const all: DumpLine[] = []
  for await (const line of lines) all.push(line)
  return all
}
