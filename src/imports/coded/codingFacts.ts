import type { QuotationKind, Stance } from '../../generated/types.ts'
import type { Attribute } from '../../model/attributes.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { contextOf, type Span } from '../../model/quote.ts'

/** Words in their place in a text; or by themselves, where there is no text to find them in. */
export type Words =
  | { text: string; span: Span }
  | { exact: string; prefix?: string | undefined; suffix?: string | undefined }

/** A stretch of a text to which somebody gave a code: who said it, what for or against. */
export interface Coding {
  /** The id of the statement; what belongs to it has ids that begin with it. */
  id: string
  source: string
  words: Words
  kind: QuotationKind
  speaker: End
  onBehalfOf?: End | undefined
  targets?: End[] | undefined
  summary?: string | undefined
  statedAt?: string | undefined
  /** What it is for or against; several where one stretch has several codes. */
  positions: readonly { issue: string; stance: Stance; targets?: End[] | undefined }[]
  attributes?: Attribute[] | undefined
}

/** A coding as a statement, its words in their place, and the positions that it shows. */
export function codingFacts(coding: Coding): Fact[] {
  const { id, source, words, kind, speaker, onBehalfOf, targets, summary, statedAt, positions, attributes } = coding
  const quotation = `${id}-q1`
  return [
    make.statement({ id, summary, speaker, onBehalfOf, statedAt, attributes }),
    make.quotation({
      ...{ id: quotation, kind, statement: id, source },
      ...('text' in words ? inPlace(words) : { ...words, verified: false }),
    }),
    ...positions.map(({ issue, stance, targets: own }) =>
      make.position({
        ...{ id: `${id}-on-${issue}`, stance, conditional: false, mode: 'STATEMENT', statedAt },
        ...{
          actor: speaker,
          onBehalfOf,
          targets: own ?? targets,
          issue,
          source,
          statement: id,
          quotations: [quotation],
        },
      }),
    ),
  ]
}

function inPlace({ text, span }: { text: string; span: Span }) {
  return { exact: text.slice(span.start, span.end), ...contextOf(text, span), ...span, verified: true }
}

/** Why a coding that lies outside of its text is refused. */
export function outside({ start, end }: Span, text: string): string {
  return `The offsets ${start} to ${end} are none of the text, which has ${text.length} characters.`
}
