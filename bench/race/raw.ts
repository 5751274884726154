import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import grafeo from '@grafeo-db/js'
import neo4j from 'neo4j-driver'

/** `raw.ts bolt://...` or `raw.ts FOLDER`: the question as one query written by hand, without GraphQL. What comes back is sent as it is. */
const FIND = `
MATCH (issue:Issue {id: $issue})<-[:ON]-(position:Position) WHERE position.stance = 'OPPOSE'
WITH issue, position ORDER BY position.sortKey DESC LIMIT 20
MATCH (position)<-[:TOOK]-(actor:Person)
MATCH (position)-[:ON_BEHALF_OF]->(country:Country)
RETURN position.id AS id, position.stance AS stance, position.statedAt AS statedAt,
  actor.id AS actorId, actor.name AS actor, country.name AS country, issue.name AS issue
ORDER BY position.sortKey DESC`

const place = process.argv[2] ?? ''
const find = place.startsWith('bolt:') ? overBolt(place) : inEngine(place)
const server = createServer(async (request, response) => {
  const nodes = await find(await issueOf(request))
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ data: { positions: { nodes } } }))
}).listen(0, '127.0.0.1', () => {
  console.log(`GraphQL     http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
})

async function issueOf(request: IncomingMessage): Promise<string> {
  const { variables } = (await json(request)) as { variables: { issue: string } }
  return variables.issue
}

/** A transaction of the query's own, which is the least that Bolt needs. */
function overBolt(uri: string) {
  const driver = neo4j.driver(uri)
  return async (issue: string) => {
    const session = driver.session({ defaultAccessMode: 'READ' })
    try {
      return (await session.run(FIND, { issue })).records.map((record) => record.toObject())
    } finally {
      await session.close()
    }
  }
}

function inEngine(folder: string) {
  const database = grafeo.GrafeoDB.open(join(folder, 'graph.grafeo'))
  return async (issue: string) => (await database.executeCypher(FIND, { issue })).toArray()
}
