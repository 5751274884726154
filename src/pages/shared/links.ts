import type { Ask } from '../../api/asking.ts'
import { type PageStepFragment, pageAroundQuery, pagePathQuery } from '../../generated/documents.ts'
import { note } from './choice.ts'
import { type Html, html } from './html.ts'
import { inWords, kindOf, link, outOf, stanceMark } from './words.ts'

/** Who and what it is linked with by posts and memberships, two links away at most. */
export async function around(ask: Ask, id: string): Promise<Html | null> {
  const { neighbourhood } = await ask(pageAroundQuery, { id })
  if (!neighbourhood || neighbourhood.edges.length === 0) return null
  const { edges, totalCount, truncated } = neighbourhood
  const items = edges.map(
    ({ from, relation, node, distance }) =>
      html`<li>${distance > 1 && html`${stepOf(from)} `}${relation} ${stepOf(node)}</li>\n`,
  )
  return html`<details><summary>What it is linked with</summary><ul>${items}</ul>
${note(outOf(items.length, totalCount, 'things within two links'))}${truncated && html`<p class="faint">More may lie there: a walk ends at 10,000 links.</p>`}</details>`
}

/** A shortest way from one actor to another. */
export async function pathBetween(ask: Ask, from: string, to: string): Promise<Html | null> {
  const { shortestPath } = await ask(pagePathQuery, { from, to })
  if (!shortestPath) return html`<p>No way of at most six links leads from one to the other.</p>`
  return html`<ol>${shortestPath.steps.map(({ from, relation, to }) => html`<li>${stepOf(from)} ${relation} ${stepOf(to)}</li>\n`)}</ol>`
}

function stepOf(node: PageStepFragment): Html {
  const kind = kindOf(node.__typename)
  if (kind && 'name' in node) return link(kind, node)
  if ('headline' in node) return link('source', { id: node.id, name: node.headline })
  if ('title' in node) return html`${node.title}`
  if ('summary' in node && node.summary) return html`<em>${node.summary}</em>`
  if ('stance' in node) return html`${stanceMark(node.stance)} ${link('issue', node.issue)}`
  return html`a ${inWords(node.__typename).toLowerCase()}`
}
