import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readLedgerFile, writeLedgerFile } from '../../src/graph/ledgerFile.ts'
import { readEnds, readLedger } from '../../src/graph/readLedger.ts'
import { MOST_READ, openRegular, readBytes } from '../../src/imports/read/door.ts'
import { readLines } from '../../src/imports/read/lines.ts'
import { isZip, openText } from '../../src/imports/read/text.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { syncLog } from '../../src/store/syncLog.ts'

/** Where the system lists what this process has open. */
const OPEN = '/proc/self/fd'
const ROUNDS = 20

const folder = mkdtempSync(join(tmpdir(), 'demarche-open-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const named = (name: string, content: string | Buffer) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}
/** Longer than what is read at once, packed as well. */
const long = `one\n${randomBytes(1_000_000).toString('base64')}\n`
const plain = named('plain.txt', long)
const large = named('large.txt', '')
truncateSync(large, MOST_READ + 1)
const packed = named('packed.txt.gz', gzipSync(long))
const archive = named('archive.txt', Buffer.from('504b0304', 'hex'))

describe.skipIf(!existsSync(OPEN))('nothing is left open', () => {
  it.each<[string, () => unknown]>([
    ['that was read', () => readBytes(plain)],
    ['that is too large', () => expect(() => openRegular(large, { most: MOST_READ })).toThrow('is larger than')],
    [
      'that is larger than it said',
      () => expect(() => readBytes('/proc/self/status', { most: 10 })).toThrow('is larger'),
    ],
    ['that is no text', () => expect(() => openText(archive, meter())).toThrow('is a zip archive')],
    [
      'of an encoding that is none',
      () => expect(() => openText(plain, meter(), { encoding: 'x' })).toThrow('encoding takes'),
    ],
    ['that may be an archive', () => isZip(archive)],
    ['of which the first line was enough', () => firstLine(plain)],
    ['of which the first line was enough, packed', () => firstLine(packed)],
  ])('of a file %s', async (_, read) => {
    expect(await leftOpen(read)).toEqual([])
  })

  it('of a ledger that was written and read', async () => {
    const engine = await openEmbedded()
    const columns = await readLedger(engine, {}, await readEnds(engine), new AbortController().signal)
    const written = await leftOpen(() => writeLedgerFile(folder, 'one', columns))
    const read = await leftOpen(async () => expect(await readLedgerFile(folder, 'one')).toEqual(columns))
    expect([written, read]).toEqual([[], []])
    await engine.close()
  })

  it('of a log that the disk has taken', async () => {
    const store = join(folder, 'store')
    const engine = await openEmbedded(store)
    await engine.write((run) => run('CREATE (:Probe)'))
    expect(await leftOpen(() => syncLog(store))).toEqual([])
    await engine.close()
  })
})

function meter() {
  return { done: 0, total: 0 }
}

async function firstLine(file: string): Promise<void> {
  for await (const { text } of readLines(file, meter())) {
    expect(text).toBe('one')
    break
  }
}

/** What is open after some rounds and was not before, once the system has had a moment; the list itself is open while it is read. */
async function leftOpen(work: () => unknown): Promise<string[]> {
  await work()
  const before = new Set(readdirSync(OPEN))
  for (let round = 0; round < ROUNDS; round += 1) await work()
  let left: string[] = []
  for (const end = performance.now() + 2000; performance.now() < end; ) {
    left = readdirSync(OPEN).filter((name) => !before.has(name))
    if (left.length === 0) break
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return left
}
