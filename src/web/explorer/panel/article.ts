import { articleQuery, type EvidenceFragment } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'

const texts = new Map<string, Promise<string>>()

/** The whole stored text of a position's source, with the words that show the position marked and in view. */
export async function drawArticle({ source, quotations }: EvidenceFragment, ask: Ask): Promise<HTMLElement> {
  if (!source) return h('p', {}, 'No source is known.')
  const text = await textOf(source.id, ask)
  const here = quotations.flatMap(({ start, end, source: { id } }) =>
    id === source.id && start !== null && end !== null ? { start, end } : [],
  )
  const article = h('div', {
    class: 'text',
    tabindex: 0,
    role: 'region',
    'aria-label': `The text of ${source.headline}`,
  })
  article.append(...markUp(text, here))
  return h('section', { class: 'source' }, h('h3', {}, source.headline), article)
}

/** Brings the first marked words into view inside the article, without moving the page. */
export function showFirstMark(section: HTMLElement): void {
  const text = section.querySelector<HTMLElement>('.text')
  const mark = text?.querySelector('mark')
  if (text && mark) text.scrollTop = mark.offsetTop - text.clientHeight / 3
}

/** Text and marks; stretches that overlap make one mark. */
export function markUp(text: string, stretches: { start: number; end: number }[]): Node[] {
  const nodes: Node[] = []
  let at = 0
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    nodes.push(new Text(text.slice(at, Math.max(at, start))), h('mark', {}, text.slice(Math.max(at, start), end)))
    at = end
  }
  return [...nodes, new Text(text.slice(at))]
}

function textOf(id: string, ask: Ask): Promise<string> {
  const text = texts.get(id) ?? ask(question(articleQuery, { id })).then(({ source }) => source?.text ?? '')
  texts.set(id, text)
  text.catch(() => texts.delete(id))
  return text
}
