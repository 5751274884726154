/** A piece of a page, which is HTML as it stands. Only `html` makes one. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a piece: pieces, texts and numbers, lists of these, and what is left out. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

/** Stands in addresses for the way to the start page: a private-use letter, which `escapeText` lets nobody else write. */
const LETTER = '\ue000'
export const root = new Html(LETTER)

/** HTML with every text in it escaped, so that a name is text whatever it holds, between tags and in quoted attributes. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(pieces.map((piece, at) => (at === 0 ? piece : print(parts[at - 1]) + piece)).join(''))
}

/** The text of a piece on a page from which `way` leads to the start page, such as `../`. */
export function render(piece: Html, way: string): string {
  return piece.text.replaceAll(LETTER, way)
}

/** Control characters have no place in HTML; half a surrogate pair none in UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const UNWANTED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ue000]/g
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNWANTED, '\ufffd')
    .replaceAll(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter)
}

function print(part: Part): string {
  if (part instanceof Html) return part.text
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'object') return part.map(print).join('')
  return escapeText(String(part))
}
