export interface Place {
  x: number
  y: number
}

/** What the worker is given: nodes with a place to start from, edges by the numbers of their ends and how strongly they pull. */
export interface Arrangement {
  nodes: (Place & { size: number })[]
  edges: [number, number, number][]
}

/** What it answers, again and again until it is done. */
export interface Places {
  places: Place[]
  done: boolean
}

/**
 * Lays a graph out in a worker (ForceAtlas2: Jacomy et al., PLoS ONE, 2014). `place` hears of every step, and of the last
 * one that it is the last. Returns what stops it. The same graph from the same start comes out the same.
 */
export function layOut(arrangement: Arrangement, place: (places: Places) => void): () => void {
  const worker = new Worker(new URL('./layout.worker.js', import.meta.url), { type: 'module' })
  worker.onmessage = ({ data }: MessageEvent<Places>) => {
    place(data)
    if (data.done) worker.terminate()
  }
  worker.postMessage(arrangement)
  return () => worker.terminate()
}

/** The place of the nth node before anything is laid out: a sunflower's spiral, so that none covers another. */
export function startingPlace(n: number): Place {
  const angle = n * Math.PI * (3 - Math.sqrt(5))
  const radius = 10 * Math.sqrt(n + 0.5)
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
}
