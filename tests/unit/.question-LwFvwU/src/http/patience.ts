import type { FastifyInstance } from 'fastify'

/** How long a client may leave what it was sent unread, in milliseconds. */
const PATIENCE = 60_000

/** Cuts off, on every route, who reads nothing of an answer for longer than that. What fits the system's buffers is no matter: nothing is held for it. */
export function cutSlowReaders(app: FastifyInstance, patience: number = PATIENCE): void {
  app.addHook('onRequest', async (_, { raw }) => {
    // It fires as well while the answer is still being made; then nothing waits to be read.
    raw.setTimeout(patience, () => {
      if (raw.socket && raw.socket.writableLength > 0) raw.destroy()
    })
  })
}
