import { type Counted, columns, stanceBar } from './chart.ts'
import { type Html, html } from './html.ts'
import { count } from './words.ts'

/** Stances by year as a picture and as a table. */
export function yearsOf(
  timeline: readonly { period: string | null; totalCount: number; stances: Counted[] }[],
): Html | null {
  const dated = timeline.flatMap(({ period, stances }) => (period === null ? [] : [{ period, counted: stances }]))
  const undated = timeline.find(({ period }) => period === null)?.totalCount ?? 0
  const without = undated === 0 ? null : html`<p class="faint">${count(undated, 'position')} without a date.</p>`
  if (dated.length === 0) return undated === 0 ? null : without
  const rows = dated.map(
    ({ period, counted }) => html`<tr><th scope="row">${period}</th><td class="wide">${stanceBar(counted)}</td></tr>\n`,
  )
  return html`${dated.length > 1 && columns(dated, `Stances from ${dated[0]?.period} to ${dated.at(-1)?.period}`)}
<details${dated.length < 4 && html` open`}><summary>Year by year</summary><table><tbody>${rows}</tbody></table></details>${without}`
}
