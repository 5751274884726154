import type { AgreementMapsQuery } from '../../../../generated/documents.ts'
import { yearsIn } from '../../words.ts'

export type Drawable = AgreementMapsQuery['agreementMaps']['maps'][number]

/** A unit as each map draws it. */
export interface Unit {
  id: string
  name: string
  /** The number of its bloc; null where it is alone in it. */
  bloc: number | null
}

/** `1994`, or `1990–1999`. */
export function nameOf(map: Pick<Drawable, 'from' | 'to'>): string {
  return yearsIn(nameOfSee(map))
}

/** How far a unit is from where it stood in the map before; null where it stood in none. */
export function movedOf(maps: Drawable[], step: number, unit: number): number | null {
  const [now, before] = [placeOf(maps[step], unit), placeOf(maps[step - 1], unit)]
  return now && before ? Math.hypot(now.x - before.x, now.y - before.y) : null
}

export function placeOf(map: Drawable | undefined, unit: number): { x: number; y: number } | null {
  const [x, y] = [map?.x[unit] ?? null, map?.y[unit] ?? null]
  return x === null || y === null ? null : { x, y }
}

/** The period as an address holds it. */
export function nameOfSee({ from, to }: Pick<Drawable, 'from' | 'to'>): string {
  return `${from}-${to}`
}
