import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { makeBounded } from '../collections/bounded.ts'
import type { Engine } from '../store/engine.ts'
import { varyBy } from './headers.ts'
import { measuredOf } from './measured.ts'

/** So long, in milliseconds, the cache waits for the data's version. */
const VERSION_WITHIN = 500

/** An answer as it was sent. */
interface Answer {
  body: string
  type: string
  etag: string
  /** Of the operation that it answers; null for one without. */
  operation: string | null
}

/** Hooks of the route. */
interface Answers {
  preHandler(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined>
  onSend(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown>
  cachedBytes(): number
}

/**
 * Gives answers again until the data changes: the same operation with the same variables is answered from memory. `most` bytes of
 * them are cached, those given least lately go first. A GET has an ETag, and is answered 304 where the client has that answer.
 */
export function cacheAnswers(engine: Pick<Engine, 'version'>, most: number): Answers {
  const cached = makeCached(most)
  const pending = new WeakMap<FastifyRequest, { version: string | null; key: string }>()
  const versionNow = () => {
    // Without a version nothing is known to be as it was; what is wrong with the store, the query itself says.
    const late = wait(VERSION_WITHIN, undefined, { ref: false })
    return Promise.race([engine.version().catch(() => undefined), late])
  }
  return {
    cachedBytes: cached.bytes,
    async preHandler(request, reply) {
      if (request.method === 'GET') varyBy(reply, 'Accept')
      if (!isForbiddenToForms(request)) return
      const version = await versionNow()
      if (version === undefined) return
      const key = keyOf(request)
      if (key === undefined) return
      pending.set(request, { version, key })
      const answer = cached.get(version, key)
      measuredOf(request).isCached = answer !== undefined
      if (answer) return give(request, reply, answer)
    },
    async onSend(request, reply, payload) {
      const question = pending.get(request)
      if (!question || reply.statusCode !== 200 || typeof payload !== 'string' || !isWhole(payload)) return payload
      const known = cached.get(question.version, question.key)
      const answer = known ?? {
        body: payload,
        type: String(reply.getHeader('content-type')),
        etag: `"${digestOf(payload)}"`,
        operation: measuredOf(request).operation ?? null,
      }
      if (!known) cached.set(question.version, question.key, answer)
      if (request.method === 'GET') reply.headers({ etag: answer.etag, 'cache-control': 'no-cache' })
      return payload
    },
  }
}

/** Whether no page elsewhere can have sent it without asking first; what could be from one is refused by Apollo. */
function isForbiddenToForms({ method, headers }: FastifyRequest): boolean {
  if (/^application\/json\b/.test(headers['content-type'] ?? '')) return true
  return method === 'GET' && Boolean(headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'])
}

function give(request: FastifyRequest, reply: FastifyReply, { body, type, etag, operation }: Answer): FastifyReply {
  measuredOf(request).operation = operation
  const isKnown = request.method === 'GET' && request.headers['if-none-match']?.split(/,\s*/).includes(etag)
  if (isKnown) return reply.code(304).headers({ etag, 'cache-control': 'no-cache' }).send()
  return reply.header('content-type', type).send(body)
}

/** What decides an answer: what is asked, and in which media type. Undefined for a body too deep to be written again, which no client means. */
function keyOf({ body, query, headers }: FastifyRequest): string | undefined {
  try {
    return digestOf(JSON.stringify([body ?? query, headers.accept]))
  } catch {
    return undefined
  }
}

/** Whether it has no errors: these come first. */
function isWhole(payload: string): boolean {
  return payload.startsWith('{"data":')
}

function digestOf(text: string): string {
  return createHash('sha1').update(text).digest('base64url')
}

/** Answers of one version of the data. */
function makeCached(most: number) {
  const answers = makeBounded<Answer>(most)
  let current: string | null | undefined
  return {
    bytes: answers.size,
    get(version: string | null, key: string): Answer | undefined {
      if (version !== current) answers.clear()
      current = version
      return answers.get(key)
    },
    set(version: string | null, key: string, answer: Answer): void {
      const size = sizeOf(answer)
      // One that would push out many others is made anew.
      if (version === current && size <= most / 8) answers.set(key, answer, size)
    },
  }
}

/** In bytes, roughly: a text takes one or two for each letter. */
function sizeOf({ body }: Answer): number {
  return body.length * 2 + 200
}
