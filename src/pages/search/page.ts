import type { Ask } from '../../api/asking.ts'
import { type SearchAllQuery, searchAllQuery } from '../../generated/documents.ts'
import { understand } from '../../questions/sentence/sentence.ts'
import { type Html, html } from '../shared/html.ts'
import { type MakePage, section } from '../shared/page.ts'
import { address, count, inWords, kindOf, link, pathOf } from '../shared/words.ts'
import { answerTo } from './answer.ts'
import { namesIn } from './names.ts'

type Hit = SearchAllQuery['search'][number]

const groups = [
  {
    id: 'actors',
    title: 'Countries, blocs, organizations and people',
    types: ['COUNTRY', 'BLOC', 'ORGANIZATION', 'PERSON'],
  },
  { id: 'issues', title: 'Topics and propositions', types: ['ISSUE'] },
  { id: 'posts', title: 'Posts', types: ['POST'] },
  { id: 'events', title: 'Events', types: ['EVENT'] },
  { id: 'sources', title: 'Sources', types: ['SOURCE'] },
  { id: 'words', title: 'What was said', types: ['STATEMENT', 'QUOTATION'] },
] as const
/** Of each group so many are looked for. */
const LISTED = 20

/** What was typed: a sentence leads to the page that answers it, words to what they find, by its kind. */
export const searchPage: MakePage = async ({ ask, params }) => {
  const text = params.get('q')?.trim() ?? ''
  if (text === '') return empty()
  const isForWords = params.get('for') === 'words'
  const understood = isForWords ? null : await understand(text, namesIn(ask))
  if (understood && 'asked' in understood) return { to: answerTo(understood.asked, text) }
  const title = `“${text}”`
  return {
    title,
    search: text,
    description: `What the graph has for ${text}: actors, issues, events, sources and words.`,
    lead: html`<h1>${title}</h1>
${understood && html`<p class="refused" role="status">This reads as a question, but nothing here is called <strong>${understood.unknown}</strong>. Another name may help, or one of the <a href="${address('')}#ask">forms that questions take</a>.</p>`}`,
    sections: [
      ...groups.map(({ id, title, types }) => section(id, title, () => found(ask, text, types))),
      nothing(ask, text),
    ],
  }
}

async function found(ask: Ask, text: string, types: (typeof groups)[number]['types']): Promise<Html | null> {
  const { search } = await ask(searchAllQuery, { text, types: [...types] })
  if (search.length === 0) return null
  const rows = inTopicOrder(search).map((hit) => html`<li class="card">${rowOf(hit)}</li>\n`)
  return html`<ul class="cards">${rows}</ul>
${search.length === LISTED && html`<p class="faint">The best ${LISTED}; more words find others.</p>`}`
}

/** Said once where no group has anything; the answers are in memory by then. */
async function nothing(ask: Ask, text: string): Promise<Html> {
  const all = await Promise.allSettled(groups.map(({ types }) => ask(searchAllQuery, { text, types: [...types] })))
  const isThere = all.some((one) => one.status === 'rejected' || one.value.search.length > 0)
  return isThere ? html`` : html`<section><p>Nothing has such a name, and nobody used such words.</p></section>`
}

/** A topic comes before the roll calls that are called like it. */
function inTopicOrder(hits: readonly Hit[]): Hit[] {
  const isTopic = ({ node }: Hit) => node.__typename === 'Issue' && node.kind === 'TOPIC'
  return [...hits.filter(isTopic), ...hits.filter((hit) => !isTopic(hit))]
}

function rowOf(hit: Hit): Html {
  const { node } = hit
  switch (node.__typename) {
    case 'Issue':
      return html`${link('issue', node)} <span class="faint">${node.kind === 'TOPIC' ? 'Topic' : 'Proposition'}, ${count(node.positions.totalCount, 'position')}${alias(hit, node.name)}</span>`
    case 'Event':
      return html`${link('event', node)} <span class="faint">${node.date ?? 'no date'}, ${count(node.positions.totalCount, 'position')}</span>`
    case 'Source':
      return html`${link('source', { id: node.id, name: node.headline })} <span class="faint">${node.publishedOn ?? 'no date'}, ${count(node.statements.totalCount, 'statement')}</span>`
    case 'Post':
      return html`${node.title} <span class="faint">${count(node.holders.totalCount, 'holder')}: ${node.holders.nodes.map((person, at) => html`${at > 0 && ', '}${link('actor', person)}`)}${node.holders.totalCount > node.holders.nodes.length && ' and others'}</span>`
    case 'Statement': {
      const [words] = node.quotations.nodes
      const way = words
        ? html`<a href="${address(pathOf('source', words.source.id))}#${words.id}">in its words</a>`
        : node.event && link('event', node.event)
      return html`${link('actor', node.speaker)}: ${marked(hit)} <span class="faint">${node.statedAt ?? 'no date'} ${way}</span>`
    }
    case 'Quotation':
      return html`${link('actor', node.statement.speaker)}: ${marked(hit)} <span class="faint">${node.statement.statedAt ?? 'no date'} <a href="${address(pathOf('source', node.source.id))}#${node.id}">in ${node.source.headline}</a></span>`
    default: {
      if (!('name' in node && 'positionsToward' in node && kindOf(node.__typename))) return html`${marked(hit)}`
      const toward = node.positionsToward.totalCount
      return html`${link('actor', node)} <span class="faint">${inWords(node.__typename)}, ${count(node.positions.totalCount, 'position')}${toward > 0 && `, ${count(toward, 'position')} toward it`}${alias(hit, node.name)}</span>`
    }
  }
}

/** By which other name it was found. */
function alias({ field, text }: Hit, name: string): string | null {
  return field === 'otherNames' && text !== name ? `, also called ${text}` : null
}

function marked({ text, highlights }: Hit): Html {
  const parts = highlights.map(({ start, end }, at) => {
    const before = text.slice(highlights[at - 1]?.end ?? 0, start)
    return html`${before}<mark>${text.slice(start, end)}</mark>`
  })
  return html`${parts}${text.slice(highlights.at(-1)?.end ?? 0)}`
}

function empty() {
  return {
    title: 'Search',
    description: 'Search people, countries, organizations, issues, events, sources and words; or ask in a sentence.',
    lead: html`<h1>Search</h1><p class="lead">Type a name, a topic or words in the box above; or ask in a sentence, such as “who agrees with China”.</p>`,
    sections: [],
  }
}
