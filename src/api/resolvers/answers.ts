import type { ByHand } from '../../generated/resolvers.ts'
import type { PositionRow } from '../../generated/rows.ts'
import { checkNumber, makeSlice, maxFirst, stretchOf } from '../../graph/page.ts'
import type { Match } from '../../graph/positions/read.ts'
import { countFacet, type FacetName, orderFacet } from '../../questions/facets.ts'
import type { Context } from '../context.ts'
import { nodeOf, nodesOf } from './nodes.ts'

/** What questions answer holds ids: these find the nodes they name and cut the lists. */
export const Agreement: ByHand['Agreement'] = {
  left: nodeOf(({ left }) => left),
  right: nodeOf(({ right }) => right),
  pairs(agreement, args) {
    const stretch = stretchOf('Agreement.pairs', args)
    const pairs = agreement.pairs()
    return makeSlice(stretch, pairs.length, (from, to) => pairs.slice(from, to))
  },
  dissent(agreement, args) {
    const stretch = stretchOf('Agreement.dissent', args)
    const dissent = agreement.dissent()
    return makeSlice(stretch, dissent.length, (from, to) => dissent.slice(from, to))
  },
}

export const AgreementPair: ByHand['AgreementPair'] = {
  issue: nodeOf(({ issue }) => issue),
  left: nodeOf(({ left }) => left),
  right: nodeOf(({ right }) => right),
}

export const Dissent: ByHand['Dissent'] = {
  unit: nodeOf(({ unit }) => unit),
  issue: nodeOf(({ issue }) => issue),
  position: nodeOf(({ position }) => position),
}

export const AgreementGrid: ByHand['AgreementGrid'] = { units: nodesOf(({ units }) => units) }

export const Disagreement: ByHand['Disagreement'] = {
  issue: nodeOf(({ issue }) => issue),
  supporting: nodeOf(({ supporting }) => supporting),
  opposing: nodeOf(({ opposing }) => opposing),
}

export const Contradiction: ByHand['Contradiction'] = {
  actor: nodeOf(({ actor }) => actor),
  issue: nodeOf(({ issue }) => issue),
  earlier: nodeOf(({ earlier }) => earlier),
  later: nodeOf(({ later }) => later),
}

export const Shift: ByHand['Shift'] = {
  actor: nodeOf(({ actor }) => actor),
  issue: nodeOf(({ issue }) => issue),
  from: nodeOf(({ from }) => from),
  to: nodeOf(({ to }) => to),
}

export const Departure: ByHand['Departure'] = {
  position: nodeOf(({ position }) => position),
  country: nodeOf(({ country }) => country),
  line: nodeOf(({ line }) => line),
}

export const StancesInForce: ByHand['StancesInForce'] = {
  nodes: nodesOf(({ nodes }) => nodes.filter(({ certain }) => certain).map(({ position }) => position)),
}

export const StanceInForce: ByHand['StanceInForce'] = {
  actor: nodeOf(({ actor }) => actor),
  issue: nodeOf(({ issue }) => issue),
  positions: nodesOf(({ positions }) => positions()),
}

export const Period: ByHand['Period'] = {
  positions: ({ positionIds }, { first }, { graph }) =>
    Promise.all(positionIds.slice(0, checkFirst(first)).map((id) => graph.node(id))) as Promise<PositionRow[]>,
}

export const Facets: ByHand['Facets'] = {
  stance: facet('stance'),
  issue: facet('issue'),
  actor: facet('actor'),
  role: facet('role'),
  country: facet('country'),
  target: facet('target'),
  year: facet('year'),
  source: facet('source'),
  mode: facet('mode'),
}

export const FacetCount: ByHand['FacetCount'] = {
  node: async ({ id }, _, { graph }) => (id === null ? null : graph.node(id)),
}

export const PositionNetwork: ByHand['PositionNetwork'] = {
  blocs: async (network, { first }) => (await network.blocs()).slice(0, checkFirst(first)),
}

export const NetworkNode: ByHand['NetworkNode'] = { node: nodeOf(({ id }) => id) }

export const NetworkEdge: ByHand['NetworkEdge'] = {
  evidence: (edge, { first }, { graph }) =>
    Promise.all(
      edge
        .evidence()
        .slice(0, checkFirst(first))
        .map((id) => graph.node(id)),
    ) as Promise<PositionRow[]>,
}

export const FoundBloc: ByHand['FoundBloc'] = { members: nodesOf(({ members }) => members) }

export const PositionMatch: ByHand['PositionMatch'] = { through: ({ through }: Match) => through }

function facet(name: FacetName) {
  return async (
    { where }: { where: Parameters<typeof countFacet>[2] },
    { sort, first }: { sort: 'COUNT' | 'VALUE'; first: number },
    { graph }: Context,
  ) => {
    const most = checkFirst(first)
    return orderFacet(await countFacet(graph.load, name, where), sort, most)
  }
}

function checkFirst(first: number): number {
  checkNumber('first', first, 1, maxFirst)
  return first
}
