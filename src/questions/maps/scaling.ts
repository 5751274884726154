import { largestTwo } from './eigen.ts'
import type { Place } from './turn.ts'

/**
 * Places in two dimensions whose distances are as near to those given, row by row, as these allow: classical scaling (Torgerson, Psychometrika 17, 1952). The axis with
 * most of the distances lies across. Which side is right and which is up says nothing: the furthest lies there, the first of equals.
 */
export function scaleClassically(apart: Float64Array, size: number): Place[] {
  const squares = apart.map((distance) => distance * distance)
  const rows = new Float64Array(size)
  squares.forEach((square, at) => {
    const row = Math.floor(at / size)
    rows[row] = (rows[row] as number) + square / size
  })
  const all = rows.reduce((sum, mean) => sum + mean, 0) / (size || 1)
  const centred = squares.map(
    (square, at) => -(square - (rows[Math.floor(at / size)] as number) - (rows[at % size] as number) + all) / 2,
  )
  const [across, up] = largestTwo(centred, size).map(({ value, vector }) => {
    const length = Math.sqrt(Math.max(0, value)) * sideOf(vector)
    return vector.map((part) => part * length)
  })
  return Array.from({ length: size }, (_, at) => ({ x: across?.[at] ?? 0, y: up?.[at] ?? 0 }))
}

/** Kruskal's stress-1 of places against the distances that they should have: 0 where all are right. */
export function stressOf(apart: Float64Array, places: readonly Place[]): number {
  let [wrong, whole] = [0, 0]
  places.forEach(({ x, y }, row) => {
    for (let column = 0; column < row; column++) {
      const other = places[column] as Place
      const distance = Math.sqrt((x - other.x) ** 2 + (y - other.y) ** 2)
      wrong += (distance - (apart[row * places.length + column] as number)) ** 2
      whole += distance ** 2
    }
  })
  // Where all agree on everything they lie in one place, as they should.
  return whole === 0 ? 0 : Math.sqrt(wrong / whole)
}

function sideOf(vector: Float64Array): number {
  let furthest = 0
  for (const part of vector) if (Math.abs(part) > Math.abs(furthest) + 1e-9) furthest = part
  return furthest < 0 ? -1 : 1
}
