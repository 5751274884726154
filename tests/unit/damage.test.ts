import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { closing, setUp } from '../../src/store/open.ts'
import { run } from '../support/command.ts'
import { makeDice } from '../support/dice.ts'
import { graphHash } from '../support/graphHash.ts'
import { send } from '../support/post.ts'
import { seedFolders } from '../support/seed.ts'

/** So many bits are turned over, one at a time, and the log is cut at so many places; more by hand: `FLIPS=200 CUTS=2000`. */
const [FLIPS, CUTS] = [Number(process.env.FLIPS ?? 20), Number(process.env.CUTS ?? 25)]

/** So often a process is killed at its store. */
const KILLS = Number(process.env.KILLS ?? 8)

/** The engine writes its file in blocks of so many bytes. */
const BLOCK = 4096

const conference = join(import.meta.dirname, '../../seed/meridian-conference/world')
const root = mkdtempSync(join(tmpdir(), 'demarche-damage-'))
const whole = join(root, 'whole')
let bytes: Buffer
let hash: string

beforeAll(async () => {
  const engine = await openEmbedded(whole)
  await setUp(engine)
  await loadDossiers(engine, seedFolders)
  hash = await graphHash(engine)
  await engine.close()
  bytes = readFileSync(join(whole, 'graph.grafeo'))
})

afterAll(() => {
  if (isMounted) spawnSync('umount', ['-l', disk])
  rmSync(root, { recursive: true, force: true })
})

