import { badInput } from '../errors.ts'
import type { Engine } from '../graph/engine.ts'
import { makeGraph } from '../graph/graph.ts'
import { type NetworkOptions, positionNetwork } from '../questions/positionNetwork.ts'
import { polarities } from '../stance.ts'
import { readFilter } from './filter.ts'
import type { NetworkGraph } from './record.ts'

/** What a derived network takes besides the conditions: the arguments of `positionNetwork` with its defaults. */
const OPTIONS = {
  mode: ['ONE_MODE', 'TWO_MODE'],
  aggregation: ['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE', 'COMBINE'],
  normalization: ['NONE', 'AVERAGE', 'COSINE', 'JACCARD'],
  duplicates: ['ACROSS_RANGE', 'INCLUDE', 'DOCUMENT', 'WEEK', 'MONTH', 'YEAR'],
  level: ['ACTOR', 'ORGANIZATION', 'COUNTRY', 'BLOC'],
} as const
const NAMES = [...Object.keys(OPTIONS), 'minWeight']

/** The whole network that the parameters ask for, as `positionNetwork` would answer it. Throws BAD_USER_INPUT. */
export async function readNetwork(engine: Engine, params: [string, string][]): Promise<NetworkGraph> {
  const options = readOptions(params)
  const where = readFilter(params.filter(([name]) => !NAMES.includes(name)))
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

function readOptions(params: [string, string][]): NetworkOptions {
  const given = (name: string) => {
    const values = params.filter(([known]) => known === name).map(([, value]) => value)
    if (values.length > 1) throw badInput(name, 'one value', 'several')
    return values[0]
  }
  const choose = <Name extends keyof typeof OPTIONS>(name: Name): (typeof OPTIONS)[Name][number] => {
    const value = given(name) ?? OPTIONS[name][0]
    const known = OPTIONS[name].find((option) => option === value)
    if (known === undefined) throw badInput(name, `one of ${OPTIONS[name].join(', ')}`, value)
    return known
  }
  return {
    mode: choose('mode'),
    aggregation: choose('aggregation'),
    normalization: choose('normalization'),
    duplicates: choose('duplicates'),
    level: choose('level'),
    minWeight: readWeight(given('minWeight')),
    first: Number.POSITIVE_INFINITY,
  }
}

function readWeight(text = '0'): number {
  const weight = text.trim() === '' ? Number.NaN : Number(text)
  if (!(weight >= 0)) throw badInput('minWeight', 'a number of 0 or more', text)
  return weight
}
