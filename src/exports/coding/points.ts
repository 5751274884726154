/** Places in UTF-16 code units as places in code points, which REFI-QDA and Web Annotations count. */
export function pointsIn(text: string, places: number[]): (place: number) => number {
  const points = new Map<number, number>()
  let [at, count] = [0, 0]
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    while (at < place) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      count += 1
    }
    points.set(place, count)
  }
  return (place) => points.get(place) ?? 0
}
