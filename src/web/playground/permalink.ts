import type { Example } from '../build/examples.ts'

/** What a link asks the playground to open with. It is only ever put into the editors as text, and never run. */
export type Permalink = { query?: string; variables?: string; operationName?: string; docs: boolean }

/** Beyond this many characters servers and proxies begin to refuse an address. */
const longestAddress = 6000

/** `?query=&variables=&operationName=`, or `?example=<slug>`; `?docs` opens the schema's documentation beside it. */
export function readPermalink(address: { search: string; hash: string }, examples: Example[]): Permalink {
  const fromHash = new URLSearchParams(address.hash.slice(1))
  const params = fromHash.has('query') ? fromHash : new URLSearchParams(address.search)
  const docs = params.has('docs')
  const example = examples.find(({ slug }) => slug === params.get('example'))
  if (example) return { query: example.query, variables: example.variables, docs }
  return {
    query: params.get('query') ?? undefined,
    variables: params.get('variables') ?? undefined,
    operationName: params.get('operationName') ?? undefined,
    docs,
  }
}

/** The address that opens the playground with this query; a long one travels after `#`, which is never sent to a server. */
export function makePermalink(page: string, { query, variables, operationName }: Omit<Permalink, 'docs'>): string {
  const given = Object.entries({ query, variables, operationName }).filter(([, value]) => value?.trim())
  const params = new URLSearchParams(given as [string, string][]).toString()
  return `${page}${params.length > longestAddress ? '#' : '?'}${params}`
}
