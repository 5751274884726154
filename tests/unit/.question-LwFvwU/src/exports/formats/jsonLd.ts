import type { PositionFormat } from '../format.ts'
import { jsonItems } from '../print/json.ts'
import { resourcePages } from '../print/linkedData.ts'
import { prefixes, type RdfValue, type Resource } from '../print/rdf.ts'
import type { PositionRecords } from '../records.ts'

/** JSON-LD with its context inside: nothing has to be fetched to read it. */
export const jsonLd: PositionFormat = {
  of: 'positions',
  name: 'json-ld',
  extension: 'jsonld',
  stem: 'graph',
  mediaType: 'application/ld+json; charset=utf-8',
  title: 'JSON-LD',
  about: 'JSON-LD in the words of schema.org, Popolo, SKOS, Web Annotation and PROV',
  takesRaw: false,
  write: writeJsonLd,
}

async function* writeJsonLd(reading: PositionRecords): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(prefixes)},"@graph":[`
  yield* jsonItems(resourcePages(reading), nodeObject)
  yield '\n]}\n'
}

function nodeObject({ iri, types, properties }: Resource): string {
  const node: Record<string, unknown> = { '@id': iri, '@type': types }
  for (const [term, value] of properties) {
    const known = node[term]
    if (known === undefined) node[term] = valueObject(value)
    else node[term] = [...(Array.isArray(known) ? known : [known]), valueObject(value)]
  }
  return JSON.stringify(node)
}

function valueObject(value: RdfValue): unknown {
  if ('iri' in value) return { '@id': value.iri }
  return value.datatype ? { '@value': value.text, '@type': value.datatype } : value.text
}
