/** The conditions of `PositionFilter`, under the names that the exports use in their addresses too. */
export const listConditions = [
  'actor',
  'actorKind',
  'role',
  'post',
  'organization',
  'country',
  'onBehalfOf',
  'issue',
  'stance',
  'target',
  'source',
  'event',
  'mode',
] as const
const textConditions = ['statedFrom', 'statedTo', 'text'] as const

export type ListCondition = (typeof listConditions)[number]
export type Filter = { [name in ListCondition]?: string[] } & { [name in (typeof textConditions)[number]]?: string } & {
  includeNarrower?: boolean
}

/** The choices of a view; the first of each is taken where the address names none or another. */
export const choices = {
  view: ['graph', 'network', 'two-mode', 'matrix', 'agreement', 'timeline', 'track'],
  show: ['picture', 'table'],
  level: ['ACTOR', 'COUNTRY', 'ORGANIZATION', 'BLOC'],
  weight: ['SUBTRACT', 'CONGRUENCE', 'CONFLICT', 'IGNORE'],
  by: ['YEAR', 'MONTH', 'DAY'],
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
  /** What the panel reads: `node~<id>`, `on~<actor>~<issue>`, ...; see panel/. */
  see: string | null
  /** Where the graph was zoomed and moved to; null where all of it is shown. */
  at: At | null
  /** What stands in the search box. */
  q: string
}

const mostPages = 5
const mostOpen = 20

/** Reads a view from the query of an address. What it does not know is left out, so any address is a view. */
export function readView(search: string): View {
  const params = new URLSearchParams(search)
  const choose = <Name extends keyof Choices>(name: Name): Choices[Name] => {
    const all: readonly string[] = choices[name]
    const chosen = params.get(name) ?? ''
    return (all.includes(chosen) ? chosen : all[0]) as Choices[Name]
  }
  return {
    view: choose('view'),
    show: choose('show'),
    level: choose('level'),
    weight: choose('weight'),
    by: choose('by'),
    filter: readFilter(params),
    open: params.getAll('open').slice(0, mostOpen).map(readOpen),
    see: params.get('see'),
    at: readAt(params.get('at')),
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
  if (view.see !== null) params.set('see', view.see)
  if (view.at !== null) params.set('at', writeAt(view.at))
  if (view.q !== '') params.set('q', view.q)
  const text = params.toString().replaceAll('%7E', '~').replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** As exact as a pixel needs. */
export function writeAt({ x, y, ratio }: At): string {
  return [x, y, ratio].map((value) => Math.round(value * 1e5) / 1e5).join(',')
}

/** The conditions as parameters of an address, the explorer's own or an export's. */
export function filterParams(filter: Filter): [string, string][] {
  const lists = listConditions.flatMap((name) => (filter[name] ?? []).map((value): [string, string] => [name, value]))
  const texts = textConditions.flatMap((name): [string, string][] => (filter[name] ? [[name, filter[name]]] : []))
  return [
    ...lists,
    ...texts,
    ...(filter.includeNarrower === false ? [['includeNarrower', 'false'] as [string, string]] : []),
  ]
}

/** The filter with one value of a condition put in, or taken out where it stands there already. */
export function toggle(filter: Filter, name: ListCondition, value: string): Filter {
  const values = filter[name] ?? []
  const rest = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return { ...filter, [name]: rest.length > 0 ? rest : undefined }
}

function readFilter(params: URLSearchParams): Filter {
  const filter: Filter = {}
  for (const name of listConditions) {
    const values = [...new Set(params.getAll(name).filter(Boolean))]
    if (values.length > 0) filter[name] = values
  }
  for (const name of textConditions) {
    const value = params.get(name)
    if (value) filter[name] = value
  }
  if (params.get('includeNarrower') === 'false') filter.includeNarrower = false
  return filter
}

function readAt(text: string | null): At | null {
  const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN, ...more] = (text ?? '').split(',').map(Number)
  const isPlace = Math.abs(x) < 100 && Math.abs(y) < 100 && ratio >= 0.001 && ratio <= 100 && more.length === 0
  return isPlace ? { x, y, ratio } : null
}

function readOpen(text: string): { id: string; pages: number } {
  const [id = '', pages] = text.split('~')
  const number = Number(pages)
  return { id, pages: Number.isInteger(number) ? Math.min(Math.max(1, number), mostPages) : 1 }
}
