import { basename } from 'node:path'
import { slugOf } from '../../model/ids.ts'
import { sizeOf } from '../read/text.ts'
import { makeUnread, type Unread } from '../read/unread.ts'
import type { ImportSource, NameIds, Row } from '../row.ts'

/** What is known of a file of coded texts before it is read, and what counts what of it is not read. */
export interface CodedFile {
  file: string
  dataset: string
  idFor: NameIds
  unread: Unread
}

/**
 * A file of coded texts: its dataset has the name given, else that of the file without its ending; what `read` left aside is in its notes,
 * counted anew at each reading.
 */
export function openCoded(
  file: string,
  name: string | undefined,
  ending: RegExp,
  read: (file: CodedFile) => Iterable<Row> | AsyncIterable<Row>,
): ImportSource {
  const meter = { done: 0, total: sizeOf([file]) }
  const dataset = name ?? slugOf(basename(file).replace(ending, ''))
  let unread = makeUnread()
  return {
    dataset: { id: dataset },
    meter,
    notes: () => unread.notes(),
    async *rows(idFor = (_, name) => slugOf(name)) {
      unread = makeUnread()
      yield* read({ file, dataset, idFor, unread })
      meter.done = meter.total
    },
  }
}
