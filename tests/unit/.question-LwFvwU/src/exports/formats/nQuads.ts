import { chunk } from '../../collections/chunk.ts'
import type { PositionFormat } from '../format.ts'
import { resourcePages } from '../print/linkedData.ts'
import { expand, type RdfValue, type Resource } from '../print/rdf.ts'
import type { PositionRecords } from '../records.ts'

/** Resources written at a time: their text stays small enough to be let go of at once. */
const WRITTEN = 50

/** N-Quads in the default graph, one statement a line: the same statements as the JSON-LD. */
export const nQuads: PositionFormat = {
  of: 'positions',
  name: 'n-quads',
  extension: 'nq',
  stem: 'graph',
  mediaType: 'application/n-quads; charset=utf-8',
  title: 'N-Quads',
  about: 'N-Quads, the same statements for triple stores',
  takesRaw: false,
  write: writeNQuads,
}

async function* writeNQuads(reading: PositionRecords): AsyncGenerator<string> {
  for await (const page of resourcePages(reading)) {
    for (const resources of chunk(page, WRITTEN)) yield resources.map(quads).join('')
  }
}

function quads({ iri, types, properties }: Resource): string {
  const subject = iriTerm(iri)
  const typed = types.map((type) => `${subject} ${iriTerm(expand('rdf:type'))} ${iriTerm(expand(type))} .\n`)
  const said = properties.map(([term, value]) => `${subject} ${iriTerm(expand(term))} ${objectTerm(value)} .\n`)
  return typed.join('') + said.join('')
}

function objectTerm(value: RdfValue): string {
  if ('iri' in value) return iriTerm(value.iri)
  const text = `"${value.text.replaceAll(/[\\"\n\r\t]/g, escapeCharacter)}"`
  return value.datatype ? `${text}^^${iriTerm(expand(value.datatype))}` : text
}

function iriTerm(iri: string): string {
  return `<${iri}>`
}

function escapeCharacter(character: string): string {
  return { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r' }[character] ?? '\\t'
}
