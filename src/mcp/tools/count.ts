import { z } from 'zod'
import { countPositionsQuery } from '../../generated/documents.ts'
import { assertKnown, briefWhere, filterOf } from '../filter.ts'
import { given } from '../position.ts'
import { defineTool } from '../tool.ts'
import { QUOTED, quoted } from '../words.ts'

const facets = ['stance', 'issue', 'actor', 'role', 'country', 'target', 'year', 'source', 'mode'] as const

export const count = defineTool({
  name: 'count',
  description:
    'Counts positions by stance, issue, actor, role, country, target, year, source or mode: the most frequent first, years in their order. Each facet drops its own condition. more says whether a facet has further values.',
  input: z.strictObject({
    where: briefWhere,
    by: z.array(z.enum(facets)).min(1).max(3),
    first: z.number().int().min(1).max(99).default(20),
  }),
  output: z.object({
    total: z.number().describe('Positions that the whole filter leaves'),
    counts: z.array(
      z.object({
        by: z.string(),
        values: z.array(z.object({ value: z.string().optional(), name: z.string().optional(), count: z.number() })),
        more: z.boolean(),
      }),
    ),
  }),
  shortens: 'first',
  async answer({ where, by, first }, call) {
    const asked = Object.fromEntries(facets.map((name) => [name, by.includes(name)])) as Record<
      (typeof facets)[number],
      boolean
    >
    const found = (await call.ask(countPositionsQuery, { where: filterOf(where), first: first + 1, ...asked })).facets
    if (found.totalCount === 0) await assertKnown(where, call)
    const counts = by.map((name) => {
      const values = found[name] ?? []
      const told = values.slice(0, first).map(({ value, count, node }) => {
        const named = node && ('name' in node ? node.name : 'headline' in node ? node.headline : undefined)
        return { ...given({ value, name: named }), count }
      })
      return { by: name, values: told, more: values.length > first }
    })
    const lines = counts.map(({ by, values, more }) => {
      const told = values.slice(0, LINES).map(({ value, name, count }) => {
        return `${name === undefined ? (value ?? 'unknown') : quoted(name)} ${count}`
      })
      return `- by ${by}: ${told.join('; ')}${more || values.length > LINES ? '; and more' : ''}`
    })
    return {
      text: [`${found.totalCount} positions. ${QUOTED}`, ...lines].join('\n'),
      data: { total: found.totalCount, counts },
    }
  },
})

/** So many values of a facet stand in the summary. */
const LINES = 10
