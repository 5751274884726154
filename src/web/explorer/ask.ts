/** A query with its variables: what the server is asked, and what the playground can be opened with. */
export interface Question {
  query: string
  variables: Record<string, unknown>
}

/** Asks the GraphQL endpoint of this server. Throws AskError with the server's sentence when it refuses. */
export type Ask = <Data>(question: Question, signal?: AbortSignal) => Promise<Data>

export class AskError extends Error {}

/** What the banner shows while the server does not answer: when it is tried again, and how to try at once. */
export interface Outage {
  seconds: number
  tryNow(): void
}

const longestPause = 10

/**
 * Makes the one way to the server. A question that gets no answer, or 502 to 504, is asked again until it gets one: first
 * after a second, then after longer pauses. `report` hears of every pause, and null once the server answers.
 */
export function makeAsk(report: (outage: Outage | null) => void): Ask {
  return async <Data>({ query, variables }: Question, signal?: AbortSignal) => {
    for (let pause = 1; ; pause = Math.min(pause * 2, longestPause)) {
      const response = await post(JSON.stringify({ query, variables }), signal)
      if (response !== null) {
        report(null)
        return readAnswer<Data>(response)
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause * 1000)
        signal?.addEventListener('abort', () => resolve(), { once: true })
        report({ seconds: pause, tryNow: () => (clearTimeout(timer), resolve()) })
      })
      signal?.throwIfAborted()
    }
  }
}

/** The address that opens the playground with a question. */
export function playgroundLink({ query, variables }: Question): string {
  const params = new URLSearchParams({ query: query.trim(), variables: JSON.stringify(variables, null, 2) }).toString()
  // A long query travels after `#`, which is never sent to the server.
  return `/playground${params.length > 6000 ? '#' : '?'}${params}`
}

/** Null when there is no answer, or only one that says to try later. */
async function post(body: string, signal?: AbortSignal): Promise<Response | null> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  try {
    const response = await fetch('/graphql', { method: 'POST', headers, body, signal })
    return [502, 503, 504].includes(response.status) ? null : response
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof TypeError) return null
    throw error
  }
}

async function readAnswer<Data>(response: Response): Promise<Data> {
  const answer = (await response.json().catch(() => ({}))) as { data?: Data; errors?: { message: string }[] }
  if (answer.errors?.length) throw new AskError(answer.errors.map(({ message }) => message).join(' '))
  if (!answer.data) throw new AskError(`The server answered ${response.status} without data.`)
  return answer.data
}
