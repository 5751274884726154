import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(import.meta.dirname, '.compile-'))

/** A wrong line in a copy of one of the project's own resolver maps. */
interface Mistake {
  name: string
  map: 'organization' | 'position' | 'query'
  right: string
  wrong: string
}

const mistakes: Mistake[] = [
  {
    name: 'a missing resolver',
    map: 'organization',
    right: "  parts: connection(cypher['Organization.parts']),\n",
    wrong: '',
  },
  {
    name: 'a missing resolver of Query',
    map: 'query',
    right: "  person: root.one(cypher['Query.person']),\n",
    wrong: '',
  },
  {
    name: '`one` for a list',
    map: 'position',
    right: "targets: many(cypher['Position.targets'])",
    wrong: "targets: one(cypher['Position.targets'])",
  },
  {
    name: '`many` for a single',
    map: 'position',
    right: "actor: one(cypher['Position.actor'])",
    wrong: "actor: many(cypher['Position.actor'])",
  },
  {
    name: '`many` for a connection',
    map: 'organization',
    right: "posts: connection(cypher['Organization.posts'])",
    wrong: "posts: many(cypher['Organization.posts'])",
  },
  {
    name: '`connection` where the filter belongs',
    map: 'query',
    right: "positions: root.filtered(cypher['Query.positions'], 'PositionConnection')",
    wrong: "positions: root.one(cypher['Query.positions'])",
  },
  {
    name: 'a statement of another type',
    map: 'organization',
    right: "country: one(cypher['Organization.country'])",
    wrong: "country: one(cypher['Organization.parent'])",
  },
  {
    name: 'a list of another type',
    map: 'position',
    right: "quotations: many(cypher['Position.quotations'])",
    wrong: "quotations: many(cypher['Position.targets'])",
  },
  {
    name: 'a connection of another type',
    map: 'organization',
    right: "posts: connection(cypher['Organization.posts'])",
    wrong: "posts: connection(cypher['Organization.parts'])",
  },
  {
    name: 'a statement that does not exist',
    map: 'organization',
    right: "cypher['Organization.parts']",
    wrong: "cypher['Organization.subsidiaries']",
  },
  {
    name: 'a field that does not exist',
    map: 'position',
    right: '  actor: one(',
    wrong: "  author: one(cypher['Position.actor']),\n  actor: one(",
  },
]
const maps = ['organization', 'position', 'query'] as const

describe('the compiler', () => {
  let complaints: string[] = []

  beforeAll(() => {
    for (const map of maps) writeFileSync(join(folder, `${map}.ts`), readMap(map))
    for (const [index, { map, right, wrong }] of mistakes.entries()) {
      const text = readMap(map)
      if (!text.includes(right)) throw new Error(`${right} was wanted in src/api/resolvers/${map}.ts`)
      writeFileSync(join(folder, `mistake-${index}.ts`), text.replace(right, wrong))
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../tsconfig.json', include: ['*.ts'] }),
    )
    const tsc = spawnSync(
      process.execPath,
      [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder, '--pretty', 'false'],
      { encoding: 'utf8' },
    )
    complaints = tsc.stdout.split('\n').filter((line) => line.includes('error TS'))
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it.each(maps)('accepts src/api/resolvers/%s.ts as it is, and everything it stands on', (map) => {
    expect(complaints.filter((line) => line.includes(`${map}.ts(`))).toEqual([])
    expect(complaints.filter((line) => !/mistake-\d+\.ts\(/.test(line))).toEqual([])
  })

  it.each(mistakes.map((mistake, index) => ({ ...mistake, index })))('refuses $name', ({ index }) => {
    expect(complaints.filter((line) => line.includes(`mistake-${index}.ts(`))).not.toEqual([])
  })
})

/** A resolver map whose imports lead back to the project from the folder of copies. */
function readMap(name: string): string {
  const text = readFileSync(join(root, 'src/api/resolvers', `${name}.ts`), 'utf8')
  return text
    .replaceAll("from '../../", "from '../../../src/")
    .replaceAll("from '../context", "from '../../../src/api/context")
    .replaceAll("from './", "from '../../../src/api/resolvers/")
}
