import neo4j, { Neo4jError } from 'neo4j-driver'
import { DemarcheError, tookTooLong } from '../errors.ts'
import { type Pulse, Silence } from './pulse.ts'

/** Where a Neo4j server is and who asks. */
export interface Neo4jSettings {
  uri: string
  username: string
  password: string
  database: string
  /** The longest a query may take, in milliseconds. */
  timeout: number
}

/** So many queries of this process are under way at once; others wait for so many milliseconds at most. */
export const QUERIES = 100
export const LONGEST_WAIT = 4000

/** Whether the server may answer in a moment: it is changing its leader, or another transaction was in the way. */
export function isRetriable(error: unknown): boolean {
  return error instanceof Error && neo4j.isRetryableError(error)
}

/** The error in a sentence of ours where it has one: what the server or the driver says, and what it means. */
export async function explain(settings: Neo4jSettings, error: unknown, pulse: Pulse): Promise<unknown> {
  const address = settings.uri.replace(/\/\/[^@/]*@/, '//')
  if (error instanceof Silence) return away(address, error)
  if (!(error instanceof Neo4jError)) return error
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(error.code)) {
    return unavailable(
      `Neo4j at ${address} refuses the user ${settings.username}: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      error,
    )
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(`Neo4j at ${address} has no database ${settings.database}: check NEO4J_DATABASE.`, error)
  }
  if (/TransactionTimedOut/.test(error.code)) {
    return tookTooLong('Neo4j', settings.timeout, error)
  }
  // The driver has no code for it.
  if (/acquisition timed out/.test(error.message) && (await pulse.answers())) {
    return new DemarcheError(
      'OVERLOADED',
      `Neo4j at ${address} works on ${QUERIES} queries of this server, and none ended within ${LONGEST_WAIT / 1000} s: ask again in a moment.`,
      { cause: error },
    )
  }
  const unreachable =
    error.code === neo4j.error.SERVICE_UNAVAILABLE || error.code === neo4j.error.SESSION_EXPIRED || error.code === 'N/A'
  if (unreachable || error.retriable) {
    return away(address, error)
  }
  return error
}

function away(address: string, cause: Error): DemarcheError {
  return unavailable(`Neo4j at ${address} does not answer: is it running, and is NEO4J_URI its address?`, cause)
}

function unavailable(sentence: string, cause: Error): DemarcheError {
  return new DemarcheError('STORE_UNAVAILABLE', sentence, { cause })
}
