import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Door } from '../mcp/door.ts'
import { whenGone } from './gone.ts'
import { measuredOf, measureInto } from './measured.ts'
import { isFromElsewhere } from './origins.ts'
import { refuse } from './refuse.ts'

/** What agents ask beside tools, told apart in log and metrics. */
const METHODS = [
  'initialize',
  'notifications/initialized',
  'ping',
  'prompts/get',
  'prompts/list',
  'resources/list',
  'resources/read',
  'resources/templates/list',
  'server/discover',
  'tools/list',
]

/** Serves `/mcp` to agents, of both eras of the protocol, without sessions. Resolves to what ends it. */
export function registerMcp(
  app: FastifyInstance,
  door: Omit<Door, 'report' | 'watch'>,
  { origins }: { origins: string[] },
): () => Promise<void> {
  const requests = new WeakMap<Request, FastifyRequest>()
  const own: Door = {
    ...door,
    report(error) {
      const requestId = randomUUID()
      app.log.error({ requestId, err: error }, 'a fault while answering')
      return requestId
    },
    watch: {
      context(request, context) {
        const from = requests.get(request)
        if (from) measureInto(from, context)
      },
      error(request, code) {
        const from = requests.get(request)
        if (from) measuredOf(from).codes.add(code)
      },
    },
  }
  const open = () => openHandler(own)
  let opened: ReturnType<typeof open> | undefined
  app.route({
    url: '/mcp',
    method: ['GET', 'POST', 'DELETE'],
    config: { isCostly: true },
    onRequest: async (request, reply) => {
      if (isFromElsewhere(request, origins))
        return refuse(reply, 'FORBIDDEN', 'A page elsewhere may ask when DEMARCHE_ORIGINS lists its origin.')
    },
    handler: async (request, reply) => {
      if (Array.isArray(request.body))
        return refuse(reply, 'BAD_REQUEST', 'A body holds one message of JSON-RPC; got a list.')
      opened ??= open()
      const { handler, toWebRequest, toolNames } = await opened
      measuredOf(request).tool = labelOf(request.body, toolNames)
      const gone = new AbortController()
      whenGone(reply, (reason) => reason && gone.abort(reason))
      const asked = await toWebRequest(request.raw, request.body, { signal: gone.signal })
      requests.set(asked, request)
      return answer(reply, await handler.fetch(asked, { parsedBody: request.body }))
    },
  })
  return async () => (await opened)?.handler.close()
}

/** At the first request: what speaks the protocol takes ten megabytes, which a server that no agent asks does without. */
async function openHandler(door: Door) {
  const [{ toWebRequest }, { createMcpHandler }, { makeMcpServer, toolNames }] = await Promise.all([
    import('@modelcontextprotocol/node'),
    import('@modelcontextprotocol/server'),
    import('../mcp/server.ts'),
  ])
  // Nothing here changes, so there is nothing to subscribe to; an open stream would hold a place for nothing.
  return { handler: createMcpHandler(() => makeMcpServer(door), { maxSubscriptions: 0 }), toWebRequest, toolNames }
}

function answer(reply: FastifyReply, response: Response): FastifyReply {
  reply.code(response.status).headers(Object.fromEntries(response.headers))
  return reply.send(response.body ? Readable.fromWeb(response.body as ReadableStream) : undefined)
}

/** The tool that is called, or the method. */
function labelOf(body: unknown, toolNames: readonly string[]): string {
  const { method, params } = (body ?? {}) as { method?: unknown; params?: { name?: unknown } }
  const name = method === 'tools/call' ? params?.name : method
  return [...toolNames, ...METHODS].find((known) => known === name) ?? 'other'
}
