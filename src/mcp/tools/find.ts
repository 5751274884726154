import { z } from 'zod'
import { enums, type FindQuery, findQuery } from '../../generated/documents.ts'
import type { Call } from '../door.ts'
import { given } from '../position.ts'
import { defineTool } from '../tool.ts'
import { plain, QUOTED, quoted } from '../words.ts'

export const find = defineTool({
  name: 'find',
  description:
    'Finds people, organizations, countries, blocs, posts, issues, events, sources, statements and quotations by names and words, best first. The ids it gives are what the other tools take. All words must occur.',
  input: z.strictObject({
    text: z.string().describe('1 to 8 words'),
    kinds: z.array(z.enum(enums.SearchKind)).optional(),
    first: z.number().int().min(1).max(50).default(10),
  }),
  output: z.object({
    hits: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        name: z.string().optional(),
        speaker: z.string().optional(),
        source: z.string().optional(),
        field: z.string(),
        text: z.string(),
        page: z.string(),
      }),
    ),
    more: z.boolean().describe('Whether there are more than first'),
  }),
  shortens: 'first',
  async answer({ text, kinds, first }, call) {
    const { search } = await call.ask(findQuery, { text, types: kinds ?? null, first: first + 1 })
    const hits = search.slice(0, first).map((hit) => tellHit(hit, call))
    const more = search.length > first
    const lines = hits.map(
      ({ kind, id, name, field, text }) =>
        `- ${kind} ${id}${name ? ` ${quoted(name)}` : ''}${name === text ? '' : `, by its ${field} ${quoted(text)}`}`,
    )
    const head = `${hits.length} found${more ? ', and there are more: ask for a larger first' : ''} for ${quoted(plain(text))}.`
    return { text: [head, ...(hits.length > 0 ? [QUOTED] : []), ...lines].join('\n'), data: { hits, more } }
  },
})

function tellHit({ node, field, text }: FindQuery['search'][number], call: Call) {
  const name =
    'name' in node ? node.name : 'title' in node ? node.title : 'headline' in node ? node.headline : undefined
  const statement = 'statement' in node ? node.statement : undefined
  const speaker = 'speaker' in node ? node.speaker.id : statement?.speaker.id
  const source = 'source' in node ? node.source.id : undefined
  const { id } = node
  return { id, kind: node.__typename, ...given({ name, speaker, source }), field, text, page: call.pageOf('node', id) }
}
