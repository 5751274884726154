/** What JSON can write and no text may hold: a NUL, or half of a pair of code units; U+FFFD stands where bytes were none of the encoding. */
const UNFIT = /(?<!\\)(?:\\\\)*\\u(0000|d[89a-f][0-9a-f]{2})|(\ufffd)/

/** Why a value out of a JSON file cannot be taken, or undefined when it can. */
export function unfit(value: unknown): string | undefined {
  const [, escaped, replaced] = UNFIT.exec(JSON.stringify(value)) ?? []
  if (replaced !== undefined) return 'It holds bytes that are not of the file’s encoding.'
  if (escaped === undefined) return undefined
  return escaped === '0000' ? 'It holds a NUL.' : 'It holds half of a character (an unpaired surrogate).'
}
