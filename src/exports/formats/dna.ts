import type { Database } from 'sql.js'
import { tooLarge } from '../../errors.ts'
import { actorsOf, notesOf, numbersOf, othersOf, secondsOf, shortened } from '../coding/dnaRows.ts'
import { DNA_PASSWORD, dnaSchema } from '../coding/dnaSchema.ts'
import type { PositionFormat } from '../format.ts'
import { labelOf } from '../read/entities.ts'
import type { About, Coded, CodedDocument, Coding, EntityRecord, PositionRecords } from '../records.ts'

/** A database of Discourse Network Analyzer 3: documents with their texts, and a statement at its place for each position that has words. */
export const dna: PositionFormat = {
  of: 'positions',
  name: 'dna',
  extension: 'dna',
  stem: 'positions',
  mediaType: 'application/vnd.sqlite3',
  title: 'Discourse Network Analyzer',
  about: 'Texts and coded statements, for Discourse Network Analyzer and rDNA',
  takesRaw: false,
  write: writeDna,
}

/** The most characters of all texts together: the file is made in memory. */
export const MOST_CHARACTERS = 200_000_000

const [AGREED, OTHER_STANCE, ANNOTATION] = [1, 2, 3]
const TYPES = [
  [AGREED, 'DNA Statement', 239, 208, 51],
  [OTHER_STANCE, 'Other stance', 100, 200, 190],
  [ANNOTATION, 'Annotation', 211, 211, 211],
]
const VERSION = [
  ['version', '3.0.7'],
  ['date', '2022-06-10'],
]

async function* writeDna({ about, coded }: PositionRecords): AsyncGenerator<Uint8Array> {
  const found = await coded()
  const { default: open } = await import('sql.js')
  const { Database } = await open()
  const database = new Database()
  try {
    database.run(dnaSchema)
    database.run('BEGIN')
    await fill(database, about, found)
    database.run('COMMIT')
    yield database.export()
  } finally {
    database.close()
  }
}

async function fill(database: Database, about: About, found: Coded): Promise<void> {
  const put = makePut(database)
  for (const row of [...VERSION, ...settingsOf(about, found)]) put('SETTINGS', row)
  for (const row of TYPES) put('STATEMENTTYPES', row)
  const documents = numbersOf(found.sources, 'd')
  const statements = numbersOf(found.codings.map(statementOf), 's')
  const isOwn = statements.size === found.codings.length
  const variables = makeVariables(put)
  const coderOf = makeCoders(put)
  let characters = 0
  let last = isOwn ? largestOf(statements.values()) : found.codings.length
  let at = 0
  for await (const document of found.documents()) {
    characters += document.text.length
    if (characters > MOST_CHARACTERS) throw tooLarge('These texts', `${MOST_CHARACTERS} characters in a .dna file`)
    const number = documents.get(document.source.id) ?? 0
    put('DOCUMENTS', documentRow(number, document))
    for (const coding of document.codings) {
      at += 1
      const id = isOwn ? (statements.get(statementOf(coding)) ?? at) : at
      writeCoding(put, variables, {
        id,
        document: number,
        published: document.source.props.publishedOn,
        coding,
        coderOf,
      })
    }
    for (const { position, span } of document.further) {
      last += 1
      put('STATEMENTS', [last, ANNOTATION, number, span.start, span.end, 1])
      variables.long(last, ANNOTATION, 'note', `Further words of the position ${position}`)
    }
  }
}

/** What a coding is numbered by: its statement; the position where there is none. */
function statementOf({ position }: Coding): string {
  return position.statement ?? position.id
}

function largestOf(numbers: Iterable<number>): number {
  let largest = 0
  for (const number of numbers) largest = Math.max(largest, number)
  return largest
}

type Put = (table: string, row: unknown[]) => void

function makePut(database: Database): Put {
  return (table, row) =>
    database.run(`INSERT INTO ${table} (${COLUMNS[table]}) VALUES (${row.map(() => '?').join(', ')})`, row as never)
}

const COLUMNS: Record<string, string> = {
  SETTINGS: 'Property, Value',
  STATEMENTTYPES: 'ID, Label, Red, Green, Blue',
  CODERS: 'ID, Name, Red, Green, Blue, Password',
  CODERRELATIONS: 'Coder, OtherCoder',
  DOCUMENTS: 'ID, Title, Text, Coder, Source, Notes, Date',
  VARIABLES: 'ID, Variable, DataType, StatementTypeId',
  ENTITIES: 'ID, VariableId, Value, Red, Green, Blue, ChildOf',
  ATTRIBUTEVARIABLES: 'ID, VariableId, AttributeVariable',
  ATTRIBUTEVALUES: 'EntityId, AttributeVariableId, AttributeValue',
  STATEMENTS: 'ID, StatementTypeId, DocumentId, Start, Stop, Coder',
  DATABOOLEAN: 'StatementId, VariableId, Value',
  DATASHORTTEXT: 'StatementId, VariableId, Entity',
  DATALONGTEXT: 'StatementId, VariableId, Value',
}

