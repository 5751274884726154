import type { ByHand } from '../../generated/resolvers.ts'
import type { PositionRow } from '../../generated/rows.ts'
import { makeSlice, type Stretch, stretchOf } from '../../graph/page.ts'
import type { Match } from '../../graph/positions/read.ts'
import type { Agreement as Asked } from '../../questions/answers.ts'
import { columnsFor, countFacet, type FacetName } from '../../questions/facets.ts'
import { ask, type Context } from '../context.ts'
import { nodeOf, nodesOf } from './nodes.ts'

/** What questions answer holds ids: these find the nodes they name and cut the lists. */
export const Agreement: ByHand['Agreement'] = {
  left: nodeOf(({ left }) => left),
  right: nodeOf(({ right }) => right),
  async pairs(agreement, args, context) {
    const stretch = stretchOf('Agreement.pairs', args)
    const { total, items } = await ask(context, 'agreementPairs', agreement.asked.where, partOf(agreement, stretch))
    return makeSlice(stretch, total, () => items)
  },
  async dissent(agreement, args, context) {
    const stretch = stretchOf('Agreement.dissent', args)
    const { total, items } = await ask(context, 'agreementDissent', agreement.asked.where, partOf(agreement, stretch))
    return makeSlice(stretch, total, () => items)
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

export const AgreementMaps: ByHand['AgreementMaps'] = { units: nodesOf(({ units }) => units) }

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
  positions: nodesOf(({ positions }) => positions),
}

export const Period: ByHand['Period'] = {
  positions: async ({ positionIds }, { first }, { graph }) => {
    const ids = await positionIds(first)
    return Promise.all(ids.map((id) => graph.node(id))) as Promise<PositionRow[]>
  },
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
  blocs: async ({ asked: { where, options } }, { first }, context) => {
    return (await ask(context, 'networkBlocs', where, options)).slice(0, first)
  },
}

export const NetworkNode: ByHand['NetworkNode'] = { node: nodeOf(({ id }) => id) }

export const NetworkEdge: ByHand['NetworkEdge'] = {
  evidence: async ({ evidence }, { first }, { graph }) => {
    const ids = await evidence(first)
    return Promise.all(ids.map((id) => graph.node(id))) as Promise<PositionRow[]>
  },
}

export const FoundBloc: ByHand['FoundBloc'] = { members: nodesOf(({ members }) => members) }

export const PositionMatch: ByHand['PositionMatch'] = { through: ({ through }: Match) => through }

function facet(name: FacetName) {
  return async (
    { where }: { where: Parameters<typeof countFacet>[2] },
    { sort, first }: { sort: 'COUNT' | 'VALUE'; first: number },
    context: Context,
  ) => {
    const order = { sort, first }
    const columns = columnsFor(name, where)
    return columns
      ? ask(context, 'facet', columns.along, { name: columns.name, ...order })
      : countFacet(context.graph.load, name, where, order)
  }
}

function partOf({ left, right, asked }: Asked, { from, first }: Stretch) {
  return { left, right, ...asked.options, from, first }
}
