import type { Ask } from '../../api/asking.ts'
import { issueApartQuery, type PositionFilter } from '../../generated/documents.ts'
import { type Html, html } from '../shared/html.ts'
import { address, link, number, score } from '../shared/words.ts'

/** So few issues that two share are no finding. */
const FEWEST = 3
const LISTED = 10
/** As many actors as are compared two by two, those with most issues. */
const COMPARED = 50

/** Where more disagree than a list can tell: which two stand furthest apart over all that is below the topic. Null where no two share enough. */
export async function furthestApart(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const { units, scores, shared } = (await ask(issueApartQuery, { where })).agreementMatrix
  const pairs = units.flatMap((left, row) =>
    units.slice(row + 1).flatMap((right, at) => {
      const [value, n] = [scores[row]?.[row + 1 + at] ?? null, shared[row]?.[row + 1 + at] ?? 0]
      return value === null || n < FEWEST ? [] : [{ left, right, value, n }]
    }),
  )
  if (pairs.length === 0) return null
  const shown = pairs.sort((a, b) => a.value - b.value || b.n - a.n).slice(0, LISTED)
  const [issue] = where.issue ?? []
  const rows = shown.map(({ left, right, value, n }) => {
    const way = address('compare', { a: left.id, b: right.id, issue, from: where.statedFrom, to: where.statedTo })
    return html`<tr><th scope="row">${link('actor', left)} and ${link('actor', right)}</th><td class="number"><a href="${way}">${score(value)}</a></td><td class="number">${number(n)}</td></tr>
`
  })
  return html`<h3>Furthest apart</h3>
<table><thead><tr><th>Two actors</th><th class="number">Score</th><th class="number">Issues</th></tr></thead><tbody>${rows}</tbody></table>
<p class="faint">${number(shown.length)} of ${number(pairs.length)} pairs that share ${FEWEST} issues here${units.length === COMPARED && `, among the ${COMPARED} actors with most issues`}. 1: the same side on every issue that both took a side on; 0: opposed on every one.</p>`
}
