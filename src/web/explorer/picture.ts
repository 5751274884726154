import type { See } from './see.ts'
import type { At } from './state.ts'

/** Draws into an empty element, zoomed and moved as wanted. Throws where the browser cannot, as without WebGL. */
export type Picture = (host: HTMLElement, tools: Tools, at: At | null) => Promise<Drawn>

/** What a picture may do to the page around it. */
export interface Tools {
  /** Has the panel read something. */
  see(what: See): void
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
  mark(what: See | null): void
  /** Zooms and moves; only graphs can. */
  look?(at: At | null): void
  /** Turns to a period, by its step; only a map can. */
  turn?(step: number): void
  close(): void
}
