import { z } from 'zod'
import { enums, networkOfPositionsQuery } from '../../generated/documents.ts'
import { assertKnown, briefWhere, filterOf } from '../filter.ts'
import { given } from '../position.ts'
import { defineTool } from '../tool.ts'
import { countOf, QUOTED, quoted } from '../words.ts'

export const network = defineTool({
  name: 'network',
  description:
    'The discourse network of the positions: actors (or countries, organizations, blocs) linked by the issues they share, or with issues (TWO_MODE); the heaviest edges first. Raise minWeight or narrow the filter where more edges follow.',
  input: z.strictObject({
    where: briefWhere,
    networkMode: z.enum(enums.NetworkMode).default('ONE_MODE'),
    aggregation: z.enum(enums.NetworkAggregation).optional().describe('CONGRUENCE; with TWO_MODE, SUBTRACT'),
    normalization: z.enum(enums.NetworkNormalization).default('NONE'),
    duplicates: z.enum(enums.NetworkDuplicates).default('ACROSS_RANGE'),
    level: z.enum(enums.Level).default('ACTOR'),
    minWeight: z.number().default(0),
    first: z.number().int().min(1).max(300).default(30),
  }),
  output: z.object({
    nodeCount: z.number(),
    edgeCount: z.number(),
    uncertain: z.number().describe('Positions whose dates leave their span open'),
    nodes: z.array(z.object({ id: z.string(), kind: z.string(), name: z.string(), degree: z.number() })),
    edges: z.array(
      z.object({ source: z.string(), target: z.string(), weight: z.number(), stance: z.string().optional() }),
    ),
  }),
  shortens: 'first',
  async answer(args, call) {
    const { networkMode: mode, normalization, duplicates, level, minWeight, first } = args
    const aggregation = args.aggregation ?? (mode === 'TWO_MODE' ? 'SUBTRACT' : 'CONGRUENCE')
    const options = { mode, aggregation, normalization, duplicates, level, minWeight, first }
    const found = (await call.ask(networkOfPositionsQuery, { where: filterOf(args.where), ...options })).positionNetwork
    const { nodeCount, edgeCount, uncertain } = found
    if (edgeCount === 0) await assertKnown(args.where, call)
    const nodes = found.nodes.map(({ node, degree }) => {
      return { id: node.id, kind: node.__typename, name: 'name' in node ? node.name : node.id, degree }
    })
    const edges = found.edges.map(({ stance, ...edge }) => ({ ...edge, ...given({ stance }) }))
    const names = new Map(nodes.map(({ id, name }) => [id, name]))
    const lines = edges.map(
      ({ source, target, weight, stance }) =>
        `- ${quoted(names.get(source) ?? source)} and ${quoted(names.get(target) ?? target)}: ${weight}${stance ? ` ${stance}` : ''}`,
    )
    const head = `${aggregation}, ${nodeCount} nodes. ${countOf(edges.length, edgeCount, 'edge')}`
    return {
      text: [
        head,
        QUOTED,
        ...lines.slice(0, LINES),
        ...(lines.length > LINES ? ['The others are in the data.'] : []),
      ].join('\n'),
      data: { nodeCount, edgeCount, uncertain, nodes, edges },
    }
  },
})

/** So many edges stand in the summary. */
const LINES = 10
