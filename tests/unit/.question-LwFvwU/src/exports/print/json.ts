import type { Cell, Column } from '../records.ts'

/** The records of all pages as the items of a JSON array, one a line, without its brackets. */
export async function* jsonItems<T>(pages: AsyncIterable<T[]>, print: (record: T) => string): AsyncGenerator<string> {
  let first = true
  for await (const page of pages) {
    if (page.length === 0) continue
    const lines = page.map(print).join(',\n')
    yield first ? `\n${lines}` : `,\n${lines}`
    first = false
  }
}

/** Prints the attributes of these columns that have a value as members of a JSON object, each with a comma after it. */
export function memberPrinter(columns: Column[]): (attributes: Record<string, Cell>) => string {
  const keys = columns.map(({ name }) => [name, `${JSON.stringify(name)}:`] as const)
  return (attributes) => {
    let text = ''
    for (const [name, key] of keys) {
      const value = attributes[name]
      if (value !== null && value !== undefined) text += `${key}${JSON.stringify(value)},`
    }
    return text
  }
}
