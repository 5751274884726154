import { type SearchKind, type SearchQuery, searchQuery } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'
import { nameOf } from '../called.ts'
import { markUp } from '../panel/article.ts'
import { kinds } from '../words.ts'

export type Hit = SearchQuery['search'][number]

/** What has such a name, the best first; of any kind where none is given. */
export async function askSearch(
  text: string,
  kinds: readonly SearchKind[] | undefined,
  ask: Ask,
  signal: AbortSignal,
): Promise<Hit[]> {
  const types = kinds && [...kinds]
  return (await ask(question(searchQuery, { text, types }), signal)).search
}

/** What was found, with the letters that made it so; its kind is said where there could be several. */
export function drawHit({ text, highlights, node }: Hit, sayKind: boolean): HTMLElement[] {
  const name = nameOf(node)
  const kind = kinds[node.__typename as keyof typeof kinds]?.word ?? node.__typename
  return [
    h('span', { class: 'name' }, ...markUp(text, highlights)),
    ...(text === name ? [] : [h('span', { class: 'faint' }, name)]),
    ...(sayKind ? [h('span', { class: 'kind' }, kind)] : []),
  ]
}
