/** A span of time that a sentence names, as partial dates. */
export interface Period {
  from: string | null
  to: string | null
}

const DATE = '(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)'
/** Words that ask for steps of time: pages that have steps always show them. */
const STEPS =
  /\b(?:(?:by|per|each|every) (?:decade|year|period)|(?:year|decade) by (?:year|decade)|over (?:time|the (?:years|decades))|through the years|yearly|annually)\b/i

const forms: { form: RegExp; read: (first: string, second: string) => Period }[] = [
  { form: form(`between ${DATE} and ${DATE}`), read: (from, to) => ({ from, to }) },
  {
    form: form(`(?:from |in |during )?${DATE} ?(?:to|until|till|through|[-–—]) ?${DATE}`),
    read: (from, to) => ({ from, to }),
  },
  {
    form: form('(?:in|during|of|through) the (\\d{3})0s'),
    read: (decade) => ({ from: `${decade}0`, to: `${decade}9` }),
  },
  { form: form(`after ${DATE}`), read: (date) => ({ from: beside(date, 1), to: null }) },
  { form: form(`before ${DATE}`), read: (date) => ({ from: null, to: beside(date, -1) }) },
  { form: form(`(?:since|from|starting(?: in)?) ${DATE}(?: on(?:wards?)?)?`), read: (from) => ({ from, to: null }) },
  { form: form(`(?:until|till|up to|through|to) ${DATE}`), read: (to) => ({ from: null, to }) },
  { form: form(`(?:in|during|on) ${DATE}`), read: (date) => ({ from: date, to: date }) },
]

/** The period that a sentence names, and the sentence without it. */
export function takePeriod(sentence: string): { period: Period; rest: string; byDecade: boolean } {
  const byDecade = /decade/i.test(STEPS.exec(sentence)?.[0] ?? '')
  let rest = sentence.replace(STEPS, ' ')
  let period: Period = { from: null, to: null }
  for (const { form, read } of forms) {
    const found = form.exec(rest)
    if (!found) continue
    const [words, first = '', second = ''] = found
    period = read(first, second)
    rest = rest.replace(words, ' ')
    break
  }
  return { period, rest: rest.replaceAll(/\s+/g, ' ').replaceAll(/^[\s,]+|[\s,]+$/g, ''), byDecade }
}

function form(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}-])`, 'iu')
}

/** The year before or after; of a more exact date the date itself, which the filter takes in. */
function beside(date: string, step: 1 | -1): string {
  return date.length === 4 ? String(Number(date) + step).padStart(4, '0') : date
}
