import { z } from 'zod'
import type { AnyPositionFragment } from '../generated/documents.ts'
import type { Call } from './door.ts'
import { brief } from './schema.ts'
import { plain, quoted } from './words.ts'

const named = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Named' })

/** The words of a quotation, as they stand in its source. */
const words = z
  .object({
    id: z.string(),
    exact: z.string(),
    of: z.number().optional().describe('Characters of the whole, where exact is cut'),
    kind: z.string(),
    verified: z.boolean(),
    source: z.string(),
    start: z.number().optional(),
    end: z.number().optional(),
  })
  .meta({ id: 'Words' })

/** A position with everything around it. What is not known is absent. */
export const positionShape = z
  .object({
    id: z.string(),
    stance: z.string(),
    towardAsked: z.string().optional().describe('Stance toward the issue asked for'),
    actor: named,
    role: z.string().optional(),
    attribution: z.string().optional(),
    onBehalfOf: named.optional(),
    issue: named,
    targets: z.array(named).optional(),
    date: z.string().optional(),
    mode: z.string(),
    summary: z.string().optional(),
    condition: z.string().optional(),
    event: named.optional(),
    source: z.object({ id: z.string(), headline: z.string(), url: z.string().optional() }).optional(),
    words: z.array(words),
    moreWords: z.number().optional(),
    page: z.string(),
  })
  .meta({ id: 'Position' })

/** As the other tools print it. */
export const briefPosition = brief(z.looseObject({}), 'As in positions') as unknown as typeof positionShape

export type Told = z.input<typeof positionShape>

/** So much of one quotation, and so many quotations of one position, so that one position is never too long an answer. */
const MOST_CHARACTERS = 1000
const MOST_QUOTATIONS = 10

export function tell(position: AnyPositionFragment, call: Call, towardAsked?: string): Told {
  const { id, stance, mode, actor, issue, quotations, source, appointment, statement } = position
  const more = quotations.length - MOST_QUOTATIONS
  return {
    id,
    stance,
    ...(towardAsked !== undefined && towardAsked !== stance && { towardAsked }),
    actor,
    ...given({ role: appointment?.post.title, attribution: statement?.attribution, onBehalfOf: position.onBehalfOf }),
    issue,
    ...(position.targets.length > 0 && { targets: position.targets }),
    ...given({ date: position.statedAt }),
    mode,
    ...given({ summary: position.summary, condition: position.condition, event: position.event }),
    ...(source && { source: { id: source.id, headline: source.headline, ...given({ url: source.url }) } }),
    words: quotations.slice(0, MOST_QUOTATIONS).map(wordsOf),
    ...(more > 0 && { moreWords: more }),
    page: call.pageOf('position', id),
  }
}

/** One line: who, in which role, for whom, for or against what, when, where, in which words. */
export function lineOf(position: Told): string {
  const { actor, role, onBehalfOf, stance, towardAsked, issue, date, source, words } = position
  const [first] = words
  const who = `${plain(actor.name)}${role ? ` (${plain(role)})` : ''}${onBehalfOf ? ` for ${plain(onBehalfOf.name)}` : ''}`
  const what = `${stance} ${quoted(issue.name)}${towardAsked ? ` (${towardAsked} toward the issue asked for)` : ''}`
  const where = source ? `, source ${source.id}` : ''
  return `- ${who}: ${what}, ${date ?? 'no date'}${where}${first ? `, in the words ${quoted(first.exact)}` : ''} [${position.id}]`
}

function wordsOf({ id, exact, kind, verified, start, end, source }: AnyPositionFragment['quotations'][number]) {
  return {
    id,
    exact: exact.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, ''),
    ...(exact.length > MOST_CHARACTERS && { of: exact.length }),
    kind,
    verified,
    source: source.id,
    ...given({ start, end }),
  }
}

/** What is known of it. */
export function given<Values extends Record<string, unknown>>(
  values: Values,
): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as never
}
