/** An id that a thing has elsewhere: `{scheme: 'wikidata', identifier: 'Q148'}`. */
export interface Identifier {
  scheme: string
  identifier: string
}

const PREFIX = 'identifier:'

/** Schemes that name a thing to the whole world. Any other, such as the number of a seat in one parliament, says who is who inside its dataset only. */
export const globalSchemes: ReadonlySet<string> = new Set([
  ...['wikidata', 'viaf', 'isni', 'orcid', 'gnd', 'lccn', 'bnf', 'geonames', 'ror', 'grid', 'opensanctions'],
  ...['lei', 'imo', 'bic', 'isin', 'iso3166', 'iso3166-3'],
])

/** Identifiers as they are stored: a list for each scheme, so that datasets can state those of one scheme each. */
export function identifierProps(identifiers: Identifier[]): Record<string, string[]> {
  const props: Record<string, string[]> = {}
  for (const { scheme, identifier } of identifiers) {
    const name = PREFIX + scheme
    props[name] = [...new Set([...(props[name] ?? []), identifier])].sort()
  }
  return props
}

/** The identifiers that properties hold, each as one text, with its scheme in lower case. */
export function identifiersOf(props: Record<string, unknown>): { scheme: string; value: string }[] {
  return Object.entries(props)
    .filter(([name]) => name.startsWith(PREFIX))
    .flatMap(([name, values]) =>
      (values as string[]).map((value) => ({ scheme: name.slice(PREFIX.length).toLowerCase(), value: bare(value) })),
    )
}

/** What tells a thing among its kind by the identifiers that a dataset states of it, each as one text. */
export function identifierKeys(props: Record<string, unknown>, dataset: string): string[] {
  return identifiersOf(props).map(
    ({ scheme, value }) => `${globalSchemes.has(scheme) ? scheme : `${dataset} ${scheme}`} ${value}`,
  )
}

/** Some write an identifier as the address of its page: `http://www.wikidata.org/entity/Q148`. */
function bare(value: string): string {
  return value.replace(/^https?:\/\/.*\/(?=[^/]+$)/, '')
}
