import { truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { dna, MOST_CHARACTERS } from '../../src/exports/formats/dna.ts'
import { MOST_CODINGS, readCoded } from '../../src/exports/read/coded.ts'
import type { CodedDocument, PositionPage, PositionRecords } from '../../src/exports/records.ts'
import { MOST_BYTES } from '../../src/imports/dna/database.ts'
import { openDna } from '../../src/imports/dna/dna.ts'

it('more codings than a program holds are refused', async () => {
  const position = { actor: 'a', issue: 'i', targets: [], quotations: [{ source: 's', start: 0, end: 1 }] }
  const entities = new Map(['a', 'i', 's'].map((id) => [id, { id, links: [], props: {} }]))
  const page = { positions: Array(MOST_CODINGS / 2).fill(position), entities } as unknown as PositionPage
  const read = (pages: number) =>
    readCoded(
      {} as never,
      (async function* () {
        for (let at = 0; at < pages; at++) yield page
      })(),
      async () => [],
    )
  await expect(read(3)).rejects.toMatchObject({ code: 'QUERY_TOO_LARGE' })
})

it('more text than a .dna file is made of is refused', async () => {
  const props = { headline: 'A document' }
  const document = { source: { id: 's', props }, text: 'x'.repeat(MOST_CHARACTERS + 1), codings: [], further: [] }
  async function* documents() {
    yield document as unknown as CodedDocument
  }
  const coded = async () => ({ positions: 0, leftOut: 0, sources: ['s'], codings: [], documents })
  const write = async () => {
    for await (const _ of dna.write({
      about: { title: '', query: '', licence: '' },
      coded,
    } as unknown as PositionRecords));
  }
  await expect(write()).rejects.toMatchObject({ code: 'QUERY_TOO_LARGE' })
})

it('a .dna file that is too large to be read is refused before it is', async () => {
  const file = join(tmpdir(), `demarche-large-${process.pid}.dna`)
  writeFileSync(file, 'SQLite format 3\0')
  truncateSync(file, MOST_BYTES + 1)
  const rows = openDna(file).rows()[Symbol.asyncIterator]()
  await expect(rows.next()).rejects.toThrow('is larger than 256 MB')
})
