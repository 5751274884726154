import { createHash } from 'node:crypto'
import type { Engine } from '../../src/store/engine.ts'

/** A digest of everything in the graph: equal graphs have equal digests, on either engine and whatever the order they were written in. */
export async function graphHash(engine: Engine): Promise<string> {
  const nodes = await engine.read(
    'MATCH (node) WHERE NOT node:Version RETURN labels(node) AS labels, properties(node) AS props',
  )
  const links = await engine.read(
    'MATCH (source)-[link]->(target) RETURN source.id AS source, type(link) AS type, coalesce(target.id, target.text) AS target, properties(link) AS props',
  )
  const lines = [
    ...nodes.map(({ labels, props }) => sorted({ labels: [...(labels as string[])].sort(), props })),
    ...links.map((link) => sorted(link)),
  ]
  return createHash('sha256').update(lines.sort().join('\n')).digest('hex')
}

function sorted(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  if (Array.isArray(value)) return `[${value.map(sorted).join()}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${key}:${sorted(item)}`).join()}}`
}
