import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'

/** How long a client may leave what it was sent unread, in milliseconds. */
const PATIENCE = 60_000
/** How many bytes it takes in a second, as long as some wait for it. */
const RATE = 32 * 1024
/** How often it is looked at who reads, in milliseconds. */
const OFTEN = 1000

/**
 * Cuts off, on every route, who reads nothing of an answer for longer than that, and who reads so slowly that bytes have waited for longer than
 * that and a second for each `rate` of them. What fits the system's buffers is no matter: nothing is held for it.
 */
export function cutSlowReaders(app: FastifyInstance, patience: number = PATIENCE, rate: number = RATE): void {
  const answers = new Map<ServerResponse, { waited: number; before: number }>()
  app.addHook('onRequest', async (_, { raw }) => {
    answers.set(raw, { waited: 0, before: given(raw) })
    raw.once('close', () => answers.delete(raw))
    // It fires as well while the answer is still being made; then nothing waits to be read.
    raw.setTimeout(patience, () => {
      if (isUnread(raw)) raw.destroy()
    })
  })
  const often = Math.min(OFTEN, patience / 4)
  const look = () => {
    for (const [raw, answer] of answers) {
      if (!isUnread(raw)) continue
      // While this thread is too busy to look, nobody waits for the reader.
      answer.waited += often
      if (answer.waited > patience + ((given(raw) - answer.before) / rate) * 1000) raw.destroy()
    }
  }
  const timer = setInterval(look, often).unref()
  app.addHook('onClose', async () => clearInterval(timer))
}

function isUnread({ socket }: ServerResponse): boolean {
  return socket !== null && socket.writableLength > 0
}

/** So many bytes the connection was given; one piece counts wholly, for how far its reader has come is not known before its end. */
function given({ socket }: ServerResponse): number {
  return socket?.bytesWritten ?? 0
}
