import { badInput } from '../../errors.ts'
import { makeGraph } from '../../graph/graph.ts'
import { polarities } from '../../model/stance.ts'
import { type NetworkOptions, positionNetwork } from '../../questions/network/network.ts'
import type { Engine } from '../../store/engine.ts'
import { type Field, fieldOf, filterFields, readFilter, schema, underKeptIds } from '../request.ts'
import type { NetworkGraph } from './record.ts'

/** An argument of `positionNetwork`, with its default. */
export type NetworkField = Field & { default: unknown }

/** What a derived network takes besides the conditions, as the schema declares it. */
export const networkFields: NetworkField[] = (schema.getQueryType()?.getFields().positionNetwork?.args ?? [])
  .filter(({ name }) => name !== 'where' && name !== 'first')
  .map((argument) => ({ ...fieldOf(argument), default: argument.defaultValue }))

/** The whole network that the parameters ask for, as `positionNetwork` would answer it. Throws BAD_USER_INPUT. */
export async function readNetwork(engine: Engine, params: [string, string][]): Promise<NetworkGraph> {
  const options = readOptions(params.filter(isOption))
  const where = await underKeptIds(engine, readFilter(params.filter((param) => !isOption(param))))
  const graph = makeGraph(engine)
  const network = await positionNetwork(await graph.ledger(where), options)
  const blocs = await network.blocs()
  const blocOf = new Map(blocs.flatMap(({ members }, bloc) => members.map((member) => [member, bloc + 1] as const)))
  const nodes = await Promise.all(
    network.nodes.map(async ({ id, degree, weight, positions }) => {
      const node = await graph.node(id)
      const label = node && 'name' in node ? node.name : id
      return {
        id,
        label,
        type: node?.type ?? '',
        degree,
        weight,
        positions,
        ...(blocOf.has(id) && { bloc: blocOf.get(id) }),
      }
    }),
  )
  const edges = network.edges.map(({ source, target, weight, stance, evidence }) => ({
    source,
    target,
    weight,
    polarity: stance === null ? Math.sign(weight) : (polarities[stance] ?? 0),
    evidence: evidence(),
  }))
  return { directed: options.mode === 'TWO_MODE', nodes, edges }
}

/** `mode` is both an argument and a condition: VOTE is of the condition, and so is nothing that it does not take. */
function isOption([name, text]: [string, string]): boolean {
  const isCondition = filterFields.some((field) => field.name === name && field.takes(text))
  return !isCondition && networkFields.some((field) => field.name === name)
}

function readOptions(params: [string, string][]): NetworkOptions {
  const options = networkFields.map((field) => {
    const [text, ...more] = params.filter(([name]) => name === field.name).map(([, value]) => value)
    if (more.length > 0) throw badInput(field.name, 'one value', 'several')
    return [field.name, text === undefined ? field.default : field.read(text)]
  })
  return { ...(Object.fromEntries(options) as Omit<NetworkOptions, 'first'>), first: Number.POSITIVE_INFINITY }
}
