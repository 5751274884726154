import { statSync } from 'node:fs'
import { makeDictionary } from '../../collections/dictionary.ts'
import { DemarcheError, show } from '../../errors.ts'
import type { Stance } from '../../generated/types.ts'
import { slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { readTable, type TableRow } from '../read/table.ts'
import { sizeOf } from '../read/text.ts'
import { type ImportSource, type Meter, type Place, type Row, refusedAt } from '../row.ts'
import { voteFact } from '../voteFact.ts'
import { findFile, missing, readPackage } from './folder.ts'
import { motionName, motionText } from './motionName.ts'

/** The stance of a vote; whoever did not vote took no position. */
const STANCES: Record<string, Stance | undefined> = { yes: 'SUPPORT', no: 'OPPOSE', abstain: 'ABSTAIN' }
const COLUMNS = {
  resolutions: ['id', 'session', 'date', 'date_precision', 'unres', 'short_title', 'description'],
  resolution_issues: ['resolution_id', 'issue'],
  votes: ['resolution_id', 'iso3', 'vote'],
} as const
const COUNTRY = ['Country'] as const
const ASSEMBLY = 'un-general-assembly'

/** A roll call that votes refer to. In which line each country voted is remembered, so that the second of two votes is refused. */
interface RollCall {
  date: string
  lines: number[]
}

/**
 * The roll calls of the United Nations General Assembly: a folder with `resolutions.csv`, `votes.csv` and, if there is one,
 * `resolution_issues.csv`, each plain or as `.gz`, and a `datapackage.json` that names the dataset.
 * A roll call is an Event and the PROPOSITION voted on; a vote is a Position without a Statement: nothing was said.
 */
export function openUnvotes(folder: string, name?: string): ImportSource {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new DemarcheError(
      'IMPORT_INVALID',
      `unvotes takes a folder with resolutions.csv and votes.csv; ${folder} is none.`,
    )
  }
  const dataset = { ...readPackage(folder), ...(name === undefined ? {} : { id: name }) }
  const resolutions = findFile(folder, 'resolutions') ?? missing(folder, 'resolutions')
  const votes = findFile(folder, 'votes') ?? missing(folder, 'votes')
  const issues = findFile(folder, 'resolution_issues')
  const meter: Meter = { done: 0, total: sizeOf([resolutions, votes, ...(issues ? [issues] : [])]) }
  return {
    dataset,
    meter,
    async *rows() {
      const rollCalls = new Map<string, RollCall>()
      const topics = new Map<string, string[]>()
      yield { file: resolutions, line: 1, aside: true, facts: [assembly()] }
      if (issues) yield* readTopics(dataset.id, readTable(issues, meter, COLUMNS.resolution_issues), topics)
      yield* readRollCalls(dataset.id, readTable(resolutions, meter, COLUMNS.resolutions), topics, rollCalls)
      yield* readVotes(dataset.id, readTable(votes, meter, COLUMNS.votes), rollCalls)
    },
  }
}

async function* readTopics(
  dataset: string,
  rows: AsyncIterable<TableRow>,
  topics: Map<string, string[]>,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.refused !== undefined) {
      yield row
      continue
    }
    const { resolution_id = '', issue = '' } = row.cells
    const name = issue.trim()
    if (name === '') {
      yield refusedAt(row, 'issue takes the name of a topic; it is empty.')
      continue
    }
    const id = `${dataset}-${slugOf(name)}`
    topics.set(resolution_id, [...new Set([...(topics.get(resolution_id) ?? []), id])])
    yield { ...place(row), facts: [topic(id, name)] }
  }
}

async function* readRollCalls(
  dataset: string,
  rows: AsyncIterable<TableRow>,
  topics: Map<string, string[]>,
  rollCalls: Map<string, RollCall>,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.refused !== undefined) {
      yield row
      continue
    }
    const { id = '', session = '', date_precision: precision = '' } = row.cells
    const date = dateOf(row.cells)
    if (!/^\d{1,9}$/.test(id)) yield refusedAt(row, `id takes a number; got ${show(id)}.`)
    else if (!/^\d{1,3}$/.test(session)) yield refusedAt(row, `session takes a number; got ${show(session)}.`)
    else if (date === undefined)
      yield refusedAt(row, `date_precision takes year, month or day; got ${show(precision)}.`)
    else if (parsePartialDate(date) === null)
      yield refusedAt(row, `date takes ${partialDateForm}; got ${show(row.cells.date)}.`)
    else if (rollCalls.has(id)) yield refusedAt(row, `The id ${id} is there twice.`)
    else {
      rollCalls.set(id, { date, lines: [] })
      yield { ...place(row), distinct: true, facts: rollCall(dataset, id, date, row.cells, topics.get(id) ?? []) }
    }
  }
}

async function* readVotes(
  dataset: string,
  rows: AsyncIterable<TableRow>,
  rollCalls: Map<string, RollCall>,
): AsyncGenerator<Row> {
  const countries = makeDictionary()
  for await (const row of rows) {
    if (row.refused !== undefined) {
      yield row
      continue
    }
    const { resolution_id: id = '', iso3 = '', vote: word = '' } = row.cells
    const rollCall = rollCalls.get(id)
    const stance = STANCES[word]
    const country = /^[A-Z]{3}$/.test(iso3) ? countries.indexOf(iso3) : undefined
    const before = rollCall?.lines[country ?? -1]
    if (!rollCall) yield refusedAt(row, `Nothing has the resolution_id ${show(id)}.`)
    else if (country === undefined) yield refusedAt(row, `iso3 takes a country code such as CHN; got ${show(iso3)}.`)
    else if (stance === undefined) yield refusedAt(row, `vote takes yes, no or abstain; got ${show(word)}.`)
    else if (before !== undefined)
      yield refusedAt(row, `${iso3} has already voted in resolution ${id}, in line ${before}.`)
    else {
      rollCall.lines[country] = row.line
      const event = `${dataset}-${id}`
      const voter = { id: iso3, takes: COUNTRY }
      const vote = { event, issue: `${event}-motion`, voter, stance, statedAt: rollCall.date }
      yield { ...place(row), distinct: true, facts: [voteFact(vote)] }
    }
  }
}

function assembly(): Fact {
  const name = 'United Nations General Assembly'
  return make.organization({ id: ASSEMBLY, name, kind: 'INTERGOVERNMENTAL' })
}

function topic(id: string, name: string): Fact {
  return make.issue({ id, name, kind: 'TOPIC' })
}

function rollCall(dataset: string, id: string, date: string, cells: Record<string, string>, topics: string[]): Fact[] {
  const { session, unres = '' } = cells
  const symbol = unres === '' ? '' : ` (${unres})`
  const motion = `${dataset}-${id}-motion`
  const event = `${dataset}-${id}`
  return [
    make.issue({
      ...{ id: motion, name: motionName(cells, date.slice(0, 4)), kind: 'PROPOSITION', description: motionText(cells) },
      broader: topics.map((broader) => ({ issue: broader, alignment: 'NONE' })),
    }),
    make.event({
      ...{ id: event, name: `Session ${session}, roll call ${id}${symbol}`, kind: 'ROLL_CALL', date },
      organizers: [ASSEMBLY],
    }),
  ]
}

/** The date as exact as `date_precision` says it is known: the source fills up what is not. */
function dateOf({ date = '', date_precision: precision = '' }: Record<string, string>): string | undefined {
  const lengths: Record<string, number | undefined> = { year: 4, month: 7, day: 10 }
  const length = lengths[precision]
  return length === undefined ? undefined : date.slice(0, length)
}

function place({ file, line }: Place): Place {
  return { file, line }
}
