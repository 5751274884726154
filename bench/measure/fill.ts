import { ensureReference } from '../../src/imports/reference.ts'
import type { ImportSource } from '../../src/imports/row.ts'
import { importRows } from '../../src/imports/run.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { setUp } from '../../src/store/open.ts'
import { fileLedger } from '../../src/workers/filedLedger.ts'

/** Fills an empty store with the countries and a source. `place` is a folder of the embedded engine or a Neo4j's address. */
export async function fill(place: string, source: ImportSource): Promise<void> {
  const engine = await openStore(place)
  try {
    await setUp(engine)
    await ensureReference(engine, false)
    const { refused, read } = await importRows(engine, source)
    if (refused > 0) throw new Error(`Every row was wanted; ${refused} of ${read} were refused.`)
    // As the command does.
    await fileLedger(engine)
  } finally {
    await engine.close()
  }
}

function openStore(place: string) {
  if (!place.startsWith('bolt:')) return openEmbedded(place)
  return openNeo4j({ uri: place, username: 'neo4j', password: '', database: 'neo4j', timeout: 600_000 })
}

/** The settings under which a server reads that store. */
export function settingsOf(place: string): Record<string, string> {
  return place.startsWith('bolt:') ? { NEO4J_URI: place } : { DEMARCHE_DATA: place }
}
