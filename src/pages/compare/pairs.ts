import type { Ask } from '../../api/asking.ts'
import { comparePairsQuery } from '../../generated/documents.ts'
import { type Choice, paramsOf, whereOf } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { evidence } from '../shared/position.ts'
import { address, link, number, stanceMark } from '../shared/words.ts'
import { type Compared, namesOf } from './compared.ts'
import type { Pair } from './periods.ts'

/** The issues behind the score of one pair, the widest gap first, with both positions and the way to their evidence. */
export async function pairsOf(
  ask: Ask,
  pair: Pair,
  level: Compared['level'],
  choice: Choice,
  after: string | null,
): Promise<Html | null> {
  const [left, right] = pair
  const { agreement } = await ask(comparePairsQuery, {
    between: [left.id, right.id],
    where: whereOf(choice),
    level,
    after,
  })
  if (!agreement || agreement.n === 0) return null
  const { nodes, totalCount, pageInfo } = agreement.pairs
  const rows = nodes.map(
    ({
      issue,
      left: mine,
      right: theirs,
      leftPolarity,
      rightPolarity,
      certain,
    }) => html`<tr><th scope="row">${link('issue', issue)}${!certain && html` <span class="faint">dates leave it open</span>`}</th>
<td>${sideOf(mine, leftPolarity)}</td><td>${sideOf(theirs, rightPolarity)}</td></tr>
`,
  )
  const next = address('compare', { ...namesOf(pair), ...paramsOf(choice), level, after: pageInfo.endCursor })
  return html`<table><thead><tr><th>Issue</th><th>${left.name}</th><th>${right.name}</th></tr></thead><tbody>${rows}</tbody></table>
${nodes.length < totalCount && html`<p class="faint">${number(nodes.length)} of ${number(totalCount)} shared issues, those that they differ on most first.${pageInfo.hasNextPage && html` <a href="${next}#pairs">The next</a>`}</p>`}`
}

function sideOf(
  position: Parameters<typeof evidence>[0] & { stance: Parameters<typeof stanceMark>[0]; statedAt: string | null },
  polarity: number,
): Html {
  return html`${stanceMark(position.stance)}${!Number.isInteger(polarity) && html` <span class="faint">in all ${polarity.toFixed(2)}</span>`} <span class="faint">${position.statedAt ?? 'no date'}</span> ${evidence(position)}`
}
