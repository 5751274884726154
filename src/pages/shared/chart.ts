import type { Stance } from '../../generated/documents.ts'
import { type Html, html } from './html.ts'
import { inOrder, number, signs } from './words.ts'

export interface Counted {
  stance: Stance
  count: number
}

/** How often each stance, as a bar of parts and in figures. */
export function stanceBar(counted: readonly Counted[], most?: number): Html {
  const all = counted.reduce((sum, { count }) => sum + count, 0)
  if (all === 0) return html`<span class="faint">none</span>`
  const width = 100 * (most === undefined ? 1 : all / most)
  let at = 0
  const parts = inOrder(counted).map(({ stance, count }) => {
    const size = (count / all) * width
    const rect = html`<rect class="${signs[stance].style}" x="${at.toFixed(2)}" y="0" width="${size.toFixed(2)}" height="8"/>`
    at += size
    return rect
  })
  const figures = inOrder(counted).map(
    ({ stance, count }) =>
      html`<span class="figure ${signs[stance].style}"><span aria-hidden="true">${signs[stance].glyph}</span> ${number(count)} <span class="unseen">${signs[stance].word}</span></span> `,
  )
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${parts}</svg> <span class="figures">${figures}</span>`
}

interface Point {
  period: string
  value: number
  title: string
  href: Html
}

export interface Line {
  name: string
  /** Period by period; null where there is nothing, which no line is drawn across. */
  points: (Point | null)[]
}

const WIDTH = 720
const HEIGHT = 260
const SIDE = 44
const BOTTOM = 34
const TOP = 12

/** Curves over periods, each as far along as its year, with the ends of the scale written beside it. Every point is a link where it has one. */
export function curves(lines: readonly Line[], { from, to, label }: { from: number; to: number; label: string }): Html {
  const years = lines.flatMap(({ points }) => points.flatMap((point) => (point ? [yearOf(point.period)] : [])))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const across = Math.max(1, last - first)
  const x = (period: string) =>
    last === first ? WIDTH / 2 : SIDE + ((yearOf(period) - first) / across) * (WIDTH - SIDE - 16)
  const y = (value: number) => TOP + (1 - (value - from) / (to - from)) * (HEIGHT - TOP - BOTTOM)
  const rules = [from, (from + to) / 2, to].map(
    (value) =>
      html`<line class="rule" x1="${SIDE}" x2="${WIDTH - 16}" y1="${y(value)}" y2="${y(value)}"/><text x="${SIDE - 8}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const ticks = ticksOf(first, last).map(
    (year) => html`<text x="${x(String(year)).toFixed(1)}" y="${HEIGHT - 10}" text-anchor="middle">${year}</text>`,
  )
  const drawn = lines.map(({ points }, at) => {
    const ways = stretchesOf(points).map((stretch) => {
      const way = stretch.map(({ period, value }) => `${x(period).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
      return html`<polyline class="line-${at + 1}" points="${way}"/>`
    })
    const dots = points.map((point) => {
      if (!point) return null
      const { period, value, title, href } = point
      const dot = html`<circle class="line-${at + 1}" cx="${x(period).toFixed(1)}" cy="${y(value).toFixed(1)}" r="5"><title>${title}</title></circle>`
      return html`<a href="${href}" aria-label="${title}">${dot}</a>`
    })
    return html`${ways}${dots}`
  })
  const legend =
    lines.length > 1
      ? html`<figcaption>${lines.map(({ name }, at) => html`<span class="key line-${at + 1}">${name}</span> `)}</figcaption>`
      : null
  return html`<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${label}">${rules}${ticks}${drawn}</svg>${legend}</figure>`
}

export interface Column {
  period: string
  counted: readonly Counted[]
}

/** Stances by year as stacked columns, each where its year lies. */
export function columns(all: readonly Column[], label: string): Html {
  const years = all.map(({ period }) => yearOf(period))
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const span = last - first + 1
  const most = Math.max(...all.map(({ counted }) => counted.reduce((sum, { count }) => sum + count, 0)))
  const step = (WIDTH - SIDE - 16) / span
  const width = Math.min(40, Math.max(1, step * 0.8))
  const middle = (year: number) => SIDE + (year - first + 0.5) * step
  const tall = HEIGHT - TOP - BOTTOM
  const drawn = all.map(({ period, counted }) => {
    let at = HEIGHT - BOTTOM
    return inOrder(counted).map(({ stance, count }) => {
      const height = (count / most) * tall
      at -= height
      return html`<rect class="${signs[stance].style}" x="${(middle(yearOf(period)) - width / 2).toFixed(1)}" y="${at.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"><title>${period}: ${signs[stance].word} ${number(count)}</title></rect>`
    })
  })
  const ticks = ticksOf(first, last).map(
    (year) => html`<text x="${middle(year).toFixed(1)}" y="${HEIGHT - 10}" text-anchor="middle">${year}</text>`,
  )
  const scale = html`<line class="rule" x1="${SIDE}" x2="${WIDTH - 16}" y1="${HEIGHT - BOTTOM}" y2="${HEIGHT - BOTTOM}"/><text x="${SIDE - 8}" y="${TOP + 8}" text-anchor="end">${short(most)}</text><text x="${SIDE - 8}" y="${HEIGHT - BOTTOM + 4}" text-anchor="end">0</text>`
  const shown = new Set(all.flatMap(({ counted }) => counted.map(({ stance }) => stance)))
  const keys = inOrder([...shown].map((stance) => ({ stance, count: 0 }))).map(
    ({ stance }) => html`<span class="key ${signs[stance].style}">${signs[stance].word}</span> `,
  )
  return html`<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">${scale}${ticks}${drawn}</svg><figcaption>${keys}</figcaption></figure>`
}

/** What lies between gaps. */
function stretchesOf(points: readonly (Point | null)[]): Point[][] {
  const stretches: Point[][] = [[]]
  for (const point of points) {
    if (point) stretches.at(-1)?.push(point)
    else stretches.push([])
  }
  return stretches.filter(({ length }) => length > 1)
}

/** The year a period begins in. */
export function yearOf(period: string): number {
  return Number(period.slice(0, 4))
}

/** At most eight years that are whole steps apart. */
export function ticksOf(first: number, last: number): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 500].find((size) => (last - first) / size <= 8) ?? 1000
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, at) => start + at * step)
}

function short(n: number): string {
  return n >= 10_000 ? `${Math.round(n / 1000)}k` : number(n)
}
