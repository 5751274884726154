import { DemarcheError } from '../../errors.ts'

/** Null for what was not answered in time, or would be too much: what is worked out over a large graph, and that a page can do without. */
export async function unlessLate<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof DemarcheError && ['TIMEOUT', 'OVERLOADED', 'QUERY_TOO_LARGE'].includes(error.code)) return null
    throw error
  }
}