describe('a store', () => {
  it(`is refused as damaged, or right, when one of its bits is another: ${FLIPS} of them`, async () => {
    const dice = makeDice(7)
    const seen = new Map<string, number>()
    for (let flip = 0; flip < FLIPS; flip++) {
      const folder = join(root, 'flipped')
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      const harmed = Buffer.from(bytes)
      const at = dice.below(harmed.length)
      harmed[at] = (harmed[at] ?? 0) ^ (1 << dice.below(8))
      writeFileSync(join(folder, 'graph.grafeo'), harmed)
      const outcome = await outcomeOf(folder, async (engine) =>
        (await graphHash(engine)) === hash ? 'right' : `wrong at ${at}`,
      )
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    }
    if (process.env.FLIPS) console.log(Object.fromEntries(seen))
    expect([...seen.keys()].filter((outcome) => outcome !== 'right' && outcome !== 'STORE_DAMAGED')).toEqual([])
    expect(seen.get('STORE_DAMAGED')).toBeGreaterThan(0)
  })

  it.each<[string, (file: string) => void, string]>([
    ['is cut in half', (file) => writeFileSync(file, bytes.subarray(0, bytes.length / 2)), 'STORE_DAMAGED'],
    ['is of zeros', (file) => writeFileSync(file, Buffer.alloc(bytes.length)), 'STORE_DAMAGED'],
    ['is empty', (file) => writeFileSync(file, ''), 'STORE_DAMAGED'],
    ['is another kind of file', (file) => writeFileSync(file, '# notes\n'.repeat(9000)), 'STORE_DAMAGED'],
    ['is a folder', (file) => mkdirSync(file), 'STORE_DAMAGED'],
    ['is a pipe', (file) => execFileSync('mkfifo', [file]), 'STORE_DAMAGED'],
    ['is a device', (file) => symlinkSync('/dev/zero', file), 'STORE_DAMAGED'],
    ['is a link to itself', (file) => symlinkSync(file, file), 'STORE_UNAVAILABLE'],
  ])('that %s is told for what it is, in a folder with any name', async (name, harm, code) => {
    const folder = join(root, `lock permission denied (os error 13) 数据 ${name}`)
    mkdirSync(folder)
    harm(join(folder, 'graph.grafeo'))
    expect(await outcomeOf(folder)).toBe(code)
  })

  it('is not said to be held by another process, whichever block is damaged', async () => {
    const folder = join(root, 'clock')
    const seen = new Set<string>()
    for (let block = 0; block < bytes.length; block += BLOCK) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder)
      writeFileSync(join(folder, 'graph.grafeo'), Buffer.from(bytes).fill(0xff, block, block + BLOCK))
      seen.add(await outcomeOf(folder))
    }
    expect([...seen].sort()).toEqual(['STORE_DAMAGED', 'opened'])
  })

  it('that another opening holds says so', async () => {
    const folder = join(root, 'held')
    const engine = await openEmbedded(folder)
    expect(await outcomeOf(folder)).toBe('STORE_IN_USE')
    expect(readFileSync(join(folder, 'graph.pid'), 'utf8')).toBe(String(process.pid))
    await engine.close()
    expect(readdirSync(folder)).not.toContain('graph.pid')
    expect(await outcomeOf(folder)).toBe('opened')
  })

  it.each([
    { name: 'in any script', path: '数据 Ünï 🗂', opens: true },
    { name: 'of 2,000 characters', path: join(...Array.from({ length: 10 }, () => 'a'.repeat(200))), opens: true },
    { name: 'longer than the system takes', path: 'b'.repeat(300), opens: false },
  ])('under a path $name opens or is no damage', async ({ path, opens }) => {
    expect(await outcomeOf(join(root, path))).toBe(opens ? 'opened' : 'STORE_UNAVAILABLE')
  })

  it.each<[string, (path: string) => void]>([
    ['a file', (path) => writeFileSync(path, '')],
    ['a device', (path) => symlinkSync('/dev/zero', path)],
    ['a link to itself', (path) => symlinkSync(path, path)],
    ['a link to nothing', (path) => symlinkSync(join(root, 'nowhere'), path)],
  ])('with %s where the folder should be is no damage', async (name, put) => {
    const path = join(root, `instead of a folder ${name}`)
    put(path)
    expect(await outcomeOf(path)).toBe('STORE_UNAVAILABLE')
  })

  it.each([`${process.ppid} import`, `${process.pid}`, 'no number', ''])(
    'that is open nowhere opens whatever process its note names: %j',
    async (note) => {
      const folder = join(root, 'noted')
      rmSync(folder, { recursive: true, force: true })
      cpSync(whole, folder, { recursive: true })
      writeFileSync(join(folder, 'graph.pid'), note)
      expect(await outcomeOf(folder)).toBe('opened')
    },
  )

  it('whose log is gone is what it was when it was last closed', async () => {
    const [open, copy] = [join(root, 'logged'), join(root, 'without its log')]
    cpSync(whole, open, { recursive: true })
    const engine = await openEmbedded(open)
    await engine.write((run) => run('MATCH (node:Entity) SET node.name = null'))
    cpSync(open, copy, { recursive: true })
    await engine.close()
    rmSync(join(copy, 'graph.grafeo.wal'), { recursive: true })
    expect(await outcomeOf(copy, graphHash)).toBe(hash)
  })

  it('whose process is killed while it opens, writes or closes it has what was acknowledged, in whole batches', async () => {
    const folder = join(root, 'killed')
    const dice = makeDice(11)
    let acknowledged = 0
    for (let kill = 0; kill < KILLS; kill++) {
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        join(import.meta.dirname, '../support/openAndClose.ts'),
        folder,
      ])
      child.stdout.setEncoding('utf8').on('data', (said: string) => {
        acknowledged = Math.max(
          acknowledged,
          ...said
            .trim()
            .split('\n')
            .map((batch) => Number(batch) + 1),
        )
      })
      await once(child.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, dice.below(400)))
      child.kill('SIGKILL')
      await once(child, 'close')
      const outcome = await outcomeOf(folder, async (engine) => {
        const rows = await engine.read(
          'MATCH (node:Entity) RETURN node.batch AS batch, count(node) AS count ORDER BY batch',
        )
        expect(rows).toEqual(rows.map((_, batch) => ({ batch, count: 1000 })))
        expect(rows.length).toBeGreaterThanOrEqual(acknowledged)
        return 'whole'
      })
      expect(outcome).toBe('whole')
    }
  })
})

