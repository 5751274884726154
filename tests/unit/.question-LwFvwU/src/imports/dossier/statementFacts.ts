import { show } from '../../errors.ts'
import { appointmentId } from '../../model/ids.ts'
import type { Fact, Path } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { intervalOf } from '../../model/partialDate.ts'
import { contextOf, makeSearchable, type Searchable } from '../../model/quote.ts'
import type { DossierQuotation, DossierQuote, DossierStatement } from './format.ts'
import type { Problem } from './problem.ts'
import type { DossierFile } from './read.ts'

type Found = { facts: Fact[]; problems: Problem[] }

/** The statements of a dossier with their quotations, found in the text, and the positions they show; then its quotations of others' statements. */
export function statementFacts(dossier: DossierFile): Found {
  const searchable = makeSearchable(dossier.text)
  const { statements = [], quotations = [] } = dossier.facts
  const found = [
    ...statements.map((statement, index) => oneStatement(dossier, searchable, statement, ['statements', index])),
    ...quotations.map((quoted, index) => furtherQuotations(dossier, searchable, quoted, ['quotations', index])),
  ]
  return { facts: found.flatMap(({ facts }) => facts), problems: found.flatMap(({ problems }) => problems) }
}

function oneStatement(dossier: DossierFile, searchable: Searchable, statement: DossierStatement, path: Path): Found {
  if (!dossier.facts.source) return withoutSource(dossier, path)
  const at = statement.at === undefined ? undefined : dossier.facts.events?.[statement.at]?.date
  const statedAt = statement.statedAt ?? at
  const quotes = statement.quotes.map((quote, index) =>
    quotation(dossier, searchable, statement.id, quote, quotationId(statement, index), [...path, 'quotes', index]),
  )
  const problems = [...quotes.flatMap((quote) => quote.problems), ...checkWording(dossier, searchable, statement, path)]
  const role = appointmentOf(dossier, statement, statedAt, path)
  const { speaker, onBehalfOf, answers, audience, mentions, summary, attribution, prompt } = statement
  const fact = make.statement({
    ...{ id: statement.id, path, summary, attribution, prompt, statedAt },
    ...{ speaker, appointment: role.id, onBehalfOf, event: statement.at, answers, audience, mentions },
  })
  const isFound = (quote: number) => (quotes[quote - 1]?.facts.length ?? 0) > 0
  const positions = (statement.positions ?? []).map((_, index) =>
    positionFact(dossier, statement, statedAt, index, path, isFound),
  )
  return {
    facts: [fact, ...quotes.flatMap((quote) => quote.facts), ...positions.flatMap((position) => position.facts)],
    problems: [...problems, ...role.problems, ...positions.flatMap((position) => position.problems)],
  }
}

/** What this source quotes of a statement that another dossier states: the statement stays that one's. */
function furtherQuotations(
  dossier: DossierFile,
  searchable: Searchable,
  { statement, quotes }: DossierQuotation,
  path: Path,
): Found {
  const { source } = dossier.facts
  if (!source) return withoutSource(dossier, path)
  const found = quotes.map((quote, index) => {
    const id = `${statement}-in-${source.id}-q${index + 1}`
    return quotation(dossier, searchable, statement, quote, id, [...path, 'quotes', index])
  })
  // What is wrong with the statement is wrong at its name, once.
  const facts = found.flatMap(({ facts }) => facts).map((fact) => ({ ...fact, path }))
  return { facts, problems: found.flatMap(({ problems }) => problems) }
}

function withoutSource(dossier: DossierFile, path: Path): Found {
  const sentence = `${path[0]} need a source: no words can be checked without its text.`
  return { facts: [], problems: [dossier.problemAt(path, sentence)] }
}

function quotation(
  dossier: DossierFile,
  searchable: Searchable,
  statement: string,
  quote: DossierQuote,
  id: string,
  path: Path,
): Found {
  const { text: words, kind = 'DIRECT', occurrence = undefined } = typeof quote === 'string' ? { text: quote } : quote
  const spans = searchable.find(words)
  const span = spans[(occurrence ?? 1) - 1]
  const refuse = (sentence: string): Found => ({ facts: [], problems: [dossier.problemAt(path, sentence)] })
  if (spans.length === 0) return refuse(missing('quote', dossier, searchable, words))
  if (spans.length > 1 && occurrence === undefined) {
    return refuse(
      `The quote occurs ${spans.length} times in ${dossier.facts.source?.text}; quote more words or give occurrence: ${show(words)}.`,
    )
  }
  if (!span)
    return refuse(`occurrence takes a number up to ${spans.length}, as often as the quote occurs; got ${occurrence}.`)
  const exact = dossier.text.slice(span.start, span.end)
  const source = dossier.facts.source?.id ?? ''
  const fact = make.quotation({
    ...{ id, path, exact, ...contextOf(dossier.text, span), ...span, kind, verified: true },
    ...{ statement, source },
  })
  return { facts: [fact], problems: [] }
}

