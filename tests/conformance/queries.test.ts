import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cypher } from '../../src/generated/cypher.ts'
import { type Composed, compose, find, pageOf, queryOf, totalOf } from '../../src/graph/plan.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine, Params, Row } from '../../src/store/engine.ts'
import { corpusFolders } from '../corpus/corpus.ts'
import { engines } from '../support/engines.ts'
import { conferenceFolders, seedFolders } from '../support/seed.ts'

/** The queries that answer fields; what stands in a folder or is part of another is a plain text. */
type Name = { [Key in keyof typeof cypher]: (typeof cypher)[Key] extends string ? never : Key }[keyof typeof cypher]
const queries = Object.fromEntries(Object.entries(cypher).filter(([, query]) => typeof query !== 'string')) as Pick<
  typeof cypher,
  Name
>
const names = Object.keys(queries) as Name[]
/** What the fields of Query are asked for. */
const rootParams: Record<string, Params> = {
  'Query.node': { id: 'new-cyber-rules' },
  'Query.organizations': { kind: ['MEDIA'] },
  'Query.posts': { role: ['AMBASSADOR'] },
  'Query.issues': { kind: 'TOPIC' },
}

/** Every query returns something from the seed and the corpus, and the same on every engine. */
describe('every query', () => {
  const opened: { name: string; engine: Engine }[] = []
  let ids: Map<string, string[]>

  beforeAll(async () => {
    for (const { name, open } of engines) {
      const engine = await open()
      await loadDossiers(engine, [...seedFolders, ...corpusFolders, ...conferenceFolders])
      opened.push({ name, engine })
    }
    ids = await readIds(opened[0]?.engine as Engine)
  })

  afterAll(() => Promise.all(opened.map(({ engine }) => engine.close())))

  it.each(names)('%s', async (name) => {
    const { text, params } = requestOf(name, ids)
    const answers = await Promise.all(opened.map(({ engine }) => engine.read(text, params)))
    const [first, ...others] = answers.map(canonical)
    expect(isSomething(answers[0] ?? [])).toBe(true)
    for (const other of others) expect(other).toEqual(first)
  })

  it.each(names.filter((name) => queries[name].kind === 'connection'))('%s counts what it lists', async (name) => {
    const { text, params } = requestOf(name, ids)
    const counting = requestOf(name, ids, (binds) => ({ text: totalOf(binds), params: {} }))
    for (const { engine } of opened) {
      const listed = await engine.read(text, params)
      const counted = await engine.read(counting.text, counting.params)
      const sizes = new Map(listed.map((row) => [row.key, (row.value as unknown[]).length]))
      for (const { key, value } of counted) expect(sizes.get(key)).toBe(value)
    }
  })
})

function requestOf(name: Name, ids: Map<string, string[]>, end = wholePage): Composed {
  const clause = queries[name]
  const { kind, params, binds } = clause
  const [owner = ''] = name.split('.')
  const own = Object.fromEntries(params.map((param) => [param, null]))
  const given = {
    ...own,
    ...rootParams[name],
    ...(params.includes('id') && !rootParams[name] ? { id: idFor(name, ids) } : {}),
  }
  const keys = ids.get(owner) ?? []
  if (kind !== 'connection') return { text: queryOf(clause).text, params: { ...given, keys } }
  const page = end(binds)
  return { text: compose([find(clause), page.text], owner !== 'Query'), params: { ...given, keys, ...page.params } }
}

function wholePage(binds: string): Composed {
  return pageOf({ name: binds, label: undefined }, { first: 100_000, after: null })
}

/** Query.person is asked for a person. */
function idFor(name: Name, ids: Map<string, string[]>): string | undefined {
  const field = name.replace('Query.', '')
  return ids.get(field.charAt(0).toUpperCase() + field.slice(1))?.[0]
}

async function readIds(engine: Engine): Promise<Map<string, string[]>> {
  const rows = await engine.read('MATCH (node:Entity) RETURN node.id AS id, node.type AS type ORDER BY id')
  const ids = new Map<string, string[]>()
  for (const { id, type } of rows) {
    const kinds = ['Person', 'Organization', 'Country', 'Bloc'].includes(type as string)
      ? [type, 'Actor', 'Node']
      : [type, 'Node']
    for (const kind of kinds as string[]) ids.set(kind, [...(ids.get(kind) ?? []), id as string])
  }
  return ids
}

function canonical(rows: Row[]): string[] {
  return rows.map((row) => JSON.stringify(sortKeys(row))).sort()
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, sortKeys(item)]))
}

function isSomething(rows: Row[]): boolean {
  return rows.some(({ value }) => (Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined))
}
