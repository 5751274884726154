import { show } from '../../errors.ts'
import { type Annotation, annotationRows, ownId, type Setting } from '../coded/annotations.ts'
import { outside } from '../coded/codingFacts.ts'
import { canBeRead } from '../coded/features.ts'
import { openCoded } from '../coded/file.ts'
import { findPlaces } from '../coded/places.ts'
import { sourceFacts } from '../coded/sources.ts'
import { makeCountryFinder } from '../csv/countries.ts'
import { unfit } from '../read/jsonText.ts'
import { type ImportSource, type Row, refusedAt } from '../row.ts'
import { type CodedDocument, readProject } from './project.ts'
import type { TsvAnnotation } from './tsv.ts'

/**
 * WebAnno TSV 3.3, as INCEpTION and WebAnno write it: a document, or a zip of documents. A document is a Source with its text; an annotation of a layer whose features
 * can say who takes a position and on what is a Statement at its place, with a Position.
 */
export function openWebanno(path: string, name?: string): ImportSource {
  return openCoded(path, name, /(\.webanno)?\.(tsv|zip)$/i, ({ file, ...setting }) =>
    rowsOf({ ...setting, findCountry: makeCountryFinder() }, readProject(file)),
  )
}

function* rowsOf(setting: Setting, documents: readonly CodedDocument[]): Generator<Row> {
  const annotations: Annotation[] = []
  for (const document of documents) {
    const { file, name, text, about } = document
    for (const note of document.notes) setting.unread.say(`${file}: ${note}`)
    for (const [links, count] of document.links) setting.unread.add(links, count)
    const fault = unfit([text, name])
    if (fault !== undefined || text === '') {
      yield refusedAt({ file, line: 1 }, `The document ${show(name)}: ${fault ?? 'It has no text.'}`)
      setting.unread.add('annotations of documents that were refused', document.annotations.length)
      continue
    }
    const id = ownId(setting.dataset, name)
    yield { file, line: 1, facts: sourceFacts(setting, { id, name, text, about }) }
    annotations.push(...annotationsOf(setting, document, id))
  }
  yield* annotationRows(setting, annotations)
}

function annotationsOf({ unread }: Setting, document: CodedDocument, source: string): Annotation[] {
  const { file, text, coder } = document
  const isRead = ({ layer }: TsvAnnotation) => canBeRead(document.layers.get(layer) ?? [])
  const read = document.annotations.filter(isRead)
  for (const annotation of document.annotations)
    if (!isRead(annotation)) unread.add(`annotations of the layer ${show(annotation.layer)}`, 1)
  const { spans, notes } = findPlaces(text, read, 'code units')
  for (const note of notes) unread.say(`${file}: ${note}`)
  return read.map(({ line, start, end, features }, at) => {
    const span = spans[at]
    return {
      ...{ file, line, source, called: `annotation at ${start} to ${end}` },
      words: span ? { text, span } : { refused: outside({ start, end }, text) },
      features: coder === undefined ? features : [...features, ['coder', coder] as const],
    }
  })
}
