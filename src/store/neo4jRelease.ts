import { DemarcheError } from '../errors.ts'
import { addressOf } from './neo4jErrors.ts'

/** Throws STORE_UNAVAILABLE for a server that calls itself an older release than the one that the queries are written for, such as `Neo4j/4.4.40`. */
export function assertRelease({ uri }: { uri: string }, agent = ''): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
  if (major === undefined || Number(major) > 5 || (major === '5' && Number(minor) >= 23)) return
  throw new DemarcheError('STORE_UNAVAILABLE', `Neo4j at ${addressOf(uri)} is ${agent}; 5.23 or later is wanted.`)
}
