import type { ActorWhoQuery, Level, PositionFilter } from '../../generated/documents.ts'
import type { Choice } from '../shared/choice.ts'
import { whereOf } from '../shared/choice.ts'

export type Who = Extract<NonNullable<ActorWhoQuery['node']>, { name: string; memberships: object }>

/** Whose positions a page is about. */
export interface Subject {
  id: string
  name: string
  /** As what it is compared with others. */
  level: Level
  /** Its positions that the reader's choice leaves. */
  where: PositionFilter
  /** All of them. */
  own: PositionFilter
  /** Whether it could be looked at alone or with its officials as well. */
  other: Level | null
}

/**
 * Compared by what it did itself; a country or a body for which its officials did more, with these; a bloc as a bloc. The reader may choose
 * the other.
 */
export function subjectOf(who: Who, choice: Choice): Subject {
  const { id, name } = who
  const own: Level | null =
    who.__typename === 'Country' ? 'COUNTRY' : who.__typename === 'Organization' ? 'ORGANIZATION' : null
  const officials = 'positionsByOfficials' in who ? who.positionsByOfficials.totalCount : 0
  const usual =
    who.__typename === 'Bloc' ? 'BLOC' : own !== null && officials > who.positions.totalCount ? own : 'ACTOR'
  const level = choice.level !== null && choice.level === own ? own : choice.level === 'ACTOR' ? 'ACTOR' : usual
  const mine = conditionOf(level, who)
  return {
    id,
    name,
    level,
    own: mine,
    where: { ...mine, ...whereOf(choice) },
    other: own === null ? null : level === own ? 'ACTOR' : own,
  }
}

function conditionOf(level: Level, { id, positions, positionsOnBehalf }: Who): PositionFilter {
  if (level === 'COUNTRY') return { country: [id] }
  if (level === 'ORGANIZATION') return { organization: [id] }
  const isSpokenFor = level === 'BLOC' && positions.totalCount === 0 && positionsOnBehalf.totalCount > 0
  return isSpokenFor ? { onBehalfOf: [id] } : { actor: [id] }
}
