import type { Props } from './shares.ts'

/** An id that a thing has elsewhere: `{scheme: 'wikidata', identifier: 'Q148'}`. */
export interface Identifier {
  scheme: string
  identifier: string
}

const PREFIX = 'identifier:'

/** Identifiers as they are stored: a list for each scheme, so that datasets can state those of one scheme each. */
export function identifierProps(identifiers: Identifier[]): Props {
  const props: Record<string, string[]> = {}
  for (const { scheme, identifier } of identifiers) {
    const name = PREFIX + scheme
    props[name] = [...new Set([...(props[name] ?? []), identifier])].sort()
  }
  return props
}
