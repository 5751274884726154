import { formats } from '../src/exports/formats.ts'
import { writeExport } from '../src/exports/writeExport.ts'
import { openEmbedded } from '../src/graph/embedded.ts'
import { setUp } from '../src/graph/store.ts'
import { fillWithVotes } from '../tests/exports/manyPositions.ts'

/**
 * `node --expose-gc --import tsx bench/exports.ts [edges] [formats...]`: how fast the exports of a made-up graph are written
 * on the embedded engine, and how much the process grows meanwhile. Each position is two edges: to its issue and its target.
 */
const [wanted = '1000000', ...chosen] = process.argv.slice(2)
const positions = Math.ceil(Number(wanted) / 2)

const engine = await openEmbedded()
await setUp(engine)
await fillWithVotes(engine, positions)
for (const format of formats.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const start = performance.now()
  const cpu = process.cpuUsage()
  let [bytes, most, first] = [0, before, 0]
  const request = { format, where: {}, query: '', licence: 'https://example.org/licence' }
  for await (const chunk of writeExport(engine, request, new AbortController().signal)) {
    first ||= performance.now() - start
    bytes += Buffer.byteLength(chunk)
    most = Math.max(most, process.memoryUsage().rss)
  }
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  console.log(
    format.name.padEnd(14),
    `${Math.round((2 * positions) / seconds)
      .toLocaleString('en')
      .padStart(9)} edges/s,`,
    `${seconds.toFixed(1).padStart(6)} s (${((user + system) / 1e6).toFixed(1)} s of processor),`,
    `first bytes after ${(first / 1000).toFixed(1)} s, ${(bytes / 1e6).toFixed(0)} MB written,`,
    `memory grew by ${((most - before) / 1e6).toFixed(0)} MB`,
  )
}
await engine.close()
