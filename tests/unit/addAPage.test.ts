import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { buildPages } from '../../src/web/build/buildPages.ts'
import { readSources } from '../support/sources.ts'

const root = join(import.meta.dirname, '../..')
const views = 'src/web/explorer/views'
const state = 'src/web/explorer/state.ts'

/** The project with what docs/add-a-page.md says; each copy lacks one of its edits. */
describe('a page, a view and a condition added as the page says', () => {
  const folder = mkdtempSync(join(import.meta.dirname, '.page-'))
  const complaints = new Map<string, string>()
  afterAll(() => rmSync(folder, { recursive: true }))

  const edits: Record<string, (copy: string) => void> = {
    definition: (copy) => {
      mkdirSync(join(copy, views, 'planted'), { recursive: true })
      const text = readFileSync(join(root, views, 'matrix/view.ts'), 'utf8')
      writeFileSync(join(copy, views, 'planted/view.ts'), text.replace('const matrix', 'const planted'))
    },
    code: (copy) => cpSync(join(root, views, 'matrix/load.ts'), join(copy, views, 'planted/load.ts')),
    name: (copy) => change(copy, state, "'findings'],", "'findings', 'planted'],"),
    registry: (copy) => {
      change(copy, `${views}/views.ts`, '  track,\n', '  track,\n  planted,\n')
      change(
        copy,
        `${views}/views.ts`,
        'import { stances }',
        "import { planted } from './planted/view.ts'\nimport { stances }",
      )
    },
    title: (copy) =>
      change(copy, 'src/web/explorer/filter.ts', "text: { title: 'Words' },", "$&\n  language: { title: 'Language' },"),
  }
  const without = ['nothing', ...Object.keys(edits)]

  beforeAll(() => {
    for (const left of without) {
      const copy = join(folder, left)
      cpSync(join(root, 'src'), join(copy, 'src'), {
        recursive: true,
        filter: (path) => !/src\/(api|cli|http)\b/.test(path),
      })
      change(
        copy,
        'src/generated/conditions.ts',
        'conditions = {',
        'conditions = {\n  language: { kind: "text", list: true, about: "" },',
      )
      change(
        copy,
        'src/generated/documents.ts',
        'PositionFilter = {',
        'PositionFilter = {\n  language?: Array<string> | null;',
      )
      for (const [name, edit] of Object.entries(edits)) if (name !== left) edit(copy)
    }
    // Compiled together, they share what they stand on.
    const config = { extends: '../../../tsconfig.json', include: without.map((left) => `${left}/src/web/explorer`) }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const args = [tsc, '-p', folder, '--pretty', 'false']
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: folder })
    // What belongs to a complaint follows it, indented.
    for (const complaint of stdout.split(/\n(?=\S)/).filter((one) => one !== '')) {
      const [left = ''] = complaint.split('/')
      complaints.set(left, `${complaints.get(left) ?? ''}${complaint}\n`)
    }
  })

  it('compiles', () => {
    expect([...complaints.keys()].sort()).toEqual(Object.keys(edits).sort())
  })

  it.each([
    ['definition', 'planted/view.ts'],
    ['code', './load.ts'],
    ['name', "'planted' does not exist"],
    ['registry', "'planted' is missing"],
    ['title', "'language' is missing"],
  ])('is refused by name without its %s', (left, sentence) => {
    expect(complaints.get(left)).toContain(sentence)
  })

  describe('a page', () => {
    const copy = join(folder, 'page')
    const page = join(copy, 'src/web/planted')
    const texts: Record<string, string> = {
      'index.html': '<script type="module" src="%assets%/planted.js"></script>',
      'main.ts': 'console.info(1)',
    }
    beforeAll(() => {
      // The playground's editor is most of what is bundled.
      const filter = (path: string) => !path.includes('/src/web/playground')
      cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true, filter })
      cpSync(join(root, 'package-lock.json'), join(copy, 'package-lock.json'))
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
      mkdirSync(page)
    })

    it.each([
      ['index.html', 'src/web/planted/index.html is wanted'],
      ['main.ts', 'src/web/planted/index.html loads planted.js, which nothing makes'],
    ])('is refused by name without its %s', async (left, sentence) => {
      for (const [file, text] of Object.entries(texts)) writeFileSync(join(page, file), text)
      rmSync(join(page, left))
      await expect(buildPages(copy, join(copy, 'dist'))).rejects.toThrow(sentence)
    })

    it('is built with both', async () => {
      for (const [file, text] of Object.entries(texts)) writeFileSync(join(page, file), text)
      await buildPages(copy, join(copy, 'dist'))
      expect(readFileSync(join(copy, 'dist/planted.html'), 'utf8')).toMatch(/src="assets\/\w+\/planted.js"/)
    })
  })
})

describe('what a page asks', () => {
  it.each([
    [
      'query Planted { positions { nodes { love } } }',
      'planted.graphql:1: Cannot query field "love" on type "Position".',
    ],
    ['query Network { __typename }', 'planted.graphql: Network stands in'],
    ['fragment Planted on Position { id }', 'planted.graphql: nothing uses the fragment Planted'],
    ['query Planted { positions { nodes { ...Lost } } }', 'planted.graphql:1: Unknown fragment "Lost".'],
    ['{ __typename }', 'planted.graphql: an operation without a name'],
    ['query Planted {', 'planted.graphql:1: Syntax Error'],
  ])('%s is refused by name', async (text, sentence) => {
    const sources = readSources()
    sources.documents.planted = text
    const { problems } = await generate(sources)
    expect(problems.join('\n')).toContain(sentence)
  })

  it('is asked by some code', async () => {
    const { files } = await generate(readSources())
    const operations = [...(files['documents.ts'] ?? '').matchAll(/^export const (\w+Query):/gm)].map(
      ([, name]) => name,
    )
    const used = execFileSync(
      'grep',
      [
        '-rhoE',
        '\\w+Query\\b',
        ...['web', 'mcp', 'pages'].map((folder) => join(root, 'src', folder)),
        '--include=*.ts',
      ],
      {
        encoding: 'utf8',
      },
    )
    expect(operations.length).toBeGreaterThan(10)
    expect(operations.filter((name) => !used.split('\n').includes(name ?? ''))).toEqual([])
  })
})

function change(copy: string, file: string, right: string, wanted: string): void {
  const text = readFileSync(join(copy, file), 'utf8')
  if (!text.includes(right)) throw new Error(`${right} was wanted in ${file}`)
  writeFileSync(
    join(copy, file),
    text.replace(
      right,
      wanted.replace('$&', () => right),
    ),
  )
}
