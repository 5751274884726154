import { type NetworkQuery, networkQuery } from '../../../../generated/documents.ts'
import { question } from '../../../shared/ask.ts'
import { nameOf } from '../../called.ts'
import { blocLetter, kindOf, type Model } from '../../graph/model.ts'
import { pictureOf } from '../../graph/pictureOf.ts'
import type { View } from '../../state.ts'
import { count, type Sign } from '../../words.ts'
import type { Load, Shown } from '../view.ts'

/** As many edges are drawn at once, the heaviest first. */
const first = 500

type Network = NetworkQuery['positionNetwork']

/** The one-mode network: actors linked by what they say about the same issues, found blocs as colours. */
export const load: Load = async ({ filter, level, weight }, ask, signal) => {
  const asks = question(networkQuery, { where: filter, level, aggregation: weight, first })
  const { positionNetwork: network } = await ask(asks, signal)
  const blocs = network.blocs.filter(({ members }) => members.length > 1)
  const model = modelOf(network, blocs, weight)
  const labels = new Map(network.nodes.map(({ node }) => [node.id, nameOf(node)]))
  const notes = blocs.map(({ members, cohesion }, index) => {
    const names = members.map(({ id }) => labels.get(id) ?? id)
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
    question: asks,
    picture: model.edges.length === 0 ? null : pictureOf(model),
  }
}

function modelOf({ nodes, edges }: Network, blocs: Network['blocs'], weighed: View['weight']): Model {
  const blocAt = new Map(blocs.flatMap(({ members }, index) => members.map(({ id }) => [id, index])))
  return {
    nodes: nodes.map(({ node, positions }) => ({
      id: node.id,
      label: nameOf(node),
      kind: kindOf(node.__typename),
      weight: positions,
      bloc: blocAt.get(node.id),
    })),
    edges: edges.map(({ source, target, weight }) => {
      const sign = signOf(weight, weighed)
      const verb = { SUPPORT: 'agrees with', OPPOSE: 'disagrees with' }[sign as string] ?? 'shares issues with'
      return { see: { kind: 'between', left: source, right: target }, source, target, sign, weight, verb }
    }),
  }
}

/** A weight that counts agreement is drawn as support, one that counts conflict as opposition. */
function signOf(weight: number, weighed: View['weight']): Sign {
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
