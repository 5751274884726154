const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const SPACING = 40

/** The place of the n-th node on a sunflower spiral: the same for the same graph, no two nodes on one spot, nothing to compute over the edges. */
export function placeOf(index: number): { x: number; y: number } {
  const radius = SPACING * Math.sqrt(index + 0.5)
  const angle = index * GOLDEN_ANGLE
  return { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)) }
}

/** The size of a node that so many positions touch. */
export function sizeOf(positions: number): number {
  return round(5 + 2 * Math.sqrt(positions))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
