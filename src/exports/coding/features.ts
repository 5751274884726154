import { meaningOf } from '../../model/features.ts'
import { labelOf } from '../read/entities.ts'
import type { Coding, EntityRecord } from '../records.ts'

/** A feature of an annotation. */
export type Feature = readonly [name: string, value: string]

/** What annotations can say of a coding, by the names that imports know; a feature with several values comes as often. What they cannot is in `note`. */
export function featuresOf(coding: Coding): Feature[] {
  const { actor, onBehalfOf, targets, issues, position, attributes, summary } = coding
  const [issue, broader] = issues
  const own = attributes.filter(isOwn)
  const note = [...own.filter(({ name }) => name === 'note').map(({ value }) => value), ...linesOf(coding)]
  return [
    [nameOf('', actor), labelOf(actor)],
    ...(onBehalfOf ? [[nameOf('onBehalfOf', onBehalfOf), labelOf(onBehalfOf)] as const] : []),
    ...targets.map((target) => [nameOf('toward', target), labelOf(target)] as const),
    ['issue', labelOf(issue)],
    ...(broader ? [['broader', labelOf(broader)] as const] : []),
    ['stance', position.stance.toLowerCase()],
    ...stated('summary', summary ?? position.summary),
    ...stated('statedAt', position.statedAt),
    ...attributes.filter(({ name }) => name === 'coder').map(({ value }) => ['coder', value] as const),
    ...own.filter(({ name }) => name !== 'note').map(({ name, value }) => [name, value] as const),
    ['statement', position.statement ?? position.id],
    ...stated('note', note.length === 0 ? null : note.join('; ')),
  ]
}

/** Features of words that a position has beside its first. */
export function furtherFeatures(position: string): Feature[] {
  return [['note', `Further words of the position ${position}`]]
}

function nameOf(role: string, { type }: EntityRecord): string {
  return role === '' ? type.toLowerCase() : `${role}${type}`
}

function stated(name: string, value: string | null): Feature[] {
  return value === null || value === '' ? [] : [[name, value]]
}

/** Whether an attribute can be a feature of its own: programs want identifiers, and some names mean something already. */
function isOwn({ name }: { name: string }): boolean {
  return /^[A-Za-z][A-Za-z0-9]{0,49}$/.test(name) && meaningOf(name) === undefined
}

function linesOf({ position, attributes, summary }: Coding): string[] {
  const { condition, intensity, mode } = position
  const beyond = {
    ...{ condition, intensity, mode: mode === 'STATEMENT' ? null : mode },
    'summary of the position': summary === null || position.summary === summary ? null : position.summary,
  }
  return [
    ...Object.entries(beyond).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`])),
    ...attributes.filter((one) => one.name !== 'coder' && !isOwn(one)).map(({ name, value }) => `${name}: ${value}`),
  ]
}
