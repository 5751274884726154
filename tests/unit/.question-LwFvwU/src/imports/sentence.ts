import { isReverse, links } from '../model/links.ts'
import type { Fact } from '../model/nouns.ts'

/** A fact as a person can check it: what it is, and how it is linked to what else. */
export function sentenceOf(fact: Fact, labels: ReadonlyMap<string, string>): string {
  const ends = fact.links.map(
    ({ type, other }) => `${links[type].words[isReverse(type) ? 1 : 0]} ${labels.get(other) ?? other}`,
  )
  const { statedAt, startDate, endDate, date, publishedOn } = fact.props
  const when = [statedAt, startDate, endDate, date, publishedOn].filter((day) => typeof day === 'string').join(' to ')
  return `${fact.type} ${labelOf(fact)}${when === '' ? '' : ` (${when})`}${ends.length === 0 ? '' : ` ${ends.join(', ')}`}`
}

/** What a thing is called in such a sentence. */
export function labelOf({ id, props }: Fact): string {
  return String(props.name ?? props.title ?? props.headline ?? props.exact ?? props.stance ?? id)
}
