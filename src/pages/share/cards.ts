import type { Ask } from '../../api/asking.ts'
import {
  actorWhoQuery,
  eventWhatQuery,
  homeCountsQuery,
  issueTallyQuery,
  issueWhatQuery,
  type PositionFilter,
  sourceWhatQuery,
} from '../../generated/documents.ts'
import { subjectOf } from '../actor/subject.ts'
import { readCompared } from '../compare/compared.ts'
import { pairsAmong, scoreOf } from '../compare/periods.ts'
import { inSentence, readChoice, whereOf } from '../shared/choice.ts'
import { unlessLate } from '../shared/late.ts'
import type { Visit } from '../shared/page.ts'
import { count, inWords, number, score } from '../shared/words.ts'
import type { Card } from './card.ts'

/** What the picture of each page shows, by the address of the page; null where the page shows nothing. */
export const cards: Record<string, (visit: Visit) => Promise<Card | null>> = {
  '/': async ({ ask }) => {
    const { positions, people, sources } = await ask(homeCountsQuery, {})
    const found = await unlessLate(stancesOf(ask, {}))
    const parts = [
      `${count(positions.totalCount, 'diplomatic position')}${found?.span ?? ''}`,
      people.totalCount > 0 ? count(people.totalCount, 'person', 'people') : null,
      sources.totalCount > 0 ? count(sources.totalCount, 'source') : null,
    ]
    return {
      kind: 'A graph of diplomatic positions',
      titles: ['Who took which stance, in which words?'],
      id: '',
      sentence: parts.filter((part) => part !== null).join(' · '),
      chart: found?.chart ?? null,
    }
  },
  '/actor/:id': async ({ ask, id, params }) => {
    const { node } = await ask(actorWhoQuery, { id })
    if (!node || !('memberships' in node)) return null
    const choice = readChoice(params)
    const { where } = subjectOf(node, choice)
    return { ...titled(node, node.__typename), ...(await told(ask, where, await inSentence(ask, choice))) }
  },
  '/issue/:id': async ({ ask, id, params }) => {
    const { node } = await ask(issueWhatQuery, { id })
    if (node?.__typename !== 'Issue') return null
    const choice = { ...readChoice(params), issue: null, level: null }
    const where = { ...whereOf(choice), issue: [node.id] }
    return { ...titled(node, inWords(node.kind)), ...(await told(ask, where, await inSentence(ask, choice))) }
  },
  '/event/:id': async ({ ask, id }) => {
    const { node } = await ask(eventWhatQuery, { id })
    if (node?.__typename !== 'Event') return null
    const { date, place, kind } = node
    const when = [date, place].filter((part) => part !== null).join(', ')
    return {
      ...titled(node, inWords(kind)),
      ...(await told(ask, { event: [node.id] }, when === '' ? '' : `· ${when}`)),
    }
  },
  '/source/:id': async ({ ask, id }) => {
    const { node } = await ask(sourceWhatQuery, { id })
    if (node?.__typename !== 'Source') return null
    const { headline, publisher, publishedOn } = node
    const from = [publisher?.name, publishedOn].filter((part) => part).join(', ')
    const rest = await told(ask, { source: [node.id] }, from === '' ? '' : `· ${from}`)
    return { ...titled({ id: node.id, name: headline }, 'Source'), ...rest }
  },
  '/compare': async ({ ask, params }) => {
    const choice = readChoice(params)
    const compared = await readCompared(ask, params, choice)
    if (typeof compared === 'string') return null
    const names = compared.actors.map(({ name }) => name)
    const about = await inSentence(ask, choice)
    const pairs = pairsAmong(compared)
    const all = await unlessLate(Promise.all(pairs.map((pair) => scoreOf(ask, pair, compared.level, choice))))
    const scores = pairs.flatMap(([left, right], at) => {
      const one = all?.[at]
      return one && one.score !== null ? [{ name: `${left.name} and ${right.name}`, score: one.score, n: one.n }] : []
    })
    const [only] = scores
    const sentence = !only
      ? all
        ? 'They share no issue'
        : 'How far they agree'
      : pairs.length === 1
        ? `They agree ${score(only.score)} on ${count(only.n, 'issue')}`
        : 'How far they agree, two by two'
    return {
      kind: 'Compared: 1 the same side on every issue, 0 opposed on every one',
      titles: [`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`],
      id: compared.actors.map((actor) => actor.id).join(' '),
      sentence: [sentence, about].filter((part) => part !== '').join(' '),
      chart: all && { form: 'scores', scores, of: pairs.length },
    }
  },
}

/** Of a large graph the first questions may take longer than a picture may; previews come only once. */
const LATE = 'Which stances, in which words'

function titled({ id, name, otherNames = [] }: { id: string; name: string; otherNames?: string[] }, kind: string) {
  return { kind, titles: [name, ...otherNames], id }
}

async function told(ask: Ask, where: PositionFilter, about: string): Promise<Pick<Card, 'sentence' | 'chart'>> {
  const found = await unlessLate(stancesOf(ask, where))
  if (!found) return { sentence: about === '' ? LATE : `${LATE} ${about}`, chart: null }
  const { chart, span, sum } = found
  return { sentence: `${count(sum, 'position')}${span}${about === '' ? '' : ` ${about}`}`, chart }
}

/** The stances of some positions, all together and by year; what has no date counts in the sum. */
async function stancesOf(ask: Ask, where: PositionFilter) {
  const { timeline } = await ask(issueTallyQuery, { where })
  const years = timeline.flatMap(({ period, stances }) => (period === null ? [] : [{ period, counted: stances }]))
  const sums = new Map<(typeof timeline)[number]['stances'][number]['stance'], number>()
  for (const { stance, count: times } of timeline.flatMap(({ stances }) => stances))
    sums.set(stance, (sums.get(stance) ?? 0) + times)
  const undated = timeline.find(({ period }) => period === null)?.totalCount ?? 0
  const [first, last] = [years[0]?.period.slice(0, 4), years.at(-1)?.period.slice(0, 4)]
  return {
    chart: { form: 'stances', counted: [...sums].map(([stance, times]) => ({ stance, count: times })), years } as const,
    span:
      first === undefined
        ? ''
        : `, ${first === last ? first : `${first} to ${last}`}${undated > 0 ? `, ${number(undated)} without a date` : ''}`,
    sum: timeline.reduce((all, { totalCount }) => all + totalCount, 0),
  }
}
