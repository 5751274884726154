import { DemarcheError, show } from '../../errors.ts'
import type { Span } from '../../model/quote.ts'
import { splitStack, unescapeText, unescapeValue } from './escapes.ts'
import { assemble, type Sentence, type Unit } from './text.ts'

/** An annotation of a layer, from its first unit to its last, with the features that have a value. */
export interface TsvAnnotation extends Span {
  layer: string
  line: number
  features: [name: string, value: string][]
}

/** A document in WebAnno TSV: its text, put together again, and its annotations. */
export interface TsvDocument {
  text: string
  annotations: TsvAnnotation[]
  /** The layers of annotations with the names of their features. */
  layers: Map<string, string[]>
  /** What the file counts otherwise than the format says. */
  notes: string[]
  /** Relations and chains, by their layers: how many. */
  links: Map<string, number>
}

interface Layer {
  name: string
  kind: string
  /** The features of its columns in their order; null for those of slots. */
  columns: (string | null)[]
  /** The first of its columns. */
  from: number
}

/** 3.1 escapes otherwise. */
const VERSIONS = ['3.2', '3.3']

/** Reads a document of WebAnno TSV 3.2 or 3.3. Throws IMPORT_INVALID at the first line that cannot be meant. */
export function readTsv(file: string, whole: string): TsvDocument {
  const lines = whole
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
  const invalid = (line: number, sentence: string) =>
    new DemarcheError('IMPORT_INVALID', `The file ${file}, line ${line}: ${sentence}`)
  const [, version] = /^#FORMAT=WebAnno TSV (\d+\.\d+)$/.exec(lines[0] ?? '') ?? []
  if (version === undefined || !VERSIONS.includes(version))
    throw invalid(
      1,
      `#FORMAT=WebAnno TSV ${VERSIONS.join(' or ')} was wanted; got ${show((lines[0] ?? '').slice(0, 80))}.`,
    )
  const { layers, next, width } = readLayers(lines)
  const sentences: Sentence[] = []
  const rows: Row[] = []
  let texts: string[] = []
  for (const [at, line] of lines.entries()) {
    if (at < next || line === '') continue
    if (line.startsWith('#')) {
      if (line.startsWith('#Text=')) texts.push(unescapeText(line.slice('#Text='.length)))
      continue
    }
    const [id = '', offsets = '', words = '', ...cells] = line.split('\t')
    const [, from, to] = /^(\d{1,9})-(\d{1,9})$/.exec(offsets) ?? []
    if (!/^\d+-\d+(\.\d+)?$/.test(id) || from === undefined || to === undefined)
      throw invalid(at + 1, `a token was wanted, as 1-2, 4-8 and its words; got ${show(line.slice(0, 80))}.`)
    if (cells.length < width) throw invalid(at + 1, `${width + 3} columns were wanted; got ${cells.length + 3}.`)
    if (texts.length > 0) sentences.push({ text: texts.join('\n'), units: [] })
    texts = []
    const unit = { start: Number(from), end: Number(to), words }
    const sentence = sentences.at(-1)
    if (!sentence) throw invalid(at + 1, 'a sentence (#Text=) was wanted before its tokens.')
    sentence.units.push(unit)
    rows.push({ unit, line: at + 1, cells })
  }
  const assembled = assemble(sentences)
  if ('fault' in assembled)
    throw new DemarcheError('IMPORT_INVALID', `The file ${file} does not fit together: ${assembled.fault}`)
  const { text, place, notes } = assembled
  const annotations = layers.filter(({ kind }) => kind === 'SP').flatMap((layer) => annotationsOf(layer, rows, place))
  const named = layers.map(({ name, columns }) => [name, columns.filter((column) => column !== null)] as const)
  return { text, notes, annotations, layers: new Map(named), links: countLinks(layers, rows) }
}

type Row = { unit: Unit; line: number; cells: string[] }

function readLayers(lines: readonly string[]): { layers: Layer[]; next: number; width: number } {
  const layers: Layer[] = []
  let [next, width] = [1, 0]
  for (; next < lines.length; next += 1) {
    const [, kind, rest] = /^#T_(SP|CH|RL)=(.*)$/.exec(lines[next] ?? '') ?? []
    if (kind === undefined || rest === undefined) break
    const [name = '', ...features] = rest.split('|').filter((field) => field !== '')
    const isOfSlot = (index: number) => [features[index], features[index - 1]].some((one) => one?.startsWith('ROLE_'))
    const columns = features.map((feature, index) => (isOfSlot(index) ? null : feature))
    layers.push({ name, kind, columns: columns.length === 0 ? [null] : columns, from: width })
    width += Math.max(1, columns.length)
  }
  return { layers, next, width }
}

function annotationsOf({ name, columns, from }: Layer, rows: readonly Row[], place: (offset: number) => number) {
  const annotations: TsvAnnotation[] = []
  const known = new Map<string, TsvAnnotation>()
  for (const { unit, line, cells } of rows) {
    const stacks = columns.map((_, index) => stackOf(cells[from + index] ?? '_'))
    const height = Math.max(...stacks.map((stack) => stack.length))
    for (let at = 0; at < height; at += 1) {
      const here = stacks.map((stack) => stack[at])
      const number = here.find((part) => part?.number !== undefined)?.number
      const before = number === undefined ? undefined : known.get(number)
      if (before) before.end = Math.max(before.end, place(unit.end))
      else {
        const features = columns.flatMap((feature, index): [string, string][] => {
          const value = here[index]?.value
          return feature === null || value === undefined ? [] : [[feature, value]]
        })
        const annotation = { layer: name, line, start: place(unit.start), end: place(unit.end), features }
        annotations.push(annotation)
        if (number !== undefined) known.set(number, annotation)
      }
    }
  }
  return annotations
}

/** The values of a cell, each with the number that tells which annotation it is of; `*` is none. */
function stackOf(cell: string): { value: string | undefined; number: string | undefined }[] {
  if (cell === '_' || cell === '') return []
  return splitStack(cell).map((part) => {
    const [, body = '', number] = /^([\s\S]*?)(?:(?<!\\)\[(\d+)\])?$/.exec(part) ?? []
    return { value: body === '*' || body === '_' ? undefined : unescapeValue(body), number }
  })
}

function countLinks(layers: readonly Layer[], rows: readonly Row[]): Map<string, number> {
  const links = new Map<string, number>()
  for (const { name, kind, from } of layers) {
    if (kind === 'SP') continue
    const called = `${kind === 'RL' ? 'relations' : 'links of chains'} of the layer ${show(name)}`
    for (const { cells } of rows) {
      const count = stackOf(cells[from] ?? '_').length
      if (count > 0) links.set(called, (links.get(called) ?? 0) + count)
    }
  }
  return links
}
