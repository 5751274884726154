import { groupBy } from '../../collections/groupBy.ts'
import { DemarcheError } from '../../errors.ts'
import type { Attribute } from '../../model/attributes.ts'
import type { Span } from '../../model/quote.ts'
import type { DnaFile } from './database.ts'

/** A person, an organization, a concept or another value of a short text. */
export interface Entity {
  value: string
  parent: number | undefined
}

/** A statement with the values of its variables, by their names. */
export interface CodedStatement extends Span {
  id: number
  document: number
  coder: string | undefined
  person: string
  organization: string
  concept: string
  agreement: boolean | undefined
  /** The values of any other variables. */
  others: Attribute[]
}

export interface Project {
  /** How many statements there are of the types that are not read. */
  others: Map<string, number>
  entities: Map<number, Entity>
  /** The concepts that statements speak of. */
  concepts: number[]
  /** By document. */
  statements: Map<number, CodedStatement[]>
  /** Those of no document. */
  strays: CodedStatement[]
}

const ACTORS = ['person', 'organization']

/** What a file holds beside its documents. Throws IMPORT_INVALID where no type of statement can be read. */
export function readProject(file: string, database: DnaFile): Project {
  const variables = new Map(
    database
      .rows('VARIABLES')
      .map(({ ID, Variable, DataType, StatementTypeId }) => [
        Number(ID),
        { name: String(Variable), kind: String(DataType), type: Number(StatementTypeId) },
      ]),
  )
  const labels = database.rows('STATEMENTTYPES').map(({ ID, Label }) => [Number(ID), String(Label)] as const)
  const types = new Map(
    labels.filter(([id]) => {
      const own = [...variables.values()].filter(({ type }) => type === id)
      const has = (name: string, kind: string) => own.some((one) => nameOf(one.name) === name && one.kind === kind)
      return (
        ACTORS.some((name) => has(name, 'short text')) && has('concept', 'short text') && has('agreement', 'boolean')
      )
    }),
  )
  if (types.size === 0)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `The file ${file} has no type of statement with what is read: the short texts person or organization, and concept, and agreement, which is boolean.`,
    )
  const entities = new Map(
    database.rows('ENTITIES').map(({ ID, Value, ChildOf }) => [
      Number(ID),
      {
        value: String(Value ?? '').trim(),
        parent: ChildOf === null || ChildOf === undefined ? undefined : Number(ChildOf),
      },
    ]),
  )
  const coders = new Map(database.rows('CODERS').map(({ ID, Name }) => [Number(ID), String(Name)]))
  const { values, concepts } = readValues(database, variables, entities)
  const documents = new Set(database.rows('DOCUMENTS').map(({ ID }) => Number(ID)))
  const inFile: CodedStatement[] = []
  const others = new Map(labels.filter(([id]) => !types.has(id)).map(([, label]) => [label, 0]))
  const strays: CodedStatement[] = []
  for (const row of database.rows('STATEMENTS')) {
    const [id, document, type] = [Number(row.ID), Number(row.DocumentId), Number(row.StatementTypeId)]
    if (!types.has(type)) {
      const label = labels.find(([known]) => known === type)?.[1] ?? 'none'
      others.set(label, (others.get(label) ?? 0) + 1)
      continue
    }
    const own = values.get(id) ?? new Map<string, string | boolean>()
    const text = (name: string) => String(own.get(name) ?? '')
    const agreement = own.get('agreement')
    const statement: CodedStatement = {
      ...{ id, document, start: Number(row.Start), end: Number(row.Stop), coder: coders.get(Number(row.Coder)) },
      ...{ person: text('person'), organization: text('organization'), concept: text('concept') },
      agreement: typeof agreement === 'boolean' ? agreement : undefined,
      others: [...own].flatMap(([name, value]) =>
        READ.includes(name) || value === '' ? [] : [{ name, value: String(value) }],
      ),
    }
    if (documents.has(document)) inFile.push(statement)
    else strays.push(statement)
  }
  return { others, entities, concepts, statements: groupBy(inFile, ({ document }) => document), strays }
}

const READ = [...ACTORS, 'concept', 'agreement']

type Variables = Map<number, { name: string; kind: string; type: number }>

function readValues(database: DnaFile, variables: Variables, entities: Map<number, Entity>) {
  const values = new Map<number, Map<string, string | boolean>>()
  const concepts = new Set<number>()
  const put = (statement: unknown, variable: unknown, value: string | boolean) => {
    const name = nameOf(variables.get(Number(variable))?.name ?? '')
    const own = values.get(Number(statement)) ?? new Map<string, string | boolean>()
    values.set(Number(statement), own.set(name, value))
  }
  for (const { StatementId, VariableId, Entity } of database.rows('DATASHORTTEXT')) {
    put(StatementId, VariableId, entities.get(Number(Entity))?.value ?? '')
    if (nameOf(variables.get(Number(VariableId))?.name ?? '') === 'concept') concepts.add(Number(Entity))
  }
  for (const { StatementId, VariableId, Value } of database.rows('DATABOOLEAN'))
    put(StatementId, VariableId, Value !== 0)
  for (const table of ['DATAINTEGER', 'DATALONGTEXT'] as const)
    for (const { StatementId, VariableId, Value } of database.rows(table))
      put(StatementId, VariableId, String(Value ?? '').trim())
  return { values, concepts: [...concepts].sort((a, b) => a - b) }
}

function nameOf(variable: string): string {
  const name = variable.trim().toLowerCase()
  return READ.includes(name) ? name : variable.trim()
}
