import { abstractTypes, type ByHand, interfacesOf } from '../../generated/resolvers.ts'
import { boundFields } from '../fields.ts'
import { Actor } from './actor.ts'
import * as answers from './answers.ts'
import { Country } from './country.ts'
import { Issue } from './issue.ts'
import { Node } from './node.ts'
import { PartialDate } from './partialDate.ts'
import { NeighbourEdge, Neighbourhood, Path, PathStep } from './path.ts'
import { Position, Statement } from './position.ts'
import { Query } from './query.ts'
import { QuotePlace } from './quoteChecks.ts'
import { SearchHit } from './search.ts'

/** What no clause answers; a missing one is a compile error. */
const byHand: ByHand = {
  Query,
  Node,
  Actor,
  Country,
  Issue,
  Position,
  Statement,
  ...answers,
  Neighbourhood,
  NeighbourEdge,
  Path,
  PathStep,
  SearchHit,
  QuotePlace,
}

/** A row says which type of node it is. */
const byType = { __resolveType: ({ type }: { type: string }) => type }

/** One resolver map a type, under the schema's own names: what its clauses answer, what its interfaces resolve, and its own. */
export const resolvers: Record<string, object> = {
  PartialDate,
  ...byHand,
  ...Object.fromEntries(['Query', ...Object.keys(interfacesOf)].map((type) => [type, mapOf(type)])),
  ...Object.fromEntries(abstractTypes.map((type) => [type, byType])),
}

function mapOf(type: string): object {
  const inherited = (interfacesOf[type] ?? []).map((face) => byHand[face])
  return Object.assign({}, boundFields(type), ...inherited, byHand[type as keyof ByHand])
}
