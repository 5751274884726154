import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, mainFile, run } from '../support/command.ts'
import { ask } from '../support/post.ts'
import { seedFolders } from '../support/seed.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8')

/** The ways that docs/architecture.md draws, and how many files of ours each may pass, with one engine of the two. */
const walks = [
  { name: 'One query, from HTTP to Cypher and back', most: 8 },
  { name: 'One load, from a dossier to the graph', most: 15 },
]

describe.each(walks)('$name', ({ name, most }) => {
  const files = drawnUnder(name)

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

describe('a query, by what runs', () => {
  const drawn = drawnUnder('One query, from HTTP to Cypher and back').filter((file) => file !== 'src/store/neo4j.ts')
  const named = namedIn(/^Each of these files calls the next([\s\S]*?)^# /m)

  it('calls the files that are drawn and those that are named, and of these each', async () => {
    const folder = dataFolder()
    callsOf(['load', ...seedFolders], folder)
    const idle = await callsOfServer(folder)
    const texts = [1, 2].map(
      (first) =>
        `{ person(id: "cui-tiankai") { name appointments(first: ${first}) { nodes { startDate post { title } } } } }`,
    )
    const called = calledBeyond(idle, await callsOfServer(folder, texts))
    expect([...called].filter((file) => !drawn.includes(file) && !isAmong(named, file))).toEqual([])
    expect([...drawn, ...named].filter((file) => !file.endsWith('/') && !called.has(file))).toEqual([])
  }, 60_000)
})

describe('a load, by what runs', () => {
  const drawn = drawnUnder('One load, from a dossier to the graph').filter((file) => file !== 'src/store/neo4j.ts')
  const leaves = namedIn(/^Leaves are called([\s\S]*?)^## /m)
  const isLeaf = (file: string) => !drawn.includes(file) && isAmong(leaves, file)

  it('calls the files that are drawn and leaves that are named, and of these each', () => {
    const folder = dataFolder()
    // Of what is called when a verb is read, its help calls as much.
    const start = callsOf(['load', '--help'], folder)
    const called = calledBeyond(start, ...[1, 2].map(() => callsOf(['load', ...seedFolders], folder)))
    expect([...called].filter((file) => !drawn.includes(file) && !isLeaf(file))).toEqual([])
    const named = [...drawn.slice(1), ...leaves.filter((leaf) => !leaf.endsWith('/'))]
    expect(named.filter((file) => !called.has(file))).toEqual([])
  }, 60_000)

  it('has leaves that lead on to leaves alone', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file}`)
      .filter((file) => file.endsWith('.ts') && isLeaf(file))
    const further = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })))
    expect(files.length).toBeGreaterThan(20)
    expect(further.filter(({ name }) => !isLeaf(name) && !name.startsWith('src/generated/'))).toEqual([])
  })
})

/** The files that the drawing under a heading names, in its order. */
function drawnUnder(name: string): string[] {
  const drawing = new RegExp(`^# ${name}\\n+\`\`\`\\n([\\s\\S]*?)\`\`\``, 'm').exec(page)?.[1] ?? ''
  return [...new Set(drawing.match(/src\/[\w/.]+\.ts/g) ?? [])].filter((file) => !file.startsWith('src/generated/'))
}

/** The files and folders that a part of the page names. */
function namedIn(part: RegExp): string[] {
  const [, text = ''] = part.exec(page) ?? []
  return [...text.matchAll(/`(src\/[^`]+)`/g)].map(([, name = '']) => name)
}

function isAmong(names: string[], file: string): boolean {
  return names.some((name) => (name.endsWith('/') ? file.startsWith(name) : file === name))
}

/** How often each function of ours is called, by file and place in it. */
type Calls = Map<string, number>

/** The files of which something is called more often than in another run. */
function calledBeyond(base: Calls, ...runs: Calls[]): Set<string> {
  const more = runs.flatMap((calls) => [...calls].filter(([place, count]) => count > (base.get(place) ?? 0)))
  return new Set(more.map(([place]) => `src/${place.replace(/\.js \d+$/, '.ts')}`))
}

/** What a run of the built command calls. */
function callsOf(args: string[], data: string): Calls {
  const folder = coverageFolder()
  const env = { PATH: process.env.PATH, DEMARCHE_DATA: data, NODE_V8_COVERAGE: folder }
  expect(spawnSync(process.execPath, [mainFile, ...args], { env, encoding: 'utf8' })).toMatchObject({ status: 0 })
  return callsIn(folder)
}

/** What a server calls from its start to its end, which is asked these meanwhile. */
async function callsOfServer(data: string, texts: string[] = []): Promise<Calls> {
  const folder = coverageFolder()
  const server = run(['serve'], { DEMARCHE_DATA: data, NODE_V8_COVERAGE: folder })
  const url = await server.url
  for (const text of texts)
    expect((await ask(url, text)).json).toMatchObject({ data: { person: { name: 'Cui Tiankai' } } })
  server.process.kill('SIGTERM')
  await server.ended
  return callsIn(folder)
}

function coverageFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-calls-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function callsIn(folder: string): Calls {
  const dist = `${pathToFileURL(dirname(mainFile))}/`
  const calls: Calls = new Map()
  for (const name of readdirSync(folder)) {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Coverage
    for (const { url, functions } of result.filter(({ url }) => url.startsWith(dist)))
      for (const { functionName, ranges } of functions) {
        const [range] = ranges
        const isModule = functionName === '' && range?.startOffset === 0
        if (range && !isModule) calls.set(`${url.slice(dist.length)} ${range.startOffset}`, range.count)
      }
  }
  return calls
}

/** What Node writes of a run: a function's first range is all of it. */
interface Coverage {
  result: { url: string; functions: { functionName: string; ranges: { startOffset: number; count: number }[] }[] }[]
}

/** The files that a file imports, over however many steps. */
function reachedFrom(start: string): Set<string> {
  const reached = new Set([start])
  for (const file of reached) for (const name of importsOf(file)) reached.add(name)
  return reached
}

/** What of ours a file imports beside types. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/^import type [^']*'[^']*'/gm, '')
  return [...text.matchAll(/(?:\bfrom |\bimport\()'(\.[^']+)'/g)]
    .map(([, name = '']) => relative(root, join(root, dirname(file), name)))
    .filter((name) => existsSync(join(root, name)))
}
