import type { FastifyReply } from 'fastify'
import type { Waiting } from '../api/asking.ts'
import { DemarcheError, tookTooLong } from '../errors.ts'

/**
 * Calls `hear` once when the reply is over, at once where it is already, with a reason where the client has left before its answer was whole: nobody
 * needs to work on it any more.
 */
export function whenGone({ raw }: FastifyReply, hear: (reason: DemarcheError | null) => void): void {
  const over = () =>
    hear(raw.writableFinished ? null : new DemarcheError('TIMEOUT', 'The client left before its answer was whole.'))
  if (raw.closed) over()
  else raw.once('close', over)
}

/** Waits for what is asked for a reply: until the reply is over, and together no longer than so many milliseconds. */
export function waitFor(reply: FastifyReply, timeout: number): Waiting {
  const over = new AbortController()
  const timer = setTimeout(() => over.abort(tookTooLong('The request', timeout)), timeout)
  whenGone(reply, (reason) => {
    clearTimeout(timer)
    if (reason) over.abort(reason)
  })
  return { signal: over.signal }
}
