import type { Database, SqlValue } from 'sql.js'
import { DemarcheError, show } from '../../errors.ts'
import { readBytes } from '../read/door.ts'

/** The largest file that is read, in bytes: it is held in memory as a whole. */
export const MOST_BYTES = 256 * 2 ** 20

const BEGINS = 'SQLite format 3\0'

/** What is read of a file of version 3: its tables, and the columns of them. */
const TABLES = {
  SETTINGS: ['Property', 'Value'],
  CODERS: ['ID', 'Name'],
  DOCUMENTS: ['ID', 'Title', 'Text', 'Coder', 'Author', 'Source', 'Section', 'Notes', 'Type', 'Date'],
  STATEMENTTYPES: ['ID', 'Label'],
  VARIABLES: ['ID', 'Variable', 'DataType', 'StatementTypeId'],
  STATEMENTS: ['ID', 'StatementTypeId', 'DocumentId', 'Start', 'Stop', 'Coder'],
  ENTITIES: ['ID', 'VariableId', 'Value', 'ChildOf'],
  DATABOOLEAN: ['StatementId', 'VariableId', 'Value'],
  DATAINTEGER: ['StatementId', 'VariableId', 'Value'],
  DATASHORTTEXT: ['StatementId', 'VariableId', 'Entity'],
  DATALONGTEXT: ['StatementId', 'VariableId', 'Value'],
  ATTRIBUTEVARIABLES: ['ID', 'VariableId', 'AttributeVariable'],
  ATTRIBUTEVALUES: ['AttributeVariableId', 'AttributeValue'],
} as const
/** What later versions added. */
const ADDED = ['ChildOf']

export type Table = keyof typeof TABLES
export type Record = { [column: string]: SqlValue }

/** A file of Discourse Network Analyzer, opened. */
export interface DnaFile {
  rows(table: Table): Record[]
  close(): void
}

/** Opens a file of version 3. Throws IMPORT_INVALID for what is none, is of version 2, is damaged, or holds anything but plain tables. */
export async function openDatabase(file: string): Promise<DnaFile> {
  const bytes = readBytes(file, { most: MOST_BYTES })
  if (bytes.subarray(0, BEGINS.length).toString('latin1') !== BEGINS)
    throw unusable(file, 'is no .dna file: those are SQLite databases, which it is not.')
  const { default: open } = await import('sql.js')
  const { Database } = await open()
  let database: Database | undefined
  try {
    database = new Database(bytes)
    check(file, database)
  } catch (error) {
    database?.close()
    throw error instanceof DemarcheError ? error : damaged(file, error)
  }
  const opened = database
  return {
    rows(table) {
      try {
        return rowsOf(opened, `SELECT ${columnsOf(opened, table).join(', ')} FROM ${table} ORDER BY ${orderOf(table)}`)
      } catch (error) {
        throw damaged(file, error)
      }
    },
    close: () => opened.close(),
  }
}

function check(file: string, database: Database): void {
  // What a stranger's file calls a table may be a view that never ends, or compute its columns.
  const stored = rowsOf(database, 'SELECT upper(name) AS name, type, sql FROM sqlite_master')
  const tables = new Map(stored.filter(({ type }) => type === 'table').map(({ name, sql }) => [name, String(sql)]))
  if (!tables.has('STATEMENTTYPES') && (tables.has('STATEMENTTYPE') || tables.has('DNAVERSION')))
    throw unusable(file, 'is of Discourse Network Analyzer 2: open it in version 3, which converts it, and save it.')
  for (const [table, columns] of Object.entries(TABLES)) {
    if (!tables.has(table))
      throw unusable(file, `has no table ${table}: a file of Discourse Network Analyzer 3 was wanted.`)
    const found = rowsOf(database, `PRAGMA table_xinfo(${table})`)
    const isPlain = /^CREATE TABLE/i.test(tables.get(table) ?? '') && found.every(({ hidden }) => hidden === 0)
    if (!isPlain) throw unusable(file, `has a table ${table} that computes what it holds; it was not read.`)
    const missing = columns.find((column) => !ADDED.includes(column) && !found.some(({ name }) => name === column))
    if (missing !== undefined)
      throw unusable(file, `has no column ${missing} in ${table}: a file of Discourse Network Analyzer 3 was wanted.`)
  }
  const [settings] = rowsOf(database, "SELECT Value FROM SETTINGS WHERE Property = 'version'")
  const version = String(settings?.Value ?? '')
  if (!/^3\./.test(version))
    throw unusable(file, `is of version ${show(version)} of Discourse Network Analyzer; version 3 was wanted.`)
  const [state] = rowsOf(database, 'PRAGMA quick_check(1)')
  if (state?.quick_check !== 'ok') throw damaged(file, new Error(String(state?.quick_check)))
}

function columnsOf(database: Database, table: Table): string[] {
  const names = rowsOf(database, `PRAGMA table_xinfo(${table})`).map(({ name }) => name)
  return TABLES[table].filter((column) => names.includes(column))
}

function orderOf(table: Table): string {
  return TABLES[table].slice(0, 2).join(', ')
}

function rowsOf(database: Database, query: string): Record[] {
  const statement = database.prepare(query)
  try {
    const rows: Record[] = []
    while (statement.step()) rows.push(statement.getAsObject())
    return rows
  } finally {
    statement.free()
  }
}

function damaged(file: string, cause: unknown): DemarcheError {
  return unusable(file, `is damaged: it cannot be read as a database (${(cause as Error).message}).`, cause)
}

function unusable(file: string, sentence: string, cause?: unknown): DemarcheError {
  return new DemarcheError('IMPORT_INVALID', `The file ${file} ${sentence}`, { cause })
}
