import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const dossiers = join(import.meta.dirname, 'dossiers')

/** The folders of the fictional corpus: an invented world and the sources that report from it. */
export const corpusFolders = readdirSync(dossiers)
  .sort()
  .map((name) => join(dossiers, name))

/** The example queries over the corpus, one for each question of docs/questions.md. */
export const corpusExamples = join(import.meta.dirname, 'examples')

/** A request and the data that it is to answer; numbers may differ by less than 1e-9. */
export interface Case {
  name: string
  query: string
  expected: unknown
}

/** A request that is refused, with the code of the refusal. */
export interface Refusal {
  name: string
  query: string
  variables?: Record<string, unknown>
  code: string
}