describe('a store that may not be written', () => {
  it('is read, also what its log holds, and says why it takes nothing', async () => {
    const folder = join(root, 'unwritable')
    const writer = await openEmbedded(join(root, 'writer'))
    await writer.write((run) => run("CREATE (:Entity {id: 'logged'})"))
    cpSync(join(root, 'writer'), folder, { recursive: true })
    await writer.close()
    await asNobody(folder, async () => {
      const engine = await openEmbedded(folder)
      expect(await engine.read('MATCH (node:Entity) RETURN node.id AS id')).toEqual([{ id: 'logged' }])
      const sentence = expect.stringMatching(/^The data folder .* cannot be written by user \d+: .*denied/)
      expect(engine.readOnly).toEqual(sentence)
      await expect(engine.write((run) => run('CREATE (:Entity)'))).rejects.toMatchObject({
        code: 'STORE_UNAVAILABLE',
        message: sentence,
      })
      await setUp(engine)
      await engine.sync()
      await engine.close()
    })
  })

  it('is not made where there is none', async () => {
    const folder = join(root, 'none')
    mkdirSync(folder)
    await asNobody(folder, async () => expect(await outcomeOf(folder)).toBe('STORE_UNAVAILABLE'))
  })
})

/** A disk of three megabytes. */
const disk = join(root, 'disk')
mkdirSync(disk)
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0
// Also where no test of it runs; what comes later is done sooner.
afterAll(() => void spawnSync('umount', ['-l', disk]))
if (!isMounted) console.log('The tests with disks of their own are left out: this user may not mount one.')

describe.skipIf(!isMounted)('a disk', () => {
  it('that is read-only is read', async () => {
    const folder = join(disk, 'whole')
    cpSync(whole, folder, { recursive: true })
    spawnSync('mount', ['-o', 'remount,ro', disk])
    const engine = await openEmbedded(folder)
    expect(engine.readOnly).toMatch(/Read-only file system/)
    expect(await graphHash(engine)).toBe(hash)
    await engine.close()
    spawnSync('mount', ['-o', 'remount,rw', disk])
  })

  it.each([0, 4])(
    'with room for %i KB more is read by whoever only reads, and told as full to who writes',
    async (room) => {
      const [folder, left] = [join(disk, 'read'), join(disk, 'left')]
      cpSync(whole, folder, { recursive: true })
      writeFileSync(left, Buffer.alloc(room * 1024))
      fill(join(disk, 'filled'))
      rmSync(left)
      const settings = { DEMARCHE_DATA: folder, DEMARCHE_SEED: 'none' }
      // Closing after the first may have begun a log for the second.
      for (const args of [['datasets'], ['datasets'], ['export', 'positions-csv', '--output', join(root, 'all.csv')]])
        expect(await run(args, settings).ended).toMatchObject({ code: 0, errors: expect.not.stringContaining('full') })
      const server = run(['serve'], settings)
      expect(await send(`${await server.url}/health/ready`)).toMatchObject({ status: 200 })
      server.process.kill('SIGTERM')
      expect(await server.ended).toMatchObject({ code: 0 })
      expect(await run(['load', conference], settings).ended).toMatchObject({
        code: 1,
        output: '',
        errors: expect.stringMatching(/^The disk of the data folder .* is full: .*No space left/),
      })
      rmSync(join(disk, 'filled'))
      expect(await outcomeOf(folder, graphHash)).toBe(hash)
      rmSync(folder, { recursive: true })
    },
  )

  it('that is full is told as that, whatever closing says then, and nothing written before is lost', async () => {
    // In a process of its own: what cannot be closed stays held until that ends.
    const said = execFileSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, '../support/fillDisk.ts'), join(disk, 'store')],
      { encoding: 'utf8' },
    )
    const { batches, write, sync, close } = JSON.parse(said) as Record<string, { code: string; message: string }> & {
      batches: number
    }
    const full = {
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(/^The disk of the data folder .* is full: .*No space left/),
    }
    // The log has given back what had no room, so that there is nothing left to be synced.
    expect({ write, sync, close }).toEqual({ write: full, sync: null, close: full })
    expect(batches).toBeGreaterThan(0)
    spawnSync('mount', ['-o', 'remount,size=30m', disk])
    const engine = await openEmbedded(join(disk, 'store'))
    expect(await engine.read('MATCH (node:Entity) RETURN count(node) AS count')).toEqual([{ count: batches * 100 }])
    await engine.close()
  })
})

