import { issueWhatQuery, type PositionFilter } from '../../generated/documents.ts'
import { askedNote } from '../shared/asked.ts'
import { choiceForm, inSentence, readChoice, whereOf } from '../shared/choice.ts'
import { html } from '../shared/html.ts'
import { type MakePage, nothingHere, section } from '../shared/page.ts'
import { address, count, inWords, kindOf, link, pathOf } from '../shared/words.ts'
import { alignments, disagreements, events, narrower, shifts, words } from './around.ts'
import { forAndAgainst, howItMoved } from './sides.ts'

/** A topic or a proposition: who is for it and against it, how that moved, what lies below it, in which words. */
export const issuePage: MakePage = async ({ ask, id, params }) => {
  const { node } = await ask(issueWhatQuery, { id })
  if (!node) return nothingHere(`No issue has the id ${id}.`)
  if (node.__typename !== 'Issue') {
    const kind = kindOf(node.__typename)
    if (kind) return { to: pathOf(kind, node.id) }
    return nothingHere(`${id} is the id of no issue; it names a ${inWords(node.__typename).toLowerCase()}.`)
  }
  if (node.id !== id) return { to: pathOf('issue', node.id) }
  const issue = node
  const { from, to } = readChoice(params)
  const choice = { issue: null, level: null, from, to }
  const where: PositionFilter = { ...whereOf(choice), issue: [id] }
  const after = Math.max(0, Math.trunc(Number(params.get('after'))) || 0)
  const about = await inSentence(ask, choice)
  const below = issue.narrower.length
  const figures = `${count(issue.positions.totalCount, 'position')}${below > 0 ? `, with ${count(below, 'issue')} directly below it` : ''}`
  const form = await choiceForm(ask, { action: address(pathOf('issue', id)), choice, hasTopics: false })
  return {
    title: issue.name,
    description: `${issue.name} (${issue.kind.toLowerCase()}): ${figures}. Who is for it and against it, how that moved, and in which words.`,
    lead: html`${askedNote(params, issue.name, about)}<p class="kind">${inWords(issue.kind)}</p>
<h1>${issue.name}</h1>
<p class="lead">${figures}.</p>
${issue.description !== null && html`<p>${issue.description}</p>`}
${issue.otherNames.length > 0 && html`<p class="faint">Also called ${issue.otherNames.join('; ')}</p>`}
${issue.broader.length > 0 && html`<p>Below ${issue.broader.map(({ alignment, issue: above }, at) => html`${at > 0 && ' and '}${link('issue', above)} (${alignments[alignment].word})`)}.</p>`}
${form}
${about !== '' && html`<p>What follows is ${about}. <a href="${address(pathOf('issue', id))}">Show all</a></p>`}`,
    sections: [
      section('sides', 'For, against, torn', () => forAndAgainst(ask, where)),
      section('moved', 'How it moved', () => howItMoved(ask, where)),
      section('words', 'In words', () => words(ask, where)),
      section('disagreements', 'Who disagrees with whom', () => disagreements(ask, where)),
      section('narrower', 'Narrower issues', () => narrower(ask, issue, after)),
      section('events', 'Where it came up', () => events(ask, where)),
      section('shifts', 'Who changed stance', () => shifts(ask, where)),
      section(
        'around',
        'Around it',
        async () =>
          html`<p><a href="${address('explorer', { open: id, see: `node~${id}` })}">Its stances as a graph</a> ·
<a href="${address('explorer', { view: 'network', issue: id })}">Who stands with whom on it</a> ·
<a href="${address('export', { issue: id })}">Its positions as files</a></p>`,
      ),
    ],
  }
}
