import { show } from '../../errors.ts'
import { actorTypes, appointmentId, dateKey, dateProps, type Fact, intervalOf, stated } from '../../facts/fact.ts'
import { link } from '../../facts/link.ts'
import type { Problem } from '../../facts/problem.ts'
import { contextOf, makeSearchable, type Searchable } from '../../model/quote.ts'
import { polarities } from '../../model/stance.ts'
import type { Value } from '../../store/engine.ts'
import type { DossierQuote, DossierStatement } from './format.ts'
import type { DossierFile, Path } from './read.ts'

type Found = { facts: Fact[]; problems: Problem[] }

/** The statements of a dossier with their quotations, found in the text, and the positions they show. */
export function statementFacts(dossier: DossierFile): Found {
  const searchable = makeSearchable(dossier.text)
  const found = (dossier.facts.statements ?? []).map((statement, index) =>
    oneStatement(dossier, searchable, statement, ['statements', index]),
  )
  return { facts: found.flatMap(({ facts }) => facts), problems: found.flatMap(({ problems }) => problems) }
}

function oneStatement(dossier: DossierFile, searchable: Searchable, statement: DossierStatement, path: Path): Found {
  const { source } = dossier.facts
  if (!source)
    return {
      facts: [],
      problems: [dossier.problemAt(path, 'statements need a source: no words can be checked without its text.')],
    }
  const at = statement.at === undefined ? undefined : dossier.facts.events?.[statement.at]?.date
  const statedAt = statement.statedAt ?? at
  const quotes = statement.quotes.map((quote, index) =>
    quotation(dossier, searchable, statement, quote, index, [...path, 'quotes', index]),
  )
  const problems = [...quotes.flatMap((quote) => quote.problems), ...checkWording(dossier, searchable, statement, path)]
  const role = appointmentOf(dossier, statement, statedAt, path)
  const fact: Fact = {
    id: statement.id,
    type: 'Statement',
    path: [...path, 'id'],
    props: stated({
      summary: statement.summary,
      attribution: statement.attribution,
      prompt: statement.prompt,
      ...dateProps('statedAt', 'stated', statedAt),
      roleCheck: 'UNKNOWN',
      sortKey: dateKey(statedAt, statement.id),
    }),
    links: [
      ...link('MADE', statement.speaker, actorTypes, [...path, 'speaker'], { reverse: true }),
      ...link('ATTRIBUTED_TO', role.id, ['Appointment'], [...path, 'as']),
      ...link('ON_BEHALF_OF', statement.onBehalfOf, actorTypes, [...path, 'onBehalfOf']),
      ...link('AT', statement.at, ['Event'], [...path, 'at']),
      ...link('ANSWERS', statement.answers, ['Statement'], [...path, 'answers']),
      ...(statement.audience ?? []).flatMap((actor, index) =>
        link('ADDRESSES', actor, actorTypes, [...path, 'audience', index]),
      ),
      ...(statement.mentions ?? []).flatMap((actor, index) =>
        link('MENTIONS', actor, actorTypes, [...path, 'mentions', index]),
      ),
    ],
  }
  const isFound = (quote: number) => (quotes[quote - 1]?.facts.length ?? 0) > 0
  const positions = (statement.positions ?? []).map((_, index) =>
    positionFact(dossier, statement, statedAt, index, path, isFound),
  )
  return {
    facts: [fact, ...quotes.flatMap((quote) => quote.facts), ...positions.flatMap((position) => position.facts)],
    problems: [...problems, ...role.problems, ...positions.flatMap((position) => position.problems)],
  }
}

function quotation(
  dossier: DossierFile,
  searchable: Searchable,
  statement: DossierStatement,
  quote: DossierQuote,
  index: number,
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
  const id = quotationId(statement, index)
  const source = dossier.facts.source?.id ?? ''
  const fact: Fact = {
    id,
    type: 'Quotation',
    path,
    props: {
      exact,
      ...contextOf(dossier.text, span),
      ...span,
      kind,
      verified: true,
      sortKey: `${source} ${String(span.start).padStart(9, '0')} ${id}`,
    },
    links: [
      ...link('QUOTED_AS', statement.id, ['Statement'], path, { reverse: true }),
      ...link('FOUND_IN', source, ['Source'], path),
    ],
  }
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
  const { stance, summary, condition, intensity, mode = 'STATEMENT' } = position
  const props: Record<string, Value | undefined> = {
    stance,
    polarity: polarities[stance] ?? undefined,
    summary,
    conditional: condition !== undefined,
    condition,
    intensity,
    mode,
    ...dateProps('statedAt', 'stated', statedAt),
    sortKey: dateKey(statedAt, id),
  }
  const fact: Fact = {
    id,
    type: 'Position',
    path,
    props: stated(props),
    links: [
      ...link('TOOK', statement.speaker, actorTypes, path, { reverse: true }),
      ...link('ON', position.issue, ['Issue'], [...path, 'issue']),
      ...link('ON_BEHALF_OF', statement.onBehalfOf, actorTypes, path),
      ...(position.targets ?? []).flatMap((target, number) =>
        link('TOWARD', target, actorTypes, [...path, 'targets', number]),
      ),
      ...link('AT', statement.at, ['Event'], path),
      ...link('SHOWN_BY', statement.id, ['Statement'], path),
      ...link('FOUND_IN', dossier.facts.source?.id, ['Source'], path),
      // A quote that was refused has its own problem already.
      ...quotes
        .filter(isFound)
        .flatMap((number) => link('WORDED_IN', quotationId(statement, number - 1), ['Quotation'], [...path, 'quotes'])),
      ...link('SUPERSEDES', position.supersedes, ['Position'], [...path, 'supersedes']),
    ],
  }
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
