/** What XML 1.0 cannot hold: control characters other than tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that have to go
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** The text with U+FFFD in place of every character that some format cannot hold, so that all formats say the same. */
export function legible(text: string): string {
  return text.toWellFormed().replaceAll(ILLEGAL, '\ufffd')
}
