import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * Who may import whom. A folder imports from itself and from layers above its own in this list; folders of one layer do not
 * know each other. A file of src/ itself stands here under its own name.
 */
const layers: readonly (readonly string[])[] = [
  ['errors.ts', 'collections'],
  ['settings', 'model'],
  ['store'],
  ['graph'],
  ['facts', 'questions'],
  ['workers'],
  ['imports', 'exports'],
  ['api'],
  ['mcp', 'pages', 'reconcile'],
  ['http'],
  ['cli'],
  ['production.ts'],
  ['main.ts'],
]
/** Folders that stand beside the layers: what they may import of ours. What is generated is types and texts, for all of them. */
const beside: Record<string, readonly string[]> = {
  generate: ['model'],
  web: ['generated', 'model'],
}
/** Packages that belong to a place. */
const places: Record<string, readonly string[]> = {
  fastify: ['http/'],
  '@fastify/': ['http/'],
  '@as-integrations/fastify': ['http/'],
  '@apollo/server': ['api/', 'http/'],
  '@modelcontextprotocol/': ['mcp/', 'http/mcp.ts'],
  'prom-client': ['http/'],
  'neo4j-driver': ['store/neo4j.ts'],
  '@grafeo-db/js': ['store/embedded.ts'],
  '@resvg/resvg-wasm': ['workers/drawer.ts'],
  graphql: ['api/', 'mcp/', 'http/', 'exports/', 'generate/', 'generated/', 'web/'],
  commander: ['cli/', 'main.ts'],
}

const src = join(import.meta.dirname, '../../src')

/** An import: the file, under its path in src/, and what it names there. */
interface Import {
  file: string
  name: string
}

/** The most lines of a file that a person wrote. */
const LONGEST = 250

describe('the layers of src/', () => {
  it('knows every folder', () => {
    const unknown = readdirSync(src).filter((name) => name !== 'generated' && !isKnown(name))
    expect(unknown).toEqual([])
  })

  it('lets everything through that is there', () => {
    expect(importsOf(src).flatMap(problemsOf)).toEqual([])
  })

  it('holds no circle of files', () => {
    expect(circlesAmong(importsOf(src).map(({ file, name }) => [file, targetOf(file, name)]))).toEqual([])
  })

  it('holds no circle of folders, nor of a folder and a file beside it', () => {
    // An import leads from one child of the folder that holds both ends to another child of it.
    const steps = importsOf(src).map(({ file, name }): [string, string] => {
      const [from, to] = [file.split('/'), targetOf(file, name).split('/')]
      const shared = from.findIndex((part, index) => part !== to[index])
      return [from.slice(0, shared + 1).join('/'), to.slice(0, shared + 1).join('/')]
    })
    expect(circlesAmong(steps)).toEqual([])
  })

  it('would find a circle', () => {
    const steps: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'b'],
    ]
    expect(circlesAmong(steps)).toEqual(['b', 'c'])
  })

  it.each([
    ['exports/write.ts', 'fastify', 'exports/write.ts imports fastify, which belongs to http/'],
    ['web/explorer/main.ts', 'fastify', 'web/explorer/main.ts imports fastify, which belongs to http/'],
    ['exports/write.ts', '../http/server.ts', 'exports/write.ts imports http/server.ts, a layer below its own'],
    [
      'questions/change.ts',
      '../exports/write.ts',
      'questions/change.ts imports exports/write.ts, a layer below its own',
    ],
    ['facts/fact.ts', '../questions/change.ts', 'facts/fact.ts imports questions/change.ts, of its own layer'],
    ['graph/page.ts', 'neo4j-driver', 'graph/page.ts imports neo4j-driver, which belongs to store/neo4j.ts'],
    ['store/open.ts', '@grafeo-db/js', 'store/open.ts imports @grafeo-db/js, which belongs to store/embedded.ts'],
    [
      'web/page/main.ts',
      '../../exports/print/xml.ts',
      'web/page/main.ts imports exports/print/xml.ts; it may import generated, model',
    ],
    ['generate/main.ts', '../errors.ts', 'generate/main.ts imports errors.ts; it may import model'],
    ['drafts/draft.ts', '../errors.ts', 'drafts/draft.ts is in no layer'],
  ])('refuses %s importing %s', (file, name, sentence) => {
    expect(problemsOf({ file, name })).toEqual([sentence])
  })
})

it.each(['src', 'schema', 'cypher'])(`no file under %s has more than ${LONGEST} lines`, (folder) => {
  const root = join(src, '..', folder)
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(src, 'generated')))
  const long = files
    .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LONGEST)
  expect(files).not.toEqual([])
  expect(long).toEqual([])
})

function problemsOf({ file, name }: Import): string[] {
  if (!name.startsWith('.')) return checkPackage(file, name)
  const target = relative(src, join(src, dirname(file), name))
  const [from = '', to = ''] = [file, target].map((path) => path.split('/')[0])
  if (from === to || from === 'generated') return []
  if (!isKnown(from)) return [`${file} is in no layer`]
  const own = beside[from]
  if (own) {
    if (own.includes(to)) return []
    return [`${file} imports ${target}; it may import ${own.join(', ') || 'nothing of ours'}`]
  }
  if (to === 'generated') return []
  const [lower, upper] = [from, to].map((folder) => layers.findIndex((layer) => layer.includes(folder)))
  if (upper === -1) return [`${file} imports ${target}, which is in no layer`]
  if (lower === upper) return [`${file} imports ${target}, of its own layer`]
  return (upper ?? 0) < (lower ?? 0) ? [] : [`${file} imports ${target}, a layer below its own`]
}

function targetOf(file: string, name: string): string {
  return name.startsWith('.') ? relative(src, join(src, dirname(file), name)) : name
}

/** What leads back to itself, and is not generated. */
function circlesAmong(steps: [string, string][]): string[] {
  const next = new Map<string, Set<string>>()
  for (const [from, to] of steps) {
    if (from === to || [from, to].some((name) => name.split('/')[0] === 'generated')) continue
    next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const returns = (start: string) => {
    const seen = new Set<string>()
    const open = [...(next.get(start) ?? [])]
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (name === start) return true
      if (!seen.has(name)) open.push(...(next.get(name) ?? []))
      seen.add(name)
    }
    return false
  }
  return [...next.keys()].filter(returns).sort()
}

function checkPackage(file: string, name: string): string[] {
  const known = Object.entries(places).find(([place]) =>
    place.endsWith('/') ? name.startsWith(place) : name === place || name.startsWith(`${place}/`),
  )
  if (!known) return []
  const [place, allowed] = known
  return allowed.some((start) => file.startsWith(start))
    ? []
    : [`${file} imports ${place}, which belongs to ${allowed.join(', ')}`]
}

function isKnown(name: string): boolean {
  return name in beside || layers.some((layer) => layer.includes(name))
}

function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && existsSync(join(folder, file)))
    .flatMap((file) => {
      // What stands in a template is printed, not imported.
      const text = readFileSync(join(folder, file), 'utf8').replaceAll(/`(?:\\.|[^`\\])*`/g, '``')
      const names = [
        ...text.matchAll(/^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
      ]
      return names.map((match) => ({ file, name: match[1] ?? match[2] ?? match[3] ?? '' }))
    })
}
