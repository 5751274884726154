import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** A protection taken out by an edit of one line, and the test that has to turn red without it. */
export interface Mutant {
  file: string
  /** What stands in the file once. */
  find: string
  replace: string
  test: string
  /** A pattern of names of tests that is enough. */
  named?: string
}

/** One of the list `list`, a file's name beside this one. */
export interface Listed extends Mutant {
  list: string
}

/** Those of all the lists beside this file. */
export async function readMutants(): Promise<Listed[]> {
  const own = ['run.ts', 'mutant.ts', 'report.ts']
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !own.includes(file))
  const lists = await Promise.all(
    files.map(async (list) => {
      const { mutants } = (await import(join(import.meta.dirname, list))) as { mutants: Mutant[] }
      return mutants.map((mutant) => ({ ...mutant, list }))
    }),
  )
  return lists.flat()
}
