import { groupBy } from '../../collections/groupBy.ts'
import { show } from '../../errors.ts'
import { digestOf, idOf } from '../../model/ids.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { Unusable } from '../csv/cells.ts'
import { unfit } from '../read/jsonText.ts'
import type { Unread } from '../read/unread.ts'
import { type NameIds, type Place, type Row, refusedAt } from '../row.ts'
import { makeActors } from './actors.ts'
import { codingFacts, type Words } from './codingFacts.ts'
import { type Feature, type Reading, readFeatures } from './features.ts'

/** What the rows of a file of annotations have in common. */
export interface Setting {
  dataset: string
  idFor: NameIds
  unread: Unread
  findCountry: (word: string) => string
}

/** Words that somebody annotated. */
export interface Annotation extends Place {
  /** How a refusal calls it. */
  called: string
  /** The id of the source it stands in. */
  source: string
  /** Its words; or why they are none. */
  words: Words | { refused: string }
  features: readonly Feature[]
}

type Read = Annotation & { words: Words; reading: Reading }

/** The rows of annotations: first the issues that they speak of, then a row a statement. Those without an actor or an issue are counted. */
export function* annotationRows(setting: Setting, annotations: readonly Annotation[]): Generator<Row> {
  const read: Read[] = []
  const refused: Row[] = []
  for (const annotation of annotations) {
    const found = readOne(setting, annotation)
    if (found && 'refused' in found) refused.push(found)
    else if (found) read.push(found)
  }
  yield* issueRows(setting, read)
  yield* refused
  const statements = groupBy(read, (one) => statementOf(setting, one))
  for (const [id, parts] of statements) yield statementRow(setting, id, parts)
}

/** The id of a thing that belongs to the dataset, for one of the file. */
export function ownId(dataset: string, id: string): string {
  return id.startsWith(`${dataset}-`) ? idOf(id) : `${dataset}-${idOf(id)}`
}

function readOne(setting: Setting, annotation: Annotation): Read | (Row & { refused: string }) | undefined {
  const refuse = (sentence: string) => refusedAt(annotation, `The ${annotation.called}: ${sentence}`)
  const { words } = annotation
  const fault = unfit(annotation.features)
  if (fault !== undefined) return refuse(fault)
  try {
    const reading = readFeatures(annotation.features, (name) => isFound(setting, name))
    const without = reading.speakers.length === 0 ? 'an actor' : reading.issues.length === 0 ? 'an issue' : undefined
    if (without !== undefined) {
      setting.unread.add(`annotations without ${without}`, 1)
      return undefined
    }
    return 'refused' in words ? refuse(words.refused) : { ...annotation, words, reading }
  } catch (error) {
    if (error instanceof Unusable) return refuse(error.message)
    throw error
  }
}

function isFound({ findCountry }: Setting, name: string): boolean {
  try {
    findCountry(name)
    return true
  } catch (error) {
    if (error instanceof Unusable) return false
    throw error
  }
}

/** An issue is a proposition where anybody is for or against it. */
function* issueRows({ idFor }: Setting, read: readonly Read[]): Generator<Row> {
  const issues = new Map<string, { place: Place; broader: string | undefined; isTaken: boolean }>()
  for (const { file, line, reading } of read)
    for (const name of reading.issues) {
      const { place, broader, isTaken } = issues.get(name) ?? {
        place: { file, line },
        broader: undefined,
        isTaken: false,
      }
      issues.set(name, {
        ...{ place, broader: broader ?? reading.broader, isTaken: isTaken || reading.stance !== 'NONE' },
      })
    }
  for (const { place, broader } of [...issues.values()])
    if (broader !== undefined && !issues.has(broader))
      issues.set(broader, { place, broader: undefined, isTaken: false })
  // What is above comes first: the others refer to it.
  const depths = new Map([...issues.keys()].map((name) => [name, stepsAbove(name, issues)]))
  for (const [name, { place, broader, isTaken }] of [...issues].sort(
    ([a], [b]) => (depths.get(a) ?? 0) - (depths.get(b) ?? 0),
  )) {
    const above = broader === undefined ? [] : [{ issue: idFor('Issue', broader), alignment: 'NONE' as const }]
    const kind = isTaken ? 'PROPOSITION' : 'TOPIC'
    yield { ...place, aside: true, facts: [make.issue({ id: idFor('Issue', name), name, kind, broader: above })] }
  }
}

