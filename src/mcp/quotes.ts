/** What stands between quotation marks of one kind, within a paragraph; and what is set off as a quote in Markdown. */
const FORMS = [
  /“((?:(?!\n\s*\n)[^“”])*)”/g,
  /„((?:(?!\n\s*\n)[^„“”])*)[“”]/g,
  /«((?:(?!\n\s*\n)[^«»])*)»/g,
  /「((?:(?!\n\s*\n)[^「」])*)」/g,
  /『((?:(?!\n\s*\n)[^『』])*)』/g,
  /"((?:(?!\n\s*\n)[^"])*)"/g,
]
const BLOCK = /(?:^ {0,3}>.*(?:\n|$))+/gm
const MARKS = /["“”„«»「」『』]/g
const HAS_LETTER = /[\p{L}\p{N}]/u
/** What a writer leaves out of a quote. */
const ELISION = /\s*(?:\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.)\s*/

/** The quotes in a text in their order, and how many quotation marks have no partner. */
export function quotedIn(text: string): { quotes: string[]; unpaired: number } {
  const found: { at: number; quote: string }[] = []
  let rest = text.replaceAll(BLOCK, (block, at: number) => {
    const paragraphs = block.replaceAll(/^ {0,3}> ?/gm, '').split(/\n[^\S\n]*\n/)
    for (const paragraph of paragraphs) found.push({ at, quote: bare(paragraph) })
    return ' '.repeat(block.length)
  })
  for (const form of FORMS) {
    rest = rest.replaceAll(form, (whole, quote: string, at: number) => {
      found.push({ at, quote: quote.trim() })
      return ' '.repeat(whole.length)
    })
  }
  const quotes = found.sort((a, b) => a.at - b.at).flatMap(({ quote }) => (HAS_LETTER.test(quote) ? [quote] : []))
  return { quotes, unpaired: rest.match(MARKS)?.length ?? 0 }
}

/** Without the quotation marks around it, and the line that says whose it is. */
function bare(paragraph: string): string {
  const words = paragraph.replace(/(?:^|\n)[^\S\n]*(?:[—–]|--)[^\n]*\s*$/, '').trim()
  const isQuoted = /^["“„«「『][^"“”„«»「」『』]*["“”»」』]$/.test(words)
  return isQuoted ? words.slice(1, -1) : words
}

/** The parts of a quote from which something was left out, or none. */
export function partsOf(quote: string): string[] {
  const parts = quote
    .replaceAll(/\s+/g, ' ')
    .split(ELISION)
    .filter((part) => HAS_LETTER.test(part))
  return parts.length > 1 ? parts : []
}

/** Where each part stands in the order of the quote, in one stored text; the sources tried are those of the first part. */
export function placesInOrder<Place extends { source: { id: string }; start?: number | null; end?: number | null }>(
  parts: readonly (readonly Place[])[],
): Place[] | null {
  for (const first of parts[0] ?? []) {
    const places: Place[] = []
    let from = first.start ?? null
    for (const part of parts) {
      const next = part.find(
        ({ source, start }) => source.id === first.source.id && from !== null && (start ?? -1) >= from,
      )
      if (!next) break
      places.push(next)
      from = next.end ?? null
    }
    if (places.length === parts.length) return places
  }
  return null
}
