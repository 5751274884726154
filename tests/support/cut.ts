import type { Engine, Run } from '../../src/store/engine.ts'

/** The engine, as if its process was killed between two transactions, after so many of them. */
export function cutBetweenWrites(engine: Engine, most: number): Engine {
  const next = makeCut(most)
  return {
    ...engine,
    async write(work) {
      next()
      return engine.write(work)
    },
  }
}

/** The engine, as if its process was killed in the midst of a transaction, after so many queries of all those that write. */
export function cutBetweenQueries(engine: Engine, most: number): Engine {
  const next = makeCut(most)
  const counted =
    (run: Run): Run =>
    async (text, params) => {
      next()
      return run(text, params)
    }
  return { ...engine, write: (work) => engine.write((run) => work(counted(run))) }
}

/** From then on nothing is done any more. */
function makeCut(most: number): () => void {
  let count = 0
  return () => {
    if (count >= most) throw new Error('cut off')
    count += 1
  }
}
