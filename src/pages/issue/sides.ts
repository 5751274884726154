import type { Ask } from '../../api/asking.ts'
import { issueSideQuery, issueTallyQuery, type PositionFilter, type Stance } from '../../generated/documents.ts'
import { type Html, html } from '../shared/html.ts'
import { address, count, link, number, signs } from '../shared/words.ts'
import { yearsOf } from '../shared/years.ts'

const sides: { title: string; stances: Stance[] }[] = [
  { title: 'For', stances: ['SUPPORT'] },
  { title: 'Against', stances: ['OPPOSE'] },
  { title: 'Torn, or without a side', stances: ['MIXED', 'NEUTRAL', 'ABSTAIN'] },
]

/** Who took which side how often, those who did most often first. */
export async function forAndAgainst(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const told = await Promise.all(
    sides.map(async ({ title, stances }) => ({
      title,
      stances,
      facets: (await ask(issueSideQuery, { where: { ...where, stance: stances } })).facets,
    })),
  )
  if (told.every(({ facets }) => facets.totalCount === 0)) return null
  const columns = told.map(
    ({
      title,
      stances,
      facets,
    }) => html`<div><h3 class="${signs[stances[0] ?? 'NONE'].style}">${title} <span class="faint">${count(facets.totalCount, 'position')}</span></h3>
${
  facets.totalCount === 0
    ? html`<p class="faint">Nobody.</p>`
    : html`<table><tbody>${facets.actor.map(
        ({ count: times, node }) =>
          html`<tr><th scope="row">${node && 'name' in node && link('actor', node)}</th><td class="number">${number(times)}</td></tr>\n`,
      )}</tbody></table>`
}
${facets.actor.length === 15 && html`<p class="faint">The 15 who did most often. <a href="${inExplorer(where, stances)}">All in the explorer</a></p>`}</div>
`,
  )
  return html`<div class="sides">${columns}</div>`
}

/** How stances on it went year by year. */
export async function howItMoved(ask: Ask, where: PositionFilter): Promise<Html | null> {
  const { timeline } = await ask(issueTallyQuery, { where })
  return yearsOf(timeline)
}

function inExplorer({ issue, statedFrom, statedTo }: PositionFilter, stance: Stance[]): Html {
  return address('explorer', { view: 'two-mode', issue, statedFrom, statedTo, stance })
}
