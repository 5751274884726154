import type { Meter } from '../row.ts'
import { openText, type TextOptions } from './text.ts'

/** The longest line or record that is read, in UTF-16 code units. */
export const LONGEST = 1_000_000

/** A line of a text file, or why it cannot be read. */
export interface Line {
  line: number
  text: string
  refused?: string
  /** Whether nothing after this line can be read. */
  last?: boolean
}

export const NOT_ENCODED = 'The line holds bytes that are not of the file’s encoding.'

/** What ends a line. A carriage return at the end of a piece may be half of an end. */
const LINE_END = /\r\n|\n|\r(?!$)/

/** What stands in a decoded text where its bytes were none of its encoding. */
const REPLACEMENT = '\ufffd'

/**
 * The lines of a file, as they are read; they end in LF, CR LF or, from old Macs, CR. One that is too long, not of the file's encoding or that holds a NUL comes refused;
 * a gzip file that is cut off ends with a refusal, and the line it is cut off in is not given out.
 */
export async function* readLines(file: string, meter: Meter, options: TextOptions = {}): AsyncGenerator<Line> {
  const stream = openText(file, meter, options)
  let rest = ''
  let number = 0
  let skipping = false
  const next = (text: string): Line => {
    number += 1
    const long = skipping || text.length > LONGEST
    skipping = false
    return long
      ? { line: number, text: '', refused: `The line is longer than ${LONGEST} characters.` }
      : check(number, text)
  }
  try {
    for await (const chunk of stream as AsyncIterable<string>) {
      const lines = (rest + chunk).split(LINE_END)
      rest = lines.pop() ?? ''
      for (const text of lines) yield next(text)
      if (rest.length > LONGEST) [rest, skipping] = ['', true]
    }
  } catch (error) {
    yield {
      line: number + 1,
      text: '',
      last: true,
      refused: `The file is cut off or damaged here (${(error as Error).message}); the rest was not read.`,
    }
    return
  } finally {
    stream.destroy()
  }
  if (rest !== '' || skipping) yield next(rest.replace(/\r$/, ''))
}

function check(line: number, text: string): Line {
  if (text.includes('\0')) return { line, text, refused: 'The line holds a NUL.' }
  return text.includes(REPLACEMENT) ? { line, text, refused: NOT_ENCODED } : { line, text }
}