/** Properties that the program does not know, for whoever opens the file otherwise. */
function settingsOf({ title, query, licence }: About, { positions, leftOut }: Coded): string[][] {
  return [
    ['demarche.title', title],
    ['demarche.filter', query],
    ['demarche.licence', licence],
    ['demarche.leftOut', `${leftOut} of ${positions} positions have no words with a place in a stored text.`],
  ]
}

function documentRow(number: number, document: CodedDocument): unknown[] {
  const { source, publisher, text } = document
  const from = publisher ? shortened(labelOf(publisher)) : ''
  return [number, shortened(labelOf(source)), text, 1, from, notesOf(document), secondsOf(source.props.publishedOn)]
}

interface Written {
  id: number
  document: number
  published: unknown
  coding: Coding
  coderOf(name: string | undefined): number
}

function writeCoding(put: Put, variables: Variables, { id, document, published, coding, coderOf }: Written): void {
  const { position, span, issues, attributes } = coding
  const isAgreed = position.stance === 'SUPPORT' || position.stance === 'OPPOSE'
  const type = isAgreed ? AGREED : OTHER_STANCE
  const coder = coderOf(attributes.find(({ name }) => name === 'coder')?.value)
  put('STATEMENTS', [id, type, document, span.start, span.end, coder])
  const { person, organization } = actorsOf(coding)
  variables.short(id, type, 'person', person)
  variables.short(id, type, 'organization', organization)
  variables.short(id, type, 'concept', ...issues)
  if (isAgreed) variables.agree(id, position.stance === 'SUPPORT')
  else variables.long(id, type, 'stance', position.stance)
  for (const { name, value } of othersOf(coding, published)) variables.long(id, type, name, value)
}

interface Variables {
  /** The entity, and what it is grouped under. */
  short(statement: number, type: number, name: string, ...way: (EntityRecord | undefined)[]): void
  long(statement: number, type: number, name: string, value: string): void
  agree(statement: number, isFor: boolean): void
}

/** Writes the values of variables, and the variables and their values as they are first met. */
function makeVariables(put: Put): Variables {
  const known = new Map<string, number>()
  const entities = new Map<string, number>()
  const taken = new Set<string>()
  let [attributeVariables, entityCount] = [0, 0]
  const types = new Map<number, number>()
  const addEntity = (variable: number, value: string, key: string, parent: number | null = null) => {
    entityCount += 1
    entities.set(key, entityCount)
    put('ENTITIES', [entityCount, variable, value, 0, 0, 0, parent])
    return entityCount
  }
  const variable = (type: number, name: string, kind: string) => {
    const key = `${type} ${name.toLowerCase()}`
    const id = known.get(key) ?? known.size + 1
    if (known.has(key)) return id
    known.set(key, id)
    put('VARIABLES', [id, shortened(name), kind, type])
    if (kind !== 'short text') return id
    attributeVariables += 1
    types.set(id, attributeVariables)
    put('ATTRIBUTEVARIABLES', [attributeVariables, id, 'Type'])
    addEntity(id, '', `${id} `)
    return id
  }
  const entityOf = (of: number, [entity, ...above]: readonly (EntityRecord | undefined)[]): number => {
    const key = `${of} ${entity?.id ?? ''}`
    const met = entities.get(key)
    if (met !== undefined || !entity) return met ?? 0
    const parent = above.length === 0 ? null : entityOf(of, above)
    const label = shortened(labelOf(entity))
    const value = taken.has(`${of} ${label}`) ? `${label.slice(0, 60)} (${shortened(entity.id).slice(0, 120)})` : label
    taken.add(`${of} ${value}`)
    const id = addEntity(of, value, key, parent)
    put('ATTRIBUTEVALUES', [id, types.get(of), entity.type])
    return id
  }
  // Those that the program looks for have the numbers that it gives them.
  for (const name of ['person', 'organization', 'concept']) variable(AGREED, name, 'short text')
  const agreement = variable(AGREED, 'agreement', 'boolean')
  return {
    short(statement, type, name, ...way) {
      const of = variable(type, name, 'short text')
      put('DATASHORTTEXT', [statement, of, entityOf(of, way)])
    },
    long: (statement, type, name, value) => put('DATALONGTEXT', [statement, variable(type, name, 'long text'), value]),
    agree: (statement, isFor) => put('DATABOOLEAN', [statement, agreement, isFor ? 1 : 0]),
  }
}

/** The coders by name, as they are first met; the first is the administrator, whom every file has. */
function makeCoders(put: Put): (name: string | undefined) => number {
  const coders = new Map<string, number>()
  const add = (name: string) => {
    const id = coders.size + 1
    coders.set(name, id)
    put('CODERS', [id, shortened(name), 255, 255, 0, DNA_PASSWORD])
    for (let other = 1; other < id; other += 1) {
      put('CODERRELATIONS', [id, other])
      put('CODERRELATIONS', [other, id])
    }
    return id
  }
  add('Admin')
  return (name) => (name === undefined ? 1 : (coders.get(name) ?? add(name)))
}