function positionFact(
  dossier: DossierFile,
  statement: DossierStatement,
  statedAt: string | undefined,
  index: number,
  at: Path,
  isFound: (quote: number) => boolean,
): Found {
  const position = statement.positions?.[index]
  if (!position) return { facts: [], problems: [] }
  const path = [...at, 'positions', index]
  const id = `${statement.id}-on-${position.issue}`
  const numbers = position.quotes ?? statement.quotes.map((_, quote) => quote + 1)
  const quotes = numbers.filter((number) => number <= statement.quotes.length)
  const problems = numbers
    .filter((number) => !quotes.includes(number))
    .map((number) =>
      dossier.problemAt(
        [...path, 'quotes'],
        `quotes takes numbers up to ${statement.quotes.length}, the statement's quotes; got ${number}.`,
      ),
    )
  const { stance, summary, condition, intensity, mode = 'STATEMENT', issue, targets, supersedes } = position
  const fact = make.position({
    ...{ id, path, stance, summary, conditional: condition !== undefined, condition, intensity, mode, statedAt },
    ...{
      sequence: statement.sequence,
      actor: statement.speaker,
      issue,
      onBehalfOf: statement.onBehalfOf,
      targets,
      supersedes,
    },
    ...{ event: statement.at, statement: statement.id, source: dossier.facts.source?.id },
    // A quote that was refused has its own problem already.
    quotations: quotes.filter(isFound).map((number) => quotationId(statement, number - 1)),
  })
  return { facts: [fact], problems }
}

/** `as` names an appointment, or a post: then the speaker's appointment to it, by its dates where there are several. */
function appointmentOf(
  dossier: DossierFile,
  { speaker, as }: DossierStatement,
  statedAt: string | undefined,
  path: Path,
): { id?: string; problems: Problem[] } {
  if (as === undefined) return { problems: [] }
  const held = (dossier.facts.appointments ?? []).filter((appointment) => appointment.person === speaker)
  const named = held.filter((appointment) => appointment.post === as)
  if (named.length === 0) {
    return {
      id: held.some((appointment) => appointmentId(appointment) === as)
        ? as
        : appointmentId({ person: speaker, post: as }),
      problems: [],
    }
  }
  if (named.length === 1 && named[0]) return { id: appointmentId(named[0]), problems: [] }
  const day = intervalOf(statedAt)
  const covering = named.filter(
    ({ startDate, endDate }) =>
      day &&
      (intervalOf(startDate)?.earliest ?? '') <= day.latest &&
      (intervalOf(endDate)?.latest ?? '9999') >= day.earliest,
  )
  if (covering.length === 1 && covering[0]) return { id: appointmentId(covering[0]), problems: [] }
  return {
    problems: [
      dossier.problemAt(
        [...path, 'as'],
        `${speaker} held the post ${as} ${named.length} times; name the appointment instead.`,
      ),
    ],
  }
}

/** What is said to be the source's wording has to stand in the source. */
function checkWording(
  dossier: DossierFile,
  searchable: Searchable,
  statement: DossierStatement,
  path: Path,
): Problem[] {
  return (['attribution', 'prompt'] as const).flatMap((key) => {
    const words = statement[key]
    if (words === undefined || searchable.find(words).length > 0) return []
    return [dossier.problemAt([...path, key], missing(key, dossier, searchable, words))]
  })
}

function missing(what: string, dossier: DossierFile, searchable: Searchable, words: string): string {
  const text = dossier.facts.source?.text
  return searchable.findLetters(words).length > 0
    ? `The ${what} stands in ${text} only as part of longer words; begin and end it where words do: ${show(words)}.`
    : `The ${what} is not in ${text}: ${show(words)}.`
}

function quotationId(statement: DossierStatement, index: number): string {
  return `${statement.id}-q${index + 1}`
}
