/** What questions answer, under the schema's names: ids stand for nodes, which the resolvers find. */
import type { PositionFilter } from '../generated/types.ts'
import type { Slice } from '../graph/page.ts'
import type { AgreementOptions, Agreement as FoundAgreement } from './agreement/agreement.ts'
import type { StanceInForce } from './inForce.ts'
import type { Edge, PositionNetwork as FoundNetwork, NetworkOptions } from './network/network.ts'
import type { Period as FoundPeriod } from './timeline.ts'

export type { Match as PositionMatch } from '../graph/positions/read.ts'
export type { AgreementPair, Dissent } from './agreement/agreement.ts'
export type { Disagreement } from './agreement/disagreements.ts'
export type { AgreementGrid } from './agreementMatrix.ts'
export type { Contradiction, Shift } from './change.ts'
export type { FacetCount, Facets } from './facets.ts'
export type { StanceInForce } from './inForce.ts'
export type { NeighbourEdge, Neighbourhood } from './links/neighbourhood.ts'
export type { Path, PathStep } from './links/shortestPath.ts'
export type { AgreementMaps } from './maps/maps.ts'
export type { FoundBloc } from './network/blocs.ts'
export type { NetworkNode } from './network/network.ts'
export type { Departure } from './offLine.ts'
export type { QuotePlace } from './quotes/quoteCheck.ts'
export type { Hit as SearchHit } from './search/search.ts'

/** What an answer was asked of, so that more of it can be asked. */
interface Asked<Options> {
  asked: { where: PositionFilter; options: Options }
}

export type Agreement = FoundAgreement & Asked<AgreementOptions>

/** A page of the stances in force. */
export type StancesInForce = Slice<StanceInForce> & { stances: StanceInForce[]; uncertainCount: number }

export type PositionNetwork = Omit<FoundNetwork, 'edges'> & Asked<NetworkOptions> & { edges: NetworkEdge[] }

export type NetworkEdge = Edge & { evidence: (first: number) => Promise<string[]> }

export type Period = FoundPeriod & { positionIds: (first: number) => Promise<string[]> }
