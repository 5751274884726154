import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { dataFolder, run } from '../support/command.ts'

const part =
  'The store holds a part of a dump: its restore is under way, or was broken off. demarche restore begins anew with the same dump; nothing else is done with the store until then.\n'

test('a dump that is cut off is not served; the whole one is restored over it', async () => {
  const folder = dataFolder()
  const packed = gzipSync(dumpOf(5000), { level: 0 })
  const [whole, cut] = [join(folder, 'whole.jsonl.gz'), join(folder, 'cut.jsonl.gz')]
  writeFileSync(whole, packed)
  writeFileSync(cut, packed.subarray(0, packed.length - 1000))
  const store = { DEMARCHE_DATA: join(folder, 'store') }
  const broken = await run(['restore', cut], store).ended
  expect([broken.code, broken.errors]).toEqual([1, expect.stringContaining('The file is cut off or damaged here')])
  for (const args of [['serve'], ['datasets'], ['dump', join(folder, 'half')], ['load', 'seed/countries']])
    expect(await run(args, store).ended).toMatchObject({ code: 1, output: '', errors: part })
  expect(await run(['restore', whole], store).ended).toMatchObject({
    code: 0,
    output: '5000 nodes and 0 links restored\n',
    errors: 'What a restore that was broken off had left is removed.\n',
  })
  expect(await run(['datasets'], store).ended).toMatchObject({ code: 0 })
  expect(await run(['restore', whole], store).ended).toMatchObject({
    code: 1,
    errors: expect.stringMatching(/^restore takes an empty store/),
  })
  expect(readdirSync(folder).sort()).toEqual(['cut.jsonl.gz', 'store', 'whole.jsonl.gz'])
})

test('a restore that is killed is not served', async () => {
  const folder = dataFolder()
  const file = join(folder, 'dump.jsonl')
  writeFileSync(file, dumpOf(100_000))
  const store = { DEMARCHE_DATA: join(folder, 'store') }
  const restoring = run(['restore', file], store)
  const log = join(folder, 'store', 'graph.grafeo.wal')
  const written = () => readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0)
  await expect.poll(written, { timeout: 60_000, interval: 5 }).toBeGreaterThan(300_000)
  restoring.process.kill('SIGKILL')
  expect(await restoring.ended).toMatchObject({ signal: 'SIGKILL' })
  expect(await run(['serve'], store).ended).toMatchObject({ code: 1, output: '', errors: part })
})

function dumpOf(nodes: number): string {
  const lines = Array.from({ length: nodes }, (_, at) =>
    JSON.stringify({
      node: { id: `topic-${at}`, type: 'Issue', kind: 'TOPIC', name: `Topic ${at}`, sortKey: `topic ${at}` },
    }),
  )
  return ['{"dump":"demarche","version":1}', ...lines, `{"end":{"nodes":${nodes},"links":0}}`, ''].join('\n')
}
