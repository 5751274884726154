import type { Place } from './layout.ts'

/** What a node takes with its name, where there are many. */
const cell = { wide: 96, high: 36 }
/** How much wider than high the whole is, and how much of it is free. */
const [flat, air] = [1.9, 1.25]
/** How far places follow their rank rather than their distance: clumps open, and what lay left or above still does. */
const evenly = 0.75
const passes = 120

/** Spreads clumps over the whole picture, so that every one of many nodes has room for its name, and neighbours stay neighbours. */
export function spread(places: Place[]): Place[] {
  const high = Math.sqrt((places.length * cell.wide * cell.high * air) / flat)
  const xs = evened(places.map(({ x }) => x)).map((x) => x * high * flat)
  const ys = evened(places.map(({ y }) => y)).map((y) => y * high)
  const spots = xs.map((x, index) => ({ x, y: ys[index] ?? 0 }))
  for (let pass = 0; pass < passes && pushApart(spots); pass += 1);
  return spots
}

/** Values between 0 and 1, in their order, with more even steps. */
function evened(values: number[]): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const rank = new Map(order.map((index, at) => [index, at / Math.max(1, values.length - 1)]))
  return values.map(
    (value, index) => (1 - evenly) * ((value - least) / (most - least || 1)) + evenly * (rank.get(index) ?? 0),
  )
}

/** Moves every two that overlap apart along the shorter way; whether any did. */
function pushApart(spots: Place[]): boolean {
  let moved = false
  for (const [index, one] of spots.entries()) {
    for (let at = 0; at < index; at += 1) {
      const other = spots[at] as Place
      const [dx, dy] = [one.x - other.x, one.y - other.y]
      const [lapX, lapY] = [cell.wide - Math.abs(dx), cell.high - Math.abs(dy)]
      if (lapX <= 0.5 || lapY <= 0.5) continue
      moved = true
      if (lapX / cell.wide < lapY / cell.high) {
        const move = ((dx < 0 ? -1 : 1) * lapX) / 2
        one.x += move
        other.x -= move
      } else {
        const move = ((dy < 0 ? -1 : 1) * lapY) / 2
        one.y += move
        other.y -= move
      }
    }
  }
  return moved
}
