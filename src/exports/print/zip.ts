import { strToU8, Zip, ZipDeflate } from 'fflate'

export interface Entry {
  name: string
  chunks: AsyncIterable<string> | Iterable<string>
}

/** The same files make the same bytes: every entry bears the first day that a zip can hold. */
const DATE = new Date(1980, 0, 1)

/** A zip of these files, made as it is read. */
export async function* zip(entries: Iterable<Entry> | AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const made: Uint8Array[] = []
  const archive = new Zip((error, data) => {
    if (error) throw error
    made.push(data)
  })
  for await (const { name, chunks } of entries) {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = DATE
    archive.add(entry)
    for await (const chunk of chunks) {
      entry.push(strToU8(chunk))
      yield* made.splice(0)
    }
    entry.push(new Uint8Array(), true)
    yield* made.splice(0)
  }
  archive.end()
  yield* made.splice(0)
}
