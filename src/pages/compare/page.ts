import { askedNote } from '../shared/asked.ts'
import { choiceForm, inSentence, paramsOf, readChoice } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { pathBetween } from '../shared/links.ts'
import { type MakePage, type Page, section } from '../shared/page.ts'
import { address, count, link, number, score } from '../shared/words.ts'
import { type Compared, namesOf, readCompared } from './compared.ts'
import { pairsOf } from './pairs.ts'
import { byPeriod, byTopic, pairsAmong, scoreOf } from './periods.ts'

/** Two to five actors: how far they agree, period by period and topic by topic, and on which issues. */
export const comparePage: MakePage = async ({ ask, params }) => {
  const choice = readChoice(params)
  const compared = await readCompared(ask, params, choice)
  if (typeof compared === 'string') return unclear(compared, params)
  const { actors, level } = compared
  const names = listOf(actors.map(({ name }) => name))
  const about = await inSentence(ask, choice)
  const pairs = pairsAmong(compared)
  const scores = await Promise.all(pairs.map((pair) => scoreOf(ask, pair, level, choice)))
  const figures = pairs.map(([left, right], at) => {
    const one = scores[at]
    const figure = !one || one.n === 0 ? 'share no issue' : `agree ${score(one.score)} on ${count(one.n, 'issue')}`
    return { left, right, figure, few: one?.sufficiency === 'NOT_ENOUGH' && one.n > 0, open: one?.uncertain ?? 0 }
  })
  const byDecade = params.get('by') === 'decade'
  const hidden = [...Object.entries(namesOf(actors)), ...(byDecade ? [['by', 'decade'] as [string, string]] : [])]
  const form = await choiceForm(ask, { action: address('compare'), choice, hidden })
  const [first] = figures
  const sentence =
    figures.length === 1 && first
      ? `${names} ${first.figure}${about === '' ? '' : ` ${about}`}`
      : `How far ${names} agree${about === '' ? '' : ` ${about}`}, two by two`
  return {
    title: names,
    description: `${sentence}: by period, by topic, and issue by issue.`,
    lead: html`${askedNote(params, names, about)}<p class="kind">Compared</p>
<h1>${listOf(actors.map((actor) => link('actor', actor)))}</h1>
<p class="lead">${sentence}.</p>
${figures.length > 1 && html`<ul>${figures.map(({ left, right, figure }) => html`<li>${left.name} and ${right.name} ${figure}.</li>`)}</ul>`}
${figures.some(({ few }) => few) && html`<p class="faint">A score on fewer than three issues is no finding.</p>`}
${figures.some(({ open }) => open > 0) && html`<p class="faint">Dates leave the stance open on ${number(figures.reduce((sum, { open }) => sum + open, 0))} of these issues.</p>`}
<p class="faint">1: the same side on every issue that both took a side on; 0: opposed on every one.${compared.level === 'ACTOR' ? '' : ` ${asWhat[level]}`}</p>
${form}
${more(compared, params)}`,
    sections: [
      section('periods', 'Over the years', () => byPeriod(ask, compared, choice, byDecade ? 10 : 1)),
      section('topics', 'By topic', () => byTopic(ask, compared, choice)),
      ...pairs.map((pair, at) =>
        section(at === 0 ? 'pairs' : `pairs-${at + 1}`, `Issue by issue: ${pair[0].name} and ${pair[1].name}`, () =>
          pairsOf(ask, pair, level, choice, pairs.length === 1 ? params.get('after') : null),
        ),
      ),
      ...pairs
        .slice(0, pairs.length === 1 ? 1 : 0)
        .map(([left, right]) => section('path', 'How they are linked', () => pathBetween(ask, left.id, right.id))),
    ],
  }
}

const asWhat: Record<Compared['level'], string> = {
  ACTOR: '',
  COUNTRY: 'What officials did while they represented a country counts as its own.',
  ORGANIZATION: 'What people did while they held a post in an organization counts as its own.',
  BLOC: 'Where a bloc took no position itself, the countries in it count.',
}

/** A form for one more, up to five. */
function more({ actors }: Compared, params: URLSearchParams): Html | null {
  if (actors.length === 5) return null
  const field = 'abcde'[actors.length] ?? 'e'
  const held = [...Object.entries(namesOf(actors)), ...Object.entries(paramsOf(readChoice(params)))]
  return html`<form class="choice" action="${address('compare')}" method="get">
${held.map(([name, value]) => value !== null && html`<input type="hidden" name="${name}" value="${value}">`)}
<label>and <input name="${field}" required maxlength="100" placeholder="a name or an id" autocomplete="off"></label>
<button>Add</button>
</form>`
}

function unclear(sentence: string, params: URLSearchParams): Page {
  return {
    status: 404,
    title: 'Compare',
    description: sentence,
    lead: html`<h1>Compare</h1>
<p class="lead">${sentence}</p>
<form class="choice" action="${address('compare')}" method="get">
<label>Between <input name="a" value="${params.get('a')}" required maxlength="100" autocomplete="off"></label>
<label>and <input name="b" value="${params.get('b')}" required maxlength="100" autocomplete="off"></label>
<button>Compare</button>
</form>`,
    sections: [],
  }
}

/** `A`, `A and B`, `A, B and C`. */
function listOf(names: string[]): string
function listOf(names: Html[]): Html
function listOf(names: (string | Html)[]): string | Html {
  const parts = names.map((name, at) => [at === 0 ? '' : at === names.length - 1 ? ' and ' : ', ', name] as const)
  return names.every((name) => typeof name === 'string') ? parts.flat().join('') : html`${parts.flat()}`
}
