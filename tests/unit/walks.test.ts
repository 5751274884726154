import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

/** The ways that docs/architecture.md draws, and how many files of ours each may pass, with one engine of the two. */
const walks = [
  { name: 'One query, from HTTP to Cypher and back', most: 8 },
  { name: 'One load, from a dossier to the graph', most: 15 },
]

describe.each(walks)('$name', ({ name, most }) => {
  const drawing = new RegExp(`^# ${name}\\n+\`\`\`\\n([\\s\\S]*?)\`\`\``, 'm').exec(page)?.[1] ?? ''
  const files = [...new Set(drawing.match(/src\/[\w/.]+\.ts/g) ?? [])].filter(
    (file) => !file.startsWith('src/generated/'),
  )

  it('names files that are there', () => {
    expect(files.length).toBeGreaterThan(5)
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
  })

  it(`passes at most ${most} files of ours`, () => {
    expect(files.filter((file) => file !== 'src/store/neo4j.ts').length).toBeLessThanOrEqual(most)
  })

  it('leads on by what its files import; the engine is handed to them', () => {
    const reached = reachedFrom(files[0] ?? '')
    expect(files.filter((file) => !file.startsWith('src/store/') && !reached.has(file))).toEqual([])
  })
})

/** The files that a file imports, over however many steps. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set([start])
  for (const file of reached) {
    const text = readFileSync(join(root, file), 'utf8')
    for (const [, name = ''] of text.matchAll(/\bfrom '(\.[^']+)'/g)) {
      const target = relative(root, join(root, dirname(file), name))
      if (existsSync(join(root, target))) reached.add(target)
    }
  }
  return reached
}
