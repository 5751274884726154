import { DemarcheError } from '../../errors.ts'

/** Something wrong in a dossier, with its place, counted from 1. */
export interface Problem {
  file: string
  line: number
  column: number
  sentence: string
}

/** The problem as a terminal shows it: `file:line:column: sentence`. */
export function printProblem({ file, line, column, sentence }: Problem): string {
  return `${file}:${line}:${column}: ${sentence}`
}

/** All the problems of one run as one error, file by file in the order of their lines. Throws DOSSIER_INVALID unless there are none. */
export function refuse(problems: Problem[]): void {
  if (problems.length === 0) return
  const files = [...new Set(problems.map(({ file }) => file))]
  const ordered = problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
  throw new DemarcheError('DOSSIER_INVALID', [...new Set(ordered.map(printProblem))].join('\n'))
}
