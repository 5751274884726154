import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorTypes } from '../../src/dossier/fact.ts'
import { loadDossiers } from '../../src/dossier/load.ts'
import { parts, statements } from '../../src/generated/statements.ts'
import { compose, total } from '../../src/graph/compose.ts'
import type { Engine } from '../../src/graph/engine.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { engines } from '../engines.ts'
import { seedFolders } from '../seed.ts'

/** The statements that lead from one thing to others; a field of Query has nothing to start from. */
const relations = Object.values(statements).filter(({ field }) => !field.startsWith('Query.'))

/** Every relation has something to find in the seed and the corpus, on every engine: a statement with a wrong arrow finds nothing. */
describe.each(engines)('relations on $name', ({ open }) => {
  let engine: Engine
  let nodes: { id: string; type: string }[]

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, [...seedFolders, ...corpusFolders])
    nodes = (await engine.read('MATCH (node:Entity) RETURN node.id AS id, node.type AS type')) as typeof nodes
  })

  afterAll(() => engine.close())

  it.each(relations)('$field finds something', async ({ field, kind, text }) => {
    const parent = field.split('.')[0] ?? ''
    const types: readonly string[] = parent === 'Actor' ? actorTypes : [parent]
    const ids = nodes.filter(({ type }) => types.includes(type)).map(({ id }) => id)
    const params = { keys: ids, asOf: null, scopes: Object.fromEntries(ids.map((id) => [id, [ownScope(id)]])) }
    const rows = await engine.read(kind === 'connection' ? counting(text) : text, params)
    const found = kind === 'connection' ? rows.filter(({ value }) => (value as number) > 0) : rows
    expect(found.length).toBeGreaterThan(0)
  })
})

/** The finding clause with the clause that counts; one that finds positions still has to call them nodes. */
function counting(text: string): string {
  const glue = text.includes('(node:') ? [] : [parts.PositionConnection]
  return compose([text, ...glue, total], true)
}

/** What Issue.positions takes for an issue without its narrower ones. */
function ownScope(issue: string) {
  return { issue, stances: null }
}
