import { badInput } from '../../errors.ts'
import type { PositionFilter } from '../../generated/types.ts'
import type { ScopeEntry } from './scope.ts'

/** The most values of one condition, and the most characters of `text`. */
const MAX_VALUES = 100
const MAX_TEXT = 200

/** The filter as PositionFilter.cypher reads it: every condition there, null where none was given. */
export type Conditions = Record<Exclude<keyof PositionFilter, 'issue' | 'includeNarrower'>, unknown> & {
  scope: ScopeEntry[] | null
}

/** The conditions of a filter, its issues left to be resolved into `scope`. Throws BAD_USER_INPUT for a condition that cannot be meant. */
export function conditionsOf(where: PositionFilter): Conditions {
  checkFilter(where)
  return {
    actor: where.actor ?? null,
    actorKind: where.actorKind ?? null,
    role: where.role ?? null,
    post: where.post ?? null,
    organization: where.organization ?? null,
    country: where.country ?? null,
    onBehalfOf: where.onBehalfOf ?? null,
    target: where.target ?? null,
    source: where.source ?? null,
    event: where.event ?? null,
    stance: where.stance ?? null,
    mode: where.mode ?? null,
    statedFrom: where.statedFrom ?? null,
    statedTo: where.statedTo ?? null,
    text: where.text?.toLowerCase() ?? null,
    scope: null,
  }
}

/** Whether the filter has no condition at all. */
export function isEmpty({ includeNarrower: _, ...conditions }: PositionFilter): boolean {
  return Object.values(conditions).every((value) => value == null)
}

/** Throws BAD_USER_INPUT for a condition that cannot be meant. */
export function checkFilter(where: PositionFilter): void {
  for (const [name, value] of Object.entries(where)) {
    if (Array.isArray(value) && value.length > MAX_VALUES) {
      throw badInput(`where.${name}`, `at most ${MAX_VALUES} values`, value.length)
    }
  }
  const { text, statedFrom, statedTo } = where
  if (text != null && (text.trim() === '' || text.length > MAX_TEXT)) {
    throw badInput('where.text', `1 to ${MAX_TEXT} characters`, text)
  }
  if (statedFrom && statedTo && statedFrom.earliest > statedTo.latest) {
    throw badInput('where.statedTo', `a date not before where.statedFrom (${statedFrom.earliest})`, statedTo.latest)
  }
}
