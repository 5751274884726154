import type { GraphQLSchema } from 'graphql'
import type { Dice } from './dice.ts'
import { randomQuery } from './randomQuery.ts'

/** What a dear query asks about: ids of everything, of actors and of issues. */
export interface Known {
  ids: readonly string[]
  actors: readonly string[]
  issues: readonly string[]
}

/** A random query as dear as it comes: large pages in one another, or questions over many positions. Some are refused. */
export function dearQuery(schema: GraphQLSchema, dice: Dice, known: Known): string {
  if (dice.below(2) === 0) return enlarged(randomQuery(schema, dice, known.ids), dice)
  const roots = Array.from({ length: 1 + dice.below(3) }, (_, at) => `a${at}: ${question(dice, known)}`)
  return `{ ${roots.join(' ')} }`
}

const SIZES = [1, 3, 10, 30, 100]

function enlarged(query: string, dice: Dice): string {
  return query.replaceAll(/first: \d+/g, () => `first: ${dice.of(SIZES)}`)
}

function question(dice: Dice, { ids, actors, issues }: Known): string {
  const few = dice.of(SIZES)
  const [actor, other, issue] = [dice.of(actors), dice.of(actors), dice.of(issues)]
  const where = dice.of([
    '',
    `where: { issue: ["${issue}"] }`,
    `where: { actor: ["${actor}", "${other}"] }`,
    'where: { stance: [OPPOSE] }',
    'where: { text: "zzz" }',
  ])
  const positions = `positions(first: ${few}, ${where}) { totalCount nodes { id stance actor { name } issue { name broader { issue { name } } } } }`
  return dice.of([
    positions,
    `issue(id: "${issue}") { narrower { issue { name ${dice.of(['', `positions(first: ${few}) { nodes { id } }`, 'broader { issue { narrower { issue { id } } } }'])} } } }`,
    `node(id: "${dice.of(ids)}") { id ... on Actor { ${positions} agreements(first: ${few}) { nodes { score } } } }`,
    `positionNetwork(first: ${dice.of([10, 500, 5000])}, ${where}) { edgeCount edges { weight evidence(first: ${few}) { id } } nodes { node { id } } }`,
    `positionNetwork(first: 100, level: COUNTRY, ${where}) { blocs { cohesion members { id } } }`,
    `agreementMatrix(first: ${dice.of([10, 250])}, ${where}) { units { id } scores shared }`,
    `timeline(by: DAY, first: ${dice.of([10, 1000])}, ${where}) { period stances { stance count } positions(first: ${few}) { id } }`,
    `facets(${where || 'where: {}'}) { totalCount issue(first: ${few}) { count node { id } } actor(first: ${few}) { count } year(first: ${few}) { value } }`,
    `shifts(first: ${few}, ${where}) { totalCount nodes { date actor { name } issue { name } } }`,
    `disagreements(first: ${few}, ${where}) { totalCount nodes { issue { name } supporting { id } opposing { id } } }`,
    `contradictions(within: 365, first: ${few}, ${where}) { totalCount nodes { earlier { id } later { id } } }`,
    `inForce(first: ${few}, ${where}) { totalCount nodes { id } stances { positions { id } } }`,
    `search(text: "nuclear", first: ${few}) { score node { id } }`,
    `neighbourhood(of: "${dice.of(ids)}", depth: ${1 + dice.below(4)}, first: ${few}) { totalCount nodes { id } }`,
    `shortestPath(from: "${actor}", to: "${issue}") { length nodes { id } }`,
  ])
}
