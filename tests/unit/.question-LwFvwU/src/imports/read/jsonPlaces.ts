/** The lines on which the elements of the lists in a JSON object begin: `places.persons[0]` is the line of the first person. */
export function placesOf(text: string): Record<string, number[]> {
  const places: Record<string, number[]> = {}
  let [line, depth, key] = [1, 0, '']
  // The list that the place is in, directly, and whether its next element has yet to begin.
  let list: number[] | undefined
  let awaited = false
  for (let at = 0; at < text.length; at++) {
    const unit = text[at] ?? ''
    if (awaited && depth === 2 && !/[\s\],]/.test(unit)) {
      list?.push(line)
      awaited = false
    }
    if (unit === '\n') line += 1
    else if (unit === '"') {
      const end = endOfString(text, at)
      if (depth === 1 && /^\s*:/.test(text.slice(end + 1, end + 20))) key = text.slice(at + 1, end)
      at = end
    } else if (unit === '{' || unit === '[') {
      if (depth === 1) list = unit === '[' ? [] : undefined
      if (depth === 1 && list) places[key] = list
      depth += 1
      if (depth === 2) awaited = true
    } else if (unit === '}' || unit === ']') depth -= 1
    else if (unit === ',' && depth === 2) awaited = true
  }
  return places
}

/** The line of the place where JSON.parse stopped, from its message; 1 when it does not say. */
export function lineOfError(text: string, error: unknown): number {
  const at = /position (\d+)/.exec(String((error as Error).message))?.[1]
  const end = at === undefined ? (/end of JSON|Unterminated/.test(String(error)) ? text.length : 0) : Number(at)
  return text.slice(0, end).split('\n').length
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at
}
