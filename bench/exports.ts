/**
 * How fast the exports of a made-up graph are written, how soon they begin, and how much the process grows meanwhile.
 *
 *   npm run bench:exports -- [edges] [embedded|neo4j] [formats...]
 *
 * Each format is written by a process of its own. A vote is two edges: to its issue and to its target.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formats } from '../src/exports/formats.ts'
import { type Param, readRequest } from '../src/exports/request.ts'
import { countExported, writeExport } from '../src/exports/write.ts'
import { openEmbedded } from '../src/store/embedded.ts'
import type { Engine } from '../src/store/engine.ts'
import { openNeo4j } from '../src/store/neo4j.ts'
import { setUp } from '../src/store/open.ts'
import { fillWithVotes } from '../tests/exports/manyPositions.ts'
import { startNeo4j } from '../tests/neo4j/start.ts'

/** What is written: everything, and little of a large store, which is to cost by what it gives. */
const filters: Record<string, Param[]> = {
  everything: [],
  'one issue': [['issue', 'issue-7']],
  'one actor': [['actor', 'C7']],
}

const [first, ...rest] = process.argv.slice(2)
if (first === 'measure') await measure(...(rest as [string, string]))
else await compare(Number(first ?? '1000000'), rest)

async function compare(edges: number, [name = 'embedded', ...chosen]: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-bench-'))
  const server = name === 'neo4j' ? await startNeo4j({ folder }) : null
  const place = server?.uri ?? folder
  try {
    const engine = await open(place)
    await setUp(engine)
    await fillWithVotes(engine, Math.ceil(edges / 2))
    await engine.close()
    for (const format of formats.filter((known) => chosen.length === 0 || chosen.includes(known.name))) {
      const args = [...process.execArgv, import.meta.filename, 'measure', place, format.name]
      spawnSync(process.execPath, args, { stdio: 'inherit' })
    }
  } finally {
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function open(place: string): Promise<Engine> {
  if (!place.startsWith('bolt:')) return openEmbedded(place)
  return openNeo4j({ uri: place, username: 'neo4j', password: '', database: 'neo4j', timeout: 60_000 })
}

async function measure(place: string, name: string): Promise<void> {
  const engine = await open(place)
  // A store just opened reads a property of all positions when the first one is asked for: that is its own memory.
  await engine.read('MATCH (p:Position) RETURN max(p.stance), max(p.polarity), max(p.mode), max(p.statedAt)')
  for (const [what, params] of Object.entries(filters)) await measureOne(engine, name, what, params)
  await engine.close()
}

async function measureOne(engine: Engine, name: string, what: string, params: Param[]): Promise<void> {
  const format = formats.find((known) => known.name === name)
  if (!format) throw new Error(`There is no format ${name}.`)
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const start = performance.now()
  const cpu = process.cpuUsage()
  let [bytes, most, first] = [0, before, 0]
  const request = readRequest(format, false, params, 'https://example.org/licence')
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) {
    first ||= performance.now() - start
    bytes += Buffer.byteLength(chunk)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const edges = 2 * (await countExported(engine, request.where))
  console.log(
    `${name.padEnd(14)}${what.padEnd(11)}${grouped(edges, 10)} edges, ${grouped(edges / seconds, 8)} a second,`,
    `${seconds.toFixed(2).padStart(6)} s (${((user + system) / 1e6).toFixed(2)} s of processor),`,
    `first bytes after ${first.toFixed(0)} ms, ${(bytes / 1e6).toFixed(1)} MB written,`,
    `memory grew by ${((most - before) / 1e6).toFixed(0)} MB`,
  )
}

function grouped(value: number, width: number): string {
  return Math.round(value).toLocaleString('en').padStart(width)
}
