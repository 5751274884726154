import type { FastifyInstance, FastifyRequest } from 'fastify'
export async function registerPages(
  _app: FastifyInstance,
  _options: { folder: string; explorer: boolean; exports: boolean },
): Promise<void> {}
export function wantsPage(_request: FastifyRequest): boolean {
  return false
}
