import { show } from '../../errors.ts'
import { makeSearchable, type Searchable, type Span } from '../../model/quote.ts'
import type { Words } from '../coded/codingFacts.ts'
import { findPlaces, spansIn } from '../coded/places.ts'

/** What an annotation says of its place: by its words, by offsets, or both. */
export interface Selected {
  exact: string | undefined
  prefix: string | undefined
  suffix: string | undefined
  offsets: Span | undefined
}

/** The words of annotations in the text of one source, each in its place or with why it has none; and what is to be known of all. */
export interface Placed {
  words: (Words | { refused: string })[]
  notes: string[]
}

/**
 * Finds what was selected. Offsets count code points, as the model says; programs of the web count UTF-16 code units: an annotation that has its words too is taken
 * by the count at which they stand, else at the place where they stand that fits best with what is around them. Words that do not stand in the text are refused;
 * where there is no text, words are taken as they are, without a place.
 */
export function placeWords(text: string | undefined, selected: readonly Selected[]): Placed {
  if (text === undefined) return { words: selected.map(withoutText), notes: [] }
  const offsets = selected.map((one) => one.offsets ?? { start: -1, end: -1 })
  const points = spansIn(text, offsets, 'code points')
  const units = spansIn(text, offsets, 'code units')
  const bare = selected
    .filter(({ exact }) => exact === undefined)
    .map(({ offsets: given }) => given ?? { start: -1, end: -1 })
  const byOffsets = findPlaces(text, bare, 'code points')
  let [asUnits, moved, next] = [0, 0, 0]
  let searchable: Searchable | undefined
  const words = selected.map((one, at): Placed['words'][number] => {
    if (one.exact === undefined) {
      const span = byOffsets.spans[next++]
      if (span) return { text, span }
      return { refused: one.offsets ? outsideOf(one.offsets, text) : 'It selects no words.' }
    }
    const isThere = (span: Span | null | undefined): span is Span =>
      !!span && text.slice(span.start, span.end) === one.exact
    const [point, unit] = [points[at], units[at]]
    if (isThere(point)) return { text, span: point }
    if (isThere(unit)) {
      asUnits += 1
      return { text, span: unit }
    }
    searchable ??= makeSearchable(text)
    const found = bestOf(text, searchable.find(one.exact), one)
    if (!found) return { refused: `Its words ${show(one.exact)} do not stand in the text.` }
    if ('several' in found)
      return {
        refused: `Its words ${show(one.exact)} stand ${found.several} times in the text, and nothing says where they are meant.`,
      }
    if (one.offsets) moved += 1
    return { text, span: found }
  })
  return { words, notes: [...byOffsets.notes, ...notesOf(asUnits, moved, selected.length)] }
}

function notesOf(asUnits: number, moved: number, all: number): string[] {
  return [
    ...(asUnits === 0
      ? []
      : [`${asUnits} of ${all} annotations count an emoji as two, where the model has one: they were read so.`]),
    ...(moved === 0
      ? []
      : [
          `${moved} of ${all} annotations have offsets at which their words do not stand: they were placed by their words.`,
        ]),
  ]
}

function withoutText({ exact, prefix, suffix }: Selected): Words | { refused: string } {
  return exact === undefined
    ? { refused: 'It has offsets alone, and the text of its source is not here.' }
    : { exact, prefix, suffix }
}

/** The one place, or the one with the same words before and behind; the nearest to the offsets where several have. */
function bestOf(
  text: string,
  spans: readonly Span[],
  { prefix = '', suffix = '', offsets }: Selected,
): Span | { several: number } | undefined {
  const fits = ({ start, end }: Span) => text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)
  const fitting = spans.filter(fits)
  const left = fitting.length > 0 && (prefix !== '' || suffix !== '') ? fitting : spans
  const [only] = left
  if (left.length <= 1) return only
  if (!offsets) return { several: left.length }
  return [...left].sort((a, b) => Math.abs(a.start - offsets.start) - Math.abs(b.start - offsets.start))[0]
}

function outsideOf({ start, end }: Span, text: string): string {
  return `The offsets ${start} to ${end} are none of the text, which has ${text.length} characters.`
}
