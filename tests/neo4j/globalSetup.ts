import type { TestProject } from 'vitest/node'
import { canStartNeo4j, startNeo4j } from './start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of a Neo4j that the tests may empty; null where there is none. */
    neo4jUri: string | null
  }
}

/** One Neo4j for the whole run: the one in NEO4J_URI, else one started here. Without either its tests are left out, aloud; in CI that fails. */
export default async function globalSetup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.NEO4J_URI
  if (given) {
    project.provide('neo4jUri', given)
    return
  }
  if (!canStartNeo4j()) {
    const cure = 'install Java 17 and Maven, or set NEO4J_URI to a Neo4j that may be emptied'
    if (process.env.CI === 'true') throw new Error(`The Neo4j tests are required here: ${cure}.`)
    console.log(`The Neo4j tests are left out: ${cure}.`)
    project.provide('neo4jUri', null)
    return
  }
  const server = await startNeo4j()
  project.provide('neo4jUri', server.uri)
  return () => server.stop()
}
