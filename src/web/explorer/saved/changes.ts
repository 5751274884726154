import { count } from '../words.ts'
import type { Made } from './made.ts'

type Row = Made['table']['rows'][number]

/** So many rows that differ are told one by one. */
const TOLD = 8

/** What is another now than when a picture was saved, a sentence each; none where every answer behind it is the same. */
export function changesSince(then: Made & { date: string }, now: Made): string[] {
  if (then.dataSha256 !== null && then.dataSha256 === now.dataSha256) return []
  const rows = rowChanges(then.table, now.table)
  const said = [
    then.summary === now.summary ? null : `It said: “${then.summary}” Now: “${now.summary}”`,
    ...rows.slice(0, TOLD),
    rows.length > TOLD ? `${TOLD} of ${count(rows.length, 'row')} that differ are told.` : null,
    isPart(then)
      ? `It carries ${then.table.rows.length} of its ${count(then.table.of, 'row')}: these were compared.`
      : null,
  ].filter((sentence) => sentence !== null)
  if (then.query !== now.query) said.push('The view is asked for by another query than then.')
  if (then.dataSha256 === null || now.dataSha256 === null)
    return said.length > 0 ? said : ['Its figures are the same; whether all behind them is cannot be told here.']
  return said.length > 0
    ? said
    : [`The answer is another one since ${then.date}; the figures of its table are the same.`]
}

/** Rows are one and the same by their words; what may differ is their numbers. */
function rowChanges(then: Made['table'], now: Made['table']): string[] {
  if (then.columns.join('\n') !== now.columns.join('\n')) return []
  const [before, after] = [then, now].map(({ rows }) => grouped(rows)) as [Map<string, Row[]>, Map<string, Row[]>]
  const isWhole = [then, now].every(({ rows, of }) => rows.length === of)
  const changed: string[] = []
  for (const [key, rows] of before) {
    const others = after.get(key) ?? []
    for (const [at, row] of rows.entries()) {
      const other = others[at]
      if (other) changed.push(...numberChanges(then.columns, row, other))
      // Of a part of the rows nobody knows which are gone from the whole.
      else if (now.rows.length === now.of) changed.push(`No longer: ${nameOf(row)}.`)
    }
  }
  if (!isWhole) return changed
  for (const [key, rows] of after)
    for (const row of rows.slice(before.get(key)?.length ?? 0)) changed.push(`New: ${nameOf(row)}.`)
  return changed
}

function numberChanges(columns: string[], then: Row, now: Row): string[] {
  const figures = columns.flatMap((column, at) => {
    if (then[at] === now[at]) return []
    return [`${column} ${then[at] ?? 'none'}, now ${now[at] ?? 'none'}`]
  })
  return figures.length > 0 ? [`${nameOf(then)}: ${figures.join('; ')}.`] : []
}

function grouped(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify(row.filter((cell) => typeof cell === 'string'))
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

function nameOf(row: Row): string {
  return row.filter((cell) => typeof cell === 'string' && cell !== '').join(' · ')
}

function isPart({ table }: Made): boolean {
  return table.rows.length < table.of
}
