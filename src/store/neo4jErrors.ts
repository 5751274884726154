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
  /** How many queries of this process are under way at once. */
  queries?: number
}

export const QUERIES = 100
/** So many milliseconds others wait at most. */
export const LONGEST_WAIT = 4000

/** So often a transaction is done anew that met another one. */
export const COLLISIONS = 3

/** Whether it created what another one had created meanwhile, or found what another one then took away. */
export function isCollision(error: unknown): boolean {
  return isOfDriver(error) && /ConstraintValidationFailed|EntityNotFound/.test(error.code)
}

/** The error in a sentence of ours where it has one: what the server or the driver says, and what it means. */
export async function explain(settings: Neo4jSettings, error: unknown, pulse: Pulse): Promise<unknown> {
  const address = addressOf(settings.uri)
  if (error instanceof Silence) return away(address, error)
  if (!isOfDriver(error)) return error
  if (/Unauthorized|AuthenticationRateLimit|CredentialsExpired/.test(error.code)) {
    return unavailable(
      `Neo4j at ${address} refuses the user ${settings.username}: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
      error,
    )
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable(`Neo4j at ${address} has no database ${settings.database}: check NEO4J_DATABASE.`, error)
  }
  if (error.code === 'Neo.ClientError.Security.Forbidden') {
    return unavailable(
      `Neo4j at ${address} does not let the user ${settings.username} do that: ${error.message} Give it a role that may, or name another user in NEO4J_USERNAME.`,
      error,
    )
  }
  if (/TransactionTimedOut/.test(error.code)) {
    return tookTooLong('Neo4j', settings.timeout, error)
  }
  // The driver has no code for it.
  if (/acquisition timed out/.test(error.message) && (await pulse.answers())) {
    return new DemarcheError(
      'OVERLOADED',
      `Neo4j at ${address} works on ${settings.queries ?? QUERIES} queries of this server, and none ended within ${LONGEST_WAIT / 1000} s: ask again in a moment.`,
      { cause: error },
    )
  }
  const unreachable = ['ServiceUnavailable', 'SessionExpired', 'N/A'].includes(error.code)
  if (unreachable || error.retriable) {
    return away(address, error)
  }
  return error
}

/** Without what stands before an @: a password. */
export function addressOf(uri: string): string {
  return uri.replace(/\/\/[^@/]*@/, '//')
}

function away(address: string, cause: Error): DemarcheError {
  return unavailable(`Neo4j at ${address} does not answer: is it running, and is NEO4J_URI its address?`, cause)
}

function unavailable(sentence: string, cause: Error): DemarcheError {
  return new DemarcheError('STORE_UNAVAILABLE', sentence, { cause })
}

/** What the driver throws for what the server says and for what becomes of connections. */
interface DriverError extends Error {
  code: string
  retriable: boolean
}

function isOfDriver(error: unknown): error is DriverError {
  return error instanceof Error && error.name === 'Neo4jError'
}
