import { show } from '../../errors.ts'
import { digestOf, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { type Cells, textIn, Unusable } from './cells.ts'
import { dateIn } from './dates.ts'
import type { PositionMapping } from './mapping.ts'
import type { Referrer } from './refer.ts'

/**
 * The document that a row names, known by its address, or by headline, publisher and date where it has none, with what it needs.
 * Its text is not known: only a dossier holds one. Throws Unusable.
 */
export function readSource(
  { dataset, source: columns }: PositionMapping,
  refer: Referrer,
  cells: Cells,
): { source: Fact; facts: Fact[] } | undefined {
  if (!columns) return undefined
  const [url, headline] = [textIn(cells, columns.url), textIn(cells, columns.headline)]
  const publishedOn = dateIn(cells, columns.publishedOn)
  const publisher = refer.one(columns.publisher && { ...columns.publisher, as: 'name', kind: 'ORGANIZATION' }, cells)
  if (url !== undefined && !isAddress(url))
    throw new Unusable(
      `The column ${columns.url?.column} takes an http or https address; got ${show(url)}. A document without one is named by its headline alone.`,
    )
  const name = headline ?? url
  if (name === undefined) return undefined
  const known = url?.replace(/^https?:\/\//, '') ?? JSON.stringify([headline, publisher?.id, publishedOn])
  const id = url === undefined ? `${dataset.id}-${slugOf(name)}-${digestOf(known)}` : `${dataset.id}-${slugOf(known)}`
  refer.call(id, url ?? name)
  const source = make.source({
    ...{ id, headline: name, url, language: columns.language ?? 'und', publishedOn, publisher: publisher?.end },
  })
  return { source, facts: [...(publisher?.stated ? [publisher.stated] : []), source] }
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text)
}
