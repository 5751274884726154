import { openToAll } from '../collections/abort.ts'
import { type Bounded, makeBounded } from '../collections/bounded.ts'
import type { PositionFilter } from '../generated/types.ts'
import { isEmpty } from '../graph/positions/filter.ts'
import { type AnswerOf, type ArgsOf, answer, type QuestionName } from '../questions/questions.ts'
import type { Engine } from '../store/engine.ts'
import { type FileSettings, fileDefaults, openFiledLedger } from './filedLedger.ts'
import { type Ledgers, makeLedgers, type StoredLedger } from './ledgers.ts'
import { type Answered, openPool, stopping, tooLong } from './pool.ts'
import type { Need } from './protocol.ts'
import { makeTogether } from './together.ts'

export interface WorkSettings {
  /** How many questions are worked on at once. */
  workers: number
  /** How many more may wait. */
  queue: number
  /** The longest that one question may take, in milliseconds. */
  timeout: number
  /** The most memory for one worker's own objects, in megabytes. */
  memory: number
  /** Questions over so few positions are answered in this thread: sooner than another could be asked. */
  few: number
  /** How the ledger of all positions is filed beside the store. */
  file: Partial<FileSettings>
}

/** Work over many positions, none of which holds up this thread. */
export interface Work {
  /**
   * Asks a question of the positions that the filter leaves. Equal questions that are asked together are worked on once, and
   * answers are given again until the data changes: nobody may change one. Rejects with TIMEOUT, QUERY_TOO_LARGE, OVERLOADED,
   * the signal's reason, and as the question and the store do.
   */
  ask<Name extends QuestionName>(
    name: Name,
    where: PositionFilter,
    args: ArgsOf<Name>,
    signal?: AbortSignal,
  ): Promise<AnswerOf<Name>>
  /** Reads the ledger of all positions, so that the first who asks need not wait for it. */
  warm(): Promise<void>
  /** How many questions a worker works on, and how many wait for one. */
  load(): { busy: number; waiting: number }
  close(): Promise<void>
}

const defaults: WorkSettings = { workers: 1, queue: 256, timeout: 10_000, memory: 512, few: 200, file: {} }

/** Answers are cached up to so many bytes, as long as they would be as JSON. */
const MOST_BYTES = 12_000_000
/** A larger one is not cached: it would push out many. */
const LARGEST = 4_000_000

/** After so many milliseconds of reading a worker is started for what is read. */
const PATIENCE = 100

/** What is cached of one version of the data. */
interface Cached {
  version: string | null
  ledgers: Ledgers
  answers: Bounded<unknown>
}

/** Opens the work over an engine; its workers start when there is something for them to do. */
export function openWork(engine: Engine, given: Partial<WorkSettings> = {}): Work {
  const settings = { ...defaults, ...given }
  const pool = openPool(settings)
  const filed = openFiledLedger(engine, { ...fileDefaults, ...settings.file })
  const together = makeTogether<Answered>()
  // Every question that is under way listens, and stops when it is answered.
  const closed = openToAll()
  let cached: Cached | undefined

  async function cachedNow(): Promise<Cached> {
    // Read before anything else is: what changes meanwhile shows as another version at the next question.
    const version = await engine.version()
    if (cached?.version !== version)
      cached = { version, ledgers: makeLedgers(engine, version, filed), answers: makeBounded(MOST_BYTES) }
    return cached
  }

  /** What takes long to read will be much: the worker starts meanwhile. */
  async function readBeside(ledgers: Ledgers, where: PositionFilter, signal: AbortSignal): Promise<StoredLedger> {
    const timer = setTimeout(pool.prepare, PATIENCE)
    return ledgers.read(where, signal).finally(() => clearTimeout(timer))
  }

  async function work(stored: StoredLedger, ledgers: Ledgers, name: QuestionName, args: never, signal: AbortSignal) {
    if (stored.columns.size <= settings.few) return { value: await answer(stored.open(), name, args), bytes: 0 }
    const { where, version, columns, isSlice } = stored
    const provide = (need: Need) => provideFrom(ledgers, need, signal)
    return pool.run({ name, args, ledger: { where, version, columns, isSlice } }, provide, signal)
  }

  return {
    async ask(name, given, args, signal) {
      const where = isEmpty(given) ? {} : given
      const { version, ledgers, answers } = await cachedNow()
      const key = JSON.stringify([version, name, where, args])
      const known = answers.get(key)
      if (known !== undefined) return known as never
      const make = async (stop: AbortSignal) =>
        work(await readBeside(ledgers, where, stop), ledgers, name, args as never, stop)
      const { value, bytes } = await within(settings.timeout, [signal, closed.signal], (stop) =>
        together(key, make, stop),
      )
      if (bytes <= LARGEST) answers.set(key, value, bytes + key.length)
      return value as never
    },
    async warm() {
      const { ledgers } = await cachedNow()
      await ledgers.read({}, closed.signal)
    },
    load: pool.load,
    async close() {
      closed.abort(stopping())
      await pool.close()
      await filed.close()
    },
  }
}

async function provideFrom(ledgers: Ledgers, need: Need, signal: AbortSignal): Promise<unknown> {
  const stored = await ledgers.read(need.where, signal)
  if (need.what === 'relation') return stored.relation(need.name)
  if (need.what === 'table') return stored.table(need.name)
  const { where, version, columns, isSlice } = stored
  return { where, version, columns, isSlice }
}

/** Does the work with a signal that says when to stop: time is up, or one of the signals says so. */
async function within<Value>(
  timeout: number,
  signals: (AbortSignal | undefined)[],
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(tooLong(timeout)), timeout)
  const leaving = signals.flatMap((signal) => (signal ? [{ signal, leave: () => stop.abort(signal.reason) }] : []))
  for (const { signal, leave } of leaving) {
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave)
  }
  try {
    return await work(stop.signal)
  } finally {
    clearTimeout(timer)
    for (const { signal, leave } of leaving) signal.removeEventListener('abort', leave)
  }
}
