import type { ServerResponse } from 'node:http'
import { Server, type Socket } from 'node:net'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

/** How long a client that is between two requests has for the next one, in milliseconds; its answer is the last of the connection. */
const LINGER = 500
/** How long what was asked before may take to be answered, in milliseconds. */
export const LAST_ANSWERS = 5000

/** How a server leaves its clients: none loses a request because its connection was closed while that was on its way. */
export interface Farewell {
  /** Takes no new connection, and makes each answer the last of its connection. Resolves when nobody waits for one, or has waited long enough. */
  untilAnswered(): Promise<void>
  /** Closes every connection on which nobody waits for an answer, those too that have yet to ask. */
  closeIdle(): void
}

export function makeFarewell(app: FastifyInstance): Farewell {
  const connections = new Set<Socket>()
  const underWay = new Set<ServerResponse>()
  let isLeaving = false
  let accepted = 0
  app.server.on('connection', (socket: Socket) => {
    accepted += 1
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  app.addHook('onRequest', async (_, { raw }) => {
    underWay.add(raw)
    raw.once('close', () => underWay.delete(raw))
  })
  const closeIdle = () => {
    isLeaving = true
    const asking = new Set([...underWay].map(({ socket }) => socket))
    for (const socket of connections) if (!asking.has(socket)) socket.destroy()
  }
  app.addHook('onSend', async (_, reply) => {
    if (isLeaving) reply.header('connection', 'close')
  })
  return {
    closeIdle,
    async untilAnswered() {
      // Whoever has connected by now is taken first: one in a turn. Each gets the last answer of its connection only after that,
      // or it would connect anew just before nobody is there. The close of HTTP would close the connections with it.
      const end = performance.now() + LINGER
      for (let before = -1; before !== accepted && performance.now() < end; await turn()) before = accepted
      Server.prototype.close.call(app.server)
      isLeaving = true
      await holds(() => connections.size === 0, LINGER)
      const last = [...underWay]
      await holds(() => last.every((answer) => !underWay.has(answer)), LAST_ANSWERS)
    },
  }
}

/** Resolves when it holds, or so many milliseconds have passed. */
async function holds(condition: () => boolean, most: number): Promise<void> {
  const end = performance.now() + most
  while (!condition() && performance.now() < end) await wait(10)
}
