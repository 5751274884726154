import type { CodedDocument } from '../records.ts'
import { type Feature, featuresOf, furtherFeatures } from './features.ts'

/** The layer that annotations are of. */
export const LAYER = 'webanno.custom.Position'

/** A stretch of a text, with the features of one annotation. */
interface Annotation {
  start: number
  end: number
  features: Map<string, string>
}

/** A document as WebAnno TSV 3.3, with these features of the layer. */
export function* printTsv(document: CodedDocument, features: readonly string[]): Generator<string> {
  yield `#FORMAT=WebAnno TSV 3.3\n#T_SP=${[LAYER, ...features].join('|')}\n\n`
  const { text } = document
  const annotations = annotationsOf(document)
  const cuts = new Set(annotations.flatMap(({ start, end }) => [start, end]))
  const open: { annotation: Annotation; number: number }[] = []
  let [next, sentence] = [0, 0]
  for (const { start, end } of sentencesOf(text)) {
    sentence += 1
    const lines = text.slice(start, end).split('\n')
    yield `\n${lines.map((line) => `#Text=${escapeText(line)}\n`).join('')}`
    let token = 0
    for (const word of tokensOf(text, start, end, cuts)) {
      token += 1
      for (; next < annotations.length && (annotations[next]?.start ?? 0) < word.end; next += 1) {
        const annotation = annotations[next]
        if (annotation) open.push({ annotation, number: next + 1 })
      }
      const here = open.filter(({ annotation }) => annotation.end > word.start)
      if (here.length < open.length) open.splice(0, open.length, ...here)
      const cells = features.map((name) => cellOf(name, here))
      yield `${[`${sentence}-${token}`, `${word.start}-${word.end}`, wordsOf(text, word), ...cells].join('\t')}\t\n`
    }
  }
}

/** A feature has one value in this format: what has several is annotated as often. */
function annotationsOf({ codings, further }: CodedDocument): Annotation[] {
  const all = [
    ...codings.flatMap((coding) => spread(featuresOf(coding)).map((features) => ({ ...coding.span, features }))),
    ...further.map(({ position, span }) => ({ ...span, features: new Map(furtherFeatures(position)) })),
  ]
  return all.sort((a, b) => a.start - b.start || b.end - a.end)
}

function spread(features: readonly Feature[]): Map<string, string>[] {
  const values = new Map<string, string[]>()
  for (const [name, value] of features) values.set(name, [...(values.get(name) ?? []), value])
  const height = Math.max(...[...values.values()].map(({ length }) => length))
  return Array.from({ length: height }, (_, at) => {
    const row = [...values].map(([name, own]) => [name, own.length === 1 ? own[0] : own[at]] as const)
    return new Map(row.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  })
}

function cellOf(name: string, here: readonly { annotation: Annotation; number: number }[]): string {
  if (here.length === 0) return '_'
  const values = here.map(({ annotation, number }) => {
    const value = annotation.features.get(name)
    return `${value === undefined ? '*' : escapeValue(value)}[${number}]`
  })
  return values.join('|')
}

const sentences = new Intl.Segmenter('und', { granularity: 'sentence' })
const words = new Intl.Segmenter('und', { granularity: 'word' })

/**
 * Sentences that leave nothing of the text out: each reaches to the next, with the white space behind it, because the format does not hold what stands between
 * two. What begins with white space has no token to begin at, and belongs to the one before.
 */
function* sentencesOf(text: string): Generator<{ start: number; end: number }> {
  let start = text.length - text.trimStart().length
  for (const { index } of sentences.segment(text)) {
    if (index <= start || /^\s/.test(text.slice(index, index + 1))) continue
    yield { start, end: index }
    start = index
  }
  if (start < text.length) yield { start, end: text.length }
}

/** Words and signs, cut where annotations begin and end. */
function* tokensOf(text: string, from: number, to: number, cuts: ReadonlySet<number>) {
  for (const { segment, index } of words.segment(text.slice(from, to))) {
    if (/^\s+$/.test(segment)) continue
    let start = from + index
    for (let at = start + 1; at < from + index + segment.length; at += 1)
      if (cuts.has(at)) {
        yield { start, end: at }
        start = at
      }
    yield { start, end: from + index + segment.length }
  }
}

/** As they stand in the text, which no reader needs; a line has to stay one. */
function wordsOf(text: string, { start, end }: { start: number; end: number }): string {
  const own = text.slice(start, end)
  return /[\t\r\n]/.test(own) ? escapeText(own) : own
}

const SIGNS: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\b': '\\b', '\\': '\\\\' }

function escapeText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the format escapes
  return text.replaceAll(/[\u0000-\u000a\u000c-\u001f\\]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
}

function escapeValue(value: string): string {
  return value.replaceAll(/->|[\\[\]|_;\t\n*]/g, (sign) => SIGNS[sign] ?? `\\${sign}`)
}
