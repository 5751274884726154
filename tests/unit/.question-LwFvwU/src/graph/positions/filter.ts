import { badInput } from '../../errors.ts'
import { type conditionsByCost, conditions as known } from '../../generated/conditions.ts'
import type { PositionFilter } from '../../generated/types.ts'

/** The most values of one condition, and the most characters of a text. */
const MAX_VALUES = 100
const MAX_TEXT = 200

/** The conditions that were given, by name, as the files under cypher/ read them in `$filter`. */
export type Conditions = Partial<Record<(typeof conditionsByCost)[number], unknown>>

/** The conditions of a filter that a position can be asked about as they are; its issues depend on the graph. Throws BAD_USER_INPUT. */
export function conditionsOf(where: PositionFilter): Conditions {
  checkFilter(where)
  const { issue: _, includeNarrower: __, ...own } = where
  const given = Object.entries(own).filter(([, value]) => value != null)
  return Object.fromEntries(given.map(([name, value]) => [name, kindOf(name) === 'text' ? lower(value) : value]))
}

/** Whether the filter has no condition at all. */
export function isEmpty({ includeNarrower: _, ...conditions }: PositionFilter): boolean {
  return Object.values(conditions).every((value) => value == null)
}

/** Throws BAD_USER_INPUT for a condition that cannot be meant. */
export function checkFilter(where: PositionFilter): void {
  for (const [name, value] of Object.entries(where)) {
    if (Array.isArray(value) && value.length > MAX_VALUES)
      throw badInput(`where.${name}`, `at most ${MAX_VALUES} values`, value.length)
    if (kindOf(name) === 'text') {
      for (const text of [value ?? []].flat() as string[])
        if (text.trim() === '' || text.length > MAX_TEXT)
          throw badInput(`where.${name}`, `1 to ${MAX_TEXT} characters`, text)
    }
  }
  const { statedFrom, statedTo } = where
  if (statedFrom && statedTo && statedFrom.earliest > statedTo.latest) {
    throw badInput('where.statedTo', `a date not before where.statedFrom (${statedFrom.earliest})`, statedTo.latest)
  }
}

function kindOf(name: string): string | undefined {
  return known[name as keyof typeof known]?.kind
}

/** Texts are compared whatever the case: the files compare in lower case. */
function lower(value: unknown): unknown {
  return Array.isArray(value) ? value.map(lower) : (value as string).toLowerCase()
}
