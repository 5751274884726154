import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(import.meta.dirname, '.compile-'))

/** A wrong line in a copy of one of the project's own resolver maps. */
interface Mistake {
  name: string
  map: (typeof maps)[number]
  right: string | RegExp
  wrong: string
}

const mistakes: Mistake[] = [
  {
    name: 'a field without a clause that nothing resolves',
    map: 'country',
    right: / {2}offLine: [\s\S]*?context\),\n/,
    wrong: '',
  },
  {
    name: 'a field of Query that nothing resolves',
    map: 'query',
    right: / {2}offLine: .*\n/,
    wrong: '',
  },
  {
    name: 'a resolver for a field that a clause answers',
    map: 'country',
    right: '  offLine:',
    wrong: '  posts: () => null,\n  offLine:',
  },
  {
    name: 'a resolver for a field that does not exist',
    map: 'query',
    right: '  search,',
    wrong: '  search,\n  find: search,',
  },
  {
    name: 'a resolver that answers something else',
    map: 'country',
    right: 'questions.offLine(',
    wrong: 'questions.shifts(',
  },
  {
    name: 'an argument that the field does not have',
    map: 'issue',
    right: 'facets: ({ id }, { where }, context)',
    wrong: 'facets: ({ id }, { where, first }, context)',
  },
  {
    name: 'a type without its resolvers',
    map: 'resolvers',
    right: '  Country,\n  Issue,',
    wrong: '  Issue,',
  },
]
const maps = ['country', 'issue', 'query', 'resolvers'] as const

describe('the compiler', () => {
  let complaints: string[] = []

  beforeAll(() => {
    for (const map of maps) writeFileSync(join(folder, `${map}.ts`), readMap(map))
    for (const [index, { map, right, wrong }] of mistakes.entries()) {
      const text = readMap(map)
      const changed = text.replace(right, wrong)
      if (changed === text) throw new Error(`${right} was wanted in src/api/resolvers/${map}.ts`)
      writeFileSync(join(folder, `mistake-${index}.ts`), changed)
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
    .replaceAll(/from '\.\.\/(?!\.)/g, "from '../../../src/api/")
    .replaceAll("from './", "from '../../../src/api/resolvers/")
}
