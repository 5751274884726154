import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

/** `node serve.mjs bolt://127.0.0.1:7687`: @neo4j/graphql over the same store, as its documentation sets it up. */
const typeDefs = `#graphql
type Person @node {
  id: ID!
  name: String!
  sortKey: String
  appointments: [Appointment!]! @relationship(type: "HOLDS", direction: OUT)
}
type Appointment @node {
  id: ID!
  startDate: String
  sortKey: String
  post: [Post!]! @relationship(type: "TO", direction: OUT)
}
type Post @node {
  title: String!
  represents: [Country!]! @relationship(type: "REPRESENTS", direction: OUT)
}
type Country @node {
  id: ID!
  name: String!
}
type Issue @node {
  id: ID!
  name: String!
  broader: [Issue!]! @relationship(type: "NARROWS", direction: OUT)
}
type Position @node {
  id: ID!
  stance: String!
  statedAt: String
  sortKey: String
  actor: [Person!]! @relationship(type: "TOOK", direction: IN)
  issue: [Issue!]! @relationship(type: "ON", direction: OUT)
  onBehalfOf: [Country!]! @relationship(type: "ON_BEHALF_OF", direction: OUT)
}
`
const driver = neo4j.driver(process.argv[2])
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema()
const server = new ApolloServer({ schema })
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } })
console.log(`GraphQL     ${url}`)
