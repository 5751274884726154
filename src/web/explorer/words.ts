import type { Stance } from '../../generated/documents.ts'

/** A stance, or several different ones of one actor on one issue. */
export type Sign = Stance | 'SEVERAL'

/**
 * How each sign is written and drawn. Colours stand in explorer.css (Okabe and Ito's palette, safe for the colour-blind);
 * the glyph and the dashes say the same without colour. Dashes are in pixels: line, gap; none is a solid line.
 */
export const signs: Record<Sign, { word: string; verb: string; glyph: string; dash: [number, number] | null }> = {
  SUPPORT: { word: 'Support', verb: 'supports', glyph: '+', dash: null },
  OPPOSE: { word: 'Oppose', verb: 'opposes', glyph: '−', dash: [7, 4] },
  MIXED: { word: 'Mixed', verb: 'is divided on', glyph: '±', dash: [12, 3] },
  NEUTRAL: { word: 'Neutral', verb: 'takes no side on', glyph: '=', dash: [3, 3] },
  ABSTAIN: { word: 'Abstain', verb: 'abstains on', glyph: '○', dash: [3, 3] },
  NONE: { word: 'No stance', verb: 'speaks about', glyph: '?', dash: [1.5, 4] },
  SEVERAL: { word: 'Several', verb: 'takes several stances on', glyph: '↔', dash: [12, 3] },
}

/** The stances in the order they are listed: for, against, then those that take no side. */
export const stances = (Object.keys(signs) as Sign[]).filter((sign): sign is Stance => sign !== 'SEVERAL')

/** How it is said that dates leave something open. */
export const openWord = 'Dates leave it open'

/** The kinds of node that the graphs draw, each with a shape of its own. */
export const kinds = {
  Person: { word: 'Person', shape: 'circle' },
  Country: { word: 'Country', shape: 'square' },
  Organization: { word: 'Organization', shape: 'hexagon' },
  Bloc: { word: 'Bloc', shape: 'triangle' },
  Issue: { word: 'Issue', shape: 'diamond' },
} as const

export type Kind = keyof typeof kinds
export type Shape = (typeof kinds)[Kind]['shape']

/** `FOREIGN_MINISTER` as `Foreign minister`. */
export function inWords(value: string): string {
  const words = value.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `1 position`, `2 positions`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** A period of an address in words: `1990-1999` as `1990–1999`, `1990-1990` as `1990`. */
export function yearsIn(period: string): string {
  return [...new Set(period.split('-'))].join('–')
}

/** Found blocs are called A, B, C, ...: a second mark beside the colour. */
export function blocLetter(bloc: number): string {
  return String.fromCharCode(65 + (bloc % 26))
}
