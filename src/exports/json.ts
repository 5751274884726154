/** The records of all pages as the items of a JSON array, one a line, without its brackets. */
export async function* jsonItems<T>(pages: AsyncIterable<T[]>, shape: (record: T) => unknown): AsyncGenerator<string> {
  let first = true
  for await (const page of pages) {
    if (page.length === 0) continue
    const lines = page.map((record) => JSON.stringify(shape(record))).join(',\n')
    yield first ? `\n${lines}` : `,\n${lines}`
    first = false
  }
}

/** The attributes that have a value. */
export function present(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== undefined))
}

/** The attributes of these columns that have a value. */
export function chosen(columns: { name: string }[], attributes: Record<string, unknown>): Record<string, unknown> {
  return present(Object.fromEntries(columns.map(({ name }) => [name, attributes[name]])))
}
