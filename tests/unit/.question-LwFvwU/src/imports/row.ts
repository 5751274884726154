import type { Dataset } from '../facts/datasets.ts'
import type { Noun } from '../model/labels.ts'
import type { Fact } from '../model/nouns.ts'

/** Where something stands in a file to import, counted from 1. */
export interface Place {
  file: string
  line: number
}

/** A row that an import leaves out, and why. */
export interface Refusal extends Place {
  sentence: string
}

/**
 * What one row of a file states: facts that go into the graph together, or a sentence that says why it cannot be used.
 * `aside` marks facts that a row needs beside its own; they are not counted as read and stay when the row is refused.
 */
export interface Row extends Place {
  facts?: Fact[]
  refused?: string
  aside?: boolean
  /** Other rows may state some of its facts too: each of them goes in with whichever of the rows does. */
  shared?: boolean
  /** Other places of the file that went into these facts; they are read, and refused, with it. */
  also?: Place[]
  /** The importer has seen to it that no other row states the same ids. */
  distinct?: boolean
  /** What the file calls the thing of an id that was made for it. */
  called?: (id: string) => string | undefined
  /** Ids under which the file knew a thing before, and the one it has now. */
  formerly?: readonly { id: string; now: string }[]
}

/** How far the reading has come, in bytes of the files as they lie on the disk. */
export interface Meter {
  done: number
  total: number
}

/** A file or folder in one format, opened: its dataset, and its rows, which can be read more than once. */
export interface ImportSource {
  dataset: Dataset
  meter: Meter
  /** Its ids mean something inside the dataset only, and not what other datasets call so. */
  local?: boolean
  rows(nameIds?: NameIds): AsyncIterable<Row>
  /** What the last reading left aside without refusing it, as sentences. */
  notes?(): string[]
}

/** The id of what a file knows by name alone; another name is another id. */
export type NameIds = (type: Noun, name: string) => string

export function refusedAt({ file, line }: Place, sentence: string): Row & { refused: string } {
  return { file, line, refused: sentence }
}
