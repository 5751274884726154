const SIGNS: Record<string, string> = { t: '\t', n: '\n', f: '\f', r: '\r', b: '\b' }

/** The value of a feature without what escapes reserved characters. */
export function unescapeValue(value: string): string {
  return value.replaceAll(/\\(->|[\\[\]|_;*tn])/g, (_, sign: string) => SIGNS[sign] ?? sign)
}

/** Words without escapes. INCEpTION escapes in texts what moves a line; other programs the reserved characters too. */
export function unescapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a backslash alone escapes these
  return text.replaceAll(/\\(->|[\\[\]|_;*tnfrb]|[\u0000-\u001f])/g, (_, sign: string) => SIGNS[sign] ?? sign)
}

/** The parts of a cell between bars that no backslash stands before. */
export function splitStack(cell: string): string[] {
  const parts = ['']
  for (const [piece] of cell.matchAll(/\\[\s\S]|\||[^\\|]+|\\$/g)) {
    if (piece === '|') parts.push('')
    else parts[parts.length - 1] += piece
  }
  return parts
}
