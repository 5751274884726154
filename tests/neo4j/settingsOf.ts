/** The settings that reach a Neo4j of the tests. */
export function settingsOf(uri: string) {
  return {
    uri,
    username: process.env.NEO4J_USERNAME ?? 'neo4j',
    password: process.env.NEO4J_PASSWORD ?? '',
    database: process.env.NEO4J_DATABASE ?? 'neo4j',
    timeout: 60_000,
  }
}
