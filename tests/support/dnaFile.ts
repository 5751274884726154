import { writeFileSync } from 'node:fs'
import initSqlJs from 'sql.js'
import { dnaSchema } from '../../src/exports/coding/dnaSchema.ts'

/** What stands in a file for a test. Variables have the numbers 1 person, 2 organization, 3 concept, 4 agreement; 5 is a note of annotations. */
export interface TestDna {
  version?: string
  documents: { id: number; title: string; text: string; date?: number; source?: string }[]
  statements: {
    id: number
    document: number
    span: [start: number, stop: number]
    person?: string
    organization?: string
    concept?: string
    agreement?: boolean
    coder?: number
    type?: number
  }[]
  /** The concept that another is grouped under. */
  above?: Record<string, string>
  /** Run at the end. */
  also?: string
}

/** Writes a file of Discourse Network Analyzer 3. */
export async function writeDna(
  file: string,
  { version = '3.1.2', documents, statements, above = {}, also = '' }: TestDna,
) {
  const { Database } = await initSqlJs()
  const database = new Database()
  const put = (query: string, row: unknown[]) => database.run(query, row as never)
  database.run(dnaSchema)
  put("INSERT INTO SETTINGS VALUES ('version', ?)", [version])
  for (const [id, name] of [
    [1, 'Admin'],
    [2, 'Ana'],
  ])
    put("INSERT INTO CODERS (ID, Name, Password) VALUES (?, ?, '')", [id, name])
  for (const [id, label] of [
    [1, 'DNA Statement'],
    [2, 'Annotation'],
  ])
    put('INSERT INTO STATEMENTTYPES (ID, Label) VALUES (?, ?)', [id, label])
  const variables = ['person', 'organization', 'concept'].map((name, at) => [at + 1, name, 'short text', 1])
  for (const row of [...variables, [4, 'agreement', 'boolean', 1], [5, 'note', 'long text', 2]])
    put('INSERT INTO VARIABLES VALUES (?, ?, ?, ?)', row)
  const entities = new Map<string, number>()
  const entity = (variable: number, value: string): number => {
    const key = `${variable} ${value}`
    const known = entities.get(key)
    if (known !== undefined) return known
    const parent = above[value] === undefined ? null : entity(variable, above[value])
    const id = entities.size + 1
    entities.set(key, id)
    put('INSERT INTO ENTITIES (ID, VariableId, Value, ChildOf) VALUES (?, ?, ?, ?)', [id, variable, value, parent])
    return id
  }
  for (const { id, title, text, date = 0, source = '' } of documents)
    put('INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Source, Date) VALUES (?, ?, ?, 1, ?, ?)', [
      id,
      title,
      text,
      source,
      date,
    ])
  for (const { id, document, span, coder = 2, type = 1, agreement = true, ...said } of statements) {
    put('INSERT INTO STATEMENTS VALUES (?, ?, ?, ?, ?, ?)', [id, type, document, ...span, coder])
    for (const [at, name] of (['person', 'organization', 'concept'] as const).entries())
      put('INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)', [
        id,
        at + 1,
        entity(at + 1, said[name] ?? ''),
      ])
    put('INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, 4, ?)', [id, agreement ? 1 : 0])
  }
  if (also !== '') database.run(also)
  writeFileSync(file, database.export())
  database.close()
}
