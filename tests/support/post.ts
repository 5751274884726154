/** What a server answered to one request. */
export interface Reply {
  status: number
  headers: Headers
  text: string
  /** The answer when it is JSON. */
  json: { data?: Record<string, unknown> | null; errors?: { message: string; extensions: { code: string } }[] }
}

/** Asks as a client of GraphQL over HTTP does. */
export function ask(url: string, query: string, variables?: Record<string, unknown>): Promise<Reply> {
  return post(url, JSON.stringify({ query, variables }))
}

/** Posts a body as it is, as GraphQL over HTTP unless told otherwise. */
export function post(url: string, body: string | Uint8Array, headers: Record<string, string> = {}): Promise<Reply> {
  const usual = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  return send(`${url}/graphql`, { method: 'POST', body: body as BodyInit, headers: { ...usual, ...headers } })
}

export async function send(url: string, request: RequestInit = {}): Promise<Reply> {
  const response = await fetch(url, { redirect: 'manual', ...request })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parse(text) }
}

function parse(text: string): Reply['json'] {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
