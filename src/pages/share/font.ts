/** What a font can write, and how wide. */
export interface Font {
  has(letter: string): boolean
  /** Of a text in one line, in parts of the size of its letters; pairs that stand closer do not count. */
  widthOf(text: string): number
}

/** Reads the tables of a TrueType font that say which letters it has and how wide they are. */
export function readFont(bytes: Uint8Array): Font {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map(
    Array.from({ length: view.getUint16(4) }, (_, at) => {
      const start = 12 + at * 16
      return [String.fromCharCode(...bytes.subarray(start, start + 4)), view.getUint32(start + 8)] as const
    }),
  )
  const tableOf = (name: string) => {
    const start = tables.get(name)
    if (start === undefined)
      throw new Error(`A TrueType font with the table ${name} was wanted; it has ${[...tables.keys()]}.`)
    return start
  }
  const unit = view.getUint16(tableOf('head') + 18)
  const widths = view.getUint16(tableOf('hhea') + 34)
  const advances = tableOf('hmtx')
  const glyphs = readGlyphs(view, tableOf('cmap'))
  const widthOfGlyph = (glyph: number) => view.getUint16(advances + Math.min(glyph, widths - 1) * 4) / unit
  return {
    has: (letter) => glyphs.has(letter.codePointAt(0) ?? 0),
    widthOf: (text) =>
      [...text].reduce((sum, letter) => sum + widthOfGlyph(glyphs.get(letter.codePointAt(0) ?? 0) ?? 0), 0),
  }
}

/** The glyph of each letter of the basic plane, which is all that a table of format 4 holds. */
function readGlyphs(view: DataView, cmap: number): Map<number, number> {
  const tables = Array.from({ length: view.getUint16(cmap + 2) }, (_, at) => cmap + view.getUint32(cmap + 8 + at * 8))
  const start = tables.find((table) => view.getUint16(table) === 4)
  if (start === undefined) throw new Error('A font with a cmap of format 4 was wanted; it has none.')
  const segments = view.getUint16(start + 6) / 2
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < segments; segment += 1) {
    const [end, first, delta, range] = [14, 16 + segments * 2, 16 + segments * 4, 16 + segments * 6].map(
      (offset) => start + offset + segment * 2,
    ) as [number, number, number, number]
    const away = view.getUint16(range)
    for (let code = view.getUint16(first); code <= view.getUint16(end) && code < 0xffff; code += 1) {
      const raw = away === 0 ? code : view.getUint16(range + away + (code - view.getUint16(first)) * 2)
      const glyph = raw === 0 ? 0 : (raw + view.getUint16(delta)) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
