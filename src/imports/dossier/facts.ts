import { appointmentId } from '../../model/ids.ts'
import type { Fact, Path } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { intervalOf } from '../../model/partialDate.ts'
import { contextOf } from '../../model/quote.ts'
import type { DossierPosition, DossierQuotation, DossierQuote, DossierStatement } from './format.ts'
import { type DossierFile, type Problem, readDossier } from './read.ts'
import { makeWording, type Wording } from './wording.ts'

/** A dossier as it was read, with its facts; nothing of it is checked against the graph. */
export interface ReadDossier {
  dataset: string
  dossier: DossierFile
  facts: Fact[]
}

/** Reads the dossiers: all problems with the form and the words of all of them in one run. */
export function readDossiers(folders: string[]): { dossiers: ReadDossier[]; problems: Problem[] } {
  const read = folders.map(readDossier)
  const problems = read.flatMap((result) => result.problems)
  const dossiers = read.flatMap(({ dossier }): ReadDossier[] => {
    if (!dossier) return []
    const dataset = dossier.facts.dataset ?? dossier.facts.source?.id ?? 'reference'
    return [{ dataset, dossier, facts: factsOf(dossier, problems) }]
  })
  return { dossiers, problems }
}

/** Everything one dossier states, as nodes and relationships. What is wrong with its words and dates is added to `problems`. */
function factsOf(dossier: DossierFile, problems: Problem[]): Fact[] {
  const { facts: given, text } = dossier
  const { appointments = [], memberships = [] } = given
  return [
    ...each(given.people, 'people', (fact) => make.person(named(fact))),
    ...each(given.organizations, 'organizations', ({ partOf, ...fact }) =>
      make.organization({ ...named(fact), parent: partOf }),
    ),
    ...each(given.countries, 'countries', (fact) => make.country(named(fact))),
    ...each(given.blocs, 'blocs', (fact) => make.bloc(named(fact))),
    ...each(given.posts, 'posts', ({ of, ...fact }) => make.post({ ...fact, organization: of })),
    ...each(given.issues, 'issues', ({ broader = [], ...fact }) =>
      make.issue({ ...named(fact), broader: broader.map(({ issue, alignment = 'NONE' }) => ({ issue, alignment })) }),
    ),
    ...each(given.events, 'events', (fact) => make.event(fact)),
    ...appointments.map(({ status = 'UNKNOWN', ...fact }, index) =>
      make.appointment({ ...fact, id: appointmentId(fact), status, path: ['appointments', index] }),
    ),
    ...memberships.map((fact, index) => {
      const id = fact.id ?? `${fact.member.toLowerCase()}-in-${fact.of}`
      return make.membership({ ...fact, id, path: ['memberships', index] })
    }),
    ...(given.source ? [make.source({ ...given.source, text, path: ['source'] })] : []),
    ...spokenFacts(dossier, (path, sentence) => problems.push(dossier.problemAt(path, sentence))),
  ]
}

function named<T extends { identifiers?: Record<string, string> | undefined }>({ identifiers = {}, ...fact }: T) {
  return {
    ...fact,
    identifiers: Object.entries(identifiers).map(([scheme, identifier]) => ({ scheme, identifier })),
  }
}

function each<T>(
  map: Record<string, T> | undefined,
  key: string,
  makeFact: (given: T & { id: string; path: Path }) => Fact,
): Fact[] {
  return Object.entries(map ?? {}).map(([id, value]) => makeFact({ ...value, id, path: [key, id] }))
}

type Report = (path: Path, sentence: string) => void

/** What the statements of a dossier are made with. */
interface Spoken {
  dossier: DossierFile
  /** The id of the source. */
  source: string
  wording: Wording
  report: Report
}

/** The statements with their quotations, found in the text, and the positions they show; then what this source quotes of statements of others. */
function spokenFacts(dossier: DossierFile, report: Report): Fact[] {
  const { source, statements = [], quotations = [] } = dossier.facts
  if (!source) {
    for (const [key, list] of Object.entries({ statements, quotations }))
      for (const index of list.keys())
        report([key, index], `${key} need a source: no words can be checked without its text.`)
    return []
  }
  const spoken = { dossier, source: source.id, wording: makeWording(dossier), report }
  return [
    ...statements.flatMap((statement, index) => statementFacts(spoken, statement, ['statements', index])),
    ...quotations.flatMap((quoted, index) => furtherQuotations(spoken, quoted, ['quotations', index])),
  ]
}

