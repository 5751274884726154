import { z } from 'zod'
import {
  type AnyPositionFragment,
  againstTheLineQuery,
  bothSidesQuery,
  changesOfMindQuery,
} from '../../generated/documents.ts'
import type { Call } from '../door.ts'
import { assertKnown, briefWhere, filterOf } from '../filter.ts'
import { briefPosition, given, lineOf, tell } from '../position.ts'
import { defineTool } from '../tool.ts'
import { countOf, QUOTED } from '../words.ts'

const kinds = { SHIFT: 'shift', CONTRADICTION: 'contradiction', OFF_LINE: 'departure' } as const

const input = z.strictObject({
  kind: z.enum(['SHIFT', 'CONTRADICTION', 'OFF_LINE']).default('SHIFT'),
  within: z.number().int().min(0).max(36_525).default(365).describe('CONTRADICTION: the most days between the two'),
  where: briefWhere,
  first: z.number().int().min(1).max(25).default(5),
  after: z.string().optional(),
})

export const changesOfMind = defineTool({
  name: 'changes_of_mind',
  description:
    'Who changed: SHIFT, one stance and later another on the same issue; CONTRADICTION, both sides of an issue within some days; OFF_LINE, officials against the line of their own government (before: the line). certain is false where dates leave the order open.',
  input,
  output: z.object({
    total: z.number(),
    changes: z.array(
      z.object({
        before: briefPosition,
        after: briefPosition,
        certain: z.boolean(),
        days: z.number().optional(),
      }),
    ),
    cursor: z.string().optional(),
  }),
  shortens: 'first',
  async answer(args, call) {
    const { totalCount, pageInfo, nodes } = await read(args, call)
    if (totalCount === 0) await assertKnown(args.where, call)
    const changes = nodes.map(({ before, after, certain, days }) => ({
      before: tell(before, call),
      after: tell(after, call),
      certain,
      ...given({ days }),
    }))
    const cursor = pageInfo.hasNextPage ? pageInfo.endCursor : undefined
    const lines = changes.map(
      ({ before, after, certain }) =>
        `${lineOf(before)}\n  then ${lineOf(after).slice(2)}${certain ? '' : ' (uncertain)'}`,
    )
    const head = countOf(changes.length, totalCount, kinds[args.kind], cursor)
    return {
      text: [head, ...(changes.length > 0 ? [QUOTED] : []), ...lines].join('\n'),
      data: { total: totalCount, changes, ...(cursor && { cursor }) },
    }
  },
})

interface Change {
  before: AnyPositionFragment
  after: AnyPositionFragment
  certain: boolean
  days?: number
}

async function read({ kind, within, where, first, after }: z.output<typeof input>, call: Call) {
  const asked = { where: filterOf(where), first, after: after ?? null }
  if (kind === 'SHIFT') {
    const { shifts } = await call.ask(changesOfMindQuery, asked)
    return {
      ...shifts,
      nodes: shifts.nodes.map(({ from, to, certain }): Change => ({ before: from, after: to, certain })),
    }
  }
  if (kind === 'CONTRADICTION') {
    const { contradictions } = await call.ask(bothSidesQuery, { ...asked, within })
    const nodes = contradictions.nodes.map(({ earlier, later, certain, days }): Change => {
      return { before: earlier, after: later, certain, days }
    })
    return { ...contradictions, nodes }
  }
  const { offLine } = await call.ask(againstTheLineQuery, asked)
  const nodes = offLine.nodes.map(({ line, position, certain }): Change => ({ before: line, after: position, certain }))
  return { ...offLine, nodes }
}
