import { type NetworkQuery, networkQuery } from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import { nameOf } from '../../called.ts'
import { kindOf, type Model } from '../../graph/model.ts'
import { pictureOf } from '../../graph/pictureOf.ts'
import { blocEntry, type Legend } from '../../legend.ts'
import type { View } from '../../state.ts'
import { blocLetter, count, type Sign } from '../../words.ts'
import type { Load, Shown } from '../view.ts'

/** Up to so many links all are drawn; of more, the strongest of each unit. */
const mostLinks = 150
const strongest = 4
const mostUnits = 200

type Network = NetworkQuery['positionNetwork']
type Blocs = Network['blocs']

/** The one-mode network: actors linked by what they say about the same issues, found blocs as colours. */
export const load: Load = async (view, ask, signal) => {
  const { asks, network, options } = await askNetwork(view, ask, signal)
  const { nodeCount, edgeCount, edges } = network
  const blocs = network.blocs.filter(({ members }) => members.length > 1)
  const model = modelOf(network, blocs, view.weight)
  const units =
    network.nodes.length < nodeCount ? `the ${network.nodes.length} of ${nodeCount} units with most positions` : 'each'
  return {
    summary:
      edgeCount === 0
        ? 'No two of them share an issue, so there is no network.'
        : `${count(nodeCount, 'unit')} with ${count(edgeCount, 'link')}, in ${count(blocs.length, 'bloc')}.`,
    notes:
      edges.length < edgeCount
        ? [
            `Drawn: the ${strongest} strongest links of ${units}, ${edges.length.toLocaleString('en')} of ${count(edgeCount, 'link')}. Strength is set against how much the two said.`,
          ]
        : [],
    legend: blocLegend(blocs),
    table: tableOf(model, network, blocs),
    network: options,
    question: asks,
    picture: model.edges.length === 0 ? null : pictureOf(model),
  }
}

async function askNetwork({ filter: where, level, weight: aggregation }: View, ask: Ask, signal: AbortSignal) {
  const first = mostUnits * strongest
  const part = { level, aggregation, normalization: 'AVERAGE', strongest, units: mostUnits } as const
  const whole = { level, aggregation, normalization: 'NONE', strongest: 0, units: 0 } as const
  const read = async (options: typeof part | typeof whole) => {
    const asks = question(networkQuery, { where, ...options, first })
    return { asks, network: (await ask(asks, signal)).positionNetwork, options }
  }
  const strong = await read(part)
  return strong.network.edgeCount > mostLinks ? strong : read(whole)
}

/** Which colour is which bloc: who is in it, by name, and how far they agree. */
function blocLegend(blocs: Blocs): Legend {
  return (palette) =>
    blocs.map(({ members, cohesion }, index) => {
      const names = members.map(({ name }) => name)
      const inside = cohesion === null ? '' : `, ${Math.round(cohesion * 100)} % agreement inside`
      return blocEntry(palette, index, names, inside)
    })
}

function modelOf({ nodes, edges }: Network, blocs: Blocs, weighed: View['weight']): Model {
  const blocAt = new Map(blocs.flatMap(({ members }, index) => members.map(({ id }) => [id, index])))
  const heaviest = Math.max(...edges.map(({ weight }) => Math.abs(weight)))
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
      const width = (Math.abs(weight) / heaviest) * 6
      // Those that disagree with one another stand apart, so that blocs come together.
      const pull = sign === 'OPPOSE' ? 0.05 : 1
      return { see: { kind: 'between', left: source, right: target }, source, target, sign, weight, width, verb, pull }
    }),
  }
}

/** A weight that counts agreement is drawn as support, one that counts conflict as opposition. */
function signOf(weight: number, weighed: View['weight']): Sign {
  if (weight === 0 || weighed === 'IGNORE') return 'NEUTRAL'
  return weight > 0 === (weighed !== 'CONFLICT') ? 'SUPPORT' : 'OPPOSE'
}

function tableOf({ nodes, edges }: Model, network: Network, blocs: Blocs): Shown['table'] {
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  const blocOf = (id: string) => {
    const at = blocs.findIndex(({ members }) => members.some((member) => member.id === id))
    return at < 0 ? '' : blocLetter(at)
  }
  const isWhole = network.edges.length === network.edgeCount
  return {
    caption: isWhole ? 'The links, by weight' : `The strongest links of each, ${edges.length} of ${network.edgeCount}`,
    columns: ['One', 'Bloc', 'How', 'Other', 'Bloc', 'Weight'],
    rows: edges.map(({ see, source, target, verb, weight }) => {
      const [one, other] = [names.get(source) ?? source, names.get(target) ?? target]
      return { cells: [one, blocOf(source), verb, other, blocOf(target), Math.round(weight * 1000) / 1000], see }
    }),
  }
}
