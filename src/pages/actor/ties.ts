import type { Ask } from '../../api/asking.ts'
import { type ActorTiesQuery, actorTiesQuery } from '../../generated/documents.ts'
import { type Choice, note, paramsOf, whereOf } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { address, link, number, outOf, score } from '../shared/words.ts'
import type { Subject } from './subject.ts'

/** Whom it agrees with most and least, each with the score and the number of issues that both took sides on. */
export async function ties(ask: Ask, subject: Subject, choice: Choice): Promise<Html | null> {
  const [most, least] = await Promise.all(
    (['MOST', 'LEAST'] as const).map((order) =>
      ask(actorTiesQuery, { id: subject.id, where: whereOf(choice), level: subject.level, order }),
    ),
  )
  const [friends, opponents] = [most?.agreements, least?.agreements]
  if (!friends || !opponents) return null
  if (friends.totalCount === 0) return html`<p>Nobody shares three issues with ${subject.name} here.</p>`
  const rest = outOf(friends.nodes.length, friends.totalCount, `others that share three issues with ${subject.name}`)
  // So few stand in one list, from the first to the last.
  const isWhole = friends.nodes.length === friends.totalCount
  return html`<div class="sides">
<div><h3>Agrees most with</h3>${list(friends, subject, choice)}</div>
${!isWhole && html`<div><h3>Agrees least with</h3>${list(opponents, subject, choice)}</div>`}
</div>
<p class="faint">The score is the mean over the issues that both took sides on: 1 where they agree on all, 0 where they are opposed on all.</p>
${note(rest)}`
}

/** A way to compare it with anybody, period by period. */
export function against({ id, name, level }: Subject, choice: Choice): Html {
  const hidden = Object.entries({ ...paramsOf(choice), level: choice.level ?? level })
    .filter(([, value]) => value !== null)
    .map(([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`)
  return html`<form class="choice" action="${address('compare')}" method="get">
<input type="hidden" name="a" value="${id}">${hidden}
<label>${name} and <input name="b" required maxlength="100" placeholder="a name or an id" autocomplete="off"></label>
<button>Compare them over the years</button>
</form>`
}

function list({ nodes }: NonNullable<ActorTiesQuery['agreements']>, { id, level }: Subject, choice: Choice): Html {
  const rows = nodes.map(({ right, score: value, n, uncertain }) => {
    const way = address('compare', { a: id, b: right.id, ...paramsOf(choice), level })
    return html`<tr><th scope="row">${link('actor', right)}</th><td class="number"><a href="${way}">${score(value)}</a></td>
<td class="number">${number(n)}${uncertain > 0 && html` <span class="faint">(${`${number(uncertain)} open`})</span>`}</td></tr>
`
  })
  return html`<table><thead><tr><th>Actor</th><th class="number">Score</th><th class="number">Issues</th></tr></thead><tbody>${rows}</tbody></table>`
}
