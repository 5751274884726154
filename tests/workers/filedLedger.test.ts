import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withEngine } from '../../src/cli/run.ts'
import type { Columns } from '../../src/graph/ledger.ts'
import { ledgerFileIn, readLedgerFile, writeLedgerFile } from '../../src/graph/ledgerFile.ts'
import { readEnds, readLedger } from '../../src/graph/readLedger.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { openFiledLedger } from '../../src/workers/filedLedger.ts'
import { openWork, type WorkSettings } from '../../src/workers/work.ts'
import { makeDice } from '../support/dice.ts'
import { storeVotes } from '../support/votes.ts'

/** So many bits are turned over, one at a time, and the file is cut at so many places; more by hand: `FLIPS=5000`. */
const FLIPS = Number(process.env.FLIPS ?? 300)
const VERSION = 'one'
const root = mkdtempSync(join(tmpdir(), 'demarche-ledger-'))
/** Files whatever there is, and at once. */
const file = { least: 1, delay: 0 }
let engine: Engine
let columns: Columns
let made = 0

beforeAll(async () => {
  engine = await openEmbedded(newFolder())
  await setUp(engine)
  await storeVotes(engine, { countries: 8, propositions: 40 })
  // One that was taken back, one without a date, and letters of more than a byte.
  await engine.write(async (run) => {
    await run(
      `MATCH (later:Position {id: 'vote-31-1'}), (earlier:Position {id: 'vote-1-1'}) CREATE (later)-[:SUPERSEDES]->(earlier)`,
    )
    await run(
      `MATCH (position:Position {id: 'vote-2-2'}) SET position.statedEarliest = NULL, position.statedLatest = NULL`,
    )
    await run(`MATCH (position:Position {id: 'vote-3-3'}) SET position.id = 'голосование-3'`)
  })
  columns = await readLedger(engine, {}, await readEnds(engine), new AbortController().signal)
})
afterAll(async () => {
  await engine.close()
  rmSync(root, { recursive: true, force: true })
})

function newFolder(): string {
  made += 1
  const folder = join(root, String(made))
  mkdirSync(folder)
  return folder
}

async function newFile(): Promise<string> {
  const folder = newFolder()
  await writeLedgerFile(folder, VERSION, columns)
  return folder
}

describe('the file of the ledger', () => {
  it('gives back what was written, in memory that threads share', async () => {
    const read = await readLedgerFile(await newFile(), VERSION)
    expect(read).toEqual(columns)
    expect(columns.size).toBe(320)
    expect(columns.superseded.some((day) => day > 0)).toBe(true)
    expect(read?.ids.bytes.buffer).toBeInstanceOf(SharedArrayBuffer)
  })

  it(`is not taken when one of its bits is another: ${FLIPS} of them`, async () => {
    const folder = await newFile()
    const bytes = readFileSync(ledgerFileIn(folder))
    const dice = makeDice(11)
    const taken: number[] = []
    for (let flip = 0; flip < FLIPS; flip++) {
      const harmed = Buffer.from(bytes)
      // Every other one in the first line, where a bit changes what the rest is taken for.
      const at = dice.below(flip % 2 === 0 ? bytes.indexOf('\n') + 1 : bytes.length)
      harmed[at] = (harmed[at] ?? 0) ^ (1 << dice.below(8))
      writeFileSync(ledgerFileIn(folder), harmed)
      if (await readLedgerFile(folder, VERSION)) taken.push(at)
    }
    expect(taken).toEqual([])
  })

  it('is not taken when it is cut, longer, of another version or another kind, or missing', async () => {
    const folder = await newFile()
    const path = ledgerFileIn(folder)
    const bytes = readFileSync(path)
    expect(await readLedgerFile(folder, 'another')).toBeUndefined()
    const dice = makeDice(5)
    const others = [
      ...Array.from({ length: 20 }, () => bytes.subarray(0, dice.below(bytes.length))),
      Buffer.concat([bytes, Buffer.from([0])]),
      Buffer.alloc(0),
      Buffer.alloc(bytes.length),
      Buffer.from('{}\n'),
      Buffer.from('null\n'),
      Buffer.from('SQLite format 3\0'),
    ]
    for (const other of others) {
      writeFileSync(path, other)
      expect(await readLedgerFile(folder, VERSION)).toBeUndefined()
    }
    rmSync(path)
    expect(await readLedgerFile(folder, VERSION)).toBeUndefined()
    mkdirSync(path)
    expect(await readLedgerFile(folder, VERSION)).toBeUndefined()
    if (process.platform === 'win32') return
    rmSync(path, { recursive: true })
    execFileSync('mkfifo', [path])
    expect(await readLedgerFile(folder, VERSION)).toBeUndefined()
  })

  it('stays as it was when the next cannot be written to its end, and nothing lies beside it', async () => {
    const folder = await newFile()
    writeFileSync(`${ledgerFileIn(folder)}.part`, 'what a process that was killed has left')
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(writeLedgerFile(folder, 'two', columns, signal)).rejects.toThrow('enough')
    expect(readdirSync(folder)).toEqual(['graph.ledger'])
    expect(await readLedgerFile(folder, VERSION)).toEqual(columns)
    await writeLedgerFile(folder, 'two', columns)
    expect(readdirSync(folder)).toEqual(['graph.ledger'])
    expect(await readLedgerFile(folder, 'two')).toEqual(columns)
  })
})

