import type { FastifyInstance } from 'fastify'

/** Whether the server can answer now: null when it can, else the sentence that says why not. */
export type Readiness = () => Promise<string | null>

/** Alive as long as the process runs; ready as long as the store answers and holds its data. */
export function registerHealth(app: FastifyInstance, readiness: Readiness): void {
  app.get('/health/live', async () => ({ status: 'live' }))
  app.get('/health/ready', async (_, reply) => {
    const reason = await readiness()
    return reason === null ? { status: 'ready' } : reply.code(503).send({ status: 'not ready', reason })
  })
}
