import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { formats, graphFormats } from '../../src/exports/formats.ts'
import { readers } from '../exports/readers.ts'
import { dataFolder, run } from '../support/command.ts'
import { seededPositions, startServer } from '../support/startServer.ts'

/** A store that the first command here gives the seed. */
const seeded = { DEMARCHE_DATA: mkdtempSync(join(tmpdir(), 'demarche-export-')) }
afterAll(() => rmSync(seeded.DEMARCHE_DATA, { recursive: true }))

test('demarche export writes to standard output, and nothing else there', async () => {
  const { code, output, errors } = await run(['export', 'gexf', '--issue', 'cybersecurity'], seeded).ended
  expect([code, errors]).toEqual([0, ''])
  const graph = await readers.gexf?.(Buffer.from(output))
  expect(graph?.nodes.map(({ label }) => label)).toContain('Cybersecurity')
})

test('an empty store is given the seed first, as the server gives it', async () => {
  const { output } = await run(['export', 'json-ld'], seeded).ended
  const positions = JSON.parse(output)['@graph'].filter((node: { '@type': string[] }) =>
    node['@type'].includes('dem:Position'),
  )
  expect(positions.length).toBe(seededPositions)
  const none = await run(['export', 'node-link'], { DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none' }).ended
  expect(JSON.parse(none.output)).toMatchObject({ nodes: [], links: [] })
})

test('--output writes the file, and leaves nothing beside it', async () => {
  const folder = dataFolder()
  const file = join(folder, 'graph.zip')
  const { code, output, errors } = await run(['export', 'gephi-csv', '--output', file], seeded).ended
  expect([code, output, errors]).toEqual([0, '', `${file} is written.\n`])
  expect(readdirSync(folder)).toEqual(['graph.zip'])
  expect((await readers['gephi-csv']?.(readFileSync(file)))?.nodes.length).toBeGreaterThan(0)
})

test('a file that was there stays as it was when the export is refused', async () => {
  const folder = dataFolder()
  const file = join(folder, 'graph.gexf')
  writeFileSync(file, 'before')
  const { code, errors } = await run(['export', 'gexf', '--stance', 'AGAINST', '-o', file], seeded).ended
  expect([code, errors]).toEqual([1, expect.stringContaining('stance takes one of SUPPORT, OPPOSE')])
  expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['before', ['graph.gexf']])
})

test('a folder that does not exist is told in a sentence', async () => {
  const file = join(dataFolder(), 'none', 'graph.gexf')
  const { code, errors } = await run(['export', 'gexf', '-o', file], seeded).ended
  const sentence = `${file} cannot be written: ENOENT: no such file or directory, open '${file}.part'.\n`
  expect([code, errors, existsSync(file)]).toEqual([1, sentence, false])
})

test.each([
  [['export', 'xlsx'], 'Allowed choices are gexf, graphml'],
  [['export', 'gexf', '--colour', 'red'], "unknown option '--colour'"],
  [['export'], "missing required argument 'format'"],
])('%j is called wrongly', async (args, sentence) => {
  const { code, output, errors } = await run(args, seeded).ended
  expect([code, output]).toEqual([2, ''])
  expect(errors).toContain(sentence)
})

test('conditions are those of the filter, given as often as wanted', async () => {
  const args = [
    'export',
    'node-link',
    '--on-behalf-of',
    'CHN',
    '--stance',
    'OPPOSE',
    'MIXED',
    '--include-narrower',
    'false',
  ]
  const { output } = await run(args, seeded).ended
  const { graph, links } = JSON.parse(output) as {
    graph: { filter: string }
    links: { relation: string; stance: string }[]
  }
  expect(graph.filter).toBe('includeNarrower=false&onBehalfOf=CHN&stance=MIXED&stance=OPPOSE')
  const stances = links.filter(({ relation }) => relation === 'POSITION').map(({ stance }) => stance)
  expect(new Set(stances)).toEqual(new Set(['OPPOSE']))
})

test.each(graphFormats)('--network writes the derived network as $name', async ({ name }) => {
  const args = ['--network', '--mode', 'TWO_MODE', '--aggregation', 'SUBTRACT', '--stance', 'OPPOSE']
  const { code, output, errors } = await run(['export', name, ...args, '-o', '-'], seeded).ended
  expect([code, errors, output.length > 0]).toEqual([0, '', true])
  if (name === 'node-link')
    expect(output).toBe(await networkOverHttp('mode=TWO_MODE&aggregation=SUBTRACT&stance=OPPOSE'))
})

test.each([
  [['positions-csv', '--network'], 'A network can be written as gexf, graphml, cytoscape, '],
  [['gexf', '--level', 'COUNTRY'], '--level is for networks: add --network.'],
  [['gexf', '--raw'], '--raw is for positions-csv.'],
  [['gexf', '--network', '--level', 'PLANET'], 'level takes one of ACTOR, '],
  [['gexf', '--network', '--mode', 'THREE_MODE'], 'mode takes one of ONE_MODE, TWO_MODE; got "THREE_MODE"'],
  [['gexf', '--network', '--min-weight=-1'], 'minWeight takes a number of 0 or more; got "-1"'],
  [['gexf', '--network', '--mode', 'TWO_MODE', '--normalization', 'COSINE', '--aggregation', 'IGNORE'], 'NONE in mode'],
])('export %j is refused with a sentence', async (args, sentence) => {
  const { code, output, errors } = await run(['export', ...args], seeded).ended
  expect([code, output]).toEqual([1, ''])
  expect(errors).toContain(sentence)
})

test('a mode is a condition of the network too', async () => {
  const { output } = await run(['export', 'node-link', '--network', '--mode', 'VOTE'], seeded).ended
  expect(JSON.parse(output)).toMatchObject({ graph: { filter: 'mode=VOTE' }, nodes: [], links: [] })
})

test('a reader that has enough is no error', async () => {
  const command = run(['export', 'html'], seeded)
  command.process.stdout?.once('data', () => command.process.stdout?.destroy())
  expect(await command.ended).toMatchObject({ code: 0, errors: '' })
})

test('the help names every format and condition', async () => {
  const { output } = await run(['export', '--help'], seeded).ended
  for (const { name } of formats) expect(output).toContain(`"${name}"`)
  for (const option of ['--stated-from <value>', '--network', '--min-weight <value>']) expect(output).toContain(option)
})

test('a command that is none is named, with those that are', async () => {
  const { code, output, errors } = await run(['exports'], seeded).ended
  const known =
    'serve, mcp, check, load, schema, export, import, map, datasets, remove, duplicates, merge, keep-apart, backup, dump, restore, help'
  expect([code, output, errors]).toEqual([2, '', `error: There is no command "exports"; demarche takes ${known}.\n`])
})

async function networkOverHttp(query: string): Promise<string> {
  const server = await startServer({})
  onTestFinished(() => server.close())
  return (await fetch(`${server.url}/export/network.json?${query}`)).text()
}