describe('work over a store with a folder', () => {
  const matrix = { level: 'ACTOR', first: 8 } as const

  it('writes the file after it has read the ledger, and the next reads that and not the store', async () => {
    const own = await openOver(engine)
    const answer = await own.ask()
    await own.close()
    const next = await openOver(engine, own.folder)
    expect(await next.ask()).toEqual(answer)
    expect(await next.ask({ statedFrom: { earliest: '2000-01-01', latest: '2000-01-01' } })).not.toEqual(answer)
    expect(next.ledgersRead()).toBe(0)
    await next.close()
    expect(own.ledgersRead()).toBe(1)
  })

  it('reads the store where the file is damaged or of another version, and writes it anew', async () => {
    const own = await openOver(engine)
    const answer = await own.ask()
    await own.close()
    const file = ledgerFileIn(own.folder)
    const whole = readFileSync(file)
    const harm = [
      () => writeFileSync(file, whole.subarray(0, -1)),
      async () => writeLedgerFile(own.folder, 'another', { ...columns, stance: columns.stance.map(() => 0) }),
    ]
    for (const act of harm) {
      await act()
      const next = await openOver(engine, own.folder)
      expect(await next.ask()).toEqual(answer)
      expect(next.ledgersRead()).toBe(1)
      await next.close()
      expect(readFileSync(file).equals(whole)).toBe(true)
    }
  })

  it('is written only of the version that was read: not when somebody has written meanwhile, nor before it is written', async () => {
    const versions = ['before', 'after']
    const changing = await openOver({ ...engine, version: async () => versions.shift() ?? 'after' })
    await changing.ask()
    await changing.close()
    expect(existsSync(ledgerFileIn(changing.folder))).toBe(false)
    let version = 'before'
    const late = await openOver({ ...engine, version: async () => version })
    await late.ask()
    version = 'after'
    await late.close()
    expect(existsSync(ledgerFileIn(late.folder))).toBe(false)
  })

  it('is written once the data has stayed as it is for a while', async () => {
    const folder = newFolder()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const pass = async (milliseconds: number) => {
      vi.advanceTimersByTime(milliseconds)
      await wait(50)
    }
    try {
      const filed = openFiledLedger({ ...engine, folder, version: async () => 'two' }, { least: 1, delay: 1000 })
      filed.fileSoon('one', columns)
      await pass(900)
      filed.fileSoon('two', columns)
      await pass(900)
      expect(readdirSync(folder)).toEqual([])
      await pass(100)
      await filed.close()
      expect(readdirSync(folder)).toEqual(['graph.ledger'])
    } finally {
      vi.useRealTimers()
    }
  })

  it('is written of the version that is, also where a reading of an earlier one ends after it', async () => {
    let version = 'before'
    let isHeld = false
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    async function* stream(...asked: Parameters<Engine['stream']>) {
      if (version === 'before') {
        isHeld = true
        await held
      }
      yield* engine.stream(...asked)
    }
    const settings = { file: { ...file, delay: 60_000 } }
    const overtaken = await openOver({ ...engine, version: async () => version, stream }, newFolder(), settings)
    const early = overtaken.ask()
    await expect.poll(() => isHeld).toBe(true)
    version = 'after'
    await overtaken.ask()
    release()
    await early
    await overtaken.close()
    expect(await readLedgerFile(overtaken.folder, 'after')).toBeDefined()
  })

  it('answers without a file where the folder is only read, has few positions, or cannot be written, and says so once', async () => {
    const said: string[] = []
    const onFault = (sentence: string) => said.push(sentence)
    const cases: [Engine, Partial<WorkSettings>][] = [
      [{ ...engine, readOnly: 'It is only read.' }, {}],
      [engine, { file: { ...file, least: 321 } }],
    ]
    for (const [store, settings] of cases) {
      const own = await openOver(store, newFolder(), settings)
      expect((await own.ask()).units).toHaveLength(8)
      await own.close()
      expect(readdirSync(own.folder)).toEqual([])
    }
    const gone = join(root, 'gone')
    let version = 'one'
    const own = await openOver({ ...engine, version: async () => version }, gone, { file: { ...file, onFault } })
    await own.ask()
    await expect.poll(() => said).toHaveLength(1)
    version = 'two'
    await own.ask()
    await own.close()
    expect(said).toEqual([
      expect.stringMatching(
        /^What questions over all positions read could not be written into the data folder .*gone \(ENOENT: .*\): after/,
      ),
    ])
  })

  it('takes the file of a folder that is only read', async () => {
    const first = await openOver(engine)
    const answer = await first.ask()
    await first.close()
    const own = await openOver({ ...engine, readOnly: 'It is only read.' }, first.folder)
    expect(await own.ask()).toEqual(answer)
    expect(own.ledgersRead()).toBe(0)
    await own.close()
  })

  /** Work over the store, as if it lay in that folder. */
  async function openOver(store: Engine, folder = newFolder(), settings: Partial<WorkSettings> = {}) {
    let read = 0
    const stream: Engine['stream'] = (text, ...rest) => {
      if (text.includes('collect(actor.id)')) read += 1
      return store.stream(text, ...rest)
    }
    const work = openWork({ ...store, stream, folder }, { few: 1000, file, ...settings })
    return {
      folder,
      ledgersRead: () => read,
      ask: (where = {}) => work.ask('agreementMatrix', where, matrix),
      close: work.close,
    }
  }
})

describe('a command that has changed the data', () => {
  it('writes the file before it ends, where there are many positions', async () => {
    const folder = newFolder()
    vi.stubEnv('DEMARCHE_DATA', folder)
    vi.stubEnv('NEO4J_URI', undefined)
    const change = (id: string) =>
      withEngine(async (store) => {
        await store.write((run) =>
          run("CREATE (:Entity:Issue {id: $id, type: 'Issue', name: $id, sortKey: $id})", { id }),
        )
        return store.version()
      })
    try {
      await change('few')
      expect(existsSync(ledgerFileIn(folder))).toBe(false)
      const opened = await openEmbedded(folder)
      await storeVotes(opened, { countries: 10, propositions: 2000 })
      await opened.close()
      await withEngine((store) => store.read('MATCH (issue:Issue) RETURN issue.id AS id LIMIT 1'))
      expect(existsSync(ledgerFileIn(folder))).toBe(false)
      const version = await change('many')
      expect((await readLedgerFile(folder, version ?? ''))?.size).toBe(20_000)
    } finally {
      vi.unstubAllEnvs()
    }
  })
})
