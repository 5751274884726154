import type { Granularity } from '../../../generated/documents.ts'

/** What a partial date covers, in milliseconds of UTC: from its first moment to the first after it. */
export function spanOf(date: string): { from: number; to: number } {
  const [year = 0, month, day] = date.split('-').map(Number)
  const at = (...parts: [number, number, number]) => Date.UTC(...parts)
  const from = at(year, (month ?? 1) - 1, day ?? 1)
  if (day !== undefined) return { from, to: at(year, (month ?? 1) - 1, day + 1) }
  return { from, to: month === undefined ? at(year + 1, 0, 1) : at(year, month, 1) }
}

/** The next coarser length of a period; null of the coarsest. */
export const coarser: Record<Granularity, Granularity | null> = { DAY: 'MONTH', MONTH: 'YEAR', YEAR: null }

export const units: Record<Granularity, string> = { YEAR: 'year', MONTH: 'month', DAY: 'day' }

/** Up to `most` ticks between two moments, at round years, months or days. */
export function ticksOf(from: number, to: number, most: number): { at: number; text: string }[] {
  const year = (time: number) => new Date(time).getUTCFullYear()
  const years = year(to - 1) - year(from) + 1
  if (years > 2 || years > most) {
    const step = [1, 2, 5, 10, 20, 50, 100].find((step) => years / step <= most) ?? 200
    const first = Math.ceil(year(from) / step) * step
    return range(Math.floor((year(to - 1) - first) / step) + 1).map((n) => {
      const value = first + n * step
      return { at: Math.max(from, Date.UTC(value, 0, 1)), text: String(value) }
    })
  }
  const start = new Date(from)
  const months = (year(to - 1) - start.getUTCFullYear()) * 12 + new Date(to - 1).getUTCMonth() - start.getUTCMonth() + 1
  if (months > 2) {
    const step = [1, 2, 3, 6].find((step) => months / step <= most) ?? 12
    return range(Math.ceil(months / step)).map((n) => {
      const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + n * step, 1)
      return { at: Math.max(from, at), text: new Date(at).toISOString().slice(0, 7) }
    })
  }
  const days = Math.round((to - from) / day)
  const step = Math.max(1, Math.ceil(days / most))
  return range(Math.ceil(days / step)).map((n) => {
    const at = from + n * step * day
    return { at, text: new Date(at).toISOString().slice(0, 10) }
  })
}

const day = 86_400_000

function range(many: number): number[] {
  return Array.from({ length: Math.max(0, many) }, (_, n) => n)
}
