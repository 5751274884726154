import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDna } from '../../src/imports/dna/dna.ts'
import { type TestDna, writeDna } from '../support/dnaFile.ts'

const file = join(mkdtempSync(join(tmpdir(), 'demarche-dna-')), 'coal.dna')
const project: TestDna = {
  documents: [{ id: 1, title: 'An interview', text: 'Coal has to go.' }],
  statements: [{ id: 1, document: 1, span: [0, 4], person: 'Ana', concept: 'Coal' }],
}

it.each<[string, TestDna | (() => void), RegExp]>([
  ['version 2', { ...project, version: '2.0 beta 25' }, /is of version "2.0 beta 25".*version 3 was wanted/],
  [
    'tables of version 2',
    { ...project, also: 'ALTER TABLE STATEMENTTYPES RENAME TO STATEMENTTYPE' },
    /is of Discourse Network Analyzer 2: open it in version 3/,
  ],
  [
    'a view that never ends',
    {
      ...project,
      also: `DROP TABLE REGEXES; ALTER TABLE CODERS RENAME TO C; CREATE VIEW CODERS AS WITH RECURSIVE n(ID) AS
          (SELECT 1 UNION ALL SELECT ID + 1 FROM n) SELECT ID, '' AS Name FROM n`,
    },
    /has no table CODERS/,
  ],
  [
    'a column that is computed',
    { ...project, also: 'ALTER TABLE SETTINGS ADD COLUMN x AS (length(zeroblob(1000000000)))' },
    /has a table SETTINGS that computes what it holds/,
  ],
  [
    'no variables that are read',
    { ...project, also: "UPDATE VARIABLES SET Variable = 'belief' WHERE ID = 3" },
    /has no type of statement with what is read/,
  ],
  ['half of it', () => truncateSync(file, 40_960), /is damaged/],
  ['its middle overwritten', () => overwrite(file), /is damaged/],
  ['another file', () => writeFileSync(file, 'Nothing'), /is no .dna file/],
])('refuses a file with %s in one sentence', async (_, given, sentence) => {
  await writeDna(file, typeof given === 'function' ? project : given)
  if (typeof given === 'function') given()
  const rows: unknown[] = []
  const read = async () => {
    for await (const row of openDna(file).rows()) rows.push(row)
  }
  await expect(read()).rejects.toMatchObject({ code: 'IMPORT_INVALID', message: expect.stringMatching(sentence) })
  expect(rows).toEqual([])
})

function overwrite(file: string): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, 4096, bytes.length - 4096))
}
