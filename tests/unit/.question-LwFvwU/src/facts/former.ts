import { chunk } from '../collections/chunk.ts'
import { cypher } from '../generated/cypher.ts'
import { isActor } from '../model/labels.ts'
import { readAliases } from '../store/aliases.ts'
import type { Engine } from '../store/engine.ts'
import { readApart } from './apart.ts'
import { mergeActors } from './merge.ts'
import { datasetsOf } from './shares.ts'
import { readProps } from './stored.ts'

/** An id under which a dataset knew a thing before, and the one it has now. */
export interface Former {
  id: string
  now: string
}

const AT_ONCE = 500

/** Lets former ids lead to the present ones. An actor that the dataset had under one is merged into the present one; what only another dataset has so, or a person has said to be two, stays apart. */
export async function redirectFormer(engine: Engine, dataset: string, formers: Former[]): Promise<void> {
  if (formers.length === 0) return
  const aliases = await readAliases(engine.read)
  const apart = await readApart(engine.read, aliases)
  for (const some of chunk(formers, AT_ONCE)) {
    const stored = await readProps(engine.read, [...new Set(some.flatMap(({ id, now }) => [id, now]))])
    const open = some.filter(({ id, now }) => id !== now && stored.has(now) && !aliases.has(id) && !apart.has(id, now))
    await engine.write(async (run) => {
      for (const { id, now } of open.filter(({ id }) => !stored.has(id)))
        await run(cypher['facts/setAlias'], { id, of: now, also: [], datasets: [dataset] })
    })
    for (const { id, now } of open) {
      const [old, present] = [stored.get(id), stored.get(now)]
      if (old?.type !== present?.type || !isActor(String(old?.type)) || !datasetsOf(old).includes(dataset)) continue
      await mergeActors(engine, now, id)
    }
  }
}
