import type { TestProject } from 'vitest/node'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { setUp } from '../../src/store/open.ts'
import { settingsOf } from './settingsOf.ts'
import { canStartNeo4j, startNeo4j } from './start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The addresses of Neo4j servers that the tests may empty, one for each worker, with the product's constraints and indexes; none where there are none. */
    neo4jUris: string[]
  }
}

const given = process.env.NEO4J_URI

/** So many files of tests may run beside each other: none may empty the store of another. */
export const together = given ? 1 : 2

/** A Neo4j for each worker: the one in NEO4J_URI, else some started here. Without either their tests are left out, aloud; in CI that fails. */
export default async function globalSetup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (given) {
    await prepare(given)
    project.provide('neo4jUris', [given])
    return
  }
  if (!canStartNeo4j()) {
    const cure = 'install Java 17 and Maven, or set NEO4J_URI to a Neo4j that may be emptied'
    if (process.env.CI === 'true') throw new Error(`The Neo4j tests are required here: ${cure}.`)
    console.log(`The Neo4j tests are left out: ${cure}.`)
    project.provide('neo4jUris', [])
    return
  }
  const servers = await Promise.all(
    Array.from({ length: together }, () => startNeo4j({ isLight: project.name !== 'large' })),
  )
  const stop = () => Promise.all(servers.map((server) => server.stop()))
  // What runs here is ended by nobody else where it turns out to be of no use.
  await Promise.all(servers.map(({ uri }) => prepare(uri))).catch((error: unknown) =>
    stop().then(() => Promise.reject(error)),
  )
  project.provide(
    'neo4jUris',
    servers.map(({ uri }) => uri),
  )
  return async () => void (await stop())
}

/** Constraints and indexes stay when the store is emptied, and take longer to make than most tests. */
async function prepare(uri: string): Promise<void> {
  const engine = await openNeo4j(settingsOf(uri))
  await setUp(engine)
  await engine.close()
}
