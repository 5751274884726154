export interface Place {
  x: number
  y: number
}

/** Beyond this many nodes everything is drawn smaller, and spread over the whole picture. */
export const manyNodes = 100

/** Beyond this many edges their glyphs would hide the picture. */
export const mostGlyphs = 250

/** How many of the nodes and edges there are after a step: each adds to those before it. */
export interface Step {
  nodes: number
  edges: number
}

/** What the worker is given: where the first nodes lie already, the steps to go, edges by the numbers of their ends and how strongly they pull. */
export interface Arrangement {
  places: Place[]
  steps: Step[]
  edges: [number, number, number][]
}

/** What it answers at the end of each step, and during the last one again and again. */
export interface Places {
  step: Step
  places: Place[]
  /** Whether the step is done. */
  done: boolean
}

/**
 * Lays a graph out in a worker (ForceAtlas2: Jacomy et al., PLoS ONE, 2014). `place` hears of every answer. Returns what
 * stops it. The same graph in the same steps comes out the same.
 */
export function layOut(arrangement: Arrangement, place: (places: Places) => void): () => void {
  const worker = new Worker(new URL('./layout.worker.js', import.meta.url), { type: 'module' })
  const last = arrangement.steps.at(-1)?.nodes
  worker.onmessage = ({ data }: MessageEvent<Places>) => {
    place(data)
    if (data.done && data.step.nodes === last) worker.terminate()
  }
  worker.postMessage(arrangement)
  return () => worker.terminate()
}

/**
 * Where a step starts: what lies somewhere stays, what is new stands near the first it is linked to, or else on a
 * sunflower's spiral, so that none covers another.
 */
export function startOf(step: Step, places: Place[], edges: Arrangement['edges']): Place[] {
  const near = new Map<number, Place>()
  for (const [source, target] of edges.slice(0, step.edges)) {
    const [from, to] = [places[source], places[target]]
    if (from && !to && !near.has(target)) near.set(target, from)
    if (to && !from && !near.has(source)) near.set(source, to)
  }
  return Array.from({ length: step.nodes }, (_, node) => {
    const spot = spiral(node - places.length)
    const by = near.get(node)
    return places[node] ?? (by ? { x: by.x + spot.x / 4, y: by.y + spot.y / 4 } : spot)
  })
}

function spiral(n: number): Place {
  const angle = n * Math.PI * (3 - Math.sqrt(5))
  const radius = 10 * Math.sqrt(n + 0.5)
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}
