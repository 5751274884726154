import type { Props } from './shares.ts'

/** A relationship as the graph holds it, between the ids of its ends. */
export interface StoredLink {
  source: string
  type: string
  target: string
  props: Props
}

/** What tells it from others: there is one of a type between two ends. */
export function keyOf({ source, type, target }: Pick<StoredLink, 'source' | 'type' | 'target'>): string {
  return `${source} ${type} ${target}`
}
