import { type Line, LONGEST } from './lines.ts'

/** Some cells of a table before they have names. */
export interface Piece {
  line: number
  cells: string[]
  refused?: string | undefined
  /** Cells that refuse the row if their column is wanted. */
  faults?: { column: number; sentence: string }[] | undefined
}

/** How a spreadsheet says in the first line what parts the cells. */
const SEPARATOR_LINE = /^"?sep=([^"])"?$/i
const NEVER_CLOSED = 'A quotation mark is opened and never closed.'

/** The records of the lines. A quoted cell may go on over lines; where its mark never closes, only the line it opens in is given up. */
export async function* readRecords(lines: AsyncIterable<Line>, given: string | undefined): AsyncGenerator<Piece> {
  let delimiter = given
  let open: Line[] = []
  let length = 0
  const take = function* (line: Line): Generator<Piece> {
    if (open.length === 0 && line.text.trim() === '') return
    const named = line.line === 1 ? SEPARATOR_LINE.exec(line.text)?.[1] : undefined
    delimiter ??= named ?? findDelimiter(line.text)
    if (named !== undefined) return
    open.push(line)
    length += line.text.length + 1
    // Without a quotation mark a line cannot end the cell that is open.
    const closes = open.length === 1 || line.text.includes('"')
    const cells = closes ? splitRecord(open.map(({ text }) => text).join('\n'), delimiter) : 'open'
    if (Array.isArray(cells)) {
      const [{ line: start } = line] = open
      ;[open, length] = [[], 0]
      yield { line: start, cells }
    } else if (cells === 'bad')
      yield* giveUp('A quotation mark stands inside a cell; it has to be doubled, in a cell that is quoted.')
    else if (length > LONGEST) yield* giveUp(NEVER_CLOSED)
  }
  /** Refuses the first of the open lines and starts again at the second. */
  const giveUp = function* (refused: string): Generator<Piece> {
    const [first, ...rest] = open
    ;[open, length] = [[], 0]
    if (first) yield { line: first.line, cells: [], refused }
    for (const line of rest) yield* take(line)
  }
  for await (const line of lines) {
    if (line.refused === undefined) {
      yield* take(line)
      continue
    }
    while (open.length > 0) yield* giveUp(NEVER_CLOSED)
    yield { line: line.line, cells: [], refused: line.refused }
  }
  while (open.length > 0) yield* giveUp(NEVER_CLOSED)
}

/** The cells of a record; `open` where a quoted cell goes on, `bad` where a quotation mark stands where none may. */
function splitRecord(text: string, delimiter: string): string[] | 'open' | 'bad' {
  if (!text.includes('"')) return text.split(delimiter)
  const cells: string[] = []
  const past = (at: number) => {
    while (text[at] === ' ' && delimiter !== ' ') at += 1
    return at
  }
  for (let at = 0; ; ) {
    const open = past(at)
    if (text[open] === '"') {
      const end = closingQuote(text, open)
      if (end < 0) return 'open'
      cells.push(text.slice(open + 1, end).replaceAll('""', '"'))
      at = past(end + 1)
      if (at < text.length && text[at] !== delimiter) return 'bad'
    } else {
      const end = text.indexOf(delimiter, at)
      const cell = text.slice(at, end < 0 ? undefined : end)
      if (cell.includes('"')) return 'bad'
      cells.push(cell)
      at = end < 0 ? text.length : end
    }
    if (at >= text.length) return cells
    at += 1
  }
}

function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

/** The one of comma, semicolon, tab and bar that the header has most of, outside quotation marks. */
function findDelimiter(header: string): string {
  const bare = header.replaceAll(/"(?:[^"]|"")*(?:"|$)/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return [',', ';', '\t', '|'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best))
}
