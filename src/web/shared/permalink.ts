/** What a link to the playground carries. */
export interface Link {
  query?: string
  variables?: string
  operationName?: string
}

/** Beyond this many characters servers and proxies begin to refuse an address. */
const longestAddress = 6000

/** The address that opens the playground with this query; a long one travels after `#`, which is never sent to a server. */
export function makePermalink(page: string, { query, variables, operationName }: Link): string {
  const given = Object.entries({ query, variables, operationName }).filter(([, value]) => value?.trim())
  const params = new URLSearchParams(given as [string, string][]).toString()
  return `${page}${params.length > longestAddress ? '#' : '?'}${params}`
}
