import { contextOf } from '../../model/quote.ts'
import { type Feature, featuresOf, furtherFeatures } from '../coding/features.ts'
import { pointsIn } from '../coding/points.ts'
import type { PositionFormat } from '../format.ts'
import { labelOf } from '../read/entities.ts'
import type { About, Coded, CodedDocument, PositionRecords } from '../records.ts'

/** A page of the W3C Web Annotation model: a position an annotation, with its words, their place and tags of the form `name: value`. */
export const annotations: PositionFormat = {
  of: 'positions',
  name: 'annotations',
  extension: 'annotations.jsonld',
  stem: 'positions',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  title: 'Web Annotations',
  about: 'Texts and annotations as a page of the W3C Web Annotation model, for Recogito and others',
  takesRaw: false,
  write: writeAnnotations,
}

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    sources: { '@id': 'urn:demarche:term:sources' },
    headline: 'http://schema.org/headline',
    publishedOn: 'http://schema.org/datePublished',
    url: 'http://schema.org/url',
    publisher: 'http://schema.org/publisher',
  },
]

async function* writeAnnotations({ about, coded }: PositionRecords): AsyncGenerator<string> {
  const found = await coded()
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"id":"urn:demarche:annotations","type":"AnnotationPage",\n"partOf":${JSON.stringify(collectionOf(about, found))},\n"items":[`
  yield* separated(found, (document) => itemsOf(document))
  yield '],\n"sources":['
  yield* separated(found, (document) => [sourceOf(document)])
  yield ']}\n'
}

async function* separated(found: Coded, of: (document: CodedDocument) => object[]): AsyncGenerator<string> {
  let isFirst = true
  for await (const document of found.documents())
    for (const item of of(document)) {
      yield `${isFirst ? '' : ','}\n${JSON.stringify(item)}`
      isFirst = false
    }
}

function collectionOf({ title, query, licence }: About, { positions, leftOut, codings }: Coded) {
  const filter = query === '' ? 'All there are.' : `Filter: ${query}`
  const left = `${leftOut} of ${positions} positions have no words with a place in a stored text, and are not here.`
  const label = `${title}. ${filter} ${left}`
  return { id: 'urn:demarche:export', type: 'AnnotationCollection', label, total: codings.length, rights: licence }
}

function itemsOf(document: CodedDocument): object[] {
  const { source, text, codings, further } = document
  const all = [
    ...codings.map((coding) => ({ id: coding.position.id, span: coding.span, features: featuresOf(coding) })),
    ...further.map(({ position, span }, at) => ({
      id: `${position}-${at + 2}`,
      span,
      features: furtherFeatures(position),
    })),
  ]
  const pointOf = pointsIn(
    text,
    all.flatMap(({ span }) => [span.start, span.end]),
  )
  return all.map(({ id, span: { start, end }, features }) => ({
    ...{ id: `urn:demarche:${id}`, type: 'Annotation', motivation: 'classifying' },
    ...creatorOf(features),
    body: features.flatMap(([name, value]) => (name === 'coder' ? [] : [bodyOf(name, value)])),
    target: {
      source: `urn:demarche:${source.id}`,
      selector: [
        { type: 'TextQuoteSelector', exact: text.slice(start, end), ...contextOf(text, { start, end }) },
        { type: 'TextPositionSelector', start: pointOf(start), end: pointOf(end) },
      ],
    },
  }))
}

function bodyOf(name: string, value: string): object {
  if (name === 'summary') return { type: 'TextualBody', purpose: 'describing', value }
  return { type: 'TextualBody', purpose: 'tagging', value: `${name}: ${value}` }
}

function creatorOf(features: readonly Feature[]): { creator?: object[] } {
  const coders = features.filter(([name]) => name === 'coder').map(([, name]) => ({ type: 'Person', name }))
  return coders.length === 0 ? {} : { creator: coders }
}

function sourceOf({ source, publisher, text }: CodedDocument): object {
  const { publishedOn, url, language } = source.props
  const given = { headline: labelOf(source), publishedOn, url, publisher: publisher && labelOf(publisher), language }
  const known = Object.entries(given).filter(([, value]) => value !== null && value !== undefined)
  return { id: `urn:demarche:${source.id}`, type: 'Text', ...Object.fromEntries(known), value: text }
}
