import type { FastifyReply } from 'fastify'
import { DemarcheError } from '../errors.ts'

/** Says when the client has left before its answer was whole: nobody needs to work on it any more. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort(new DemarcheError('TIMEOUT', 'The client left before its answer was whole.'))
  })
  return gone.signal
}