/** Leaves no room on its disk. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (const block = Buffer.alloc(1024); ; ) writeSync(handle, block)
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  } finally {
    closeSync(handle)
  }
}

it('what fails is told, and not that closing fails after it', async () => {
  const close = () => Promise.reject(new Error('cannot be closed'))
  const engine = { ...(await openEmbedded()), close }
  await expect(closing(engine, () => Promise.reject(new Error('the write failed')))).rejects.toThrow('the write failed')
  await expect(closing(engine, async () => 1)).rejects.toThrow('cannot be closed')
})

describe('the log of a store whose machine lost its power', () => {
  it('brings back whole batches, the first ones, wherever it ends', async () => {
    const batches = 8
    const source = join(root, 'powered')
    const engine = await openEmbedded(source)
    await setUp(engine)
    await engine.sync()
    for (let batch = 1; batch <= batches; batch++)
      await engine.write(async (run) => {
        const ids = Array.from({ length: 5 }, (_, at) => `b${batch}-${at}`)
        await run('UNWIND $ids AS id CREATE (:Entity:Issue {id: id, batch: $batch})', { ids, batch })
        await run('MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) CREATE (a)-[:NARROWS {batch: $batch}]->(b)', {
          ...{ a: ids[0], b: ids[4], batch },
        })
      })
    cpSync(source, join(root, 'lost'), { recursive: true })
    await engine.close()
    const [log = ''] = readdirSync(join(root, 'lost', 'graph.grafeo.wal'))
    const { length } = readFileSync(join(root, 'lost', 'graph.grafeo.wal', log))
    const brought = new Set<number>()
    for (let cut = 0; cut <= length; cut += Math.ceil(length / CUTS)) {
      const folder = join(root, 'cut')
      rmSync(folder, { recursive: true, force: true })
      cpSync(join(root, 'lost'), folder, { recursive: true })
      truncateSync(join(folder, 'graph.grafeo.wal', log), cut)
      const outcome = await outcomeOf(folder, async (engine) => {
        const nodes = await engine.read(
          'MATCH (node:Entity) RETURN node.batch AS batch, count(node) AS count ORDER BY batch',
        )
        const links = await engine.read('MATCH ()-[link:NARROWS]->() RETURN link.batch AS batch ORDER BY batch')
        const first = Array.from({ length: nodes.length }, (_, at) => at + 1)
        expect(nodes).toEqual(first.map((batch) => ({ batch, count: 5 })))
        expect(links).toEqual(first.map((batch) => ({ batch })))
        brought.add(nodes.length)
        return 'whole'
      })
      expect(outcome, `cut at ${cut} of ${length}`).toBe('whole')
    }
    expect(brought.size).toBeGreaterThan(3)
  })
})

/** What comes of opening it: a code, or what the look at it says. */
async function outcomeOf(
  folder: string,
  look: (engine: Engine) => Promise<string> = async () => 'opened',
): Promise<string> {
  const engine = await openEmbedded(folder).catch((error: { code?: string; message: string }) => error)
  if (!('close' in engine)) return engine.code ?? engine.message
  try {
    return await look(engine)
  } finally {
    await engine.close()
  }
}

/** Does it as a user who may read everything of the folder and write nothing. */
async function asNobody(folder: string, work: () => Promise<void>): Promise<void> {
  for (const path of [root, folder]) chmodSync(path, 0o555)
  const isRoot = process.getuid?.() === 0
  if (isRoot) process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    if (isRoot) process.seteuid?.(0)
    for (const path of [root, folder]) chmodSync(path, 0o755)
  }
}
