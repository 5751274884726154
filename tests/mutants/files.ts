import type { Mutant } from './mutant.ts'

const exported = 'tests/unit/codingExports.test.ts'
const hostile = 'tests/unit/dnaFiles.test.ts'
const database = 'src/imports/dna/database.ts'
const places = 'src/imports/coded/places.ts'

export const mutants: Mutant[] = [
  { file: 'src/exports/read/coded.ts', find: 'found.length > MOST_CODINGS', replace: 'false', test: exported },
  { file: 'src/exports/formats/dna.ts', find: 'characters > MOST_CHARACTERS', replace: 'false', test: exported },
  { file: database, find: ', { most: MOST_BYTES }', replace: ', { most: 2 ** 40 }', test: exported },
  { file: database, find: ' && found.every(({ hidden }) => hidden === 0)', replace: '', test: hostile },
  { file: database, find: 'if (!/^3\\./.test(version))', replace: 'if (false)', test: hostile },
  { file: places, find: 'if (bad >= ENOUGH)', replace: 'if (false)', test: 'tests/unit/codingPlaces.test.ts' },
]
