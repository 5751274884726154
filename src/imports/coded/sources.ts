import { isWebAddress } from '../../model/address.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { parsePartialDate } from '../../model/partialDate.ts'
import type { NameIds } from '../row.ts'

/** A document that was coded, with what is told of it beside its name: `headline`, `publishedOn`, `url`, `publisher`, `language`. */
export interface Document {
  id: string
  name: string
  text: string | undefined
  about: ReadonlyMap<string, string>
}

/** A document as a source. What is told of it and is no date, address or language is left out; without a language it is `und`. */
export function sourceFacts({ idFor }: { idFor: NameIds }, { id, name, text, about }: Document): Fact[] {
  const value = (of: string) => about.get(of)?.trim() ?? ''
  const date = (value('publishedOn') || value('date')).replace(/T.*$/, '')
  const [url, publisher, language] = [value('url'), value('publisher'), value('language')]
  const body = publisher === '' ? undefined : idFor('Organization', publisher)
  return [
    ...(body === undefined ? [] : [make.organization({ id: body, name: publisher, kind: 'OTHER' })]),
    make.source({
      ...{ id, headline: value('headline') || name.trim() || id, text, publisher: body },
      ...{ publishedOn: parsePartialDate(date) ? date : undefined, url: isWebAddress(url) ? url : undefined },
      language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ? language : 'und',
    }),
  ]
}
