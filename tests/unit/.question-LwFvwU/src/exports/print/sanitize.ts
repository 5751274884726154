/** What XML 1.0 cannot hold: control characters other than tab and line ends, U+FFFE and U+FFFF. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that have to go
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
/** The same and every surrogate, paired or not: most texts have none and need no second look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** The text with U+FFFD in place of every character that some format cannot hold, so that all formats say the same. */
export function sanitize(text: string): string {
  return SUSPECT.test(text) ? text.toWellFormed().replaceAll(ILLEGAL, '\ufffd') : text
}
