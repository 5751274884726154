import * as answers from './answers.ts'
import { Appointment } from './appointment.ts'
import { Bloc } from './bloc.ts'
import { Country } from './country.ts'
import { Event } from './event.ts'
import { Issue } from './issue.ts'
import { Membership } from './membership.ts'
import { Organization } from './organization.ts'
import { PartialDate } from './partialDate.ts'
import { NeighbourEdge, Neighbourhood, Path, PathStep } from './path.ts'
import { Person } from './person.ts'
import { Position } from './position.ts'
import { Post } from './post.ts'
import { Query } from './query.ts'
import { Quotation } from './quotation.ts'
import { SearchHit } from './search.ts'
import { Source } from './source.ts'
import { Statement } from './statement.ts'

/** A row says which type of node it is. */
const byType = { __resolveType: ({ type }: { type: string }) => type }

/** One resolver map a type, under the schema's own names. */
export const resolvers = {
  Query,
  PartialDate,
  Node: byType,
  Actor: byType,
  Group: byType,
  ...answers,
  Neighbourhood,
  NeighbourEdge,
  Path,
  PathStep,
  SearchHit,
  Appointment,
  Bloc,
  Country,
  Event,
  Issue,
  Membership,
  Organization,
  Person,
  Position,
  Post,
  Quotation,
  Source,
  Statement,
}
