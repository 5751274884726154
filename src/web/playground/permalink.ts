import type { Example } from '../build/examples.ts'
import type { Link } from '../shared/permalink.ts'

/** What a link asks the playground to open with. It is only ever put into the editors as text, and never run. */
export type Permalink = Link & { docs: boolean }

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
