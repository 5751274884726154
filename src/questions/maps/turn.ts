export interface Place {
  x: number
  y: number
}

/**
 * A map turned, mirrored where that fits better, and moved so that what both maps hold lies as near as can be to where the other has it: the rigid Procrustes
 * problem, which two dimensions solve by one angle (Schönemann, Psychometrika 31, 1966). Distances stay as they are.
 */
export function turnTo(places: readonly (Place | null)[], other: readonly (Place | null)[]): (Place | null)[] {
  const both = places.flatMap((place, at) => {
    const there = other[at]
    return place && there ? [{ here: place, there }] : []
  })
  const from = middleOf(both.map(({ here }) => here))
  const to = middleOf(both.map(({ there }) => there))
  const [plain, mirrored] = [1, -1].map((side) => {
    let [along, across] = [0, 0]
    for (const { here, there } of both) {
      const [x, y] = [here.x - from.x, side * (here.y - from.y)]
      const [u, v] = [there.x - to.x, there.y - to.y]
      along += x * u + y * v
      across += x * v - y * u
    }
    const fit = Math.hypot(along, across)
    return { side, fit, cos: fit === 0 ? 1 : along / fit, sin: fit === 0 ? 0 : across / fit }
  }) as [Turn, Turn]
  // What fits alike is not mirrored; the last bits of a sum say nothing.
  const { side, cos, sin } = mirrored.fit > plain.fit * (1 + 1e-9) ? mirrored : plain
  return places.map((place) => {
    if (!place) return null
    const [x, y] = [place.x - from.x, side * (place.y - from.y)]
    return { x: to.x + cos * x - sin * y, y: to.y + sin * x + cos * y }
  })
}

interface Turn {
  side: number
  fit: number
  cos: number
  sin: number
}

function middleOf(places: Place[]): Place {
  const sum = places.reduce((sum, { x, y }) => ({ x: sum.x + x, y: sum.y + y }), { x: 0, y: 0 })
  return { x: sum.x / (places.length || 1), y: sum.y / (places.length || 1) }
}
