import { untilAborted } from '../collections/abort.ts'
import type { Watch } from './pulse.ts'

/** What a session has to be able to here. */
interface Closing {
  close(): Promise<unknown>
}

/** A session, and what says that its driver is given up: a driver that closes tells nobody whose query is under way. */
export interface Opened<Session extends Closing> {
  session: Session
  lost: AbortSignal
}

/**
 * Does the work in the session and closes it: at once where the signal says stop, the work calls `stop`, or the server does not answer
 * any more. The driver then has the server end the query, and nobody waits for a server that does not answer.
 */
export async function inSession<Session extends Closing, T>(
  opened: Opened<Session>,
  watch: Watch,
  signal: AbortSignal | undefined,
  work: (session: Session, stop: (reason: unknown) => void) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted()
  const held = hold(opened, watch, signal)
  try {
    return await untilAborted(work(opened.session, held.stop), held.signal)
  } finally {
    await held.release()
  }
}

/** When to leave a session; `release` closes it. */
export function hold(
  { session, lost }: Opened<Closing>,
  { pulse, quiet, began }: Watch,
  signal: AbortSignal | undefined,
) {
  const stopped = new AbortController()
  const stop = (reason: unknown) => stopped.abort(reason)
  const leave = () => stop(signal?.reason)
  const lose = () => stop(lost.reason)
  signal?.addEventListener('abort', leave)
  lost.addEventListener('abort', lose)
  const unwatch = pulse.watch(stop, quiet, began)
  return {
    signal: stopped.signal,
    stop,
    async release() {
      unwatch()
      signal?.removeEventListener('abort', leave)
      lost.removeEventListener('abort', lose)
      const closed = session.close().catch(() => undefined)
      if (!stopped.signal.aborted) await closed
    },
  }
}
