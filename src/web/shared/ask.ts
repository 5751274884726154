import type { Document } from '../../generated/documents.ts'

/** An operation with its variables: what is sent to the server, and what the playground can be opened with. */
export interface Question<Data = unknown> {
  query: string
  variables: object
  /** Never there: it carries the type of the answer. */
  readonly answer?: Data
}

export function question<Data, Variables extends object>(
  { text }: Document<Data, Variables>,
  variables: Variables,
): Question<Data> {
  return { query: text, variables }
}

/** Asks the GraphQL endpoint of this server. Throws AskError with the server's sentence when it refuses. */
export type Ask = <Data>(question: Question<Data>, signal?: AbortSignal) => Promise<Data>

export class AskError extends Error {}

/** What the banner shows while there is no answer: why, when it is tried again, and how to try at once. */
export interface Outage {
  reason: string
  seconds: number
  tryNow(): void
}

const longestPause = 10

/** Codes of errors that are no fault of the question: the same one may be answered later. */
const passing = ['STORE_UNAVAILABLE', 'TIMEOUT', 'INTERNAL_SERVER_ERROR']

/**
 * Makes the one way to the server. A question that gets no answer, or one of a fault that may pass, is sent again until it
 * gets one: first after a second, then after longer pauses. `report` hears of every pause, and null once nothing waits.
 */
export function makeAsk(report: (outage: Outage | null) => void): Ask {
  const waiting = new Set<Outage>()
  const tell = () => report([...waiting].at(-1) ?? null)
  const tries = new EventTarget()
  const tryNow = () => tries.dispatchEvent(new Event('now'))

  return async <Data>({ query, variables }: Question<Data>, signal?: AbortSignal) => {
    for (let seconds = 1; ; seconds = Math.min(seconds * 2, longestPause)) {
      const answer = await post<Data>(JSON.stringify({ query, variables }), signal)
      if (!('reason' in answer)) {
        tell()
        return answer.data
      }
      const outage = { reason: answer.reason, seconds, tryNow }
      waiting.add(outage)
      tell()
      await pause(seconds, tries, signal)
      waiting.delete(outage)
      if (signal?.aborted) tell()
      signal?.throwIfAborted()
    }
  }
}

/** Waits for some seconds, for `now`, or until the answer is no longer wanted. */
function pause(seconds: number, tries: EventTarget, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      tries.removeEventListener('now', done)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, seconds * 1000)
    tries.addEventListener('now', done)
    signal?.addEventListener('abort', done)
  })
}

/** The data, or why there is none for now. Throws AskError when the question itself is refused. */
async function post<Data>(body: string, signal?: AbortSignal): Promise<{ data: Data } | { reason: string }> {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' }
  try {
    const response = await fetch('graphql', { method: 'POST', headers, body, signal })
    if ([502, 503, 504].includes(response.status)) return { reason: 'The server does not answer.' }
    return readAnswer<Data>(response.status, await response.json().catch(() => ({})))
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof TypeError) return { reason: 'The server does not answer.' }
    throw error
  }
}

interface Answer<Data> {
  data?: Data
  errors?: { message: string; extensions?: { code?: string } }[]
}

function readAnswer<Data>(status: number, { data, errors = [] }: Answer<Data>): { data: Data } | { reason: string } {
  const fault = errors.find(({ extensions }) => passing.includes(extensions?.code ?? ''))
  if (fault) return { reason: fault.message }
  if (errors.length > 0) throw new AskError(errors.map(({ message }) => message).join(' '))
  if (!data) throw new AskError(`The server answered ${status} without data.`)
  return { data }
}
