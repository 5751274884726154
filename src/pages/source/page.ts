import type { Ask } from '../../api/asking.ts'
import {
  type SourceQuotationsQuery,
  type SourceThreadQuery,
  type SourceWhatQuery,
  sourcePositionsQuery,
  sourceQuotationsQuery,
  sourceThreadQuery,
  sourceWhatQuery,
} from '../../generated/documents.ts'
import { isWebAddress } from '../../model/address.ts'
import { note } from '../shared/choice.ts'
import { type Html, html } from '../shared/html.ts'
import { type MakePage, nothingHere, section } from '../shared/page.ts'
import { cards } from '../shared/position.ts'
import { statementCard } from '../shared/statement.ts'
import { address, count, inWords, kindOf, link, number, outOf, pathOf } from '../shared/words.ts'
import { markedText, type Quoted } from './marked.ts'

type Source = Extract<NonNullable<SourceWhatQuery['node']>, { headline: string }>
type Thread = NonNullable<SourceThreadQuery['source']>['statements']
type Quotation = NonNullable<SourceQuotationsQuery['source']>['quotations']['nodes'][number]

/** Pages that are read of one source: of a hundred quotations, of fifty statements. */
const MOST_PAGES = 10

/** A document: its whole text with every quoted word marked, and beside it who said that and what it says. */
export const sourcePage: MakePage = async ({ ask, id }) => {
  const { node } = await ask(sourceWhatQuery, { id })
  if (!node) return nothingHere(`No source has the id ${id}.`)
  if (node.__typename !== 'Source') {
    const kind = kindOf(node.__typename)
    if (kind) return { to: pathOf(kind, node.id) }
    return nothingHere(`${id} is the id of no source; it names a ${inWords(node.__typename).toLowerCase()}.`)
  }
  if (node.id !== id) return { to: pathOf('source', node.id) }
  const { headline, publisher, publishedOn, url, language, sha256, positions, statements } = node
  const figures = [count(statements.totalCount, 'statement'), count(positions.totalCount, 'position')].join(', ')
  return {
    title: headline,
    description: `${headline}${publisher ? ` (${publisher.name}${publishedOn === null ? '' : `, ${publishedOn}`})` : ''}: ${figures}, each marked in the text.`,
    lead: html`<p class="kind">Source</p>
<h1>${headline}</h1>
<p class="lead">${[publisher && html`${link('actor', publisher)}, `, publishedOn ?? 'no date', '. ', figures]}.</p>
<p class="faint">${url !== null && isWebAddress(url) && html`<a href="${url}" rel="noreferrer">Where it was published</a> · `}Language ${language}${sha256 !== null && html` · <span title="SHA-256 of the stored text">${sha256.slice(0, 16)}…</span>`}</p>`,
    sections: [
      section('text', node.text === null ? 'What it holds' : 'The text and who says what', () => article(ask, node)),
      section(
        'around',
        'Around it',
        async () =>
          html`<p><a href="${address('explorer', { source: id })}">Its positions in the explorer</a> · <a href="${address('export', { source: id })}">Its positions as files</a></p>`,
      ),
    ],
  }
}

async function article(ask: Ask, source: Source): Promise<Html | null> {
  const [quotations, thread] = await Promise.all([readQuotations(ask, source.id), readThread(ask, source.id)])
  if (thread.read.length === 0 && source.text === null) return unsaid(ask, source.id)
  const statements = inTextOrder(thread.read, quotations.read)
  const numbers = new Map(statements.map(({ id }, at) => [id, at + 1]))
  const placed = quotations.read.flatMap(({ id, start, end, statement }): Quoted[] =>
    start === null || end === null
      ? []
      : [{ id, start, end, statement: statement.id, number: numbers.get(statement.id) ?? 0 }],
  )
  const beside = html`<div><ol class="cards">${statements.map((statement, at) => statementCard(statement, { isIn: source.id, number: at + 1 }))}</ol>
${note(outOf(thread.read.length, thread.totalCount, 'statements'))}
${note(outOf(quotations.read.length, quotations.totalCount, 'quotations'))}</div>`
  if (source.text === null) return html`<p class="faint">No text is stored: it was only named.</p>${beside}`
  return html`<div class="article"><div>${markedText(source.text, placed)}</div>${beside}</div>`
}

/** By where each is first quoted; what is not quoted keeps its place at the end. */
function inTextOrder(thread: Thread['nodes'], quotations: readonly Quotation[]): Thread['nodes'] {
  const order = new Map([...quotations].reverse().map(({ statement }, at) => [statement.id, quotations.length - at]))
  const placeOf = ({ id }: Thread['nodes'][number]) => order.get(id) ?? Number.POSITIVE_INFINITY
  return [...thread].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : placeOf(a) > placeOf(b) ? 1 : 0))
}

/** The positions of a source that quotes nobody. */
async function unsaid(ask: Ask, id: string): Promise<Html | null> {
  const { positions } = await ask(sourcePositionsQuery, { where: { source: [id] } })
  if (positions.nodes.length === 0) return html`<p class="faint">No text is stored, and no position stands on it.</p>`
  return html`<p class="faint">No text is stored: it was only named. ${number(positions.totalCount)} positions stand on it.</p>
${cards(positions.nodes, { about: 'both' })}${note(outOf(positions.nodes.length, positions.totalCount, 'positions'))}`
}

async function readQuotations(ask: Ask, id: string): Promise<{ read: Quotation[]; totalCount: number }> {
  return readAll(async (after) => {
    const { source } = await ask(sourceQuotationsQuery, { id, after })
    return source?.quotations
  })
}

async function readThread(ask: Ask, id: string): Promise<{ read: Thread['nodes'][number][]; totalCount: number }> {
  return readAll(async (after) => {
    const { source } = await ask(sourceThreadQuery, { id, after })
    return source?.statements
  })
}

interface Connection<Item> {
  nodes: Item[]
  totalCount: number
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

async function readAll<Item>(
  readPage: (after: string | null) => Promise<Connection<Item> | undefined>,
): Promise<{ read: Item[]; totalCount: number }> {
  const read: Item[] = []
  let totalCount = 0
  let after: string | null = null
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const connection: Connection<Item> | undefined = await readPage(after)
    if (!connection) break
    read.push(...connection.nodes)
    totalCount = connection.totalCount
    after = connection.pageInfo.endCursor
    if (!connection.pageInfo.hasNextPage) break
  }
  return { read, totalCount }
}
