import type { FastifyReply } from 'fastify'
import { DemarcheError } from '../errors.ts'

/** Calls `hear` once when the reply is over, with a reason where the client has left before its answer was whole: nobody needs to work on it any more. */
export function whenGone({ raw }: FastifyReply, hear: (reason: DemarcheError | null) => void): void {
  raw.once('close', () => {
    hear(raw.writableFinished ? null : new DemarcheError('TIMEOUT', 'The client left before its answer was whole.'))
  })
}
