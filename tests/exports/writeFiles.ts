import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formats, graphFormats } from '../../src/exports/formats.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { setUp } from '../../src/store/open.ts'
import { makeAsker } from '../support/ask.ts'
import { expect } from './expected.ts'
import { fill, makeFile } from './files.ts'

/** `tsx tests/exports/writeFiles.ts FOLDER`: one file of each format, and what GraphQL says they hold, for readback.py. */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('writeFiles takes a folder.')
mkdirSync(folder, { recursive: true })
const engine = await openEmbedded()
await setUp(engine)
await fill(engine)
const ask = await makeAsker(engine)
for (const { name, extension } of graphFormats) {
  writeFileSync(join(folder, `graph.${extension}`), await makeFile(engine, name, []))
}
writeFileSync(join(folder, 'positions.csv'), await makeFile(engine, 'positions-csv', [['raw', 'true']]))
for (const { name, extension } of formats.filter(({ stem, name }) => stem === 'positions' && name !== 'positions-csv'))
  writeFileSync(join(folder, `positions.${extension}`), await makeFile(engine, name, []))
const { data: said } = await ask('{ positions(first: 100) { nodes { quotations { exact start end } } } }')
const { positions } = said as {
  positions: { nodes: { quotations: { exact: string; start: number; end: number }[] }[] }
}
const words = positions.nodes.flatMap(({ quotations: [first] }) =>
  first ? [[first.start, first.end, first.exact]] : [],
)
const { data } = await ask('{ people(first: 100) { nodes { id name } } countries(first: 2) { nodes { id name } } }')
const labels = Object.values(data as Record<string, { nodes: { id: string; name: string }[] }>).flatMap(
  ({ nodes }) => nodes,
)
writeFileSync(join(folder, 'expected.json'), JSON.stringify({ ...(await expect(ask, null)), labels, words }, null, 2))
await engine.close()
