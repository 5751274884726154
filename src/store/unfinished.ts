import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { openToAll } from '../collections/abort.ts'
import { DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import type { Engine, Reader, Run } from './engine.ts'
import { OTHERS_SEEN, readMark } from './version.ts'

/** What may stay in a store when its facts go. */
const REMNANTS = ['Alias', 'Apart', 'Dataset']
/** Everything that the store can hold beside the mark itself. */
const LABELS = ['Entity', 'SourceText', ...REMNANTS]

/** Work on the whole store that has begun: until `finish` nobody is answered from it. */
export interface Unfinished {
  /** Rejects where somebody else has begun since: called in each transaction of the work. */
  assertOwn(run: Run): Promise<void>
  finish(): Promise<void>
}

/**
 * Marks the store as holding a part, before the first of it is written. What an earlier such work left there is removed; `onCleared` is told. So is
 * what facts that are gone have left: an id that had been merged would lead away from what has it now. Resolves when every process that reads the
 * store knows.
 */
export async function beginUnfinished(engine: Engine, onCleared?: () => void): Promise<Unfinished> {
  const wasUnfinished = (await readMark(engine)).unfinished !== null
  const mark = randomUUID()
  await engine.write((run) => run(cypher['store/begin'], { mark }))
  await engine.sync()
  // Others know the version that they have seen for as long as this.
  if (engine.name === 'neo4j') await wait(OTHERS_SEEN)
  await clear(engine, wasUnfinished ? LABELS : REMNANTS)
  if (wasUnfinished) onCleared?.()
  const assertOwn = async (run: Run) => {
    if ((await readMark({ read: run })).unfinished !== mark)
      throw new DemarcheError('STORE_UNFINISHED', 'Another restore into this store has begun; this one was given up.')
  }
  return {
    assertOwn,
    async finish() {
      await engine.write(async (run) => {
        await assertOwn(run)
        await run(cypher['store/finish'])
      })
      await engine.sync()
    },
  }
}

/** The same engine for readers: whatever is asked while the store holds a part is refused, also when that begins later. */
export function onlyWhole(engine: Engine): Engine {
  // Requests wait for what is read for all of them too, and none of them as patiently as a command.
  const all: Reader = { signal: openToAll().signal }
  // Beside each other: a store that is gone is not waited for twice.
  const whole = async <T>(answer: Promise<T>): Promise<T> => (await Promise.all([answer, engine.version()]))[0]
  return {
    ...engine,
    read: (text, params, reader = all) => whole(engine.read(text, params, reader)),
    async *stream(text, params, reader = all) {
      await engine.version()
      yield* engine.stream(text, params, reader)
    },
    ping: () => whole(engine.ping()),
  }
}

async function clear(engine: Engine, labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const text = cypher['store/clear'].replace(/(?<=:)LABELS/, label)
    for (let left = true; left; ) {
      const [row] = await engine.write((run) => run(text))
      left = Number(row?.value ?? 0) > 0
    }
  }
}
