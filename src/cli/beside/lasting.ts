import { setTimeout as wait } from 'node:timers/promises'
import { DemarcheError } from '../../errors.ts'
import type { Settings } from '../../settings/settings.ts'
import type { Engine } from '../../store/engine.ts'
import { visit } from './visitor.ts'

/** A store that is read for as long as somebody asks. */
export interface Lasting extends Engine {
  /** Whether it is a server's, which has prepared it. */
  isServed(): boolean
}

/** How long a server that has gone is waited for, in milliseconds: it may be starting anew. */
const RETURNS_WITHIN = 5000
const PAUSE = 200

/**
 * The store that is reached, for reading. Where it is a server's and that goes, the next question finds the server that has come in its place;
 * it is never opened instead of a server, which could not start then. Rejects with STORE_UNAVAILABLE while there is none.
 */
export async function openLasting(
  { dataFolder }: Pick<Settings, 'dataFolder'>,
  reach: () => Promise<{ engine: Engine; isServed: boolean }>,
): Promise<Lasting> {
  const reached = await reach()
  const served = reached.isServed
  let current = { engine: Promise.resolve(reached.engine) }

  /** The store in place of one that failed; all who found that wait for the same. */
  function replaced(lost: typeof current): Promise<Engine> {
    if (current !== lost) return current.engine
    const next = { engine: lost.engine.then((engine) => engine.close()).then(() => findServer(dataFolder ?? '')) }
    current = next
    next.engine.catch(() => {
      // The next question looks again.
      if (current === next) current = { engine: Promise.resolve(reached.engine) }
    })
    return next.engine
  }

  async function withStore<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    const held = current
    const engine = await held.engine
    try {
      return await work(engine)
    } catch (error) {
      const isGone = served && error instanceof DemarcheError && error.code === 'STORE_UNAVAILABLE'
      if (!isGone) throw error
      return work(await replaced(held))
    }
  }

  return {
    ...reached.engine,
    isServed: () => served,
    read: (...args) => withStore((engine) => engine.read(...args)),
    async *stream(...args) {
      // What was given before stays given: only a stream that has not begun begins anew.
      const [first, rest] = await withStore(async (engine) => {
        const rows = engine.stream(...args)[Symbol.asyncIterator]()
        return [await rows.next(), rows] as const
      })
      try {
        for (let next = first; !next.done; next = await rest.next()) yield next.value
      } finally {
        await rest.return?.()
      }
    },
    version: () => withStore((engine) => engine.version()),
    ping: () => withStore((engine) => engine.ping()),
    close: async () => (await current.engine).close(),
  }
}

async function findServer(folder: string): Promise<Engine> {
  const end = performance.now() + RETURNS_WITHIN
  for (;;) {
    const found = await visit(folder, { command: 'mcp', beside: true, onWait: () => undefined }).catch(() => undefined)
    if (found) return found
    if (performance.now() > end) break
    await wait(PAUSE)
  }
  throw new DemarcheError(
    'STORE_UNAVAILABLE',
    `The server, or the other \`demarche mcp\`, that had the data folder ${folder} open has gone: start \`demarche serve\`, and the next question finds it; or start \`demarche mcp\` anew, and it opens the folder itself.`,
  )
}
