import { makeDictionary } from '../../collections/dictionary.ts'
import { own } from '../../collections/own.ts'
import { show } from '../../errors.ts'
import type { Stance } from '../../generated/types.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import type { TableRow } from '../read/table.ts'
import { type Row, refusedAt } from '../row.ts'
import { voteFact } from '../voteFact.ts'
import { type Cells, memberId, organizers } from './people.ts'
import type { Subjects } from './subjects.ts'

/** The stance of a vote. Whoever was not there took none. */
const STANCES: Record<string, Stance | null | undefined> = {
  FOR: 'SUPPORT',
  AGAINST: 'OPPOSE',
  ABSTENTION: 'ABSTAIN',
  DID_NOT_VOTE: null,
}
const PERSON = ['Person'] as const

/** The votes of the file and what members did in them, read in one pass each. */
export interface Votes {
  event(row: TableRow): Generator<Row>
  /** Undefined where there is nothing to state. */
  position(row: TableRow): Row | undefined
  notes(): string[]
}

export function makeVotes(dataset: string, subjects: Subjects, all: boolean): Votes {
  /** The day of each vote that is read, and in which line each member voted; null for a vote that is left out. */
  const votes = new Map<string, { date: string; lines: number[] } | null>()
  const members = makeDictionary()
  let [minor, absent, ofMinor] = [0, 0, 0]
  return {
    *event(row) {
      if (row.refused !== undefined) return yield row
      const { id = '', timestamp = '', is_main: main = '' } = row.cells
      const date = timestamp.slice(0, 10)
      if (!/^\d{1,9}$/.test(id)) return yield refusedAt(row, `id takes a number; got ${show(id)}.`)
      if (votes.has(id)) return yield refusedAt(row, `The id ${id} is there twice.`)
      if (!/^(true|false|1|0)$/i.test(main))
        return yield refusedAt(row, `is_main takes True or False; got ${show(main)}.`)
      if (parsePartialDate(date) === null || date.length < 10)
        return yield refusedAt(row, `timestamp takes ${partialDateForm}, with a time; got ${show(timestamp)}.`)
      if (!all && /^(false|0)$/i.test(main)) {
        minor += 1
        votes.set(id, null)
        return
      }
      votes.set(id, { date, lines: [] })
      const place = { file: row.file, line: row.line }
      const { issues, fresh } = subjects.of(id)
      for (const fact of fresh) yield { ...place, aside: true, distinct: true, facts: [fact] }
      yield { ...place, distinct: true, facts: rollCall(dataset, id, date, row.cells, issues) }
    },
    position(row) {
      if (row.refused !== undefined) return row
      const { vote_id: id = '', member_id: member = '', position: word = '' } = row.cells
      const vote = votes.get(id)
      if (vote === undefined) return refusedAt(row, `No vote has the vote_id ${show(id)}.`)
      const stance = own(STANCES, word)
      if (stance === undefined)
        return refusedAt(row, `position takes ${Object.keys(STANCES).join(', ')}; got ${show(word)}.`)
      if (!/^\d{1,9}$/.test(member)) return refusedAt(row, `member_id takes a number; got ${show(member)}.`)
      if (vote === null) {
        ofMinor += 1
        return undefined
      }
      const index = members.indexOf(member)
      const before = vote.lines[index]
      if (before !== undefined)
        return refusedAt(row, `The member ${member} has already voted in the vote ${id}, in line ${before}.`)
      vote.lines[index] = row.line
      if (stance === null) {
        absent += 1
        return undefined
      }
      const event = `${dataset}-${id}`
      const voter = { id: memberId(dataset, member), takes: PERSON }
      const fact = voteFact({ event, issue: `${event}-motion`, voter, key: member, stance, statedAt: vote.date })
      return { file: row.file, line: row.line, distinct: true, facts: [fact] }
    },
    notes: () => [
      ...(minor === 0
        ? []
        : [
            `${minor} of ${votes.size} votes are no main votes and were left out, with ${ofMinor} rows of members; --all reads them.`,
          ]),
      ...(absent === 0 ? [] : [`${absent} rows say that a member did not vote: that is no position.`]),
    ],
  }
}

function rollCall(dataset: string, id: string, date: string, cells: Cells, broader: string[]): Fact[] {
  const [title, procedure, description, reference] = [
    'display_title',
    'procedure_title',
    'description',
    'reference',
  ].map((name) => cells[name]?.trim() ?? '')
  const name = title || procedure || description || `Vote ${id}`
  const event = `${dataset}-${id}`
  const whole = [title, procedure, description, reference].filter((text) => text !== '' && text !== name)
  return [
    make.issue({
      ...{ id: `${event}-motion`, name, kind: 'PROPOSITION', description: [...new Set(whole)].join('. ') || undefined },
      broader: broader.map((issue) => ({ issue, alignment: 'NONE' })),
    }),
    make.event({
      id: event,
      name: `Vote ${id}${reference ? ` (${reference})` : ''}`,
      kind: 'ROLL_CALL',
      date,
      organizers,
    }),
  ]
}
