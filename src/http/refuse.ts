import type { FastifyReply } from 'fastify'
import { type Code, catalogue } from '../errors.ts'
import { measuredOf } from './measured.ts'

/** An error as a body, in the form that GraphQL gives errors. */
export function errorBody(code: Code, message: string, more: Record<string, unknown> = {}): { errors: unknown[] } {
  return { errors: [{ message, extensions: { code, ...more } }] }
}

/** Answers with a sentence and its code. Another status than the code's own where HTTP has a better one. */
export function refuse(reply: FastifyReply, code: Code, message: string, status?: number): FastifyReply {
  measuredOf(reply.request).codes.add(code)
  return reply.code(status ?? catalogue[code].status).send(errorBody(code, message))
}
