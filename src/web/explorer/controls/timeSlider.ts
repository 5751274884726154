import { byId } from '../../shared/dom.ts'
import type { Filter } from '../filter.ts'
import { count } from '../words.ts'
import type { Facets } from './facets.ts'

/** Up to this many years the slider goes by months. */
const mostYearsByMonth = 12

/**
 * Two sliders over the time that the positions lie in, each beside a field for an exact date. Wide open they are no
 * condition, so that what has no date counts.
 */
export function makeTimeSlider(change: (from: string | undefined, to: string | undefined) => void): {
  show(years: Facets['year'], filter: Filter): void
} {
  const [from, to] = [field('from'), field('to')]
  const [fromDate, toDate] = [field('from-date'), field('to-date')]
  const state = { first: 0, byMonth: true }
  for (const input of [from, to]) {
    input.addEventListener('input', () => {
      const other = input === from ? to : from
      const passes = from.valueAsNumber > to.valueAsNumber
      if (passes) other.value = input.value
      for (const moved of passes ? [from, to] : [input]) write(moved)
    })
    input.addEventListener('change', () => {
      change(fromDate.value || undefined, toDate.value || undefined)
    })
  }
  for (const input of [fromDate, toDate]) {
    input.addEventListener('change', () => change(fromDate.value.trim() || undefined, toDate.value.trim() || undefined))
  }

  return {
    show(counts, { statedFrom, statedTo }) {
      const years = counts.flatMap(({ value }) => (value === null ? [] : Number(value)))
      const undated = counts.find(({ value }) => value === null)?.count ?? 0
      byId('time').hidden = years.length === 0
      byId('undated').textContent = sentence(years, undated)
      fromDate.value = statedFrom ?? ''
      toDate.value = statedTo ?? ''
      if (years.length === 0) return
      const [first, last] = [Math.min(...years), Math.max(...years)]
      state.first = first
      state.byMonth = last - first < mostYearsByMonth
      const steps = (last - first + 1) * (state.byMonth ? 12 : 1) - 1
      for (const input of [from, to]) input.max = String(steps)
      from.value = String(statedFrom ? stepOf(statedFrom, 1) : 0)
      to.value = String(statedTo ? stepOf(statedTo, 12) : steps)
      for (const input of [from, to]) input.setAttribute('aria-valuetext', dateAt(input))
      sayRange()
    },
  }

  /** Writes the date of a slider beside it; at its end it is no condition. */
  function write(input: HTMLInputElement): void {
    const [date, end] = input === from ? [fromDate, from.min] : [toDate, to.max]
    date.value = input.value === end ? '' : dateAt(input)
    input.setAttribute('aria-valuetext', dateAt(input))
    sayRange()
  }

  /** What the two sliders stand at. */
  function sayRange(): void {
    for (const [at, text] of [...byId('range').children].entries()) text.textContent = dateAt(at === 0 ? from : to)
  }

  function dateAt({ valueAsNumber: step }: HTMLInputElement): string {
    if (!state.byMonth) return String(state.first + step)
    return `${state.first + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, '0')}`
  }

  function stepOf(date: string, otherwise: number): number {
    const [year = 0, month = otherwise] = date.split('-').map(Number)
    return state.byMonth ? (year - state.first) * 12 + month - 1 : year - state.first
  }
}

function field(id: string): HTMLInputElement {
  return byId(id) as HTMLInputElement
}

function sentence(years: number[], undated: number): string {
  if (years.length === 0) return 'No position here has a date, so there is no time to move through.'
  if (undated === 0) return ''
  return `${count(undated, 'position')} without a date ${undated === 1 ? 'is' : 'are'} there only while both ends are open.`
}
