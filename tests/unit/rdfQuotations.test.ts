import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCsv } from '../../src/imports/csv/csv.ts'
import { importRows } from '../../src/imports/run.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { fill, makeFile } from '../exports/files.ts'

/** Words from a table: no text is stored that they could be found in. */
const rows = `member,motion,vote,words,link,headline
Noor Vale,Ferries stay public,aye,No route is for sale.,https://example.org/ferries,Ferry debate
`
const map = `dataset: { id: council, title: A council }
actor: { column: member, as: name, kind: PERSON }
issue: { column: motion, as: name, kind: PROPOSITION }
stance: { column: vote, values: { aye: SUPPORT } }
quote: words
source: { url: link, headline: headline, language: en }
`

describe('a quotation as linked data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-rdf-'))
  const files: Record<string, string> = {}
  beforeAll(async () => {
    const engine = await openEmbedded()
    await setUp(engine)
    await fill(engine)
    for (const [name, text] of Object.entries({ 'map.yaml': map, 'rows.csv': rows }))
      writeFileSync(join(folder, name), text)
    await importRows(engine, openCsv([join(folder, 'rows.csv')], join(folder, 'map.yaml')))
    for (const name of ['n-quads', 'json-ld']) files[name] = (await makeFile(engine, name, [])).toString()
    await engine.close()
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(['n-quads', 'json-ld'])('has a place only where it has one in a stored text: %s', (name) => {
    const file = files[name] ?? ''
    expect(file).toContain('No route is for sale.')
    expect(file).not.toMatch(/"(undefined|null|NaN)"/)
    const count = (text: string) => file.split(text).length - 1
    const [words, places] = [count('TextQuoteSelector'), count('TextPositionSelector')]
    expect(places).toBeGreaterThan(0)
    expect(words - places).toBe(1)
  })
})
