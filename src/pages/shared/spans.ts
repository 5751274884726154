import { ticksOf } from './chart.ts'
import { type Html, html } from './html.ts'

/** A stretch of time under a name, as partial dates. */
export interface Stretch {
  name: string
  start: string | null
  end: string | null
}

const WIDTH = 720
const LEFT = 12
const ROW = 40
const AXIS = 24

/**
 * Stretches of time, a row each, from the earliest. An end that is not known has no edge: the bar runs on to the end of the picture. What has
 * no date at all is left to the table beside it; null where that leaves fewer than two.
 */
export function stretches(all: readonly Stretch[], label: string): Html | null {
  const dated = all.flatMap((one) => {
    const [from, to] = [dayOf(one.start, 'first'), dayOf(one.end, 'last')]
    return from === null && to === null ? [] : [{ ...one, from, to }]
  })
  if (dated.length < 2) return null
  const days = dated.flatMap(({ from, to }) => [from, to]).filter((day) => day !== null)
  const least = Math.floor(Math.min(...days))
  const most = Math.max(Math.ceil(Math.max(...days)), least + 1)
  // A part of it lies before and behind what is dated, for what has no end there.
  const lead = Math.max(0.5, (most - least) * 0.06)
  const [first, last] = [least - lead, most + lead]
  const x = (day: number) => LEFT + ((day - first) / (last - first)) * (WIDTH - 2 * LEFT)
  const rows = dated
    .toSorted((a, b) => (a.from ?? first) - (b.from ?? first))
    .map(({ name, start, end, from, to }, at) => {
      const [left, right] = [x(from ?? first), x(to ?? last)]
      const open = from === null || to === null
      const when = `${start ?? 'not known'} to ${end ?? 'not known'}`
      const late = left > WIDTH / 2
      return html`<g><title>${name}: ${when}</title><rect class="stretch${open && ' open'}" x="${left.toFixed(1)}" y="${at * ROW + 18}" width="${Math.max(3, right - left).toFixed(1)}" height="12" rx="3"/><text x="${(late ? right : left).toFixed(1)}" y="${at * ROW + 12}"${late && html` text-anchor="end"`}>${shorten(name)}</text></g>`
    })
  const bottom = dated.length * ROW + AXIS
  const ticks = ticksOf(Math.ceil(first), Math.floor(last)).map(
    (year) =>
      html`<line class="rule" x1="${x(year).toFixed(1)}" x2="${x(year).toFixed(1)}" y1="0" y2="${bottom - AXIS}"/><text x="${x(year).toFixed(1)}" y="${bottom - 6}" text-anchor="middle">${year}</text>`,
  )
  return html`<figure class="chart"><svg viewBox="0 0 ${WIDTH} ${bottom}" role="img" aria-label="${label}">${ticks}${rows}</svg>${dated.some(({ from, to }) => from === null || to === null) && html`<figcaption class="faint">A pale bar has a start or an end that is not known.</figcaption>`}</figure>`
}

/** A partial date as a number of years: its first day, or its last. */
function dayOf(date: string | null, which: 'first' | 'last'): number | null {
  if (date === null) return null
  const [year = 0, month, day] = date.split('-').map(Number)
  const isLast = which === 'last'
  if (month === undefined) return isLast ? year + 1 : year
  if (day === undefined) return year + (month - (isLast ? 0 : 1)) / 12
  return year + (month - 1) / 12 + (day - (isLast ? 0 : 1)) / 372
}

const LONGEST = 70

function shorten(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name
}
