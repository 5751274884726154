import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { type Command, dataFolder, run } from '../support/command.ts'
import { ask } from '../support/post.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const mapping = `
dataset: { id: survey }
actor: { column: country, as: id }
issue: { column: question, as: name, kind: PROPOSITION }
stance: { column: answer }
`
/** So many rows that there is time to act while they come in. */
const MANY = 3500

it('every verb works in the server, and what it wrote is in the next answer', async () => {
  const { url, demarche, folder } = await serving({ seed: 'article' })
  const before = await countPositions(url)
  expect(await demarche('load', writeDossier(usual))).toEqual([
    0,
    'example-article: 7 created, 0 updated, 0 removed, 0 unchanged\n',
    '',
  ])
  expect((await ask(url, '{ issue(id: "rules") { name } }')).json.data).toEqual({ issue: { name: 'Rules' } })
  expect(await demarche('import', 'csv', ...survey(folder, 2))).toEqual([
    0,
    'survey: 2 rows read, 0 refused; 4 facts created, 0 updated, 0 unchanged\n',
    '',
  ])
  expect(await countPositions(url)).toBe(before + 2)
  expect(await demarche('datasets')).toMatchObject([0, expect.stringMatching(/^survey: 2 Issue, 2 Position$/m), ''])
  expect(await demarche('duplicates')).toMatchObject([0, expect.stringMatching(/of \d+ pairs?\n$/), ''])
  expect(await demarche('keep-apart', 'USA', 'CAN')).toEqual([0, 'USA and CAN are kept apart\n', ''])
  expect(await demarche('merge', 'example-times', 'example-ministry')).toEqual([
    0,
    expect.stringMatching(/^example-ministry is example-times now: /),
    '',
  ])
  expect(await demarche('check', writeDossier(usual))).toMatchObject([0, expect.stringMatching(/facts hold/), ''])
  const exported = await demarche('export', 'positions-csv', '--output', join(folder, 'out.csv'))
  expect([exported, existsSync(join(folder, 'out.csv'))]).toEqual([
    [0, '', `${join(folder, 'out.csv')} is written.\n`],
    true,
  ])
  const [, dumped] = await demarche('dump')
  expect(dumped.trim().split('\n').at(-1)).toMatch(/^\{"end":/)
  expect(await demarche('backup', join(folder, 'backups'))).toMatchObject([
    0,
    expect.stringMatching(/read back and whole/),
    '',
  ])
  const [backup = ''] = readdirSync(join(folder, 'backups'))
  expect(await demarche('restore', join(folder, 'backups', backup))).toMatchObject([
    1,
    '',
    expect.stringMatching(/and restore takes a store that nobody serves\. Stop it, or /),
  ])
  expect(await demarche('remove', 'survey')).toEqual([
    0,
    'survey: 4 facts removed, 0 kept because other datasets state them\n',
    '',
  ])
  expect(await countPositions(url)).toBe(before)
})

it('Ctrl-C ends an import after the batch under way; another command waits for it meanwhile, and the server answers', {
  timeout: 300_000,
}, async () => {
  const { url, environment, folder } = await serving()
  const importing = run(['import', 'csv', ...survey(folder, 10 * MANY), '--json'], environment)
  await untilItWrites(url, importing)
  const waiting = run(['datasets', '--json'], environment)
  const second = run(['load', writeDossier(usual)], environment)
  const sentence = `\`demarche import\` (process ${importing.process.pid}) is at work in the store; waiting until it has ended.\n`
  await vi.waitFor(() => expect(second.said()).toBe(sentence), { timeout: 60_000 })
  expect(await waiting.ended).toMatchObject({ code: 0, errors: '' })
  importing.process.kill('SIGINT')
  const { code, output } = await importing.ended
  const summary = JSON.parse(output) as { read: number; created: number; stopped: boolean }
  expect([code, summary.stopped]).toEqual([130, true])
  expect(await second.ended).toMatchObject({ code: 0, errors: sentence })
  expect(await countPositions(url)).toBe(summary.read)
})

it('a command that is killed leaves whole batches, and its turn to the next one, which completes them', async () => {
  const { url, environment, folder, demarche } = await serving()
  const args = ['import', 'csv', ...survey(folder, MANY)]
  const importing = run(args, environment)
  await untilItWrites(url, importing)
  importing.process.kill('SIGKILL')
  await importing.ended
  const [code, output] = await demarche(...args)
  expect([code, output]).toEqual([0, expect.stringMatching(new RegExp(`^survey: ${MANY} rows read, 0 refused; `))])
  expect(await countPositions(url)).toBe(MANY)
})

it.each([
  // It may have gone before the command comes to its next transaction.
  [
    'SIGTERM',
    0,
    /^The server (\(process \d+\) is stopping|of the data folder .* has gone, .*); what the command had written before is in the store, /m,
  ],
  [
    'SIGKILL',
    null,
    /^The server of the data folder .* has gone, .*; what the command had written before is in the store, /m,
  ],
] as const)(
  'a command whose server ends by %s says so, and goes on without it when it is run again',
  async (signal, code, sentence) => {
    const { url, server, environment, folder, demarche } = await serving()
    const args = ['import', 'csv', ...survey(folder, MANY)]
    const importing = run(args, environment)
    await untilItWrites(url, importing)
    server.process.kill(signal)
    expect(await importing.ended).toMatchObject({ code: 1, output: '', errors: expect.stringMatching(sentence) })
    expect(await server.ended).toMatchObject({ code, errors: '' })
    expect(existsSync(join(environment.DEMARCHE_DATA, 'beside/server.sock'))).toBe(signal === 'SIGKILL')
    expect((await demarche(...args))[0]).toBe(0)
    expect(await countPositions(await run(['serve'], environment).url)).toBe(MANY)
  },
)

/** A server that serves a folder of its own, and the command beside it. */
async function serving({ seed = 'none' } = {}) {
  const folder = dataFolder()
  const environment = { DEMARCHE_DATA: join(folder, 'store'), DEMARCHE_SEED: seed }
  const server = run(['serve'], environment)
  const url = await server.url
  const demarche = async (...args: string[]): Promise<[number | null, string, string]> => {
    const { code, output, errors } = await run(args, environment).ended
    // What takes longer than five seconds on a busy machine says how far it has come.
    return [code, output, errors.replaceAll(/^\w+: .*(rows|removed|written)\n/gm, '')]
  }
  return { url, server, environment, folder, demarche }
}

/** A table of so many positions, and what tells the import how to read it. */
function survey(folder: string, rows: number): string[] {
  const [table, map] = [join(folder, 'table.csv'), join(folder, 'map.yaml')]
  const lines = Array.from({ length: rows }, (_, at) => `${['CHN', 'FRA'][at % 2]},Question ${at} is needed,support`)
  writeFileSync(table, ['country,question,answer', ...lines, ''].join('\n'))
  writeFileSync(map, mapping)
  return [table, '--map', map]
}

/** Resolves in the middle of an import: something of it is there. */
async function untilItWrites(url: string, importing: Command): Promise<void> {
  let isOver = false
  void importing.ended.then(() => {
    isOver = true
  })
  while (!isOver && (await countPositions(url)) === 0);
  expect(isOver).toBe(false)
}

async function countPositions(url: string): Promise<number> {
  const { json } = await ask(url, '{ positions { totalCount } }')
  return (json.data as { positions: { totalCount: number } }).positions.totalCount
}
