import { actorWhoQuery } from '../../generated/documents.ts'
import { askedNote } from '../shared/asked.ts'
import { choiceForm, inSentence, paramsOf, readChoice } from '../shared/choice.ts'
import { html } from '../shared/html.ts'
import { around } from '../shared/links.ts'
import { type MakePage, nothingHere, section } from '../shared/page.ts'
import { address, count, inWords, kindOf, pathOf } from '../shared/words.ts'
import { brokeRanks } from './bloc.ts'
import { changes, latest, offLine, saidAndVoted } from './changes.ts'
import { byTopic, overTheYears, standing } from './stances.ts'
import { subjectOf, type Who } from './subject.ts'
import { against, ties } from './ties.ts'
import { belongings, whoFacts } from './who.ts'

/** A person, an organization, a country or a bloc: who it is, what it stands for, with whom and against whom. */
export const actorPage: MakePage = async ({ ask, id, params }) => {
  const { node } = await ask(actorWhoQuery, { id })
  if (!node) return nothingHere(`No actor has the id ${id}.`)
  const kind = kindOf(node.__typename)
  if (!('memberships' in node)) {
    if (kind) return { to: pathOf(kind, node.id) }
    return nothingHere(`${id} is the id of no actor; it names a ${inWords(node.__typename).toLowerCase()}.`)
  }
  if (node.id !== id) return { to: withParams(pathOf('actor', node.id), params) }
  const who: Who = node
  const choice = readChoice(params)
  const subject = subjectOf(who, choice)
  const about = await inSentence(ask, choice)
  const figures = figuresOf(who)
  const whole = who.__typename === 'Bloc' ? 'bloc' : who.__typename.toLowerCase()
  const kindWord = who.__typename === 'Organization' ? inWords(who.kind).toLowerCase() : whole
  const description = 'description' in who ? who.description : null
  const belongs = section('belongs', 'Posts and memberships', async () => belongings(who))
  const form = await choiceForm(ask, { action: address(pathOf('actor', id)), choice })
  const other =
    subject.other === null
      ? null
      : html` <a href="${address(pathOf('actor', id), { ...paramsOf(choice), level: subject.other })}">${
          subject.other === 'ACTOR' ? 'Look at what it did itself alone' : 'Count its officials as well'
        }</a>`
  return {
    title: who.name,
    description: `${who.name}, ${kindWord}: ${figures}. Stances by topic, friends and opponents, departures from the line.`,
    lead: html`${askedNote(params, who.name, about)}<p class="kind">${inWords(kindWord)}</p>
<h1>${who.name}</h1>
<p class="lead">${figures}.${other}</p>
${description !== null && html`<p>${description}</p>`}
${whoFacts(who)}
${form}
${about !== '' && html`<p>What follows is ${about}. <a href="${address(pathOf('actor', id))}">Show all</a></p>`}`,
    sections: [
      ...(who.__typename === 'Person' ? [belongs] : []),
      section('topics', 'Stances by topic', () => byTopic(ask, subject)),
      section('ties', 'Friends and opponents', () => ties(ask, subject, choice)),
      section('compare', 'Against anybody, over the years', async () => against(subject, choice)),
      ...(who.__typename === 'Bloc'
        ? [section('ranks', 'Who broke with its line', () => brokeRanks(ask, subject, choice))]
        : [section('off-line', 'Against the own government’s line', () => offLine(ask, subject))]),
      section('latest', 'Latest', () => latest(ask, subject)),
      section('standing', 'Stances in force', () => standing(ask, subject)),
      section('changes', 'Contradictions and shifts', () => changes(ask, subject)),
      section('voted', 'Said against voted', () => saidAndVoted(ask, subject)),
      section('years', 'Over the years', () => overTheYears(ask, subject)),
      ...(who.__typename === 'Person' ? [] : [belongs]),
      section('around', 'Around', async () => html`${aroundOf(who)}${await around(ask, id)}`),
    ],
  }
}

function figuresOf(who: Who): string {
  const [it, its] = who.__typename === 'Person' ? ['them', 'their'] : ['it', 'its']
  const officials = 'positionsByOfficials' in who ? who.positionsByOfficials.totalCount : 0
  const parts = [
    'members' in who && who.members.totalCount > 0 ? count(who.members.totalCount, 'member') : null,
    `${count(who.positions.totalCount, 'position')} of ${its} own`,
    officials > 0 ? `${count(officials, 'position')} by ${its} officials` : null,
    who.positionsOnBehalf.totalCount > 0
      ? `${count(who.positionsOnBehalf.totalCount, 'position')} on ${its} behalf`
      : null,
    who.positionsToward.totalCount > 0 ? `${count(who.positionsToward.totalCount, 'position')} toward ${it}` : null,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function aroundOf({ id, name }: Who) {
  return html`<p><a href="${address('explorer', { open: id, see: `node~${id}` })}">The stances as a graph</a> ·
<a href="${address('export', { actor: id })}">The positions as files</a> ·
<a href="${address('search', { q: name })}">Everything with such a name</a></p>`
}

function withParams(path: string, params: URLSearchParams): string {
  const query = params.toString()
  return query === '' ? path : `${path}?${query}`
}
