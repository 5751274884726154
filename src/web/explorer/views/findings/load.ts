import {
  changesQuery,
  contradictionsQuery,
  departuresQuery,
  disagreementsQuery,
  type FoundFragment,
  type FurtherFragment,
  inForceQuery,
} from '../../../../generated/documents.ts'
import { type Ask, type Question, question } from '../../../shared/ask.ts'
import type { View } from '../../state.ts'
import type { Table } from '../../table.ts'
import { count, openWord, signs } from '../../words.ts'
import type { Load, Note } from '../view.ts'

const first = 100

interface Asked {
  where: View['filter']
  first: number
  after?: string | null
}

/** A page of what was found, as rows of the table. */
interface Page {
  totalCount: number
  pageInfo: FurtherFragment
  rows: Table['rows']
  /** How many of all dates leave open, where the server counts them. */
  uncertain?: number
}

/** What can be found, each with its columns, its sentence and the way to a page of it. */
interface Finding {
  columns: string[]
  summary(total: number): string
  ask(asked: Asked, ask: Ask, signal: AbortSignal): Promise<{ page: Page; question: Question }>
}

/** What no picture shows better than a list: pages are read as far as was asked for, and the rest is counted. */
export const load: Load = async ({ filter, find, pages }, ask, signal) => {
  const asked: Asked = { where: filter, first }
  const { finding, start, without } = await askFirst(find, asked, ask, signal)
  const rows = [...start.page.rows]
  let { pageInfo } = start.page
  for (let read = 1; read < pages && pageInfo.hasNextPage; read += 1) {
    const { page } = await finding.ask({ ...asked, after: pageInfo.endCursor }, ask, signal)
    rows.push(...page.rows)
    pageInfo = page.pageInfo
  }
  const { totalCount, uncertain } = start.page
  const notes: Note[] = [...without]
  if (rows.length < totalCount) {
    const text = `${rows.length.toLocaleString('en')} of ${totalCount.toLocaleString('en')} are listed.`
    const way = { label: `List ${Math.min(first, totalCount - rows.length)} more`, change: { pages: pages + 1 } }
    notes.push({ text, ways: pages < mostPages ? [way] : [] })
    if (pages >= mostPages) notes.push('Narrow the filter to see the others.')
  }
  if (uncertain) notes.push(`Dates leave ${uncertain.toLocaleString('en')} of all open.`)
  return {
    summary: finding.summary(totalCount),
    notes,
    table: { caption: finding.summary(totalCount), columns: finding.columns, rows },
    question: start.question,
    picture: null,
  }
}

/** What was chosen, or else the first of which there is any, and the sentences of those before it. */
async function askFirst(find: View['find'], asked: Asked, ask: Ask, signal: AbortSignal) {
  const without: string[] = []
  if (find !== 'AUTO')
    return { finding: findingsBy[find], start: await findingsBy[find].ask(asked, ask, signal), without }
  for (const finding of Object.values(findingsBy)) {
    const start = await finding.ask(asked, ask, signal)
    if (start.page.totalCount > 0) return { finding, start, without }
    without.push(finding.summary(0))
  }
  const finding = findingsBy.CONTRADICTIONS
  return { finding, start: await finding.ask(asked, ask, signal), without: without.slice(1) }
}

const mostPages = 20

