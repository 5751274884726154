import type { Stance } from '../../generated/documents.ts'
import { stances } from '../../model/stance.ts'
import { type Html, html, root } from './html.ts'

/** How each stance is written; the glyph says the same as the colour. */
export const signs: Record<Stance, { word: string; verb: string; glyph: string; style: string }> = {
  SUPPORT: { word: 'Support', verb: 'supports', glyph: '+', style: 'support' },
  OPPOSE: { word: 'Oppose', verb: 'opposes', glyph: '−', style: 'oppose' },
  MIXED: { word: 'Mixed', verb: 'is divided on', glyph: '±', style: 'mixed' },
  NEUTRAL: { word: 'Neutral', verb: 'takes no side on', glyph: '=', style: 'neutral' },
  ABSTAIN: { word: 'Abstain', verb: 'abstains on', glyph: '○', style: 'neutral' },
  NONE: { word: 'No stance', verb: 'speaks about', glyph: '?', style: 'none' },
}

export function stanceMark(stance: Stance): Html {
  const { word, glyph, style } = signs[stance]
  return html`<span class="stance ${style}"><span aria-hidden="true">${glyph}</span> ${word}</span>`
}

/** `FOREIGN_MINISTER` as `Foreign minister`. */
export function inWords(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `1 position`, `2 positions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

export function number(n: number): string {
  return n.toLocaleString('en')
}

/** `3 of 12`, and nothing where all are there. */
export function outOf(shown: number, all: number, what: string): string | null {
  return shown < all ? `${number(shown)} of ${number(all)} ${what} are shown.` : null
}

/** A score as it is written: two digits, cut as the API rounds. */
export function score(value: number | null): string {
  return value === null ? 'not defined' : value.toFixed(2)
}

/** From one date to another, as far as they are known. */
export function span(start: string | null, end: string | null): string {
  if (start === null && end === null) return 'no date'
  if (start === null) return `until ${end}`
  return end === null ? `from ${start}` : `${start} to ${end}`
}

export type Kind = 'actor' | 'issue' | 'event' | 'source'

/** The page of each type of node that has one. */
const kinds: Record<string, Kind | undefined> = {
  Person: 'actor',
  Organization: 'actor',
  Country: 'actor',
  Bloc: 'actor',
  Issue: 'issue',
  Event: 'event',
  Source: 'source',
}

export function kindOf(typename: string): Kind | undefined {
  return kinds[typename]
}

/** The path of a thing's page, below the start page. */
export function pathOf(kind: Kind, id: string): string {
  return `${kind}/${encodeURIComponent(id)}`
}

export function link(kind: Kind, { id, name }: { id: string; name: string }): Html {
  return html`<a href="${address(pathOf(kind, id))}">${name}</a>`
}

/** An address of this server for an attribute, from any page. */
export function address(
  path: string,
  params: Record<string, string | readonly string[] | null | undefined> = {},
): Html {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
  )
  const query = new URLSearchParams(pairs).toString()
  return html`${root}${path}${query === '' ? '' : `?${query}`}`
}

/** What came, in the order in which stances are listed. */
export function inOrder<Counted extends { stance: Stance }>(counted: readonly Counted[]): Counted[] {
  return stances.flatMap((stance) => counted.filter((one) => one.stance === stance))
}
