import type { Load, Shown } from '../view.ts'
import { count, type Sign } from '../words.ts'
import { kindOf, type Named } from './fold.ts'
import { blocLetter, type Model } from './model.ts'
import { pictureOf } from './positionGraph.ts'

/** As many edges are drawn at once, the heaviest first. */
const first = 500

const query = `query Network($where: PositionFilter, $level: Level!, $aggregation: NetworkAggregation!, $first: Int!) {
  positionNetwork(where: $where, level: $level, aggregation: $aggregation, first: $first) {
    nodeCount
    edgeCount
    nodes { positions node { __typename id ... on Actor { name } } }
    edges { source target weight }
    blocs(first: 20) { cohesion members { id } }
  }
}`

interface Answer {
  positionNetwork: {
    nodeCount: number
    edgeCount: number
    nodes: { positions: number; node: Named }[]
    edges: { source: string; target: string; weight: number }[]
    blocs: { cohesion: number | null; members: { id: string }[] }[]
  }
}

/** The one-mode network: actors linked by what they say about the same issues, found blocs as colours. */
export const loadNetwork: Load = async ({ filter, level, weight }, ask, signal) => {
  const question = { query, variables: { where: filter, level, aggregation: weight, first } }
  const { positionNetwork: network } = await ask<Answer>(question, signal)
  const blocs = network.blocs.filter(({ members }) => members.length > 1)
  const model = modelOf(network, blocs, weight)
  const notes = blocs.map(({ members, cohesion }, index) => {
    const names = members.map(({ id }) => network.nodes.find(({ node }) => node.id === id)?.node.name ?? id)
    const inside = cohesion === null ? '' : `, ${Math.round(cohesion * 100)} % agreement inside`
    return `Bloc ${blocLetter(index)}: ${names.slice(0, 6).join(', ')}${names.length > 6 ? ` and ${names.length - 6} more` : ''}${inside}.`
  })
  if (network.edgeCount > first) notes.push(`The heaviest ${first} of ${network.edgeCount} links are drawn.`)
  return {
    summary:
      network.edgeCount === 0
        ? 'No two of them share an issue, so there is no network.'
        : `${count(network.nodeCount, 'unit')} with ${count(network.edgeCount, 'link')}, in ${count(blocs.length, 'bloc')}.`,
    notes,
    table: tableOf(model, network, blocs),
    question,
    picture: model.edges.length === 0 ? null : pictureOf(model),
  }
}

type Network = Answer['positionNetwork']

function modelOf({ nodes, edges }: Network, blocs: Network['blocs'], weighed: string): Model {
  const blocAt = new Map(blocs.flatMap(({ members }, index) => members.map(({ id }) => [id, index])))
  return {
    nodes: nodes.map(({ node, positions }) => ({
      id: node.id,
      label: node.name,
      kind: kindOf(node.__typename),
      weight: positions,
      bloc: blocAt.get(node.id),
    })),
    edges: edges.map(({ source, target, weight }) => {
      const sign = signOf(weight, weighed)
      const verb = { SUPPORT: 'agrees with', OPPOSE: 'disagrees with' }[sign as string] ?? 'shares issues with'
      return { see: `between~${source}~${target}`, source, target, sign, weight, verb }
    }),
  }
}

/** A weight that counts agreement is drawn as support, one that counts conflict as opposition. */
function signOf(weight: number, weighed: string): Sign {
  if (weight === 0 || weighed === 'IGNORE') return 'NEUTRAL'
  return weight > 0 === (weighed !== 'CONFLICT') ? 'SUPPORT' : 'OPPOSE'
}

function tableOf({ nodes, edges }: Model, network: Network, blocs: Network['blocs']): Shown['table'] {
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  const blocOf = (id: string) => {
    const at = blocs.findIndex(({ members }) => members.some((member) => member.id === id))
    return at < 0 ? '' : blocLetter(at)
  }
  return {
    caption: `The ${network.edges.length === network.edgeCount ? '' : 'heaviest '}links, by weight`,
    columns: ['One', 'Bloc', 'How', 'Other', 'Bloc', 'Weight'],
    rows: edges.map(({ see, source, target, verb, weight }) => {
      const [one, other] = [names.get(source) ?? source, names.get(target) ?? target]
      return { cells: [one, blocOf(source), verb, other, blocOf(target), Math.round(weight * 100) / 100], see }
    }),
  }
}