const findingsBy: Record<Exclude<View['find'], 'AUTO'>, Finding> = {
  CONTRADICTIONS: {
    columns: ['Who', 'Issue', 'First', 'When', 'Then', 'When', 'Days between', 'Order'],
    summary: (total) =>
      total === 0
        ? 'Nobody took both sides of an issue within a year.'
        : `${count(total, 'contradiction')} within a year.`,
    async ask(asked, ask, signal) {
      const asks = question(contradictionsQuery, asked)
      const { nodes, ...page } = (await ask(asks, signal)).contradictions
      const rows = nodes.map(({ earlier, later, days, certain }) => ({
        cells: [earlier.actor.name, earlier.issue.name, ...side(earlier), ...side(later), days, openOr(certain)],
        ...leads(earlier, later, certain),
      }))
      return { page: { ...page, rows }, question: asks }
    },
  },
  SHIFTS: {
    columns: ['Who', 'Issue', 'From', 'When', 'To', 'When', 'Order'],
    summary: (total) =>
      total === 0 ? 'Nobody changed stance.' : `${count(total, 'change')} of stance, the latest first.`,
    async ask(asked, ask, signal) {
      const asks = question(changesQuery, asked)
      const { nodes, ...page } = (await ask(asks, signal)).shifts
      const rows = nodes.map(({ from, to, certain }) => ({
        cells: [from.actor.name, from.issue.name, ...side(from), ...side(to), openOr(certain)],
        ...leads(from, to, certain),
      }))
      return { page: { ...page, rows }, question: asks }
    },
  },
  OFF_LINE: {
    columns: ['Who', 'Issue', 'Stance', 'When', 'Line of', 'Set by', 'Line', 'When', 'Order'],
    summary: (total) =>
      total === 0
        ? 'No official left the line of their government.'
        : `${count(total, 'departure')} from a government’s line.`,
    async ask(asked, ask, signal) {
      const asks = question(departuresQuery, asked)
      const { nodes, ...page } = (await ask(asks, signal)).offLine
      const rows = nodes.map(({ position, line, country, certain }) => ({
        cells: [
          ...[position.actor.name, position.issue.name, ...side(position)],
          ...[country.name, line.actor.name, ...side(line), openOr(certain)],
        ],
        ...leads(position, line, certain),
      }))
      return { page: { ...page, rows }, question: asks }
    },
  },
  DISAGREEMENTS: {
    columns: ['Issue', 'For', 'When', 'Against', 'When', 'Since', 'Order'],
    summary: (total) =>
      total === 0 ? 'No two of them disagree.' : `${count(total, 'disagreement')} between two actors on an issue.`,
    async ask(asked, ask, signal) {
      const asks = question(disagreementsQuery, asked)
      const { nodes, ...page } = (await ask(asks, signal)).disagreements
      const rows = nodes.map(({ supporting, opposing, since, certain }) => ({
        cells: [
          ...[supporting.issue.name, supporting.actor.name, supporting.statedAt],
          ...[opposing.actor.name, opposing.statedAt, since, openOr(certain)],
        ],
        ...leads(supporting, opposing, certain),
      }))
      return { page: { ...page, rows }, question: asks }
    },
  },
  IN_FORCE: {
    columns: ['Who', 'Issue', 'Stance', 'When', 'Order'],
    summary: (total) => (total === 0 ? 'No stance is in force.' : `${count(total, 'stance')} in force today.`),
    async ask(asked, ask, signal) {
      const asks = question(inForceQuery, asked)
      const { stances, uncertainCount, ...page } = (await ask(asks, signal)).inForce
      const rows = stances.map(({ actor, issue, stance, certain, positions }) => ({
        cells: [actor.name, issue.name, wordOf(stance), positions.at(-1)?.statedAt ?? null, openOr(certain)],
        see: { kind: 'on', actor: actor.id, issue: issue.id } as const,
        open: !certain,
      }))
      return { page: { ...page, rows, uncertain: uncertainCount }, question: asks }
    },
  },
}

function side({ stance, statedAt }: FoundFragment): (string | null)[] {
  return [wordOf(stance), statedAt]
}

function wordOf(stance: FoundFragment['stance']): string {
  return `${signs[stance].glyph} ${signs[stance].word}`
}

function openOr(certain: boolean): string | null {
  return certain ? null : openWord
}

/** The panel shows both positions, side by side with their words. */
function leads(
  left: FoundFragment,
  right: FoundFragment,
  certain: boolean,
): Pick<Table['rows'][number], 'see' | 'open'> {
  return { see: { kind: 'both', left: left.id, right: right.id }, open: !certain }
}
