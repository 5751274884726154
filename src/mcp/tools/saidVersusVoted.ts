import { z } from 'zod'
import { badInput } from '../../errors.ts'
import {
  type PositionFilter,
  type SideFragment,
  type StancesOfQuery,
  saidVersusVotedQuery,
  stancesOfQuery,
} from '../../generated/documents.ts'
import type { Call } from '../door.ts'
import { assertKnown, briefWhere, filterOf } from '../filter.ts'
import { briefPosition, lineOf, tell } from '../position.ts'
import { defineTool } from '../tool.ts'
import { countOf, QUOTED } from '../words.ts'

const side = z
  .object({
    total: z.number(),
    stances: z.record(z.string(), z.number()).describe('How often each, toward the issue asked for'),
    positions: z.array(briefPosition),
    cursor: z.string().optional(),
  })
  .meta({ id: 'Side' })

export const saidVersusVoted = defineTool({
  name: 'said_versus_voted',
  description:
    'What was said beside what was voted, on an issue and narrower ones: counts by stance, and the positions, newest first. Give where an issue, and a country or actor.',
  input: z.strictObject({
    where: briefWhere,
    first: z.number().int().min(1).max(25).default(5).describe('Of each side'),
    saidAfter: z.string().optional(),
    votedAfter: z.string().optional(),
  }),
  output: z.object({ said: side, voted: side }),
  shortens: 'first',
  async answer({ where: given, first, saidAfter, votedAfter }, call) {
    if (given?.mode)
      throw badInput('where.mode', 'nothing here: what was said stands beside what was voted', given.mode)
    const where = filterOf(given)
    const sides = {
      said: { ...where, mode: ['STATEMENT', 'SIGNATURE'] },
      voted: { ...where, mode: ['VOTE'] },
    } satisfies Record<string, PositionFilter>
    // The stances are the same for all pages, and sum to the positions.
    const [pages, ...stances] = await Promise.all([
      call.ask(saidVersusVotedQuery, { ...sides, first, saidAfter: saidAfter ?? null, votedAfter: votedAfter ?? null }),
      call.ask(stancesOfQuery, { where: sides.said }),
      call.ask(stancesOfQuery, { where: sides.voted }),
    ])
    const said = tellSide(pages.said, stances[0].facets, call)
    const voted = tellSide(pages.voted, stances[1].facets, call)
    if (said.total + voted.total === 0) await assertKnown(given, call)
    const text = [...linesOf('Said', said, 'saidAfter'), ...linesOf('Voted', voted, 'votedAfter'), QUOTED].join('\n')
    return { text, data: { said, voted } }
  },
})

function tellSide(
  { pageInfo, edges }: SideFragment,
  { stance }: StancesOfQuery['facets'],
  call: Call,
): z.input<typeof side> {
  return {
    total: stance.reduce((sum, { count }) => sum + count, 0),
    stances: Object.fromEntries(stance.map(({ value, count }) => [value, count])),
    positions: edges.map(({ node, match }) => tell(node, call, match?.stance)),
    ...(pageInfo.hasNextPage && pageInfo.endCursor && { cursor: pageInfo.endCursor }),
  }
}

function linesOf(
  what: string,
  { total, stances, positions, cursor }: z.input<typeof side>,
  argument: string,
): string[] {
  const counts = Object.entries(stances).map(([stance, count]) => `${stance} ${count}`)
  const head = countOf(positions.length, total, 'position', cursor).replace('after:', `${argument}:`)
  return [`${what}: ${counts.join(', ') || 'nothing'}. ${head}`, ...positions.map(lineOf)]
}
