import type { Ask } from '../../api/asking.ts'
import {
  type CompareScoreQuery,
  compareScoreQuery,
  compareYearsQuery,
  pageTopicsQuery,
} from '../../generated/documents.ts'
import { curves, yearOf } from '../shared/chart.ts'
import { type Choice, note, paramsOf, whereOf } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { address, count, link, outOf, score } from '../shared/words.ts'
import { type Compared, namesOf } from './compared.ts'

export type Pair = [Compared['actors'][number], Compared['actors'][number]]
type Score = NonNullable<CompareScoreQuery['agreement']>

/** More points than these are no curve that can be read. */
const MOST_PERIODS = 24
const MOST_TOPICS = 24

/** Every two of them. */
export function pairsAmong({ actors }: Compared): Pair[] {
  return actors.flatMap((left, at) => actors.slice(at + 1).map((right): Pair => [left, right]))
}

export async function scoreOf(
  ask: Ask,
  [left, right]: Pair,
  level: Compared['level'],
  choice: Choice,
): Promise<Score | null> {
  const { agreement } = await ask(compareScoreQuery, { between: [left.id, right.id], where: whereOf(choice), level })
  return agreement
}

/**
 * The score of every pair period by period, as curves and as a table; each leads to the issues behind it. Periods have `least` years or more.
 */
export async function byPeriod(ask: Ask, compared: Compared, choice: Choice, least: number): Promise<Html | null> {
  const { timeline } = await ask(compareYearsQuery, {
    where: { ...whereOf(choice), [conditions[compared.level]]: compared.actors.map(({ id }) => id) },
  })
  const years = timeline.flatMap(({ period }) => (period === null ? [] : [yearOf(period)]))
  if (years.length === 0) return null
  const periods = periodsOf(Math.min(...years), Math.max(...years), least)
  const pairs = pairsAmong(compared)
  const scored = await Promise.all(
    pairs.map((pair) =>
      Promise.all(
        periods.map(({ from, to }) => scoreOf(ask, pair, compared.level, { ...choice, ...within(from, to, choice) })),
      ),
    ),
  )
  const wayTo = ([left, right]: Pair, { from, to }: Span) =>
    address('compare', {
      ...namesOf([left, right]),
      ...paramsOf({ ...choice, ...within(from, to, choice) }),
      level: compared.level,
    })
  const lines = pairs.map((pair, at) => ({
    name: `${pair[0].name} and ${pair[1].name}`,
    points: periods.flatMap((period, place) => {
      const one = scored[at]?.[place]
      if (!one || one.score === null) return [null]
      const title = `${pair[0].name} and ${pair[1].name}, ${period.name}: ${score(one.score)} on ${count(one.n, 'issue')}`
      return [{ period: String(period.from), value: one.score, title, href: html`${wayTo(pair, period)}#pairs` }]
    }),
  }))
  if (lines.every(({ points }) => points.every((point) => point === null)))
    return html`<p>They share no issue in any period.</p>`
  const rows = periods.map(
    (period, place) =>
      html`<tr><th scope="row">${period.name}</th>${pairs.map((pair, at) => {
        const one = scored[at]?.[place]
        return html`<td>${one && one.score !== null ? html`<a href="${wayTo(pair, period)}#pairs">${score(one.score)}</a> <span class="faint">${count(one.n, 'issue')}</span>` : html`<span class="faint">no shared issue</span>`}</td>`
      })}</tr>\n`,
  )
  const drawn = lines.filter(({ points }) => points.some((point) => point !== null))
  return html`${periods.length > 1 && curves(drawn, { from: 0, to: 1, label: 'The score by period' })}
<table><thead><tr><th>Period</th>${pairs.map(([left, right]) => html`<th>${left.name} and ${right.name}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`
}

/** The score of every pair topic by topic. */
export async function byTopic(ask: Ask, compared: Compared, choice: Choice): Promise<Html | null> {
  if (choice.issue !== null) return null
  const { issues } = await ask(pageTopicsQuery, {})
  const topics = issues.nodes.slice(0, MOST_TOPICS)
  const pairs = pairsAmong(compared)
  const scored = await Promise.all(
    topics.map(async (topic) => ({
      topic,
      scores: await Promise.all(
        pairs.map((pair) => scoreOf(ask, pair, compared.level, { ...choice, issue: topic.id })),
      ),
    })),
  )
  const told = scored.filter(({ scores }) => scores.some((one) => one !== null && one.n > 0))
  if (told.length === 0) return null
  const rows = told.map(
    ({ topic, scores }) =>
      html`<tr><th scope="row">${link('issue', topic)}</th>${scores.map((one, at) => {
        const way = address('compare', {
          ...namesOf(pairs[at] ?? []),
          ...paramsOf({ ...choice, issue: topic.id }),
          level: compared.level,
        })
        return html`<td>${one && one.n > 0 ? html`<a href="${way}">${score(one.score)}</a> <span class="faint">${count(one.n, 'issue')}</span>` : html`<span class="faint">no shared issue</span>`}</td>`
      })}</tr>\n`,
  )
  return html`<table><thead><tr><th>Topic</th>${pairs.map(([left, right]) => html`<th>${left.name} and ${right.name}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
${note(outOf(topics.length, issues.totalCount, 'topics'))}`
}

const conditions = { ACTOR: 'actor', COUNTRY: 'country', ORGANIZATION: 'organization', BLOC: 'onBehalfOf' } as const

interface Span {
  name: string
  from: number
  to: number
}

/** Years where they are few, else spans of five, ten or more that begin with a round year. */
function periodsOf(first: number, last: number, least: number): Span[] {
  const length =
    [1, 5, 10, 25, 50, 100].find(
      (size) => size >= least && (last - first) / size < (size === 1 ? 16 : MOST_PERIODS / 2),
    ) ?? 1000
  const start = Math.floor(first / length) * length
  const many = Math.floor((last - start) / length) + 1
  return Array.from({ length: many }, (_, at) => {
    const from = start + at * length
    const to = from + length - 1
    return { name: length === 1 ? String(from) : `${from} to ${to}`, from, to }
  })
}

/** The part of a period that the reader's choice leaves. */
function within(from: number, to: number, choice: Choice): Pick<Choice, 'from' | 'to'> {
  const [start, end] = [String(from).padStart(4, '0'), String(to).padStart(4, '0')]
  return {
    from: choice.from !== null && choice.from > start ? choice.from : start,
    to: choice.to !== null && choice.to.slice(0, 4) < end ? choice.to : end,
  }
}
