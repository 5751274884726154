import type { Cell, Column } from '../records.ts'
import { sanitize } from './sanitize.ts'

const SPECIAL = /[&<>"'\n\r\t]/
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A value as the content of an XML element or of an attribute in double quotes; a reader gets its line ends back. */
export function xml(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value)
  const text = sanitize(value)
  return SPECIAL.test(text) ? text.replaceAll(/[&<>"'\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text
}

/** Prints the attributes of a node or an edge. */
export type Printer = (attributes: Record<string, Cell>) => string

/** Prints the attributes of these columns that have a value: what `open` makes of the name, the value, and `close`. */
export function attributePrinter(columns: Column[], open: (name: string) => string, close: string): Printer {
  const opened = columns.map(({ name }) => [name, open(xml(name))] as const)
  return (attributes) => {
    let text = ''
    for (const [name, start] of opened) {
      const value = attributes[name]
      if (value !== null && value !== undefined) text += start + xml(value) + close
    }
    return text
  }
}