function statementFacts(spoken: Spoken, given: DossierStatement, path: Path): Fact[] {
  const { dossier, wording, report } = spoken
  const { id, speaker, onBehalfOf, at, answers, audience, mentions, summary, attribution, prompt } = given
  const statedAt = given.statedAt ?? (at === undefined ? undefined : dossier.facts.events?.[at]?.date)
  const statement = { ...given, statedAt }
  const quotations = given.quotes.map((quote, index) =>
    quotation(spoken, { quote, statement: id, id: `${id}-q${index + 1}`, path: [...path, 'quotes', index] }),
  )
  for (const [key, words] of Object.entries({ attribution, prompt })) {
    const fault = words === undefined ? undefined : wording.faultOf(key, words)
    if (fault !== undefined) report([...path, key], fault)
  }
  const appointment = appointmentOf(spoken, statement, path)
  return [
    make.statement({
      ...{ id, path, summary, attribution, prompt, statedAt },
      ...{ speaker, appointment, onBehalfOf, event: at, answers, audience, mentions },
    }),
    ...quotations.filter((fact) => fact !== undefined),
    ...(given.positions ?? []).map((position, index) =>
      positionFact(spoken, statement, position, quotations, [...path, 'positions', index]),
    ),
  ]
}

/** What this source quotes of a statement that another dossier states: the statement stays that one's. */
function furtherQuotations(spoken: Spoken, { statement, quotes }: DossierQuotation, path: Path): Fact[] {
  return quotes.flatMap((quote, index) => {
    const id = `${statement}-in-${spoken.source}-q${index + 1}`
    const fact = quotation(spoken, { quote, statement, id, path: [...path, 'quotes', index] })
    // What is wrong with the statement is wrong at its name, once.
    return fact ? [{ ...fact, path }] : []
  })
}

/** The quotation where its words have a place in the text; where they have none, that is reported. */
function quotation(
  { dossier: { text }, source, wording, report }: Spoken,
  { quote, statement, id, path }: { quote: DossierQuote; statement: string; id: string; path: Path },
): Fact | undefined {
  const span = wording.placeOf(quote)
  if (typeof span === 'string') {
    report(path, span)
    return undefined
  }
  const { kind = 'DIRECT' } = typeof quote === 'string' ? {} : quote
  const exact = text.slice(span.start, span.end)
  return make.quotation({
    ...{ id, path, exact, ...contextOf(text, span), ...span, kind, verified: true },
    ...{ statement, source },
  })
}

function positionFact(
  { source, report }: Spoken,
  statement: DossierStatement,
  position: DossierPosition,
  quotations: (Fact | undefined)[],
  path: Path,
): Fact {
  const { speaker, sequence, onBehalfOf, statedAt, at } = statement
  const { stance, summary, condition, intensity, mode = 'STATEMENT', issue, targets, supersedes } = position
  const numbers = position.quotes ?? [...quotations.keys()].map((index) => index + 1)
  for (const number of numbers)
    if (number > quotations.length)
      report(
        [...path, 'quotes'],
        `quotes takes numbers up to ${quotations.length}, the statement's quotes; got ${number}.`,
      )
  return make.position({
    ...{ id: `${statement.id}-on-${issue}`, path },
    ...{ stance, summary, conditional: condition !== undefined, condition, intensity, mode, statedAt, sequence },
    ...{ actor: speaker, issue, onBehalfOf, targets, supersedes, event: at, statement: statement.id, source },
    // A quote that was refused has its own problem already.
    quotations: numbers.flatMap((number) => quotations[number - 1]?.id ?? []),
  })
}

/** `as` names an appointment, or a post: then the speaker's appointment to it, by its dates where there are several. */
function appointmentOf(
  { dossier, report }: Spoken,
  { speaker, as, statedAt }: DossierStatement,
  path: Path,
): string | undefined {
  if (as === undefined) return undefined
  const held = (dossier.facts.appointments ?? []).filter(({ person }) => person === speaker)
  const toPost = held.filter(({ post }) => post === as)
  if (toPost.length === 0) {
    const isAppointment = held.some((appointment) => appointmentId(appointment) === as)
    return isAppointment ? as : appointmentId({ person: speaker, post: as })
  }
  const day = intervalOf(statedAt)
  const isInForce = ({ startDate, endDate }: (typeof held)[number]) =>
    day &&
    (intervalOf(startDate)?.earliest ?? '') <= day.latest &&
    (intervalOf(endDate)?.latest ?? '9999') >= day.earliest
  const [one, ...others] = toPost.length === 1 ? toPost : toPost.filter(isInForce)
  if (one && others.length === 0) return appointmentId(one)
  report([...path, 'as'], `${speaker} held the post ${as} ${toPost.length} times; name the appointment instead.`)
  return undefined
}
