import { readdirSync, statSync } from 'node:fs'
import { DemarcheError } from '../../errors.ts'
import { readTable, type TableRow } from '../read/table.ts'
import { sizeOf } from '../read/text.ts'
import { makeUnread, type Unread } from '../read/unread.ts'
import { type ImportSource, type Meter, type Row, refusedAt } from '../row.ts'
import { findFile, missing } from '../unvotes/folder.ts'
import { groupFacts, memberFacts, membershipFacts, parliament, type Reading } from './people.ts'
import { readSubjects, type Subjects } from './subjects.ts'
import { makeVotes, type Votes } from './votes.ts'

const COLUMNS = {
  groups: ['code', 'official_label', 'label', 'short_label'],
  members: ['id', 'first_name', 'last_name', 'country_code', 'date_of_birth'],
  group_memberships: ['member_id', 'group_code', 'start_date', 'end_date'],
  eurovoc_concepts: ['id', 'label'],
  eurovoc_concept_votes: ['vote_id', 'eurovoc_concept_id'],
  votes: ['id', 'timestamp', 'display_title', 'reference', 'description', 'is_main', 'procedure_title'],
  member_votes: ['vote_id', 'member_id', 'position'],
} as const
type Table = keyof typeof COLUMNS
/** Without these nothing is told of the votes' subjects, and no more. */
const OPTIONAL = ['eurovoc_concepts', 'eurovoc_concept_votes']

/**
 * The roll calls of the European Parliament as HowTheyVote.eu publishes them: a folder of CSV files, plain or as `.gz`. A vote is an Event and the
 * PROPOSITION voted on, under its EuroVoc concepts; how a member voted is a Position; a member's political groups are Memberships. Only main votes unless
 * `all` is asked for. Whoever did not vote took no position.
 */
export function openHowtheyvote(
  folder: string,
  { dataset = 'howtheyvote', all = false }: { dataset?: string | undefined; all?: boolean | undefined } = {},
): ImportSource {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new DemarcheError(
      'IMPORT_INVALID',
      `howtheyvote takes a folder with members.csv, votes.csv, member_votes.csv and the like; ${folder} is none.`,
    )
  const files = new Map(
    (Object.keys(COLUMNS) as Table[]).flatMap((name): [Table, string][] => {
      const file = findFile(folder, name)
      if (file === undefined && !OPTIONAL.includes(name)) return missing(folder, name)
      return file === undefined ? [] : [[name, file]]
    }),
  )
  const meter: Meter = { done: 0, total: sizeOf([...files.values()]) }
  let unread = makeUnread()
  const tableOf = (name: Table): AsyncIterable<TableRow> => {
    const file = files.get(name)
    return file === undefined ? nothing() : readTable(file, meter, COLUMNS[name], { within: folder })
  }
  return {
    dataset: {
      ...{ id: dataset, title: 'Roll calls of the European Parliament (HowTheyVote.eu)' },
      ...{ url: 'https://howtheyvote.eu', licence: 'ODbL-1.0' },
    },
    meter,
    notes: () => unread.notes(),
    async *rows() {
      unread = makeUnread()
      countUnread(folder, files, unread)
      yield { file: folder, line: 1, aside: true, facts: [parliament()] }
      yield* factsOf(tableOf('groups'), (cells) => groupFacts(dataset, cells))
      yield* factsOf(tableOf('members'), (cells) => memberFacts(dataset, cells))
      yield* factsOf(tableOf('group_memberships'), (cells) => membershipFacts(dataset, cells))
      const subjects: Subjects = await readSubjects(
        dataset,
        tableOf('eurovoc_concepts'),
        tableOf('eurovoc_concept_votes'),
      )
      yield* subjects.refused
      const votes: Votes = makeVotes(dataset, subjects, all)
      for await (const row of tableOf('votes')) yield* votes.event(row)
      for await (const row of tableOf('member_votes')) {
        const vote = votes.position(row)
        if (vote) yield vote
      }
      for (const note of votes.notes()) unread.say(note)
    },
  }
}

async function* factsOf(
  rows: AsyncIterable<TableRow>,
  read: (cells: Record<string, string>) => Reading,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    if (row.refused !== undefined) {
      yield row
      continue
    }
    const found = read(row.cells)
    yield typeof found === 'string'
      ? refusedAt(row, found)
      : { file: row.file, line: row.line, distinct: false, facts: found }
  }
}

async function* nothing(): AsyncGenerator<TableRow> {}

function countUnread(folder: string, files: ReadonlyMap<Table, string>, unread: Unread): void {
  const known = new Set([...files.values()].map((file) => file.split(/[/\\]/).at(-1)))
  const others = readdirSync(folder).filter(
    (name) => /\.csv(\.gz)?$/.test(name) && !known.has(name) && !/^countries\./.test(name),
  )
  for (const name of others.sort()) unread.add(`the table ${name}`, 1)
}
