import type { ActorRow, NodeRow } from '../generated/rows.ts'

/** A value that both engines store and return unchanged. */
export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export type Props = Record<string, Value>

/** The kinds of thing in the graph, as the schema names them. */
export type Noun = NodeRow['type']

/** Who can say so: what a source says belongs to one dataset; things can be stated by several that agree. */
const belonging: Record<Noun, 'one dataset' | 'several'> = {
  Country: 'several',
  Bloc: 'several',
  Organization: 'several',
  Person: 'several',
  Post: 'several',
  Appointment: 'several',
  Membership: 'several',
  Issue: 'several',
  Event: 'several',
  Source: 'one dataset',
  Statement: 'one dataset',
  Quotation: 'one dataset',
  Position: 'one dataset',
}

/** Each states links to those before it and to its own kind alone. */
export const nouns = Object.keys(belonging) as [Noun, ...Noun[]]

/** Whoever can take a position. */
export const actors = ['Person', 'Organization', 'Country', 'Bloc'] as const satisfies readonly ActorRow['type'][]

export function isActor(noun: string): boolean {
  return actors.some((actor) => actor === noun)
}

export function isExclusive(noun: Noun): boolean {
  return belonging[noun] === 'one dataset'
}

/** The labels of a node beside `Entity`, joined for a query. */
export function labelsOf(noun: Noun): string {
  return isActor(noun) ? `Actor:${noun}` : noun
}
