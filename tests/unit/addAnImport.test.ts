import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { engines } from '../support/engines.ts'
import { blocksOf, copyProject, insertAfter } from '../support/projectCopy.ts'
import { seedFolders } from '../support/seed.ts'

const [format = '', importLine = '', listLine = ''] = blocksOf('add-an-import.md', 'ts')
const own = 'imports/lines/lines.ts'
const list = 'imports/formats.ts'

/** The project with what docs/add-an-import.md tells one to add, and files imported with it. */
describe('an import format added as the page says', () => {
  const copy = copyProject('import', ['src/imports'])
  const original = copy.read(list)
  const withFormat = importLine + insertAfter(original, insertionPoint(original), listLine)
  const files = mkdtempSync(join(tmpdir(), 'demarche-lines-'))
  afterAll(() => {
    copy.remove()
    rmSync(files, { recursive: true })
  })

  beforeAll(() => {
    copy.write(own, format)
    copy.write(list, withFormat)
  })

  it('compiles', () => expect(copy.compile()).toBe(''))

  it('does not compile where a position lacks a property, which is named', () => {
    copy.write(own, format.replace('conditional: false, ', ''))
    expect(copy.compile()).toMatch(/lines\.ts.*[\s\S]*'conditional' is missing/)
    copy.write(own, format)
  })

  it('is no format without its line in the list', async () => {
    const { openSources } = await import('../../src/imports/formats.ts')
    expect(() => openSources('lines', ['positions.jsonl'], {})).toThrow(
      'import takes a format: one of annotations, csv, ',
    )
  })

  it.each(engines)('brings its rows in on $name, and refuses the others by line', async ({ open }) => {
    const { openSources } = await copy.import<typeof import('../../src/imports/formats.ts')>(`src/${list}`)
    const { importRows } = await copy.import<typeof import('../../src/imports/run.ts')>('src/imports/run.ts')
    const engine = await open()
    await loadDossiers(engine, seedFolders)
    const file = join(files, 'positions.jsonl')
    const right = { id: 'said-1', actor: 'CHN', issue: 'cybersecurity', stance: 'OPPOSE', date: '2013-06' }
    const rows = [right, { ...right, id: 'said-2', actor: 'nobody' }, { ...right, id: 'said-3', date: 'June' }]
    writeFileSync(file, rows.map((row) => JSON.stringify(row)).join('\n'))
    const refused: string[] = []
    for (const again of [false, true]) {
      const [source] = openSources('lines', [file], { dataset: 'said' })
      if (!source) throw new Error('The format opened nothing.')
      const summary = await importRows(engine, source, {
        onRefused: ({ line, sentence }) => void (again || refused.push(`${line}: ${sentence}`)),
      })
      expect(summary).toMatchObject({ read: 3, refused: 2, created: again ? 0 : 1, unchanged: again ? 1 : 0 })
    }
    expect(refused.sort()).toEqual([
      '2: Nothing has the id nobody; a person, an organization, a country or a bloc was wanted.',
      '3: A JSON object with id, actor, issue, stance and, where known, date was wanted.',
    ])
    await engine.close()
  })
})

/** The line that opens the list of formats. */
function insertionPoint(text: string): string {
  return /^const formats\b.*= \{\n/m.exec(text)?.[0] ?? 'const formats'
}
