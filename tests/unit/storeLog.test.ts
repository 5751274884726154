import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'

const MB = 1_000_000

it('the log of a store that has grown to 64 MB is put into the store, while that is open', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-log-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const engine = await openEmbedded(folder)
  onTestFinished(() => engine.close())
  const log = join(folder, 'graph.grafeo.wal')
  const logged = () => readdirSync(log).reduce((sum, name) => sum + statSync(join(log, name)).size, 0)
  const text = 'x'.repeat(4 * MB)
  await engine.write((run) => run('CREATE (:Probe {id: 0})'))
  for (let written = 0; written < 72; written += 4)
    await engine.write((run) => run('MATCH (probe:Probe {id: 0}) SET probe.text = $text', { text }))
  await expect.poll(logged, { timeout: 60_000, interval: 50 }).toBeLessThan(32 * MB)
  expect(await engine.read('MATCH (probe:Probe) RETURN size(probe.text) AS size')).toEqual([{ size: 4 * MB }])
})
