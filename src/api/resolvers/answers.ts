import type * as r from '../../generated/rows.ts'
import { checkNumber, makeSlice, maxFirst, stretchOf } from '../../graph/page.ts'
import type { Match } from '../../graph/positions/positions.ts'
import { countFacet, type FacetName, orderFacet } from '../../questions/facets.ts'
import type { Context } from '../context.ts'
import { nodeOf, nodesOf } from './fields.ts'

/** What questions answer holds ids: these find the nodes they name and cut the lists. */
export const Agreement: r.AgreementRelations = {
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

export const AgreementPair: r.AgreementPairRelations = {
  issue: nodeOf(({ issue }) => issue),
  left: nodeOf(({ left }) => left),
  right: nodeOf(({ right }) => right),
}

export const Dissent: r.DissentRelations = {
  unit: nodeOf(({ unit }) => unit),
  issue: nodeOf(({ issue }) => issue),
  position: nodeOf(({ position }) => position),
}

export const AgreementGrid: r.AgreementGridRelations = { units: nodesOf(({ units }) => units) }

export const Disagreement: r.DisagreementRelations = {
  issue: nodeOf(({ issue }) => issue),
  supporting: nodeOf(({ supporting }) => supporting),
  opposing: nodeOf(({ opposing }) => opposing),
}

export const Contradiction: r.ContradictionRelations = {
  actor: nodeOf(({ actor }) => actor),
  issue: nodeOf(({ issue }) => issue),
  earlier: nodeOf(({ earlier }) => earlier),
  later: nodeOf(({ later }) => later),
}

export const Shift: r.ShiftRelations = {
  actor: nodeOf(({ actor }) => actor),
  issue: nodeOf(({ issue }) => issue),
  from: nodeOf(({ from }) => from),
  to: nodeOf(({ to }) => to),
}

export const Departure: r.DepartureRelations = {
  position: nodeOf(({ position }) => position),
  country: nodeOf(({ country }) => country),
  line: nodeOf(({ line }) => line),
}

export const StancesInForce: r.StancesInForceRelations = {
  nodes: nodesOf(({ nodes }) => nodes.filter(({ certain }) => certain).map(({ position }) => position)),
}

export const StanceInForce: r.StanceInForceRelations = {
  actor: nodeOf(({ actor }) => actor),
  issue: nodeOf(({ issue }) => issue),
  positions: nodesOf(({ positions }) => positions()),
}

export const Period: r.PeriodRelations = {
  positions: ({ positionIds }, { first }, { graph }) =>
    Promise.all(positionIds.slice(0, checkFirst(first)).map((id) => graph.node(id))) as Promise<r.PositionRow[]>,
}

export const Facets: r.FacetsRelations = {
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

export const FacetCount: r.FacetCountRelations = {
  node: async ({ id }, _, { graph }) => (id === null ? null : graph.node(id)),
}

export const PositionNetwork: r.PositionNetworkRelations = {
  blocs: async (network, { first }) => (await network.blocs()).slice(0, checkFirst(first)),
}

export const NetworkNode: r.NetworkNodeRelations = { node: nodeOf(({ id }) => id) }

export const NetworkEdge: r.NetworkEdgeRelations = {
  evidence: (edge, { first }, { graph }) =>
    Promise.all(
      edge
        .evidence()
        .slice(0, checkFirst(first))
        .map((id) => graph.node(id)),
    ) as Promise<r.PositionRow[]>,
}

export const FoundBloc: r.FoundBlocRelations = { members: nodesOf(({ members }) => members) }

export const PositionMatch: r.PositionMatchRelations = { through: ({ through }: Match) => through }

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
