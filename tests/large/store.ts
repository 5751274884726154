import type { Fact, FactType } from '../../src/facts/fact.ts'
import { importRows } from '../../src/facts/importRows.ts'
import type { ImportSource, Row } from '../../src/facts/row.ts'
import type { Engine } from '../../src/store/engine.ts'
import type { Thing } from './things.ts'

/** Puts the things into the graph as an import of them would: one row a thing. Rejects when one of them is refused. */
export async function storeWorld(engine: Engine, dataset: string, things: Thing[]): Promise<void> {
  const types = new Map(things.map(({ id, type }) => [id, type]))
  const source: ImportSource = {
    dataset: { id: dataset, title: `The dataset ${dataset}` },
    meter: { done: 0, total: 0 },
    async *rows(): AsyncGenerator<Row> {
      for (const [index, thing] of things.entries())
        yield { file: dataset, line: index + 1, distinct: true, facts: [factOf(thing, types)] }
    },
  }
  await importRows(engine, source, {
    onRefused: ({ line, sentence }) => {
      throw new Error(`${dataset}:${line}: ${sentence}`)
    },
  })
}

function factOf({ id, type, props, links }: Thing, types: Map<string, FactType>): Fact {
  const linked = links.map(({ type: kind, other, reverse, props: stated }) => ({
    type: kind as Fact['links'][number]['type'],
    other,
    takes: [types.get(other) as FactType],
    path: [],
    ...(reverse && { reverse }),
    ...(stated && { props: stated }),
  }))
  return { id, type, props, links: linked, path: [] }
}
