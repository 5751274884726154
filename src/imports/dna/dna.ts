import { show } from '../../errors.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { openCoded } from '../coded/file.ts'
import { findPlaces } from '../coded/places.ts'
import { unfit } from '../read/jsonText.ts'
import type { Unread } from '../read/unread.ts'
import { type ImportSource, type Row, refusedAt } from '../row.ts'
import { type DnaFile, openDatabase, type Record } from './database.ts'
import { type Project, readProject } from './project.ts'
import { type Setting, statementRow } from './statements.ts'

/**
 * A file of Discourse Network Analyzer 3. A document is a Source with its text; a statement whose type has a person or an organization, a concept and an
 * agreement is a Statement at its place in the text, and a Position on the concept. People, organizations and concepts are known by their names.
 */
export function openDna(path: string, name?: string): ImportSource {
  return openCoded(path, name, /\.dna$/i, async function* ({ file, dataset, idFor, unread }) {
    const database = await openDatabase(file)
    try {
      const project = readProject(file, database)
      countUnread(database, project, unread)
      yield* rowsOf({ file, dataset, idFor }, database, project, unread)
    } finally {
      database.close()
    }
  })
}

function* rowsOf(setting: Setting, database: DnaFile, project: Project, unread: Unread): Generator<Row> {
  const { file, dataset } = setting
  yield* conceptRows(setting, project)
  for (const document of database.rows('DOCUMENTS')) {
    const place = { file, line: Number(document.ID) }
    const fault = unfit([document.Title, document.Text, document.Source])
    const { facts, date } = fault === undefined ? documentFacts(setting, document) : { facts: [], date: undefined }
    const statements = project.statements.get(Number(document.ID)) ?? []
    if (fault !== undefined) {
      yield refusedAt(place, `The document ${document.ID}: ${fault}`)
      for (const { id } of statements)
        yield refusedAt(
          { file, line: id },
          `The statement ${id} stands in the document ${document.ID}, which is refused.`,
        )
      continue
    }
    yield { ...place, facts }
    const text = String(document.Text)
    const { spans, notes } = findPlaces(text, statements, 'code units')
    for (const note of notes) unread.say(`${file}: document ${document.ID} (${show(document.Title)}): ${note}`)
    for (const [at, statement] of statements.entries())
      yield statementRow(setting, statement, {
        ...{ source: `${dataset}-d${document.ID}`, text, span: spans[at] ?? null, date },
      })
  }
  for (const { id, document } of project.strays)
    yield refusedAt({ file, line: id }, `The statement ${id} is of a document ${document} that is not in the file.`)
}

/** The concepts that statements speak of, each after the one it is grouped under. */
function* conceptRows({ file, idFor }: Setting, { entities, concepts }: Project): Generator<Row> {
  const done = new Set<number>()
  const chain = (id: number): number[] => {
    const steps: number[] = []
    for (let at: number | undefined = id; at !== undefined && !done.has(at); at = entities.get(at)?.parent) {
      done.add(at)
      steps.unshift(at)
    }
    return steps
  }
  for (const id of concepts)
    for (const step of chain(id)) {
      const { value = '', parent } = entities.get(step) ?? {}
      if (value === '' || unfit(value) !== undefined) continue
      const above = parent === undefined ? undefined : entities.get(parent)?.value
      const broader = above ? [{ issue: idFor('Issue', above), alignment: 'NONE' as const }] : []
      const fact = make.issue({ id: idFor('Issue', value), name: value, kind: 'PROPOSITION', broader })
      yield { file, line: step, aside: true, facts: [fact] }
    }
}

function documentFacts({ dataset, idFor }: Setting, document: Record): { facts: Fact[]; date: string | undefined } {
  const date = dayOf(document.Date)
  const publisher = String(document.Source ?? '').trim()
  const body = publisher === '' ? undefined : idFor('Organization', publisher)
  return {
    date,
    facts: [
      ...(body === undefined ? [] : [make.organization({ id: body, name: publisher, kind: 'OTHER' })]),
      make.source({
        ...{ id: `${dataset}-d${document.ID}`, headline: String(document.Title).trim() || `Document ${document.ID}` },
        ...{ language: 'und', publishedOn: date, publisher: body, text: String(document.Text) },
      }),
    ],
  }
}

/** The day of a moment, in seconds since 1970; those of a file are in no zone. */
function dayOf(seconds: unknown): string | undefined {
  const moment = new Date(Number(seconds) * 1000)
  return Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999 || moment.getUTCFullYear() < 1
    ? undefined
    : moment.toISOString().slice(0, 10)
}

function countUnread(database: DnaFile, { others }: Project, unread: Unread): void {
  for (const column of ['Author', 'Section', 'Notes', 'Type']) {
    const count = database.rows('DOCUMENTS').filter((document) => String(document[column] ?? '') !== '').length
    if (count > 0) unread.add(`documents.${column.toLowerCase()}`, count)
  }
  for (const [type, count] of others) if (count > 0) unread.add(`statements of the type ${show(type)}`, count)
  const variables = new Map(
    database.rows('VARIABLES').map(({ ID, Variable }) => [Number(ID), String(Variable)] as const),
  )
  const attributes = new Map(
    database
      .rows('ATTRIBUTEVARIABLES')
      .map(({ ID, VariableId, AttributeVariable }) => [
        Number(ID),
        `${variables.get(Number(VariableId))}.${AttributeVariable}`,
      ]),
  )
  for (const { AttributeVariableId, AttributeValue } of database.rows('ATTRIBUTEVALUES'))
    if (AttributeValue !== '') unread.add(attributes.get(Number(AttributeVariableId)) ?? 'attributes', 1)
}
