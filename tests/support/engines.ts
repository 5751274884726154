import { inject } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { setUp } from '../../src/store/open.ts'
import { settingsOf } from '../neo4j/settingsOf.ts'

/** An engine that a suite runs over; `open` gives an empty graph with its constraints and indexes. */
export interface TestEngine {
  name: Engine['name']
  open(): Promise<Engine>
}

/** The Neo4j of this worker, which the suite may empty; null where there is none. */
export const neo4jUri = pickUri(inject('neo4jUris'))

/** The engines at hand. Neo4j is missing only where the run has said so. */
export const engines: TestEngine[] = [
  {
    name: 'embedded',
    async open() {
      const engine = await openEmbedded()
      await setUp(engine)
      return engine
    },
  },
  ...(neo4jUri === null ? [] : [{ name: 'neo4j' as const, open: () => openEmptyNeo4j(neo4jUri) }]),
]

/** The settings that reach the Neo4j of this worker. */
export function neo4jSettings(uri = neo4jUri ?? '') {
  return settingsOf(uri)
}

/** Its constraints and indexes were there before it was emptied. */
async function openEmptyNeo4j(uri: string): Promise<Engine> {
  const engine = await openNeo4j(neo4jSettings(uri))
  await engine.write((run) => run('MATCH (node) DETACH DELETE node'))
  return engine
}

function pickUri(uris: string[]): string | null {
  return uris[(Number(process.env.VITEST_POOL_ID ?? 1) - 1) % uris.length] ?? null
}
