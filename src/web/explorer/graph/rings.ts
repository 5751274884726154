import type { Place } from './layout.ts'

/** As many leaves make a ring; fewer find their places by themselves. */
const fewest = 6
/** What a leaf takes with its name, which is written outward: on a ring they stand closer above than beside one another. */
const name = { wide: 190, high: 50 }
/** How much wider than high a ring is. */
const flat = 1.2
/** How many places stay free towards what else the middle of a ring is linked to. */
const gate = 2
const samples = 720

/** Nodes with many leaves (what is linked to nothing else), and those leaves. */
export function findRings(nodes: number, edges: Iterable<readonly [number, number, ...unknown[]]>) {
  const neighbours = Array.from({ length: nodes }, () => new Set<number>())
  for (const [source, target] of edges) {
    if (source === target) continue
    neighbours[source]?.add(target)
    neighbours[target]?.add(source)
  }
  const rings = new Map<number, { leaves: number[]; others: number[] }>()
  for (const [hub, around] of neighbours.entries()) {
    const leaves = [...around].filter((node) => neighbours[node]?.size === 1)
    const others = [...around].filter((node) => neighbours[node]?.size !== 1)
    if (leaves.length >= fewest) rings.set(hub, { leaves, others })
  }
  return rings
}

/** How high a ring reaches above its middle. */
export function reachOf(leaves: number): number {
  return (leaves + gate) / (lengths().at(-1) ?? 1)
}

/** Places on a ring, one name apart, from the angle of its gate on all around. */
export function ringOf(leaves: number, middle: Place, angle: number): Place[] {
  const reach = reachOf(leaves)
  const start = Math.atan2(Math.sin(angle) * flat, Math.cos(angle))
  const along = lengths(start)
  let at = 0
  return Array.from({ length: leaves }, (_, leaf) => {
    while ((along[at] ?? Number.POSITIVE_INFINITY) * reach < leaf + (gate + 1) / 2) at += 1
    const turn = start + (at / samples) * 2 * Math.PI
    return { x: middle.x + reach * flat * Math.cos(turn), y: middle.y + reach * Math.sin(turn) }
  })
}

/** How many names fit from the start to each sample of a ring that reaches 1. */
function lengths(start = 0): number[] {
  const step = (2 * Math.PI) / samples
  let sum = 0
  return Array.from({ length: samples + 1 }, (_, sample) => {
    const turn = start + (sample - 0.5) * step
    const [wide, high] = [(flat * Math.sin(turn)) / name.wide, Math.cos(turn) / name.high]
    if (sample > 0) sum += Math.max(Math.abs(wide), Math.abs(high)) * step
    return sum
  })
}
