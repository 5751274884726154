/** The vocabularies of the linked data; what none of them has is a term of our own. */
export const prefixes = {
  dem: 'urn:demarche:term:',
  dct: 'http://purl.org/dc/terms/',
  oa: 'http://www.w3.org/ns/oa#',
  odrs: 'http://schema.theodi.org/odrs#',
  opengov: 'http://www.w3.org/ns/opengov#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'http://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

/** A term of one of the vocabularies, such as `schema:name`. */
export type Term = `${keyof typeof prefixes}:${string}`

/** Another resource, or a literal: plain text, or of a datatype. */
export type RdfValue = { iri: string } | { text: string; datatype?: Term }

/** One thing with what is said of it, the ground of both JSON-LD and N-Quads. */
export interface Resource {
  iri: string
  types: Term[]
  properties: [Term, RdfValue][]
}

/** The name of anything with an id in the graph. */
export function iriOf(id: string, part = ''): string {
  return `urn:demarche:${encodeURIComponent(id)}${part === '' ? '' : `#${part}`}`
}

/** The resource that an id names. */
export function ref(id: string): RdfValue {
  return { iri: iriOf(id) }
}

/** `schema:name` in full. */
export function expand(term: Term): string {
  const [prefix = '', name = ''] = term.split(/:(.*)/s)
  return prefixes[prefix as keyof typeof prefixes] + name
}
