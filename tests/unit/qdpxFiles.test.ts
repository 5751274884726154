import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MOST_PACKED, openArchive } from '../../src/imports/qdpx/archive.ts'
import { openQdpx } from '../../src/imports/qdpx/qdpx.ts'
import type { Row } from '../../src/imports/row.ts'
import { guids, projectXml, selectionXml, writeQdpx } from '../support/qdpxFile.ts'

const file = join(mkdtempSync(join(tmpdir(), 'demarche-qdpx-')), 'coal.qdpx')
const xml = projectXml(selectionXml(1, [0, 4], [3, 5]))
const text = 'Coal has to go.'
const bomb = `<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>\n`
const climbing = xml.replace('internal://', 'internal://../../')
const write =
  (project: string, others: Record<string, string> = {}) =>
  () =>
    writeQdpx(file, project, text, others)

it.each<[string, () => void, RegExp]>([
  ['entities of its own', write(projectXml('', { head: bomb })), /declares entities of its own in project.qde/],
  [
    'a file outside of it',
    write(xml, { '../../evil.txt': 'x' }),
    /holds a path that leads out of it, "..\/..\/evil.txt"/,
  ],
  ['a path that climbs', write(climbing), /holds a path that leads out of it, "..\/..\/aaaa/],
  ['half of its XML', write(xml.slice(0, 900)), /is damaged: its project.qde is no XML/],
  ['another XML', write('<Book/>'), /is no project of REFI-QDA.*a Project at its root/],
  [
    'a selection without a place',
    write(xml.replace('startPosition="0"', '')),
    /is no project of REFI-QDA.*startPosition/,
  ],
  ['tags within tags without end', write(projectXml('<a>'.repeat(500) + '</a>'.repeat(500))), /cannot be read/],
  ['no project.qde', write(xml, { 'second.qde': '<Project/>' }), /one with a file project.qde was wanted/],
  [
    'an end that is cut off',
    () => {
      write(xml)()
      truncateSync(file, readFileSync(file).length - 40)
    },
    /is damaged: as a zip archive it cannot be unpacked/,
  ],
  ['no zip', () => writeFileSync(file, 'Nothing'), /is no .qdpx project/],
])('a project with %s is refused in one sentence', async (_, put, sentence) => {
  put()
  const rows: Row[] = []
  const read = async () => {
    for await (const row of openQdpx(file).rows()) rows.push(row)
  }
  await expect(read()).rejects.toMatchObject({ code: 'IMPORT_INVALID', message: expect.stringMatching(sentence) })
  expect(rows.filter(({ aside }) => !aside)).toEqual([])
})

it('a project larger than is read is refused, as it is and unpacked', () => {
  write(xml)()
  expect(() => openArchive(file, { bytes: 100, tags: 1000 })).toThrow(/unpacks to more than/)
  expect(() => openArchive(file, { bytes: 100_000, tags: 10 })).toThrow(/has more than 10 tags/)
  truncateSync(file, MOST_PACKED + 1)
  expect(() => openArchive(file)).toThrow('is larger than 512 MB')
})

it('a text that is not in the project refuses its source, and its selections are counted', async () => {
  writeQdpx(file, xml.replace('internal://', 'relative://'), text)
  const source = openQdpx(file)
  const refused: string[] = []
  for await (const row of source.rows()) if (row.refused) refused.push(row.refused)
  expect(refused).toEqual([expect.stringMatching(/The source "An interview": its text .* is not in the project/)])
  expect(source.notes?.()).toEqual(['Not read: selections of sources that were refused (1).'])
})

it('a case speaks where no code names an actor', async () => {
  const cases = `<Cases><Case guid="${guids.code(99)}" name="Ana Lima"><SourceRef targetGUID="${guids.source(1)}"/></Case></Cases>`
  writeQdpx(file, projectXml(selectionXml(1, [0, 4], [2]), { cases }), text)
  const facts: [string, unknown][] = []
  for await (const row of openQdpx(file).rows())
    for (const { type, id, props } of row.facts ?? []) facts.push([type, props.stance ?? id])
  expect(facts).toContainEqual(['Person', 'ana-lima'])
  expect(facts).toContainEqual(['Position', 'NONE'])
})

it('a country is found by its name', async () => {
  writeQdpx(file, projectXml(selectionXml(1, [0, 4], [3, 7])), text)
  const links: unknown[] = []
  for await (const row of openQdpx(file).rows()) for (const fact of row.facts ?? []) links.push(...fact.links)
  expect(links).toContainEqual(expect.objectContaining({ type: 'TOOK', other: 'CHN', takes: ['Country'] }))
})
