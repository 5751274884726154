import { cypher } from '../generated/cypher.ts'
import { type Noun, nouns } from '../model/labels.ts'
import type { Settings } from '../settings.ts'
import { openEmbedded } from './embedded.ts'
import type { Engine } from './engine.ts'
import { openNeo4j } from './neo4j.ts'

/** Opens the engine that the settings name: Neo4j where an address is given, else the embedded one. */
export function openEngine({
  neo4j,
  dataFolder,
  timeout,
}: Pick<Settings, 'neo4j' | 'dataFolder' | 'timeout'>): Promise<Engine> {
  return neo4j ? openNeo4j({ ...neo4j, timeout }) : openEmbedded(dataFolder, timeout)
}

/** Defines the constraints and indexes that the queries stand on; those that exist stay as they are. */
export async function setUp(engine: Engine): Promise<void> {
  // The embedded engine does not read along an index of sort keys: there it would only cost a tenth of the memory.
  const perNoun =
    engine.name === 'neo4j' ? [cypher['setup/nounIds'], cypher['setup/nounOrder']] : [cypher['setup/nounIds']]
  const texts = perNoun.flatMap((text) => nouns.map((noun) => ofNoun(text, noun)))
  for (const text of [...cypher['setup/ids'].split(';'), ...texts]) if (text.trim() !== '') await engine.define(text)
}

/** Whether nothing has been loaded yet. */
export async function isEmpty(engine: Engine): Promise<boolean> {
  return (await engine.read(cypher['store/isEmpty'])).length === 0
}

function ofNoun(text: string, noun: Noun): string {
  return text.replaceAll(':NOUN', `:${noun}`).replaceAll('NOUN_', `${noun.toLowerCase()}_`)
}
