/** The parts of a graph that no edge joins, each with its best linked node first; the largest part first. */
export function components(nodes: number, edges: Iterable<readonly [number, number, ...unknown[]]>): number[][] {
  const neighbours: number[][] = Array.from({ length: nodes }, () => [])
  for (const [source, target] of edges) {
    neighbours[source]?.push(target)
    neighbours[target]?.push(source)
  }
  const seen = new Set<number>()
  const parts: number[][] = []
  for (let start = 0; start < nodes; start += 1) {
    if (seen.has(start)) continue
    const part = [start]
    seen.add(start)
    // Grows while it is walked.
    for (const node of part) {
      for (const next of neighbours[node] ?? []) {
        if (seen.has(next)) continue
        seen.add(next)
        part.push(next)
      }
    }
    parts.push(part.sort((a, b) => (neighbours[b]?.length ?? 0) - (neighbours[a]?.length ?? 0)))
  }
  return parts.sort((a, b) => b.length - a.length)
}
