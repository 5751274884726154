import { join } from 'node:path'
import { startNeo4j } from './start.ts'

/** `npm run neo4j`: the server that the tests use, kept in .demarche/neo4j, until Ctrl-C. */
const server = await startNeo4j({ folder: join(import.meta.dirname, '../../.demarche/neo4j'), port: 7687 })
console.log(`Neo4j is at ${server.uri}. In another terminal: NEO4J_URI=${server.uri} npm start`)
process.once('SIGINT', () => void server.stop().then(() => process.exit(0)))
