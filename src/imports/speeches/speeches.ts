import { DemarcheError, show } from '../../errors.ts'
import { isWebAddress } from '../../model/address.ts'
import { digestOf, idOf, slugOf } from '../../model/ids.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { type Cells, textIn, Unusable } from '../csv/cells.ts'
import { makeCountryFinder } from '../csv/countries.ts'
import { dateIn } from '../csv/dates.ts'
import { sizeOf } from '../read/text.ts'
import { type ImportSource, type NameIds, type Place, type Row, refusedAt } from '../row.ts'
import { readMapping, type SpeechMapping } from './mapping.ts'
import { openTexts, readRows } from './rows.ts'

/**
 * Speeches, one a row of a table or of JSON lines, under a mapping. A speech is a Source with its text and a Statement that all of it carries; for or
 * against what is left to coders: no position comes of it. Throws IMPORT_INVALID without a mapping.
 */
export function openSpeeches(files: string[], mapFile: string | undefined, dataset?: string): ImportSource {
  const map = readMapping(mapFile, dataset)
  const meter = { done: 0, total: sizeOf(files) }
  const findCountry = makeCountryFinder()
  return {
    dataset: map.dataset,
    meter,
    async *rows(idFor: NameIds = (_, name) => slugOf(name)) {
      const seen = new Map<string, number>()
      for (const file of files) {
        const textOf = await openTexts(file, map)
        for await (const row of readRows(file, map, meter)) {
          if (row.refused !== undefined) yield row
          else yield* rowsOf({ map, idFor, findCountry, seen }, row, withoutNothing(map, row.cells), textOf)
        }
      }
    },
  }
}

/** The cells without those that stand for nothing. */
function withoutNothing({ nothing = [] }: SpeechMapping, cells: Cells): Cells {
  if (nothing.length === 0) return cells
  return Object.fromEntries(
    Object.entries(cells).map(([name, cell]) => [name, nothing.includes(cell.trim()) ? '' : cell]),
  )
}

interface Setting {
  map: SpeechMapping
  idFor: NameIds
  findCountry: (word: string) => string
  /** The lines of the ids so far. */
  seen: Map<string, number>
}

function* rowsOf(setting: Setting, place: Place, cells: Cells, textOf: (cells: Cells) => string): Generator<Row> {
  const at = { file: place.file, line: place.line }
  try {
    const { stated, own, id } = speechFacts(setting, cells, textOf(cells))
    const before = setting.seen.get(id)
    if (before !== undefined) return yield refusedAt(at, `The speech ${id} stands in line ${before} already.`)
    setting.seen.set(id, place.line)
    if (stated.length > 0) yield { ...at, aside: true, shared: true, facts: stated }
    yield { ...at, distinct: true, facts: own }
  } catch (error) {
    // A text that cannot be read refuses its row alone.
    if (error instanceof Unusable || error instanceof DemarcheError) yield refusedAt(at, error.message)
    else throw error
  }
}

/** What others may state too, and the speech itself. */
function speechFacts(
  { map, idFor, findCountry }: Setting,
  cells: Cells,
  text: string,
): { stated: Fact[]; own: Fact[]; id: string } {
  if (text.trim() === '')
    throw new Unusable(
      `The speech has no text${'folder' in map.text || 'beside' in map.text ? '' : `: the column ${map.text.column} is empty`}.`,
    )
  if (text.includes('\0') || text.includes('\ufffd'))
    throw new Unusable('The text holds a NUL, or bytes that are not of its encoding.')
  const stated: Fact[] = []
  const body = (name: string): End => {
    const id = idFor('Organization', name)
    stated.push(make.organization({ id, name, kind: 'OTHER' }))
    return id
  }
  const [word, organization, statedAt] = [
    textIn(cells, map.country),
    textIn(cells, map.organization),
    dateIn(cells, map.date),
  ]
  const country = word === undefined ? undefined : countryOf(map, word, findCountry, body)
  const named = textIn(cells, map.speaker)
  const isRole = named !== undefined && (map.speaker?.roles ?? []).includes(named)
  const onBehalfOf = country ?? (organization === undefined ? undefined : body(organization))
  const person = named === undefined || isRole ? undefined : idFor('Person', named)
  if (person !== undefined && named !== undefined) stated.push(make.person({ id: person, name: named }))
  const speaker = person ?? onBehalfOf
  if (speaker === undefined)
    throw new Unusable(
      `Nobody is named who speaks${isRole ? `: ${show(named)} is a role, and the row names no country and no organization` : ''}.`,
    )
  const sitting = textIn(cells, map.meeting)
  const meeting = sitting === undefined ? undefined : (map.meeting?.name ?? '{}').replace('{}', () => sitting)
  const event = meeting === undefined ? undefined : `${map.dataset.id}-meeting-${slugOf(meeting)}`
  if (event !== undefined && meeting !== undefined)
    stated.push(make.event({ id: event, name: meeting, kind: 'SESSION' }))
  const given = textIn(cells, map.id)
  if (map.id && given === undefined)
    throw new Unusable(`The column ${map.id.column} is empty: it holds the speech’s id.`)
  const key =
    given === undefined
      ? digestOf(JSON.stringify([named, word, organization, statedAt, meeting, text]), 16)
      : idOf(given)
  const id = `${map.dataset.id}-${key}`
  const headline =
    textIn(cells, map.title) ?? [named, word ?? organization, meeting ?? statedAt].filter(Boolean).join(', ')
  const url = textIn(cells, map.url)
  if (url !== undefined && !isWebAddress(url))
    throw new Unusable(`The column ${map.url?.column} takes an http or https address; got ${show(url)}.`)
  const attributes = (map.attributes ?? []).flatMap((name) => {
    const value = textIn(cells, { column: name })
    return value === undefined ? [] : [{ name, value }]
  })
  const attribution = textIn(cells, map.role) ?? (isRole ? named : undefined)
  return {
    ...{ stated, id },
    own: [
      make.source({ id, headline, text, url, language: map.language ?? 'und' }),
      make.statement({
        ...{ id: `${id}-s`, attribution, statedAt, speaker, event, attributes },
        onBehalfOf: person === undefined ? undefined : onBehalfOf,
      }),
      make.quotation({
        ...{ id: `${id}-q`, exact: text, start: 0, end: text.length, kind: 'DIRECT', verified: true },
        ...{ statement: `${id}-s`, source: id },
      }),
    ],
  }
}

function countryOf(
  { country }: SpeechMapping,
  word: string,
  find: (word: string) => string,
  body: (name: string) => End,
): End {
  try {
    return { id: find(word), takes: ['Country'] }
  } catch (error) {
    if (error instanceof Unusable && country?.as === 'country or organization') return body(word)
    throw error
  }
}
