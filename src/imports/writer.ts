import { DemarcheError } from '../errors.ts'
import { type Judged, planFacts } from '../facts/plan.ts'
import { writePlan } from '../facts/write.ts'
import type { Noun, Props } from '../model/labels.ts'
import type { Engine, Run } from '../store/engine.ts'
import type { Row } from './row.ts'

type Written = Judged<Row & { facts: NonNullable<Row['facts']> }>

/**
 * Writes the rows of one batch after another, each in a transaction; a dry run judges them alone. `types` are the kinds of things that count as known,
 * and is added to. Once the positions of a batch were all new, those of the next are not looked up before they are written: a position costs more to look
 * for than to refuse. Where one is there after all the store takes nothing of the batch, which is then done again with looking, as are all that follow.
 */
export function makeWriter(
  engine: Engine,
  dataset: string,
  types: Map<string, Noun>,
  isDry: boolean,
): (rows: Row[]) => Promise<Written> {
  const sources = new Map<string, Props>()
  let positions: 'unknown' | 'new' | 'mixed' = 'unknown'
  return async (rows) => {
    const units = rows.map((row) => ({ ...row, facts: row.facts ?? [] }))
    const judge = (run: Run) =>
      planFacts(run, dataset, units, { known: types, sources, newPositions: !isDry && positions === 'new' })
    const done = isDry ? await judge(engine.read) : await write(judge)
    for (const [id, type] of done.learned) types.set(id, type)
    const isMet = done.counts.updated + done.counts.unchanged > 0
    if (positions !== 'mixed' && hasPosition(units)) positions = isMet ? 'unknown' : 'new'
    return done
  }

  async function write(judge: (run: Run) => Promise<Written>): Promise<Written> {
    const wereNew = positions === 'new'
    let attempts = 0
    const work = async (run: Run) => {
      // Neo4j does the work anew by itself when it meets what is there.
      if (wereNew && attempts > 0) positions = 'mixed'
      attempts += 1
      const done = await judge(run)
      await writePlan(run, done.plan)
      return done
    }
    try {
      return await engine.write(work)
    } catch (error) {
      // What the store itself has a sentence for, as that it is gone, is no position that was there.
      if (positions !== 'new' || error instanceof DemarcheError) throw error
      return engine.write(work)
    }
  }
}

function hasPosition(units: readonly { facts: readonly { type: Noun }[] }[]): boolean {
  return units.some(({ facts }) => facts.some(({ type }) => type === 'Position'))
}
