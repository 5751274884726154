import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { dataFolder } from '../support/command.ts'

const synced = vi.hoisted((): string[] => [])
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (path, flags) => {
    const file = await real.open(path, flags)
    const sync = file.sync.bind(file)
    file.sync = async () => {
      await sync()
      synced.push(basename(String(path)))
    }
    return file
  }
  return { ...real, open }
})

it('sync has the disk take every file of the log', async () => {
  const folder = dataFolder()
  const engine = await openEmbedded(folder)
  await engine.write((run) => run('CREATE (:Probe)'))
  expect(synced).toEqual([])
  await engine.sync()
  expect(synced).toEqual(readdirSync(join(folder, 'graph.grafeo.wal')))
  expect(synced).not.toEqual([])
  await engine.close()
})

it('sync has nothing to do for a graph in memory', async () => {
  const engine = await openEmbedded()
  await engine.sync()
  await engine.close()
})
