const LONGEST = 80

/** What stays in capitals when a heading in capitals becomes words. */
const ACRONYMS = new Set(
  'UN US USA USSR UK GDR FRG PRC ROC PLO NATO EEC EU ICJ ILO IMF IAEA IDA UNDP UNRWA UNHCR UNEF UNICEF UNESCO UNCTAD UNIDO UNITAR UNTAG UNIFIL ONUC WHO FAO ECOSOC GAOR NGO NPT ABM CTBT SALT II III IV'.split(
    ' ',
  ),
)
const SMALL = new Set('a an and against as at by for from in into of on or the to with without'.split(' '))

/**
 * The title of a motion, of at most 80 characters: `R/16/889A: South Africa, Sanctions (1961)`. The subject is the source's
 * short title, else how the description begins: minutes name several drafts, and which of them was voted on they need not say.
 */
export function motionName(
  cells: { unres?: string; short_title?: string; description?: string },
  year: string,
): string {
  const { unres = '', short_title: title = '', description = '' } = cells
  const [before, after] = [unres === '' ? '' : `${unres}: `, ` (${year})`]
  const [short, whole] = [tidy(title), tidy(withoutMinutes(description))]
  const subject = inWords(short === '' || isCut(short, whole) ? whole : short)
  const said =
    subject === '' ? 'A motion that the source does not name' : subject.slice(0, 1).toUpperCase() + subject.slice(1)
  return before + shorten(said, LONGEST - before.length - after.length) + after
}

/** All that the source says of it. */
export function motionText(cells: { short_title?: string; description?: string }): string | undefined {
  const { short_title: title = '', description = '' } = cells
  const whole = description.includes(title) ? description : `${title}: ${description}`.replace(/: $/, '')
  return whole || undefined
}

/** Whether the description goes on where the title ends: then the source cut it, as at 60 characters, within a word or before one. */
function isCut(title: string, description: string): boolean {
  const rest = description.slice(title.length)
  return description.toLowerCase().startsWith(title.toLowerCase()) && /^\s?\p{Ll}/u.test(rest)
}

/** Without what a library's catalogue adds, and without blanks or marks at the ends. */
function tidy(text: string): string {
  const subject = text.replaceAll(/\s+/g, ' ').replace(/\s*:\s*resolution\b.*$/i, '')
  return subject.replace(/^[\s.,:;]+|[\s.,:;]+$/g, '')
}

/** Without the name of who presides and the words by which a vote is opened. */
function withoutMinutes(description: string): string {
  return description
    .replace(/^\s*The (?:Acting )?President\s*(?:\([^)]*\))?\s*:\s*/i, '')
    .replace(
      /^(?:We (?:shall )?now (?:turn|proceed)[^.]*\.\s*)?(?:I (?:shall )?now put to the vote|We shall now vote on)\s*/i,
      '',
    )
}

/** A heading in capitals with a capital a word; anything else as it is. */
function inWords(text: string): string {
  if (text !== text.toUpperCase()) return text
  return text.replaceAll(/[\p{L}']+(?:\.[\p{L}]\.?)*/gu, (word, at: number) => {
    if (ACRONYMS.has(word) || word.includes('.')) return word
    const lower = word.toLowerCase()
    return at > 0 && SMALL.has(lower) ? lower : word.slice(0, 1) + lower.slice(1)
  })
}

/** At most so many characters, ended at a word. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const words = text.slice(0, most).replace(/\s+\S*$/, '')
  return `${words.slice(0, most - 1).replace(/[\s.,:;]+$/, '')}…`
}
