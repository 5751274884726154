import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Param } from '../../src/exports/request.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { fill, licence } from '../exports/files.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/add-an-export.md'), 'utf8')
const [format = '', importLine = '', listLine = ''] = [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
  ([, block]) => block,
)

/** The project with what docs/add-an-export.md says to add. */
describe('an export added as the page says', () => {
  const folder = mkdtempSync(join(import.meta.dirname, '.export-'))
  const exports = join(folder, 'src/exports')
  const list = join(exports, 'formats.ts')
  const original = readFileSync(join(root, 'src/exports/formats.ts'), 'utf8')
  const load = async () => ({
    ...((await import(list)) as typeof import('../../src/exports/formats.ts')),
    ...((await import(join(exports, 'request.ts'))) as typeof import('../../src/exports/request.ts')),
    ...((await import(join(exports, 'write.ts'))) as typeof import('../../src/exports/write.ts')),
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(() => {
    cpSync(join(root, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => !path.includes('/src/web') })
    writeFileSync(join(exports, 'formats/edgesTsv.ts'), format)
    writeFileSync(list, importLine + insertAfter(original, 'formats: Format[] = [', listLine.trim()))
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../tsconfig.json', include: ['src/exports'] }),
    )
  })

  it('compiles', () => {
    expect(compile()).toBe('')
  })

  it('does not compile without a property of its description', () => {
    const file = join(exports, 'formats/edgesTsv.ts')
    writeFileSync(file, format.replace(/ {2}mediaType: .*\n/, ''))
    expect(compile()).toMatch(/edgesTsv\.ts.*\n.*mediaType/)
    writeFileSync(file, format)
  })

  it('is listed, is written for positions and for a network, and names the licence', async () => {
    const engine = await openEmbedded()
    await setUp(engine)
    await fill(engine)
    const { formats, readRequest, writeExport } = await load()
    const added = formats.find(({ name }) => name === 'edges-tsv')
    if (!added) throw new Error('The list does not have edges-tsv.')
    for (const ofNetwork of [false, true]) {
      let text = ''
      const params = ofNetwork ? twoModes : []
      const request = readRequest(added, ofNetwork, params, licence)
      for await (const chunk of writeExport(engine, request, new AbortController().signal)) text += chunk
      const [head = '', ...rows] = text.trimEnd().split('\n')
      expect(head).toMatch(/^source\ttarget\tweight\t.*\tlicence$/)
      expect(rows.length).toBeGreaterThan(20)
      expect(rows.filter((row) => !row.endsWith(`\t${licence}`))).toEqual([])
      expect(new Set(rows.map((row) => row.split('\t').length))).toEqual(new Set([head.split('\t').length]))
    }
    await engine.close()
  })

  function compile(): string {
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    })
    return tsc.stdout
  }
})

const twoModes: Param[] = [
  ['mode', 'TWO_MODE'],
  ['aggregation', 'IGNORE'],
]

/** The text with more of it after a piece that it has. */
function insertAfter(text: string, piece: string, more: string): string {
  if (!text.includes(piece) || more === '') throw new Error(`${piece} and something to put after it were wanted`)
  return text.replace(piece, () => piece + more)
}
