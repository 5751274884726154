import { z } from 'zod'
import { enums, toldPositionsQuery, totalOfQuery } from '../../generated/documents.ts'
import { assertKnown, filterOf, where } from '../filter.ts'
import { lineOf, positionShape, tell } from '../position.ts'
import { defineTool } from '../tool.ts'
import { countOf, QUOTED } from '../words.ts'

export const positions = defineTool({
  name: 'positions',
  description:
    'Who took which stance on what: each position with its actor, the role held then, for and toward whom, date, source, the exact words with their places, and the address of its page. Narrower issues count, with signs.',
  input: z.strictObject({
    where,
    order: z.enum(enums.DateOrder).default('NEWEST_FIRST'),
    first: z.number().int().min(1).max(50).default(10),
    after: z.string().optional().describe('The cursor of the answer before'),
  }),
  output: z.object({
    total: z.number(),
    positions: z.array(positionShape),
    cursor: z.string().optional().describe('There where more follow'),
  }),
  shortens: 'first',
  async answer({ where: given, order, first, after }, call) {
    const where = filterOf(given)
    // Asked by itself: it is the same for all pages.
    const [{ positions: page }, { positions: counted }] = await Promise.all([
      call.ask(toldPositionsQuery, { where, order, first, after: after ?? null }),
      call.ask(totalOfQuery, { where }),
    ])
    const total = counted.totalCount
    if (total === 0) await assertKnown(given, call)
    const told = page.edges.map(({ node, match }) => tell(node, call, match?.stance))
    const cursor = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined
    const head = countOf(told.length, total, 'position', cursor)
    return {
      text: [head, ...(told.length > 0 ? [QUOTED] : []), ...told.map(lineOf)].join('\n'),
      data: { total, positions: told, ...(cursor && { cursor }) },
    }
  },
})
