import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, onTestFinished, test } from 'vitest'
import { untilStopped } from '../../src/cli/stop.ts'
import { clearParts, ownPart, writeWhole } from '../../src/cli/wholeFile.ts'

function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-parts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a file appears when it is whole, in the place of the one before', async () => {
  const folder = tempFolder()
  const file = join(folder, 'dump.jsonl')
  writeFileSync(file, 'before')
  writeFileSync(`${file}.part`, 'left by a process that was killed, and longer than what comes now')
  await writeWhole(file, (open) => pipeline(Readable.from(['now']), open()), {
    check: async (part) => {
      expect([readFileSync(part, 'utf8'), readFileSync(file, 'utf8')]).toEqual(['now', 'before'])
    },
  })
  expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['dump.jsonl'], 'now'])
})

test('what fails leaves nothing, and keeps its error', async () => {
  const folder = tempFolder()
  const file = join(folder, 'dump.jsonl')
  const broken = Readable.from(
    (async function* () {
      yield 'half'
      throw new Error('the store went away')
    })(),
  )
  await expect(writeWhole(file, (open) => pipeline(broken, open()))).rejects.toThrow('the store went away')
  await expect(
    writeWhole(file, (open) => pipeline(Readable.from(['all']), open()), {
      check: () => Promise.reject(new Error('not what was written')),
    }),
  ).rejects.toThrow('not what was written')
  expect(readdirSync(folder)).toEqual([])
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s leaves nothing either', async (signal) => {
  const folder = tempFolder()
  const endless = Readable.from(
    (async function* () {
      for (;;) yield 'more'
    })(),
  )
  const heard = process.listenerCount(signal)
  const stopped = untilStopped((stop) =>
    writeWhole(join(folder, 'dump.jsonl'), (open) => pipeline(endless, open(), { signal: stop })),
  )
  await expect.poll(() => readdirSync(folder)).toEqual(['dump.jsonl.part'])
  process.listeners(signal).at(-1)?.(signal)
  expect(await stopped).toBeUndefined()
  expect([process.exitCode, readdirSync(folder)]).toEqual([130, []])
  expect(process.listenerCount(signal)).toBe(heard)
  process.exitCode = undefined
})

test('a folder of backups loses what killed processes of this machine left there, and nothing else', async () => {
  const folder = tempFolder()
  const { pid: dead } = spawnSync(process.execPath, ['--version'])
  const here = hostname().replaceAll(/[^\w-]/g, '_')
  const stay = [`a.gz.${here}-${process.ppid}.part`, `a.gz.elsewhere-${dead}.part`, 'a.gz.part', 'a.gz', 'notes.txt']
  for (const name of [...stay, `b.gz.${here}-${dead}.part`, `c.gz.${here}-${process.pid}.part`])
    writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, 'inner'))
  await clearParts(folder)
  expect(readdirSync(folder).sort()).toEqual([...stay, 'inner'].sort())
  expect(ownPart('a.gz')).toBe(`a.gz.${here}-${process.pid}.part`)
})
