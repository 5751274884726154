import {
  aroundQuery,
  type CountedFragment,
  type EdgeFragment,
  positionsQuery,
  suggestionsQuery,
} from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import { nameOf } from '../../called.ts'
import { type Filter, filterParams } from '../../filter.ts'
import type { Model } from '../../graph/model.ts'
import { pictureOf } from '../../graph/pictureOf.ts'
import type { View } from '../../state.ts'
import { count, signs } from '../../words.ts'
import type { Load, Shown, Way } from '../view.ts'
import { type Folded, fold } from './fold.ts'

/** As many positions are drawn at once; a larger store opens with something else, and here with ways to start. */
export const atOnce = 300
/** How many positions one answer holds. */
const aPage = 100
/** How many positions of each kind one more page of a node brings. */
const page = 20

/** The stance graph: all positions that the filter leaves where they are few, and those around each opened node. */
export const load: Load = async (view, ask, signal) => {
  const where = view.filter
  const narrowed = filterParams(where).length > 0
  const [all, ...opened] = await Promise.all([
    askAll(where, narrowed, ask, signal),
    ...view.open.map((node) => askAround(node, where, ask, signal)),
  ])
  const startsEmpty = all.totalCount > atOnce && !narrowed
  const lists = [startsEmpty ? [] : all.rows, ...opened.map(({ rows }) => rows)]
  const { model, leftOut } = fold(lists)
  const notes = opened.flatMap(({ note }) => note ?? [])
  if (!startsEmpty && all.totalCount > all.rows.length) {
    notes.push(
      `The newest ${all.rows.length} of ${count(all.totalCount, 'position')} are drawn; narrow the filter to see others.`,
    )
  }
  const isStart = startsEmpty && model.nodes.length === 0
  if (isStart) {
    notes.push(
      `The graph holds ${count(all.totalCount, 'position')}: search for a person, a country or an issue, or start here.`,
    )
  }
  if (leftOut > 0) notes.push(`${count(leftOut, 'position')} would not fit a readable picture and are left out.`)
  return {
    summary: isStart ? 'Where to start' : summaryOf(model),
    notes,
    ...(isStart && { ways: await suggest(ask, signal) }),
    table: tableOf(model),
    question: opened.at(-1)?.question ?? all.question,
    picture: model.edges.length === 0 ? null : pictureOf(model),
  }
}

/** Page by page, as far as they are drawn. */
async function askAll(where: Filter, narrowed: boolean, ask: Ask, signal: AbortSignal) {
  const first = question(positionsQuery, { where, first: aPage })
  const rows: EdgeFragment[] = []
  for (let asks = first; ; ) {
    const { totalCount, nodes, pageInfo } = (await ask(asks, signal)).positions
    rows.push(...nodes)
    const isWanted = narrowed || totalCount <= atOnce
    if (!isWanted || !pageInfo.hasNextPage || rows.length >= atOnce) return { totalCount, rows, question: first }
    asks = question(positionsQuery, { where, first: aPage, after: pageInfo.endCursor })
  }
}

/** Views that tell something, and who and what most is said of. */
async function suggest(ask: Ask, signal: AbortSignal): Promise<Way[]> {
  const { actor, issue } = (await ask(question(suggestionsQuery, {}), signal)).facets
  const named = (counted: CountedFragment[]) =>
    counted.flatMap(({ node, count }) => (node ? [{ id: node.id, name: nameOf(node), many: count }] : []))
  return [
    { label: 'How far blocs agree', change: { view: 'agreement', level: 'BLOC' } },
    { label: 'Who agrees with whom', change: { view: 'network' } },
    { label: 'The most divided issues', change: { view: 'matrix' } },
    { label: 'When it was said', change: { view: 'timeline' } },
    { label: 'Who changed, who contradicts themselves', change: { view: 'findings' } },
    ...named(actor).map(
      ({ id, name, many }): Way => ({
        label: `${name}: ${count(many, 'position')}`,
        change: { open: [{ id, pages: 1 }], see: { kind: 'node', id } },
      }),
    ),
    ...named(issue).map(
      ({ id, name, many }): Way => ({
        label: `${name}: ${count(many, 'position')}`,
        change: { filter: { issue: [id] } },
      }),
    ),
  ]
}

async function askAround({ id, pages }: View['open'][number], where: Filter, ask: Ask, signal: AbortSignal) {
  const first = pages * page
  const around = question(aroundQuery, { id, where, first })
  const { node } = await ask(around, signal)
  const rows: EdgeFragment[] = []
  if (!node) return { rows, question: around, note: `Nothing has the id “${id}”.` }
  if (!('positions' in node)) return { rows, question: around, note: undefined }
  const lists =
    'positionsToward' in node ? [node.positions, node.positionsOnBehalf, node.positionsToward] : [node.positions]
  const more = lists.some(({ totalCount }) => totalCount > first)
  const note = more ? `There is more around ${node.name}: open it again for another page.` : undefined
  return { rows: lists.flatMap(({ nodes }) => nodes), question: around, note }
}

function summaryOf({ nodes, edges }: Model): string {
  if (edges.length === 0) return 'No position to draw.'
  const stances = edges.filter(({ see }) => see.kind === 'on').reduce((sum, { weight }) => sum + weight, 0)
  return `${count(stances, 'position')} between ${count(nodes.length, 'node')}.`
}

function tableOf({ nodes, edges }: { nodes: Model['nodes']; edges: Folded[] }): Shown['table'] {
  const names = new Map(nodes.map(({ id, label }) => [id, label]))
  return {
    caption: 'Who says what about what',
    columns: ['Who', 'Does', 'What or whom', 'Positions', 'Earliest', 'Latest'],
    rows: edges.map(({ see, source, target, sign, verb, rows }) => {
      const dates = rows.flatMap(({ statedAt }) => statedAt ?? []).sort()
      const does = sign === null ? verb : `${signs[sign].glyph} ${verb}`
      const cells = [names.get(source) ?? source, does, names.get(target) ?? target, rows.length]
      return { cells: [...cells, dates[0] ?? null, dates.at(-1) ?? null], see }
    }),
  }
}
