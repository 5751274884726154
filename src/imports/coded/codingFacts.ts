import type { QuotationKind, Stance } from '../../generated/types.ts'
import type { Attribute } from '../../model/attributes.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { contextOf, type Span } from '../../model/quote.ts'

/** A stretch of a text to which somebody gave a code: who said it, what for or against. */
export interface Coding {
  /** The id of the statement; what belongs to it has ids that begin with it. */
  id: string
  source: string
  text: string
  span: Span
  kind: QuotationKind
  speaker: End
  onBehalfOf?: End | undefined
  targets?: End[] | undefined
  summary?: string | undefined
  statedAt?: string | undefined
  /** What it is for or against; several where one stretch has several codes. */
  positions: readonly { issue: string; stance: Stance }[]
  attributes?: Attribute[] | undefined
}

/** A coding as a statement, its words in their place, and the positions that it shows. */
export function codingFacts(coding: Coding): Fact[] {
  const { id, source, text, span, kind, speaker, onBehalfOf, targets, summary, statedAt, positions, attributes } =
    coding
  const quotation = `${id}-q1`
  return [
    make.statement({ id, summary, speaker, onBehalfOf, statedAt, attributes }),
    make.quotation({
      ...{ id: quotation, exact: text.slice(span.start, span.end), ...contextOf(text, span), ...span, kind },
      ...{ verified: true, statement: id, source },
    }),
    ...positions.map(({ issue, stance }) =>
      make.position({
        ...{ id: `${id}-on-${issue}`, stance, conditional: false, mode: 'STATEMENT', statedAt },
        ...{ actor: speaker, onBehalfOf, targets, issue, source, statement: id, quotations: [quotation] },
      }),
    ),
  ]
}

/** Why a coding that lies outside of its text is refused. */
export function outside({ start, end }: Span, text: string): string {
  return `The offsets ${start} to ${end} are none of the text, which has ${text.length} characters.`
}
