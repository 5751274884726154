import { createHash } from 'node:crypto'
import type { Engine } from '../../src/store/engine.ts'
import type { Asker } from '../support/ask.ts'
import type { Plain } from './plain.ts'
import type { Thing } from './things.ts'

/** What the suites stand on: a store with the world in it, and the same facts as plain data. */
export interface Ground {
  engine: Engine
  ask: Asker
  /** Asks without reading anything along. */
  askByLevels: Asker
  plain: Plain
  world: Thing[]
}

/** After so long every reader knows of a write, in milliseconds. */
export const SEEN = 1_100

/** The data of an answer; throws its errors. */
export async function dataOf(ask: Asker, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask(query, variables)
  if (errors) throw new Error(`${query} ${JSON.stringify(variables).slice(0, 300)}: ${JSON.stringify(errors)}`)
  return data as Data
}

// biome-ignore lint/suspicious/noExplicitAny: answers have the shape that the query beside them asks for
export type Data = Record<string, any>

/** The ids of a list, and where it is long a digest of them: what differs is shown and not ten thousand ids. */
export function digest(ids: string[]): { many: number; first: string[]; hash: string } {
  const hash = createHash('sha256').update(ids.join('\n')).digest('hex').slice(0, 12)
  return { many: ids.length, first: ids.slice(0, 5), hash }
}

/** The ids of every page of a connection of `of`, or of Query; `most` pages when there are more. */
export async function walk(
  ask: Asker,
  of: { type: string; id: string } | null,
  field: string,
  most = 1000,
): Promise<string[]> {
  const ids: string[] = []
  let after: string | null = null
  for (let page = 0; page < most; page++) {
    const call = field.includes('(')
      ? field.replace('(', '(first: 100, after: $after, ')
      : `${field}(first: 100, after: $after)`
    const inner = `list: ${call} { nodes { ... on Node { id } } pageInfo { hasNextPage endCursor } }`
    const body = of ? `node(id: "${of.id}") { ... on ${of.type} { ${inner} } }` : inner
    const data: Data = await dataOf(ask, `query ($after: String) { ${body} }`, { after })
    const { nodes, pageInfo } = (of ? data.node : data).list
    for (const { id } of nodes) ids.push(id)
    if (!pageInfo.hasNextPage) break
    after = pageInfo.endCursor
  }
  return ids
}
