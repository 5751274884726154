import { legible } from './text.ts'

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
  const text = legible(value)
  return SPECIAL.test(text) ? text.replaceAll(/[&<>"'\n\r\t]/g, (character) => ESCAPES[character] ?? character) : text
}
