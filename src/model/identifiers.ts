/** An id that a thing has elsewhere: `{scheme: 'wikidata', identifier: 'Q148'}`. */
export interface Identifier {
  scheme: string
  identifier: string
}

const PREFIX = 'identifier:'

/** Identifiers as they are stored: a list for each scheme, so that datasets can state those of one scheme each. */
export function identifierProps(identifiers: Identifier[]): Record<string, string[]> {
  const props: Record<string, string[]> = {}
  for (const { scheme, identifier } of identifiers) {
    const name = PREFIX + scheme
    props[name] = [...new Set([...(props[name] ?? []), identifier])].sort()
  }
  return props
}

/** The identifiers among stored properties, each as one text. */
export function identifierKeys(props: Record<string, unknown>): string[] {
  return Object.entries(props)
    .filter(([name]) => name.startsWith(PREFIX))
    .flatMap(([name, values]) => (values as string[]).map((value) => `${name} ${value}`))
}
