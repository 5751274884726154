import type { FactLink } from './fact.ts'

/** The relationship to `other`, or none where a dossier leaves it out. */
export function link(
  type: FactLink['type'],
  other: string | undefined,
  takes: FactLink['takes'],
  path: FactLink['path'],
  more: Pick<FactLink, 'reverse' | 'props'> = {},
): FactLink[] {
  return other === undefined ? [] : [{ type, other, takes, path, ...more }]
}
