import type { Ask } from '../ask.ts'
import { h } from '../dom.ts'
import { markUp } from '../panel/article.ts'
import { kinds } from '../words.ts'

/** The kinds of thing that can be searched for: `SearchKind`, as far as the explorer asks for it. */
export type SearchKind = 'PERSON' | 'COUNTRY' | 'ORGANIZATION' | 'BLOC' | 'ISSUE' | 'POST' | 'EVENT' | 'SOURCE'

export interface Hit {
  text: string
  highlights: { start: number; end: number }[]
  node: { __typename: string; id: string; name?: string; title?: string; headline?: string }
}

const question = `query Search($text: String!, $types: [SearchKind!]) {
  search(text: $text, types: $types, first: 12) {
    text
    highlights { start end }
    node {
      __typename
      id
      ... on Actor { name }
      ... on Issue { name }
      ... on Event { name }
      ... on Post { title }
      ... on Source { headline }
    }
  }
}`

/** What has such a name, the best first. */
export async function askSearch(text: string, types: readonly SearchKind[], ask: Ask, signal: AbortSignal) {
  return (await ask<{ search: Hit[] }>({ query: question, variables: { text, types } }, signal)).search
}

/** What was found, with the letters that made it so; its kind is said where there could be several. */
export function drawHit({ text, highlights, node }: Hit, sayKind: boolean): HTMLElement[] {
  const name = node.name ?? node.title ?? node.headline ?? node.id
  const kind = kinds[node.__typename as keyof typeof kinds]?.word ?? node.__typename
  return [
    h('span', { class: 'name' }, ...markUp(text, highlights)),
    ...(text === name ? [] : [h('span', { class: 'faint' }, name)]),
    ...(sayKind ? [h('span', { class: 'kind' }, kind)] : []),
  ]
}
