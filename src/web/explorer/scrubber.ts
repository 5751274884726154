import { h } from '../shared/dom.ts'
import type { Periods } from './views/view.ts'

/** How long a period has to stand before it is taken note of, in milliseconds. */
const standing = 200

/** The step that shows a period: the last that does not begin after it; the newest where none is named. */
export function stepOf({ steps }: Periods, period: string | null): number {
  if (period === null) return steps.length - 1
  return Math.max(
    0,
    steps.findLastIndex((step) => step.period <= period),
  )
}

/** A slider through the periods of a view, which says each; `turn` hears every step, `stood` the period at which it is left. */
export function drawScrubber(
  host: HTMLElement,
  periods: Periods,
  period: string | null,
  { turn, stood }: { turn(step: number): void; stood(period: string | null): void },
): { show(period: string | null): void } {
  const { steps } = periods
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let shown: number | null = null
  const name = h('strong', {})
  const words = h('span', { class: 'faint' })
  const range = h('input', { type: 'range', min: 0, max: steps.length - 1, step: 1, 'aria-label': 'Period' })
  range.addEventListener('input', () => {
    const at = Number(range.value)
    shown = at
    say(at)
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => turn(at))
    clearTimeout(timer)
    const isNewest = at === steps.length - 1
    timer = setTimeout(() => host.contains(range) && stood(isNewest ? null : (steps[at]?.period ?? null)), standing)
  })
  host.replaceChildren(...(steps.length > 0 ? [h('label', {}, name, range), words] : []))
  show(period)
  return { show }

  function show(next: string | null): void {
    if (steps.length === 0) return
    const at = stepOf(periods, next)
    if (at === shown) return
    shown = at
    range.value = String(at)
    say(at)
    turn(at)
  }

  function say(at: number): void {
    const step = steps[at]
    if (!step) return
    name.textContent = step.name
    words.textContent = step.words
    range.setAttribute('aria-valuetext', `${step.name}: ${step.words}`)
  }
}
