import { jsonItems } from '../print/json.ts'
import { prefixes, type RdfValue, type Resource } from '../print/resource.ts'
import { resourcePages } from '../print/resources.ts'
import type { PositionReading } from '../read/named.ts'

/** JSON-LD with its context inside: nothing has to be fetched to read it. */
export async function* writeJsonLd(reading: PositionReading): AsyncGenerator<string> {
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
