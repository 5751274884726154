import type { Ask, Question } from '../ask.ts'
import type { Filter, View } from '../state.ts'
import type { Shown } from '../view.ts'
import { count, signs } from '../words.ts'
import { type Folded, fold, type Named, type Row } from './fold.ts'
import type { Model } from './model.ts'

/** As many positions are drawn at once; a larger store opens with the search box. */
const atOnce = 100
/** How many positions of each kind one more page of a node brings. */
const page = 20

const fields = `
fragment Edge on Position {
  id
  stance
  statedAt
  actor { __typename id name }
  issue { __typename id name }
  onBehalfOf { __typename id name }
  targets { __typename id name }
}`

const all = `query Positions($where: PositionFilter, $first: Int!) {
  positions(where: $where, first: $first) {
    totalCount
    nodes { ...Edge }
  }
}
${fields}`

const around = `query Around($id: ID!, $where: PositionFilter, $first: Int!) {
  node(id: $id) {
    id
    ... on Issue {
      name
      positions(where: $where, first: $first) { totalCount nodes { ...Edge } }
    }
    ... on Actor {
      name
      positions(where: $where, first: $first) { totalCount nodes { ...Edge } }
      positionsOnBehalf(where: $where, first: $first) { totalCount nodes { ...Edge } }
      positionsToward(where: $where, first: $first) { totalCount nodes { ...Edge } }
    }
  }
}
${fields}`

interface List {
  totalCount: number
  nodes: Row[]
}

type Around = { node: (Named & { positions?: List; positionsOnBehalf?: List; positionsToward?: List }) | null }

/** The stance graph: all positions that the filter leaves where they are few, and those around each opened node. */
export async function loadPositionGraph(view: View, ask: Ask, signal: AbortSignal): Promise<Shown> {
  const where = view.filter
  const [first, ...opened] = await Promise.all([
    askForAll(where, ask, signal),
    ...view.open.map((node) => askAround(node, where, ask, signal)),
  ])
  const narrowed = Object.keys(where).length > 0
  const startsEmpty = first.list.totalCount > atOnce && !narrowed
  const lists = [startsEmpty ? [] : first.list.nodes, ...opened.map(({ rows }) => rows)]
  const { model, leftOut } = fold(lists)
  const notes = opened.flatMap(({ note }) => note ?? [])
  if (!startsEmpty && first.list.totalCount > atOnce) {
    notes.push(
      `The newest ${atOnce} of ${count(first.list.totalCount, 'position')} are drawn; narrow the filter to see others.`,
    )
  }
  if (startsEmpty && model.nodes.length === 0) {
    notes.push(
      `The graph holds ${count(first.list.totalCount, 'position')}: search for a person, a country or an issue to start from.`,
    )
  }
  if (leftOut > 0) notes.push(`${count(leftOut, 'position')} would not fit a readable picture and are left out.`)
  return {
    summary: summaryOf(model),
    notes,
    table: tableOf(model),
    question: opened.at(-1)?.question ?? first.question,
    picture: model.edges.length === 0 ? null : pictureOf(model),
  }
}

/** Draws with WebGL, loaded only now: where there is none, even loading it fails. */
export function pictureOf(model: Model): Shown['picture'] {
  return async (host, tools, at) => (await import('./draw.ts')).drawGraph(host, model, tools, at)
}

async function askForAll(where: Filter, ask: Ask, signal: AbortSignal): Promise<{ list: List; question: Question }> {
  const question = { query: all, variables: { where, first: atOnce } }
  return { list: (await ask<{ positions: List }>(question, signal)).positions, question }
}

async function askAround({ id, pages }: View['open'][number], where: Filter, ask: Ask, signal: AbortSignal) {
  const first = pages * page
  const question = { query: around, variables: { id, where, first } }
  const { node } = await ask<Around>(question, signal)
  if (!node) return { rows: [], question, note: `Nothing has the id “${id}”.` }
  const lists = [node.positions, node.positionsOnBehalf, node.positionsToward].filter((list) => list !== undefined)
  const more = lists.some(({ totalCount }) => totalCount > first)
  const note = more ? `There is more around ${node.name}: open it again for another page.` : undefined
  return { rows: lists.flatMap(({ nodes }) => nodes), question, note }
}

function summaryOf({ nodes, edges }: Model): string {
  if (edges.length === 0) return 'No position to draw.'
  const stances = edges.filter(({ see }) => see.startsWith('on~')).reduce((sum, { weight }) => sum + weight, 0)
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
