import { z } from 'zod'
import { badInput } from '../../errors.ts'
import { type CheckQuotesQuery, checkQuotesQuery } from '../../generated/documents.ts'
import type { Call } from '../door.ts'
import { given } from '../position.ts'
import { partsOf, placesInOrder, quotedIn } from '../quotes.ts'
import { defineTool } from '../tool.ts'
import { QUOTED, quoted } from '../words.ts'

const place = z
  .object({
    source: z.object({ id: z.string(), headline: z.string(), url: z.string().optional() }),
    exact: z.string(),
    start: z.number().optional(),
    end: z.number().optional(),
    quotations: z.array(
      z.object({
        id: z.string(),
        statement: z.string(),
        speaker: z.string(),
        role: z.string().optional(),
        date: z.string().optional(),
      }),
    ),
    page: z.string(),
  })
  .meta({ id: 'Place' })

const check = z.object({
  quote: z.string(),
  verdict: z.enum(['IN_A_SOURCE', 'IN_PARTS', 'NOT_IN_ANY_SOURCE', 'NOT_TOLD']),
  places: z.array(place).describe('The first ten; of IN_PARTS one a part'),
  more: z.number().optional(),
  unread: z.number().optional().describe('Texts with its letters that were not read'),
})

const MOST = 50

export const checkQuotes = defineTool({
  name: 'check_quotes',
  description:
    'Checks the quotes of a draft: give its text, and whatever stands between quotation marks or in Markdown quote lines is looked for; or give quotes. For each: the sources where it stands to the letter, with offsets, quotation ids, speakers; or NOT_IN_ANY_SOURCE. Run it before you show quotes to anybody.',
  input: z.strictObject({
    text: z.string().max(60_000).optional(),
    quotes: z.array(z.string().max(5000)).min(1).max(MOST).optional(),
    from: z.number().int().min(0).default(0).describe('The quote of the text to begin with'),
    first: z.number().int().min(1).max(MOST).default(MOST),
  }),
  output: z.object({
    total: z.number().describe('Quotes in the text or list'),
    checks: z.array(check),
    next: z.number().optional().describe('To be given as from'),
    unpaired: z.number().optional().describe('Quotation marks without a partner in the text'),
  }),
  shortens: 'first',
  async answer({ text, quotes: listed, from, first }, call) {
    if ((text === undefined) === (listed === undefined))
      throw badInput('text or quotes', 'one of the two', { text, quotes: listed })
    const { quotes, unpaired } = text === undefined ? { quotes: listed ?? [], unpaired: 0 } : quotedIn(text)
    const checks = await checkAll(quotes.slice(from, from + first), call)
    const next = from + first < quotes.length ? from + first : undefined
    const good = checks.filter(({ verdict }) => verdict === 'IN_A_SOURCE' || verdict === 'IN_PARTS').length
    const head = `${good} of the ${checks.length} quotes checked stand in a source; ${quotes.length} in all.`
    const lines = checks.map((check) => `- ${check.verdict} ${quoted(check.quote)}${whereOf(check)}`)
    const odd = unpaired > 0 ? [`Quotation marks without a partner: ${unpaired}. What they begin was not checked.`] : []
    const more = next === undefined ? [] : [`For the others give from: ${next}.`]
    return {
      text: [head, ...more, ...odd, ...(good > 0 ? [QUOTED] : []), ...lines].join('\n'),
      data: { total: quotes.length, checks, ...given({ next }), ...(unpaired > 0 && { unpaired }) },
    }
  },
})

type Check = z.input<typeof check>

/** The first place, and how many there are. */
function whereOf({ places, more = 0 }: Check): string {
  const [place] = places
  if (!place) return ''
  const [quotation] = place.quotations
  const others = places.length - 1 + more
  return `: ${place.source.id} ${place.start ?? ''}${quotation ? `, quotation ${quotation.id}` : ''}${others > 0 ? `, and ${others} more` : ''}`
}

type Found = CheckQuotesQuery['quoteChecks'][number]

async function checkAll(quotes: string[], call: Call): Promise<Check[]> {
  const found = await checksOf(quotes, call)
  const parts = found.map(({ found, quote }) => (found === false ? partsOf(quote) : []))
  const inParts = await checksOf(parts.flat(), call)
  return found.map((check, at) => {
    const own = inParts.splice(0, parts[at]?.length ?? 0)
    const places = own.length > 0 && placesInOrder(own.map(({ places }) => places))
    if (places) return { quote: check.quote, verdict: 'IN_PARTS', places: places.map((place) => tell(place, call)) }
    return {
      quote: check.quote,
      verdict: check.found ? 'IN_A_SOURCE' : check.found === null ? 'NOT_TOLD' : 'NOT_IN_ANY_SOURCE',
      places: check.places.map((place) => tell(place, call)),
      ...(check.more > 0 && { more: check.more }),
      ...(check.unread > 0 && { unread: check.unread }),
    }
  })
}

/** As many at once as the field takes. */
async function checksOf(quotes: string[], call: Call): Promise<Found[]> {
  const checks: Found[] = []
  for (let at = 0; at < quotes.length; at += MOST)
    checks.push(...(await call.ask(checkQuotesQuery, { quotes: quotes.slice(at, at + MOST) })).quoteChecks)
  return checks
}

function tell({ source, exact, start, end, quotations }: Found['places'][number], call: Call): z.input<typeof place> {
  return {
    source: { id: source.id, headline: source.headline, ...given({ url: source.url }) },
    exact,
    ...given({ start, end }),
    quotations: quotations.map(({ id, statement }) => ({
      id,
      statement: statement.id,
      speaker: statement.speaker.name,
      ...given({ role: statement.appointment?.post.title, date: statement.statedAt }),
    })),
    page: call.pageOf('node', source.id),
  }
}
