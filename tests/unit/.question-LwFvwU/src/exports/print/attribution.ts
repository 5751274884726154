import type { GraphRecords } from '../records.ts'

/** The most sources that a file names at its head; the others stand in it as nodes. */
export const MAX_SOURCES = 100

/** What every file says of its origin, in plain sentences. */
export function attribution({ title, query, licence, sources, sourceCount }: GraphRecords['about']): string[] {
  const more = sourceCount - sources.length
  return [
    `${title}. ${query === '' ? 'All there are.' : `Filter: ${query}`}`,
    `Made with Démarche. Licence of the coded facts: ${licence}. Quotations belong to their authors and publishers.`,
    ...sources.map((source) => `Source: ${source}`),
    ...(more > 0 ? [`And ${more} more sources.`] : []),
  ]
}

/** The same for formats that hold JSON. */
export function attributionJson({
  title,
  query,
  licence,
  sources,
  sourceCount,
}: GraphRecords['about']): Record<string, unknown> {
  return { name: title, filter: query, creator: 'Démarche', license: licence, sources, sourceCount }
}
