import { chunk } from '../collections/chunk.ts'
import { groupBy } from '../collections/groupBy.ts'
import { cypher } from '../generated/cypher.ts'
import type { Noun, Props } from '../model/labels.ts'
import { derivedTypes, inwardTypes, outwardTypes, overLinks } from '../model/links.ts'
import type { Engine, Row } from '../store/engine.ts'

/** One line of a dump. Nodes come before the links between them. */
export type DumpLine =
  | { dump: 'demarche'; version: 1 }
  | { node: Props }
  | { text: string; source: string }
  | { link: string; source: string; target: string; props: Props }
  | { dataset: Props }
  | { alias: string; of: string; also: string[]; datasets?: string[] }
  | { apart: [string, string] }
  | { end: { nodes: number; links: number } }

const AT_ONCE = 1000

/** The whole graph, in an order that does not depend on the engine. It is read while others may write: stop the server first. */
export async function* dumpGraph(engine: Engine): AsyncGenerator<DumpLine> {
  yield { dump: 'demarche', version: 1 }
  const ids = (await engine.read(cypher['facts/ids'])) as unknown as { id: string; type: Noun }[]
  const byType = [...groupBy(ids, ({ type }) => type)]
    .map(([type, group]) => [type, group.map(({ id }) => id).sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const counts = { nodes: 0, links: 0 }
  for (const { dataset } of await engine.read(cypher['facts/datasetTitles'])) yield { dataset: dataset as Props }
  for (const { id, of, also, datasets } of sorted(await engine.read(cypher['store/aliases']))) {
    const from = datasets === null ? {} : { datasets: datasets as string[] }
    yield { alias: id as string, of: of as string, also: also as string[], ...from }
  }
  for (const { one, other } of await engine.read(cypher['facts/apart']))
    yield { apart: [one as string, other as string] }
  for (const [type, all] of byType) {
    for (const some of chunk(all, AT_ONCE)) {
      for (const { props } of sorted(await engine.read(cypher['facts/readNodes'], { ids: some }))) {
        counts.nodes += 1
        yield { node: props as Props }
      }
      if (type !== 'Source') continue
      for (const { id, text } of sorted(await engine.read(cypher['facts/texts'], { ids: some })))
        yield { text: text as string, source: id as string }
    }
  }
  for (const [, all] of byType) {
    for (const some of chunk(all, AT_ONCE)) {
      const rows = [
        ...(await engine.read(overLinks(cypher['facts/linksFrom'], [...outwardTypes, ...derivedTypes]), { ids: some })),
        ...(await engine.read(overLinks(cypher['facts/linksTo'], inwardTypes), { ids: some })),
      ]
      for (const { source, type, target, props } of sorted(rows)) {
        counts.links += 1
        yield { link: type as string, source: source as string, target: target as string, props: props as Props }
      }
    }
  }
  yield { end: counts }
}

function sorted(rows: Row[]): Row[] {
  const key = ({ id, source, type, target }: Row) => `${id ?? ''} ${source ?? ''} ${type ?? ''} ${target ?? ''}`
  return rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row)
}
