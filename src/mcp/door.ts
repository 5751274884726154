import { type Answered, type Ask, type Asked, type Asking, askingFor } from '../api/asking.ts'
import type { Context } from '../api/context.ts'
import { DemarcheError, tookTooLong } from '../errors.ts'

/** What agents are let in by, whatever they come over. */
export interface Door {
  ask: Asking
  /** The longest that one call may take, all its questions together, in milliseconds. */
  timeout: number
  /** Where the pages are: an address as far as one is known, else a path. */
  pages(): string
  release: string
  /** Is given what a client must not see; answers with the id under which the log holds it. */
  report(error: unknown): string
  /** What is counted of a call; `request` is the one it came with, over HTTP. */
  watch?: Watch
}

export interface Watch {
  context(request: Request, context: Context): void
  /** The code of an error that was answered. */
  error(request: Request, code: string): void
}

/** One call of a tool, a resource or a prompt, for as long as somebody waits for it. */
export interface Call {
  ask: Ask
  /** Asks what somebody else wrote, and gives the errors as well. */
  askAny(asked: Asked): Promise<Answered>
  /** The address of a page of the explorer: `pageOf('position', id)`. */
  pageOf(kind: 'node' | 'position', id: string): string
}

/** Makes a call for `work`, which ends with its deadline and when the client leaves. */
export async function withCall<Value>(
  door: Door,
  { signal, request }: { signal: AbortSignal; request?: Request | undefined },
  work: (call: Call) => Promise<Value>,
): Promise<Value> {
  const over = new AbortController()
  const leave = () => over.abort(new DemarcheError('TIMEOUT', 'The client left before its answer was whole.'))
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave)
  const timer = setTimeout(() => over.abort(tookTooLong('The call', door.timeout)), door.timeout)
  const { watch } = door
  const waiting = {
    signal: over.signal,
    ...(watch && request && { watch: (context: Context) => watch.context(request, context) }),
  }
  try {
    return await work({
      ask: askingFor(door.ask, waiting),
      askAny: (asked) => door.ask(asked, waiting),
      pageOf: (kind, id) => `${door.pages()}/explorer?see=${encodeURIComponent(`${kind}~${id}`)}`,
    })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
  }
}
