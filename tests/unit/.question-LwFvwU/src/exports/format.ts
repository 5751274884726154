import type { GraphRecords, PositionRecords } from './records.ts'

/** A format of files, made of records of some kind. */
interface FormatOf<Of extends string, Records> {
  of: Of
  /** The name for the command. */
  name: string
  /** The end of the file's name; with `stem` it is the name in an address. */
  extension: string
  stem: 'graph' | 'positions'
  mediaType: string
  /** Its name in a menu. */
  title: string
  /** What it is for. */
  about: string
  /** The file, made as it is read. */
  write(records: Records): AsyncIterable<Chunk>
}

/** Takes any graph: the positions' own, or a network derived from them. */
export type GraphFormat = FormatOf<'graph', GraphRecords>
/** Takes positions one by one. */
export type PositionFormat = FormatOf<'positions', PositionRecords> & {
  /** Whether it takes `raw`: texts as they are, for programs. */
  takesRaw: boolean
}
export type Format = GraphFormat | PositionFormat

/** A piece of a file. */
export type Chunk = string | Uint8Array
