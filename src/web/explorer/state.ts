import { enums, type NetworkAggregation } from '../../generated/documents.ts'
import { type Filter, filterParams, readFilter } from './filter.ts'
import { parseSee, printSee, type See } from './see.ts'

/** The choices of a view; the first of each is taken where the address names none or another. */
export const choices = {
  view: ['graph', 'network', 'two-mode', 'matrix', 'agreement', 'map', 'timeline', 'track', 'findings'],
  show: ['picture', 'table'],
  level: enums.Level,
  weight: ['SUBTRACT', 'CONGRUENCE', 'CONFLICT', 'IGNORE'] satisfies NetworkAggregation[],
  by: enums.Granularity,
  /** How long a period is; AUTO: as long as it needs. */
  years: ['AUTO', '1', '5', '10'],
  /** AUTO: the first of which there is any. */
  find: ['AUTO', 'CONTRADICTIONS', 'SHIFTS', 'OFF_LINE', 'DISAGREEMENTS', 'IN_FORCE'],
} as const

type Choices = { [name in keyof typeof choices]: (typeof choices)[name][number] }

/** Where a graph is looked at: the middle, in parts of its width and height, and how much of it is seen (1: all). */
export interface At {
  x: number
  y: number
  ratio: number
}

/** Everything that a reader sees, as the address holds it: sharing, reloading and going back need nothing else. */
export interface View extends Choices {
  filter: Filter
  /** The nodes opened in the stance graph, and how many pages of each one's positions. */
  open: { id: string; pages: number }[]
  /** How many pages of a list. */
  pages: number
  /** What the panel reads. */
  see: See | null
  /** Where the graph was zoomed and moved to; null where all of it is shown. */
  at: At | null
  /** The period of a map, by its first year; null for the newest. */
  period: string | null
  /** What stands in the search box. */
  q: string
}

export const mostPages = 5
/** Of a list, whose pages are read one after the other. */
const mostListed = 20
const mostOpen = 20

/** Reads a view from the query of an address. What it does not know is left out, so any address is a view. */
export function readView(search: string): View {
  const params = new URLSearchParams(search)
  const choose = <Name extends keyof Choices>(name: Name): Choices[Name] => {
    const all: readonly string[] = choices[name]
    const chosen = params.get(name) ?? ''
    return (all.includes(chosen) ? chosen : all[0]) as Choices[Name]
  }
  const see = params.get('see')
  return {
    view: choose('view'),
    show: choose('show'),
    level: choose('level'),
    weight: choose('weight'),
    by: choose('by'),
    years: choose('years'),
    find: choose('find'),
    filter: readFilter(params),
    open: params.getAll('open').slice(0, mostOpen).map(readOpen),
    pages: readNumber(params.get('pages'), mostListed),
    see: see === null ? null : parseSee(see),
    at: readAt(params.get('at')),
    period: /^\d{4}$/.exec(params.get('period') ?? '')?.[0] ?? null,
    q: params.get('q') ?? '',
  }
}

/** The query of the address of a view, `?` included; empty for the view that the explorer opens with. */
export function writeView(view: View): string {
  const params = new URLSearchParams()
  for (const [name, all] of Object.entries(choices)) {
    const value = view[name as keyof Choices]
    if (value !== all[0]) params.set(name, value)
  }
  for (const [name, value] of filterParams(view.filter)) params.append(name, value)
  for (const { id, pages } of view.open) params.append('open', pages > 1 ? `${id}~${pages}` : id)
  if (view.pages > 1) params.set('pages', String(view.pages))
  if (view.see !== null) params.set('see', printSee(view.see))
  if (view.at !== null) params.set('at', writeAt(view.at))
  if (view.period !== null) params.set('period', view.period)
  if (view.q !== '') params.set('q', view.q)
  const text = params.toString().replaceAll('%7E', '~').replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** As exact as a pixel needs. */
export function writeAt({ x, y, ratio }: At): string {
  return [x, y, ratio].map((value) => Math.round(value * 1e5) / 1e5).join(',')
}

function readAt(text: string | null): At | null {
  const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN, ...more] = (text ?? '').split(',').map(Number)
  const isPlace = Math.abs(x) < 100 && Math.abs(y) < 100 && ratio >= 0.001 && ratio <= 100 && more.length === 0
  return isPlace ? { x, y, ratio } : null
}

function readOpen(text: string): { id: string; pages: number } {
  const [id = '', pages] = text.split('~')
  return { id, pages: readNumber(pages, mostPages) }
}

/** A whole number from 1 to `most`; 1 for what is none. */
function readNumber(text: string | null | undefined, most: number): number {
  const number = Number(text ?? 1)
  return Number.isInteger(number) ? Math.min(Math.max(1, number), most) : 1
}
