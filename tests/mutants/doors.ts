import type { Mutant } from './mutant.ts'

const tsv = 'tests/unit/webannoFiles.test.ts'
const pages = 'tests/unit/annotationPages.test.ts'
const project = 'src/imports/webanno/project.ts'
const page = 'src/imports/annotations/page.ts'

export const mutants: Mutant[] = [
  { file: project, find: 'readBytes(file, { most })', replace: 'readBytes(file, { most: 2 ** 40 })', test: tsv },
  { file: project, find: 'if (isTooLarge) throw', replace: 'if (false) throw', test: tsv },
  { file: project, find: 'for (const name of names) checkName(file, name)', replace: '', test: tsv },
  { file: 'src/imports/webanno/text.ts', find: 'if (gap > MOST_BETWEEN)', replace: 'if (false)', test: tsv },
  { file: page, find: '{ most: most.bytes }', replace: '{ most: 2 ** 40 }', test: pages },
  { file: page, find: 'read.data.items.length > most.annotations', replace: 'false', test: pages },
  { file: 'src/imports/annotations/annotations.ts', find: 'within: folder, most: MOST_TEXT', replace: '', test: pages },
]
