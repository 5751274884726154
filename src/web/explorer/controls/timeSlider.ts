import { byId } from '../dom.ts'
import type { Filter } from '../state.ts'
import { count } from '../words.ts'
import type { FacetValue } from './facets.ts'

/** Up to this many years the slider goes by months. */
const mostYearsByMonth = 12

/** Two sliders over the time that the positions lie in. Wide open they are no condition, so that what has no date counts. */
export function makeTimeSlider(change: (from: string | undefined, to: string | undefined) => void): {
  show(years: FacetValue[], filter: Filter): void
} {
  const [from, to] = [byId('from') as HTMLInputElement, byId('to') as HTMLInputElement]
  const state = { first: 0, byMonth: true }
  for (const input of [from, to]) {
    input.addEventListener('input', () => {
      if (from.valueAsNumber > to.valueAsNumber) (input === from ? to : from).value = input.value
      write()
    })
    input.addEventListener('change', () => {
      change(from.value === from.min ? undefined : dateAt(from), to.value === to.max ? undefined : dateAt(to))
    })
  }

  return {
    show(counts, { statedFrom, statedTo }) {
      const years = counts.flatMap(({ value }) => (value === null ? [] : Number(value)))
      const undated = counts.find(({ value }) => value === null)?.count ?? 0
      byId('time').hidden = years.length === 0
      byId('undated').textContent = sentence(years, undated)
      if (years.length === 0) return
      const [first, last] = [Math.min(...years), Math.max(...years)]
      state.first = first
      state.byMonth = last - first < mostYearsByMonth
      const steps = (last - first + 1) * (state.byMonth ? 12 : 1) - 1
      for (const input of [from, to]) input.max = String(steps)
      from.value = String(statedFrom ? stepOf(statedFrom, 1) : 0)
      to.value = String(statedTo ? stepOf(statedTo, 12) : steps)
      write()
    },
  }

  function write(): void {
    for (const input of [from, to]) {
      input.setAttribute('aria-valuetext', dateAt(input))
      byId(`${input.id}-date`).textContent = dateAt(input)
    }
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

function sentence(years: number[], undated: number): string {
  if (years.length === 0) return 'No position here has a date, so there is no time to move through.'
  if (undated === 0) return ''
  return `${count(undated, 'position')} without a date ${undated === 1 ? 'is' : 'are'} there only while both ends are open.`
}
