import { z } from 'zod'
import { badInput } from '../../errors.ts'
import { agreementOfQuery, agreementsOfQuery, enums } from '../../generated/documents.ts'
import type { Call } from '../door.ts'
import { assertIds, assertKnown, briefWhere, filterOf } from '../filter.ts'
import { briefPosition, given, tell } from '../position.ts'
import { defineTool, type ToolAnswer } from '../tool.ts'
import { countOf, plain, QUOTED, quoted } from '../words.ts'

const input = z.strictObject({
  between: z.array(z.string()).min(1).max(2).describe('Two ids; one alone asks who agrees with it most or least'),
  level: z.enum(enums.Level).default('ACTOR').describe('COUNTRY: what officials say counts for it'),
  method: z.enum(enums.AgreementMethod).default('MEAN'),
  where: briefWhere,
  asOf: z.string().optional(),
  minShared: z.number().int().min(1).max(10_000).default(3),
  order: z.enum(enums.AgreementOrder).default('MOST'),
  first: z.number().int().min(1).max(50).default(10),
  after: z.string().optional(),
})

const output = z.object({
  score: z.number().optional().describe('Absent where none is defined'),
  shared: z.number().optional().describe('Issues on which both have a polarity'),
  enough: z.boolean().optional().describe('Whether shared reaches minShared; else the score is no finding'),
  uncertain: z.number().optional().describe('Shared issues that dates leave open'),
  pairs: z
    .array(
      z.object({
        issue: z.object({ id: z.string(), name: z.string() }),
        polarities: z.array(z.number()),
        contribution: z.number().optional(),
        certain: z.boolean(),
        positions: z.array(briefPosition),
      }),
    )
    .optional()
    .describe('The largest difference first; contributions sum to the score'),
  ranking: z
    .array(z.object({ id: z.string(), name: z.string(), score: z.number().optional(), shared: z.number() }))
    .optional(),
  total: z.number().describe('Of pairs or of the ranking'),
  cursor: z.string().optional(),
})

type Args = z.output<typeof input>
type Answer = ToolAnswer<z.input<typeof output>>

export const agreement = defineTool({
  name: 'agreement',
  description:
    'How far two actors, countries, organizations or blocs agree, with the pair of positions behind each shared issue; or, of one alone, who agrees with it most or least. MEAN: 1 - |a - b| / 2 over shared issues.',
  input,
  output,
  shortens: 'first',
  async answer(args, call) {
    const [left, right] = args.between
    if (left === right) throw badInput('between', 'two different ids, or one', args.between)
    const found = right === undefined ? await rank(args, call) : await compare(args, call)
    if (found) return found
    await assertIds('between', args.between, call)
    throw badInput('between', `ids of units of the level ${args.level}`, args.between)
  },
})

async function compare(args: Args, call: Call): Promise<Answer | null> {
  const { between, level, method, asOf, minShared, first, after } = args
  const options = { where: filterOf(args.where), level, method, asOf: asOf ?? null, minShared }
  const found = (await call.ask(agreementOfQuery, { between, ...options, first, after: after ?? null })).agreement
  if (!found) return null
  if (found.n === 0) await assertKnown(args.where, call)
  const { left, right, score, n, uncertain, sufficiency, pairs } = found
  const { hasNextPage, endCursor } = pairs.pageInfo
  const enough = sufficiency === 'ENOUGH'
  const told = pairs.nodes.map((pair) => ({
    issue: pair.issue,
    polarities: [pair.leftPolarity, pair.rightPolarity],
    ...given({ contribution: pair.contribution }),
    certain: pair.certain,
    positions: [tell(pair.left, call), tell(pair.right, call)],
  }))
  const cursor = hasNextPage ? endCursor : undefined
  const head = `${plain(left.name)} and ${plain(right.name)}: ${method} ${score?.toFixed(3) ?? 'not defined'} over ${n} shared issues${enough ? '' : `, fewer than ${minShared}: no finding`}.`
  const lines = told.map(
    ({ issue, polarities, certain }) =>
      `- ${quoted(issue.name)} [${issue.id}]: ${polarities.join(' and ')}${certain ? '' : ', which dates leave open'}`,
  )
  return {
    text: [head, countOf(told.length, pairs.totalCount, 'shared issue', cursor), QUOTED, ...lines].join('\n'),
    data: {
      ...given({ score }),
      ...{ shared: n, enough, uncertain, pairs: told, total: pairs.totalCount },
      ...(cursor && { cursor }),
    },
  }
}

async function rank(args: Args, call: Call): Promise<Answer | null> {
  const { between, level, method, asOf, minShared, order, first, after } = args
  const options = { where: filterOf(args.where), level, method, asOf: asOf ?? null, minShared, order }
  const page = { first, after: after ?? null }
  const found = (await call.ask(agreementsOfQuery, { of: between[0] ?? '', ...options, ...page })).agreements
  if (!found) return null
  if (found.totalCount === 0) await assertKnown(args.where, call)
  const { totalCount, pageInfo, nodes } = found
  const ranking = nodes.map(({ right, score, n }) => ({ ...right, ...given({ score }), shared: n }))
  const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
  const lines = ranking.map(
    ({ id, name, score, shared }) => `- ${plain(name)} [${id}]: ${score?.toFixed(3)} over ${shared}`,
  )
  return {
    text: [countOf(ranking.length, totalCount, 'unit', cursor), ...lines].join('\n'),
    data: { ranking, total: totalCount, ...(cursor && { cursor }) },
  }
}
