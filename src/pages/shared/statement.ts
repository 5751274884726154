import type { PageStatementFragment } from '../../generated/documents.ts'
import { note } from './choice.ts'
import { type Html, html } from './html.ts'
import { address, link, outOf, pathOf, stanceMark } from './words.ts'

/** What was said, under a number where it has one: what prompted it, who said it in which role, in which words, and which positions it shows. */
export function statementCard(
  statement: PageStatementFragment,
  { isIn, number }: { isIn?: string; number?: number } = {},
): Html {
  const { id, prompt, answers, speaker, appointment, attribution, onBehalfOf, statedAt, summary } = statement
  const { quotations, positions, roleCheck } = statement
  const role = appointment?.post.title ?? attribution
  return html`<li class="card" id="s-${id}">
${prompt !== null && html`<p class="faint">Asked: ${prompt}</p>`}
${answers && html`<p class="faint">In answer to <a href="#s-${answers.id}">what ${answers.speaker.name} said</a></p>`}
<p>${number !== undefined && html`<strong>${number}</strong> `}${link('actor', speaker)}${role !== null && html`, ${role}`}${onBehalfOf && html`, for ${link('actor', onBehalfOf)}`} <span class="faint">${statedAt ?? 'no date'}${
    roleCheck === 'MISMATCH' && '; the appointment known does not cover the day'
  }</span></p>
${quotations.nodes.map(
  ({ id: words, exact, kind, source }) => html`<blockquote>${exact}</blockquote>
<p class="faint">${kind === 'PARAPHRASE' ? 'The source’s words for it' : 'Word for word'}, <a href="${isIn === source.id ? html`` : address(pathOf('source', source.id))}#${words}">in the source</a></p>
`,
)}
${note(outOf(quotations.nodes.length, quotations.totalCount, 'quotations'))}
${quotations.nodes.length === 0 && summary !== null && html`<p>${summary}</p>`}
${positions.nodes.map(({ stance, issue, targets }) => html`<p>${stanceMark(stance)} ${link('issue', issue)}${targets.map((target, at) => html`${at === 0 ? ', toward ' : ' and '}${link('actor', target)}`)}</p>\n`)}
${note(outOf(positions.nodes.length, positions.totalCount, 'positions'))}
</li>
`
}
