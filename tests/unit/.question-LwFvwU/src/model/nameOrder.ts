/** Letters that Unicode does not take apart, as readers of Latin letters look them up. */
const lookedUpAs: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
}
const special = new RegExp(`[${Object.keys(lookedUpAs).join('')}]`, 'g')
/** The digits that a number is filled up to, so that 9 comes before 10. */
const DIGITS = 6

/**
 * A name as lists are ordered by it, in code units: without case, accents and quotation marks, æ as ae, ł near l, numbers by their size.
 * For order alone: names that differ may have the same form.
 */
export function orderForm(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}|\p{DI}/gu, '')
    .toLowerCase()
    .replaceAll(special, (letter) => lookedUpAs[letter] ?? letter)
    .replaceAll(/["'‘’“”„«»`ʼ]/gu, '')
    .replaceAll(/\d+/g, (digits) => digits.padStart(DIGITS, '0'))
    .trim()
}
