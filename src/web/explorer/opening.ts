import { comparedQuery, linkedQuery, openingQuery } from '../../generated/documents.ts'
import { type Ask, question } from '../shared/ask.ts'
import type { View } from './state.ts'
import { atOnce } from './views/stances/load.ts'

/**
 * What is worth seeing first, where the address asks for nothing: of few positions the stance graph (null), of votes how far
 * blocs or actors agree, of other positions the network.
 */
export async function opening(ask: Ask): Promise<Partial<View> | null> {
  const { totalCount, mode } = (await ask(question(openingQuery, {}))).facets
  if (totalCount <= atOnce) return null
  const votes = mode.find(({ value }) => value === 'VOTE')?.count ?? 0
  if (votes > totalCount / 2) {
    for (const level of ['BLOC', 'ACTOR'] as const) {
      const { shared } = (await ask(question(comparedQuery, { level }))).agreementMatrix
      const isCompared = shared.some((row, at) => row.some((issues, other) => other !== at && issues > 0))
      if (isCompared) return { view: 'agreement', level }
    }
  }
  const { edgeCount } = (await ask(question(linkedQuery, {}))).positionNetwork
  return edgeCount > 0 ? { view: 'network' } : null
}
