import { dirname, join } from 'node:path'
import { groupBy } from '../../collections/groupBy.ts'
import { DemarcheError, show } from '../../errors.ts'
import { isWebAddress } from '../../model/address.ts'
import { digestOf, slugOf } from '../../model/ids.ts'
import { type Annotation, annotationRows, ownId, type Setting } from '../coded/annotations.ts'
import type { Feature } from '../coded/features.ts'
import { openCoded } from '../coded/file.ts'
import { sourceFacts } from '../coded/sources.ts'
import { makeCountryFinder } from '../csv/countries.ts'
import { readBytes } from '../read/door.ts'
import { unfit } from '../read/jsonText.ts'
import { type ImportSource, type Row, refusedAt } from '../row.ts'
import { readPage, type W3cAnnotation, type W3cDocument, type W3cPage, type W3cTarget } from './page.ts'
import { placeWords, type Selected } from './words.ts'

/**
 * A page of the W3C Web Annotation model, as Recogito and other programs write it. What annotations are on is a Source; an annotation with tags of the form `name: value`
 * that say who takes a position and on what is a Statement at its words, with a Position.
 */
export function openAnnotations(path: string, name?: string): ImportSource {
  return openCoded(path, name, /(\.annotations)?\.json(ld)?$/i, ({ file, ...setting }) =>
    rowsOf({ ...setting, findCountry: makeCountryFinder() }, file, readPage(file)),
  )
}

/** An annotation with the one target that is read, and its place among all. */
type Item = { annotation: W3cAnnotation; target: W3cTarget; line: number }

function* rowsOf(setting: Setting, file: string, { items, sources }: W3cPage): Generator<Row> {
  const { unread } = setting
  const known = new Map(sources.map((source) => [source.id ?? '', source]))
  const read = items.flatMap((annotation, at): Item[] => {
    const [target, ...more] = annotation.target
    if (more.length > 0) unread.add('further targets of annotations', more.length)
    if (target && target.selector.length > 0) return [{ annotation, target, line: at + 1 }]
    unread.add('annotations of whole documents', 1)
    return []
  })
  const annotations: Annotation[] = []
  for (const [address, own] of groupBy(read, ({ target }) => target.source?.id ?? '')) {
    const place = { file, line: own[0]?.line ?? 1 }
    try {
      const document = documentOf(setting, file, address, own, known.get(address))
      yield { ...place, facts: sourceFacts(setting, document) }
      annotations.push(...annotationsOf(setting, file, own, document))
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error
      yield refusedAt(place, `The source ${show(address)}: ${error.message}`)
      unread.add('annotations of sources that were refused', own.length)
    }
  }
  yield* annotationRows(setting, annotations)
}

/** The longest text of a source that is read, in bytes. */
const MOST_TEXT = 10 * 2 ** 20

/** What the page says of a source, with its text: from the page, or out of a file beside it. */
function documentOf({ dataset }: Setting, file: string, address: string, own: readonly Item[], listed?: W3cDocument) {
  const isFile = address !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(address)
  const texts = [listed, ...own.map(({ target }) => target.source)].flatMap((one) => one?.value ?? [])
  const text = texts[0] ?? (isFile ? readBeside(file, address) : undefined)
  if (texts.some((other) => other !== text)) throw new DemarcheError('IMPORT_INVALID', 'The page has two texts of it.')
  const fault = unfit([text, address])
  if (fault !== undefined) throw new DemarcheError('IMPORT_INVALID', fault)
  const { headline = '', publishedOn = '', url = '', publisher = '', language = '' } = listed ?? {}
  const about = { headline, publishedOn, url: url || (isWebAddress(address) ? address : ''), publisher, language }
  const name = /^urn:demarche:(.+)$/.exec(address)?.[1]
  return {
    id: name === undefined ? `${dataset}-${slugOf(address || 'source')}` : ownId(dataset, name),
    ...{ name: address, text, about: new Map(Object.entries(about)) },
  }
}

function readBeside(file: string, name: string): string {
  const folder = dirname(file)
  const bytes = readBytes(join(folder, name.replace(/[?#].*$/, '')), { within: folder, most: MOST_TEXT })
  // A mark at the start stays: whether offsets count it is found out.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function annotationsOf(
  { dataset, unread }: Setting,
  file: string,
  own: readonly Item[],
  { id: source, name, text }: { id: string; name: string; text: string | undefined },
): Annotation[] {
  const { words, notes } = placeWords(
    text,
    own.map(({ target }) => selectedBy(target)),
  )
  for (const note of notes) unread.say(`${file}: source ${show(name)}: ${note}`)
  if (text === undefined)
    unread.say(`${file}: source ${show(name)} has no text here: ${own.length} quotations are not verified.`)
  return own.map(({ annotation, line }, at) => ({
    ...{ file, line, source, called: `annotation ${show(annotation.id ?? `number ${line}`)}` },
    words: words[at] ?? { refused: 'It selects no words.' },
    features: featuresOf(annotation, dataset),
  }))
}

/** Words and offsets; other selectors (of XPath, of media) say the same to programs that have the page itself. */
function selectedBy({ selector }: W3cTarget): Selected {
  const quote = selector.find(({ exact }) => exact !== undefined && exact !== '')
  const position = selector.find(
    ({ type, start, end }) => type === 'TextPositionSelector' && start !== undefined && end !== undefined,
  )
  const offsets = position && { start: position.start ?? 0, end: position.end ?? 0 }
  return { exact: quote?.exact, prefix: quote?.prefix, suffix: quote?.suffix, offsets }
}

/** Tags as features, comments as the summary, and who made it as the coder. Annotations are known by their ids, unless a tag says which statement they are part of. */
function featuresOf({ id, body, creator }: W3cAnnotation, dataset: string): Feature[] {
  const tags = body.filter(({ purpose }) => purpose.includes('tagging')).flatMap(({ value }) => value ?? [])
  const comments = body.filter(({ purpose, value }) => value !== undefined && !purpose.includes('tagging'))
  const features = tags.map((tag): Feature => {
    const [, name, value = ''] = /^\s*([\p{L}][\p{L}\p{N} _-]{0,49}?)\s*:\s*([\s\S]*)$/u.exec(tag) ?? []
    return name === undefined ? ['tag', tag] : [name, value]
  })
  const own =
    id === undefined || features.some(([name]) => name === 'statement')
      ? []
      : [['statement', lastOf(id, dataset)] as const]
  const coders = creator.flatMap(({ name, nickname, id: address }) => name ?? nickname ?? address ?? [])
  return [
    ...features,
    ...comments.map(({ value = '' }) => ['summary', value] as const),
    ...own,
    ...coders.map((coder) => ['coder', coder] as const),
  ]
}

/** The end of an address, told apart by a digest of the whole. */
function lastOf(address: string, dataset: string): string {
  const name = /^urn:demarche:(.+)$/.exec(address)?.[1]
  return name ?? `${dataset}-${slugOf(/[^/#:]*$/.exec(address)?.[0] ?? '').slice(0, 40)}-${digestOf(address)}`
}
