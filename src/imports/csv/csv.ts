import { DemarcheError, show } from '../../errors.ts'
import type { IssueKind, Stance } from '../../generated/types.ts'
import { slugOf } from '../../model/ids.ts'
import type { End } from '../../model/links.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { stances } from '../../model/stance.ts'
import { readTable } from '../read/table.ts'
import { sizeOf } from '../read/text.ts'
import { type ImportSource, type Place, type Row, refusedAt } from '../row.ts'
import { type CsvMapping, columnsOf, readMapping } from './mapping.ts'

type Cells = Record<string, string>
/** One cell of a table that says what an actor thinks of an issue. */
interface Answer {
  issue: string
  /** What the table says of the issue itself; undefined where it only names its id. */
  stated?: Fact | undefined
  word: string
}

const ACTORS = {
  PERSON: make.person,
  ORGANIZATION: (given: { id: string; name: string }) => make.organization({ ...given, kind: 'OTHER' }),
  BLOC: make.bloc,
} as const

/** Tables of positions, each under the same mapping: one position a row, or one column an issue. Throws IMPORT_INVALID without a mapping. */
export function openCsv(files: string[], mapFile: string | undefined): ImportSource {
  if (mapFile === undefined)
    throw new DemarcheError(
      'IMPORT_INVALID',
      'csv takes --map FILE, which says what each column is; see docs/import.md.',
    )
  const map = readMapping(mapFile)
  const meter = { done: 0, total: sizeOf(files) }
  return {
    dataset: map.dataset,
    meter,
    async *rows() {
      for (const file of files) {
        for await (const row of readTable(file, meter, columnsOf(map), map)) {
          if (row.refused !== undefined) yield row
          else yield* readRow(map, row, row.cells)
        }
      }
    },
  }
}

/** The facts of a row. What it needs beside its positions comes first and apart, so that it stays when a position is refused. */
function* readRow(map: CsvMapping, { file, line }: Place, cells: Cells): Generator<Row> {
  const place = { file, line }
  const actor = (cells[map.actor.column] ?? '').trim()
  const date = map.date === undefined ? undefined : cells[map.date]?.trim() || undefined
  const published =
    map.source?.publishedOn === undefined ? undefined : cells[map.source.publishedOn]?.trim() || undefined
  if (actor === '') return yield refusedAt(place, `The column ${map.actor.column} is empty: a position is somebody’s.`)
  for (const day of [date, published]) {
    if (day !== undefined && parsePartialDate(day) === null)
      return yield refusedAt(place, `A date takes ${partialDateForm}; got ${show(day)}.`)
  }
  const answers: Answer[] = []
  const facts: Fact[] = []
  for (const answer of answersOf(map, cells)) {
    const stance = stanceOf(map, answer.word)
    if (stance === undefined) {
      return yield refusedAt(place, `The stance takes ${wantedStances(map)}; got ${show(answer.word)}.`)
    }
    if (stance === null) continue
    if (answer.issue === '')
      return yield refusedAt(place, `The column ${map.issue?.column} is empty: a position is on an issue.`)
    answers.push(answer)
    facts.push(...positionFacts(map, cells, actorOf(map, actor).id, answer.issue, stance, date))
  }
  const aside = [
    actorOf(map, actor).stated,
    ...answers.map((answer) => answer.stated),
    sourceFact(map, cells, published),
  ]
  for (const fact of aside) if (fact) yield { ...place, aside: true, facts: [fact] }
  yield { ...place, facts }
}

function actorOf({ actor }: CsvMapping, cell: string): { id: string; stated?: Fact } {
  if (actor.as === 'id') return { id: cell }
  const id = slugOf(cell)
  return { id, stated: ACTORS[actor.kind]({ id, name: cell }) }
}

function answersOf(map: CsvMapping, cells: Cells): Answer[] {
  if (map.issues) {
    return Object.entries(map.issues).map(([issue, { column, name }]) => ({
      issue,
      stated: name === undefined ? undefined : issueFact(issue, name, 'PROPOSITION'),
      word: cells[column] ?? '',
    }))
  }
  const word = cells[map.stance?.column ?? ''] ?? ''
  const cell = (cells[map.issue?.column ?? ''] ?? '').trim()
  if (map.issue?.as !== 'name') return [{ issue: cell, word }]
  const id = cell === '' ? '' : slugOf(cell)
  return [{ issue: id, stated: issueFact(id, cell, map.issue.kind), word }]
}

function issueFact(id: string, name: string, kind: IssueKind): Fact {
  return make.issue({ id, name, kind })
}

/** The stance that a word stands for; null where it says that no position was taken, undefined where it is unknown. */
function stanceOf({ stance, issues }: CsvMapping, word: string): Stance | null | undefined {
  const text = word.trim()
  const given = stance?.values?.[text]
  if (given !== undefined) return given
  // In a wide table an empty cell is the usual way to say nothing.
  if (text === '' && issues) return null
  return stance?.values === undefined ? stances.find((known) => known === text.toUpperCase()) : undefined
}

function wantedStances({ stance }: CsvMapping): string {
  const words = stance?.values === undefined ? stances : Object.keys(stance.values)
  return `one of ${words.join(', ')}`
}

function positionFacts(
  map: CsvMapping,
  cells: Cells,
  actor: string,
  issue: string,
  stance: Stance,
  date: string | undefined,
): Fact[] {
  const stem = [
    map.dataset.id,
    actor.toLowerCase(),
    'on',
    issue.toLowerCase(),
    ...(date === undefined ? [] : [date]),
  ].join('-')
  const quote = map.quote === undefined ? '' : (cells[map.quote] ?? '').trim()
  const cell = (name: string | undefined) => (name === undefined ? undefined : cells[name]?.trim() || undefined)
  const source = sourceId(map, cells)
  const [onBehalfOf, target] = [cell(map.onBehalfOf), cell(map.target)]
  const [statement, quotation] = [`${stem}-said`, `${stem}-q1`]
  const speaker: End = /^[A-Z]{3}$/.test(actor) ? { id: actor, takes: ['Country'] } : actor
  const position = {
    ...{ id: stem, stance, conditional: false, mode: map.mode ?? 'STATEMENT', summary: cell(map.summary) },
    ...{ statedAt: date, actor: speaker, issue, onBehalfOf, targets: target === undefined ? [] : [target], source },
  }
  if (quote === '' || source === undefined) return [make.position(position)]
  return [
    make.statement({ id: statement, statedAt: date, speaker, onBehalfOf }),
    make.quotation({ id: quotation, exact: quote, kind: 'DIRECT', verified: false, statement, source }),
    make.position({ ...position, statement, quotations: [quotation] }),
  ]
}

function sourceId(map: CsvMapping, cells: Cells): string | undefined {
  const url = map.source === undefined ? '' : (cells[map.source.url] ?? '').trim()
  return url === '' ? undefined : `${map.dataset.id}-${slugOf(url.replace(/^https?:\/\//, ''))}`
}

/** The document a row names. Its text is not known: only a dossier holds one. */
function sourceFact(map: CsvMapping, cells: Cells, published: string | undefined): Fact | undefined {
  const id = sourceId(map, cells)
  if (id === undefined || !map.source) return undefined
  const { url, headline, language } = map.source
  const [head, address] = [headline, url].map((name) => (cells[name] ?? '').trim())
  return make.source({ id, headline: head ?? '', url: address, language, publishedOn: published })
}
