import type { Ask, Question } from './ask.ts'
import type { At, View } from './state.ts'
import type { Table } from './table.ts'

/** What a view has to show, once the server has answered. */
export interface Shown {
  /** What is seen, in a sentence. */
  summary: string
  /** What is left out or could not be found, a sentence each. */
  notes: string[]
  table: Table
  /** The GraphQL that made it. */
  question: Question
  /** Null when there is nothing to draw. */
  picture: Picture | null
}

/** Draws into an empty element, zoomed and moved as asked. Throws where the browser cannot, as without WebGL. */
export type Picture = (host: HTMLElement, tools: Tools, at: At | null) => Promise<Drawn>

/** What a picture may do to the page around it. */
export interface Tools {
  /** Has the panel read something. */
  see(what: string): void
  /** Opens a node, or one page more of it. */
  open(id: string): void
  /** Takes note of where the reader zoomed and moved to; null where all is shown. */
  moved(at: At | null): void
  /** Has a screen reader say something. */
  say(sentence: string): void
}

export interface Drawn {
  /** The picture as a file: colours and fonts inside, nothing loaded. */
  toSvg(): SVGSVGElement
  /** Marks what the panel reads. */
  mark(what: string | null): void
  /** Zooms and moves; only graphs can. */
  look?(at: At | null): void
  close(): void
}

/** Asks the server for what a view shows. */
export type Load = (view: View, ask: Ask, signal: AbortSignal) => Promise<Shown>
