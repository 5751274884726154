/** A file of WebAnno TSV for a test: one layer, a sentence a list of tokens, each with its cells; offsets are counted in UTF-16 code units. */
export function tsvOf(
  features: string[],
  sentences: { text: string; at?: number; tokens: [words: string, ...cells: string[]][] }[],
  { layer = 'webanno.custom.Position', version = '3.3' } = {},
): string {
  const lines = [`#FORMAT=WebAnno TSV ${version}`, `#T_SP=${[layer, ...features].join('|')}`, '', '']
  let offset = 0
  for (const [number, { text, at, tokens }] of sentences.entries()) {
    const begin = at ?? offset
    lines.push(...text.split('\n').map((line) => `#Text=${line}`))
    let from = 0
    for (const [index, [words, ...cells]] of tokens.entries()) {
      const start = text.indexOf(words, from)
      from = start + words.length
      const places = [`${number + 1}-${index + 1}`, `${begin + start}-${begin + from}`, words]
      lines.push([...places, ...(cells.length > 0 ? cells : features.map(() => '_')), ''].join('\t'))
    }
    lines.push('')
    offset = begin + text.length + 1
  }
  return lines.join('\n')
}
