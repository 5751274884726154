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
    right: "  parts: connection(statements['Organization.parts']),\n",
    wrong: '',
  },
  {
    name: 'a missing resolver of Query',
    map: 'query',
    right: "  person: root.one(statements['Query.person']),\n",
    wrong: '',
  },
  {
    name: '`one` for a list',
    map: 'position',
    right: "targets: many(statements['Position.targets'])",
    wrong: "targets: one(statements['Position.targets'])",
  },
  {
    name: '`many` for a single',
    map: 'position',
    right: "actor: one(statements['Position.actor'])",
    wrong: "actor: many(statements['Position.actor'])",
  },
  {
    name: '`many` for a connection',
    map: 'organization',
    right: "posts: connection(statements['Organization.posts'])",
    wrong: "posts: many(statements['Organization.posts'])",
  },
  {
    name: '`connection` where the filter belongs',
    map: 'query',
    right: "positions: root.filtered(statements['Query.positions'], 'PositionConnection')",
    wrong: "positions: root.one(statements['Query.positions'])",
  },
  {
    name: 'a statement of another type',
    map: 'organization',
    right: "country: one(statements['Organization.country'])",
    wrong: "country: one(statements['Organization.parent'])",
  },
  {
    name: 'a list of another type',
    map: 'position',
    right: "quotations: many(statements['Position.quotations'])",
    wrong: "quotations: many(statements['Position.targets'])",
  },
  {
    name: 'a connection of another type',
    map: 'organization',
    right: "posts: connection(statements['Organization.posts'])",
    wrong: "posts: connection(statements['Organization.parts'])",
  },
  {
    name: 'a statement that does not exist',
    map: 'organization',
    right: "statements['Organization.parts']",
    wrong: "statements['Organization.subsidiaries']",
  },
  {
    name: 'a field that does not exist',
    map: 'position',
    right: '  actor: one(',
    wrong: "  author: one(statements['Position.actor']),\n  actor: one(",
  },
]
const maps = ['organization', 'position', 'query'] as const

describe('the compiler', () => {
  let complaints: string[] = []

  beforeAll(() => {
    for (const map of maps) writeFileSync(join(folder, `${map}.ts`), readMap(map))
    for (const [index, { map, right, wrong }] of mistakes.entries()) {
      const text = readMap(map)
      if (!text.includes(right)) throw new Error(`${right} was wanted in src/resolvers/${map}.ts`)
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

  it.each(maps)('accepts src/resolvers/%s.ts as it is, and everything it stands on', (map) => {
    expect(complaints.filter((line) => line.includes(`${map}.ts(`))).toEqual([])
    expect(complaints.filter((line) => !/mistake-\d+\.ts\(/.test(line))).toEqual([])
  })

  it.each(mistakes.map((mistake, index) => ({ ...mistake, index })))('refuses $name', ({ index }) => {
    expect(complaints.filter((line) => line.includes(`mistake-${index}.ts(`))).not.toEqual([])
  })
})

/** A resolver map whose imports lead back to the project from the folder of copies. */
function readMap(name: string): string {
  const text = readFileSync(join(root, 'src/resolvers', `${name}.ts`), 'utf8')
  return text.replaceAll("from '../", "from '../../../src/").replaceAll("from './", "from '../../../src/resolvers/")
}
