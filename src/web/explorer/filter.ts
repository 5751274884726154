import { conditions } from '../../generated/conditions.ts'
import type { PositionFilter, SearchKind } from '../../generated/documents.ts'

/** The conditions of `PositionFilter`, under the names that the exports use in their addresses too. */
export type ConditionName = keyof typeof conditions
export type ListCondition = NamesOf<{ list: true }>
export type SingleCondition = Exclude<ConditionName, ListCondition>

/** Values come from addresses, and are the server's to judge. */
export type Filter = { [name in ConditionName]?: NonNullable<PositionFilter[name]> }

type NamesOf<Form> = { [name in ConditionName]: (typeof conditions)[name] extends Form ? name : never }[ConditionName]

/** A condition as the schema has it, with what the page says of it. */
export interface Condition {
  kind: 'id' | 'enum' | 'text' | 'date' | 'boolean'
  list: boolean
  about: string
  values?: readonly string[]
  title: string
  /** Of ids: the kinds of thing that are searched; everything where absent. */
  finds?: readonly SearchKind[]
}

const actors = ['PERSON', 'COUNTRY', 'ORGANIZATION', 'BLOC'] as const

/** Every condition, in the order of the page. A new one needs its title here, and nothing else. */
const shown = {
  stance: { title: 'Stance' },
  issue: { title: 'Issue', finds: ['ISSUE'] },
  actor: { title: 'Who', finds: actors },
  actorKind: { title: 'Kind of actor' },
  role: { title: 'Role' },
  post: { title: 'Post', finds: ['POST'] },
  organization: { title: 'Organization', finds: ['ORGANIZATION'] },
  country: { title: 'Country', finds: ['COUNTRY'] },
  onBehalfOf: { title: 'On behalf of', finds: actors },
  target: { title: 'Toward', finds: actors },
  source: { title: 'Source', finds: ['SOURCE'] },
  event: { title: 'Event', finds: ['EVENT'] },
  mode: { title: 'How' },
  statedFrom: { title: 'From' },
  statedTo: { title: 'To' },
  text: { title: 'Words' },
  includeNarrower: { title: 'Narrower issues' },
} satisfies Record<ConditionName, Pick<Condition, 'title' | 'finds'>>

const names = Object.keys(shown) as ConditionName[]

export function conditionOf(name: ConditionName): Condition {
  return { ...conditions[name], ...shown[name] }
}

export const listConditions = names.filter((name): name is ListCondition => conditions[name].list)
export const singleConditions = names.filter((name): name is SingleCondition => !conditions[name].list)

/** The conditions as parameters of an address, the explorer's own or an export's. */
export function filterParams(filter: Filter): [ConditionName, string][] {
  return names.flatMap((name) =>
    [filter[name] ?? []].flat().map((value): [ConditionName, string] => [name, `${value}`]),
  )
}

export function readFilter(params: URLSearchParams): Filter {
  const given = names.flatMap((name): [ConditionName, unknown][] => {
    const values = [...new Set(params.getAll(name).filter(Boolean))]
    const value = conditions[name].list ? values : readOne(name, values[0])
    return values.length === 0 || value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(given)
}

/** Narrower issues count where nothing else is said: that is no condition. */
function readOne(name: ConditionName, value: string | undefined): string | boolean | undefined {
  if (conditions[name].kind !== 'boolean') return value
  if (value === 'false') return false
  return value === 'true' && name !== 'includeNarrower' ? true : undefined
}

/** The filter with one value of a condition put in, or taken out where it stands there already. */
export function toggle(filter: Filter, name: ListCondition, value: string): Filter {
  const values: readonly string[] = filter[name] ?? []
  const rest = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return { ...filter, [name]: rest.length > 0 ? rest : undefined }
}
