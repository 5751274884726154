import { setImmediate as others } from 'node:timers/promises'
import { cypher } from '../../generated/cypher.ts'
import type { ByHand } from '../../generated/resolvers.ts'
import type { QuotationRow } from '../../generated/rows.ts'
import { checkQuote, makeReadText, type ReadText } from '../../questions/quotes/quoteCheck.ts'
import type { QuotedText } from '../../questions/quotes/quoteIndex.ts'
import type { Context } from '../context.ts'
import { nodeOf, nodesOf } from './nodes.ts'

type Held = Pick<QuotedText, 'id' | 'type'>

/** Each quote against the texts that hold its letters; a text that several quotes may stand in is made ready once. */
export const quoteChecks: ByHand['Query']['quoteChecks'] = async (_, { quotes }, context) => {
  const index = await context.cached.quoteIndex()
  const ready = new Map<string, Promise<ReadText | undefined>>()
  const read = async (text: Held) => {
    const made = ready.get(text.id) ?? readText(text, context)
    ready.set(text.id, made)
    return made
  }
  const checks = []
  for (const quote of quotes)
    checks.push(await checkQuote(quote, await index.holding(quote, context.budget.signal), read))
  return checks
}

export const QuotePlace: ByHand['QuotePlace'] = {
  source: nodeOf(({ source }) => source),
  quotations: nodesOf<{ quotations: string[] }, QuotationRow>(({ quotations }) => quotations),
}

async function readText({ id, type }: Held, { graph, budget }: Context): Promise<ReadText | undefined> {
  // Making one ready is work of this thread.
  await others()
  budget.signal.throwIfAborted()
  if (type === 'Quotation') {
    const words = (await graph.load(cypher['questions/sourceOf'], {}, id)) as Words | undefined
    const coded = [{ id, start: 0, end: words?.exact.length ?? 0 }]
    return words && makeReadText({ source: words.source, text: words.exact, coded, isStored: false })
  }
  const [text, coded] = await Promise.all([
    graph.load(cypher['questions/sourceText'], {}, id) as Promise<string | undefined>,
    graph.load(cypher['questions/quotationsIn'], {}, id) as Promise<Coded[] | undefined>,
  ])
  const inOrder = [...(coded ?? [])].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
  return text === undefined ? undefined : makeReadText({ source: id, text, coded: inOrder, isStored: true })
}

interface Words {
  exact: string
  source: string
}

interface Coded {
  id: string
  sortKey: string
  start: number
  end: number
}
