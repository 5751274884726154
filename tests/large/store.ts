import type { ImportSource, Row } from '../../src/imports/row.ts'
import { importRows } from '../../src/imports/run.ts'
import type { Noun } from '../../src/model/labels.ts'
import type { Fact } from '../../src/model/nouns.ts'
import type { Engine } from '../../src/store/engine.ts'
import type { Thing } from './things.ts'

/**
 * Puts the things into the graph as an import of them would: one row a thing. They may lead to things `among` which they come. Rejects when one of
 * them is refused.
 */
export async function storeWorld(
  engine: Engine,
  dataset: string,
  things: Thing[],
  { among = [], ...options }: { among?: Thing[]; batchBytes?: number } = {},
): Promise<void> {
  const types = new Map([...among, ...things].map(({ id, type }) => [id, type]))
  const source: ImportSource = {
    dataset: { id: dataset, title: `The dataset ${dataset}` },
    meter: { done: 0, total: 0 },
    async *rows(): AsyncGenerator<Row> {
      for (const [index, thing] of things.entries())
        yield { file: dataset, line: index + 1, distinct: true, facts: [factOf(thing, types)] }
    },
  }
  await importRows(engine, source, {
    ...options,
    onRefused: ({ line, sentence }) => {
      throw new Error(`${dataset}:${line}: ${sentence}`)
    },
  })
}

function factOf({ id, type, props, links, text }: Thing, types: Map<string, Noun>): Fact {
  const linked = links.map(({ type: kind, other, props: stated }) => ({
    type: kind as Fact['links'][number]['type'],
    other,
    takes: [types.get(other) as Noun],
    path: [],
    ...(stated && { props: stated }),
  }))
  return { id, type, props, links: linked, path: [], ...(text !== undefined && { text }) }
}
