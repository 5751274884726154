import { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import fastify from 'fastify'

/** Apollo Server on Fastify, answering the question from memory: no store, the same twenty positions each time. */
const typeDefs = `
type Named { id: ID! name: String! }
type Position { id: ID! stance: String! statedAt: String actor: Named! onBehalfOf: Named! issue: Named! }
type Positions { nodes: [Position!]! }
enum Stance { OPPOSE }
input Filter { stance: [Stance!] issue: [ID!] }
type Query { positions(where: Filter, first: Int): Positions! }
`
const nodes = Array.from({ length: 20 }, (_, n) => ({
  ...{ id: `position-${n}`, stance: 'OPPOSE', statedAt: '1999-01-01' },
  actor: { id: `person-${n}`, name: `Person ${n}` },
  onBehalfOf: { id: 'BEL', name: 'Belgium' },
  issue: { id: 'issue-37', name: 'Proposition 37' },
}))
const apollo = new ApolloServer({ typeDefs, resolvers: { Query: { positions: async () => ({ nodes }) } } })
await apollo.start()
const app = fastify()
app.post('/graphql', fastifyApolloHandler(apollo))
console.log(`GraphQL     ${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`)
