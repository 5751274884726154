import type { Ask, Question } from '../../shared/ask.ts'
import type { Cell, Table } from '../table.ts'
import { toCsv } from '../table.ts'
import { canonicalJson, sha256 } from './hash.ts'

/** What a view was made of, as a saved picture carries it. */
export interface Made {
  /** What was seen, in a sentence. */
  summary: string
  query: string
  variables: object
  /** The SHA-256 of all answers behind it, as canonical JSON; null where the browser makes none. */
  dataSha256: string | null
  /** The SHA-256 of its table as CSV. */
  tableSha256: string | null
  /** The rows of its table, the first of them where they are many, and how many there are. */
  table: { columns: string[]; rows: Cell[][]; of: number }
}

/** So many rows of its table a picture carries at most. */
export const MOST_ROWS = 500

/** A way to the server that holds on to what it was answered. */
export function recording(ask: Ask): { ask: Ask; answers: unknown[] } {
  const answers: unknown[] = []
  return {
    answers,
    async ask(question, signal) {
      const answer = await ask(question, signal)
      answers.push(answer)
      return answer
    },
  }
}

export async function madeOf(
  shown: { summary: string; question: Question; table: Table },
  answers: readonly unknown[],
): Promise<Made> {
  const { query, variables } = shown.question
  const { columns, rows } = shown.table
  return {
    summary: shown.summary,
    query,
    variables,
    // In one order, for questions that are asked together are answered in any.
    dataSha256: await sha256(answers.map(canonicalJson).sort().join('\n')),
    tableSha256: await sha256(toCsv(shown.table)),
    table: { columns, rows: rows.slice(0, MOST_ROWS).map(({ cells }) => cells), of: rows.length },
  }
}

/** What a file says it was made of, as far as it is of the form; null where it is not, as in a file that somebody wrote. */
export function readMade(value: unknown): (Made & { address: string; date: string }) | null {
  const made = (value ?? {}) as Partial<Made & { address: string; date: string }>
  const { address, date, summary = '', query = '', variables = {}, table } = made
  if (typeof address !== 'string' || !URL.canParse(address) || typeof date !== 'string') return null
  const hashes = [made.dataSha256, made.tableSha256].map((hash) => (typeof hash === 'string' ? hash : null))
  return {
    address,
    date: date.slice(0, 10),
    summary: String(summary),
    query: String(query),
    variables: Object(variables),
    dataSha256: hashes[0] ?? null,
    tableSha256: hashes[1] ?? null,
    table: readTable(table),
  }
}

function readTable(table: Partial<Made['table']> | undefined): Made['table'] {
  const { columns, rows, of } = table ?? {}
  if (!Array.isArray(columns) || !Array.isArray(rows) || !rows.every(Array.isArray) || typeof of !== 'number')
    return { columns: [], rows: [], of: 0 }
  const cellOf = (cell: unknown) => (typeof cell === 'number' || cell === null ? cell : String(cell))
  return { columns: columns.map(String), rows: rows.slice(0, MOST_ROWS).map((row) => row.map(cellOf)), of }
}