function stepsAbove(name: string, issues: ReadonlyMap<string, { broader: string | undefined }>): number {
  const passed = new Set<string>()
  for (let at: string | undefined = name; at !== undefined && !passed.has(at); at = issues.get(at)?.broader)
    passed.add(at)
  return passed.size
}

/** Annotations of the same words by the same coder and the same actors are one statement, unless the file says which they belong to. */
function statementOf({ dataset }: Setting, { source, words, reading }: Read): string {
  if (reading.statement !== undefined) return ownId(dataset, reading.statement)
  const at = 'text' in words ? [words.span.start, words.span.end] : [words.exact, words.prefix ?? '']
  const who = [reading.speakers, reading.behalf, reading.coders]
  const digest = digestOf(JSON.stringify([at, who]))
  return `${source}-${'text' in words ? `${words.span.start}-` : ''}${digest}`
}

function statementRow(setting: Setting, id: string, parts: readonly Read[]): Row {
  const [first, ...more] = parts as [Read, ...Read[]]
  const place = { file: first.file, line: first.line }
  const also = more.map(({ file, line }) => ({ file, line }))
  const refuse = (sentence: string) => ({ ...refusedAt(place, `The ${first.called}: ${sentence}`), also })
  const actor = makeActors(setting)
  const all = <Item>(of: (reading: Reading) => readonly Item[]) => [
    ...new Map(parts.flatMap(({ reading }) => of(reading)).map((item) => [JSON.stringify(item), item])).values(),
  ]
  const behalf = all(({ behalf }) => behalf)
  if (behalf.length > 1)
    return refuse(`It is on behalf of several: ${behalf.map(({ name }) => show(name)).join(', ')}.`)
  const places = new Set(parts.map(({ words }) => JSON.stringify('text' in words ? words.span : words)))
  if (places.size > 1) return refuse(`The statement ${show(id)} has annotations at ${places.size} places.`)
  const [summary, ...others] = all(({ summary }) => (summary === undefined ? [] : [summary]))
  const [statedAt, another] = all(({ statedAt }) => (statedAt === undefined ? [] : [statedAt]))
  if (another !== undefined) return refuse(`The statement ${show(id)} has two dates, ${statedAt} and ${another}.`)
  try {
    const stated: Fact[] = []
    const end = (one: Parameters<typeof actor>[0]) => {
      const made = actor(one)
      stated.push(...made.stated)
      return made.end
    }
    const positions = positionsOf(setting, parts, end)
    const [onBehalfOf] = behalf.map(end)
    const facts = all(({ speakers }) => speakers).flatMap((speaker, at) =>
      codingFacts({
        ...{ id: at === 0 ? id : `${id}-${at + 1}`, source: first.source, words: first.words, kind: 'PARAPHRASE' },
        ...{ speaker: end(speaker), onBehalfOf, summary, statedAt, positions },
        attributes: [
          ...all(({ coders }) => coders).map((value) => ({ name: 'coder', value })),
          ...others.map((value) => ({ name: 'summary', value })),
          ...all(({ others }) => others),
        ],
      }),
    )
    return { ...place, also, facts: [...new Map([...stated, ...facts].map((fact) => [fact.id, fact])).values()] }
  } catch (error) {
    if (error instanceof Unusable) return refuse(error.message)
    throw error
  }
}

/** A position for each issue, toward all that its annotations name. */
function positionsOf({ idFor }: Setting, parts: readonly Read[], end: (actor: Reading['targets'][number]) => End) {
  const byIssue = new Map<string, { stance: Reading['stance']; targets: Map<string, Reading['targets'][number]> }>()
  for (const { reading } of parts)
    for (const name of reading.issues) {
      const known = byIssue.get(name) ?? { stance: reading.stance, targets: new Map() }
      if (known.stance !== reading.stance)
        throw new Unusable(`It is coded both ${known.stance} and ${reading.stance} on ${show(name)}.`)
      for (const target of reading.targets) known.targets.set(`${target.kind} ${target.name}`, target)
      byIssue.set(name, known)
    }
  return [...byIssue].map(([name, { stance, targets }]) => ({
    ...{ issue: idFor('Issue', name), stance, targets: [...targets.values()].map(end) },
  }))
}
