import type { Mutant } from './mutant.ts'

const exported = 'tests/unit/codingExports.test.ts'
const hostile = 'tests/unit/dnaFiles.test.ts'
const database = 'src/imports/dna/database.ts'
const places = 'src/imports/coded/places.ts'

const archive = 'src/imports/qdpx/archive.ts'
const projects = 'tests/unit/qdpxFiles.test.ts'

export const mutants: Mutant[] = [
  { file: archive, find: 'for (const name of names) checkName(file, name)', replace: '', test: projects },
  { file: archive, find: 'if (/<!(DOCTYPE|ENTITY)/i.test(xml))', replace: 'if (false)', test: projects },
  { file: archive, find: 'if (isTooLarge) throw', replace: 'if (false) throw', test: projects },
  { file: archive, find: 'if (tagsIn(xml) > most.tags)', replace: 'if (false)', test: projects },
  { file: archive, find: ', { most: MOST_PACKED }', replace: ', { most: 2 ** 40 }', test: projects },
  { file: 'src/imports/qdpx/qdpx.ts', find: '  checkName(file, name)\n', replace: '', test: projects },
  { file: 'src/exports/read/coded.ts', find: 'found.length > MOST_CODINGS', replace: 'false', test: exported },
  { file: 'src/exports/formats/dna.ts', find: 'characters > MOST_CHARACTERS', replace: 'false', test: exported },
  { file: database, find: ', { most: MOST_BYTES }', replace: ', { most: 2 ** 40 }', test: exported },
  { file: database, find: ' && found.every(({ hidden }) => hidden === 0)', replace: '', test: hostile },
  { file: database, find: 'if (!/^3\\./.test(version))', replace: 'if (false)', test: hostile },
  { file: places, find: 'if (bad >= ENOUGH)', replace: 'if (false)', test: 'tests/unit/codingPlaces.test.ts' },
]
