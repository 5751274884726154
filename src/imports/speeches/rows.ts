import { dirname, join } from 'node:path'
import { DemarcheError } from '../../errors.ts'
import { columnsOf } from '../csv/mapping.ts'
import { readBytes } from '../read/door.ts'
import { unfit } from '../read/jsonText.ts'
import { readLines } from '../read/lines.ts'
import { readTable, type TableRow } from '../read/table.ts'
import { type Meter, type Place, refusedAt } from '../row.ts'
import type { SpeechMapping } from './mapping.ts'

/** The rows of a file of speeches: of JSON lines where its name ends so, else of a table. */
export async function* readRows(file: string, map: SpeechMapping, meter: Meter): AsyncGenerator<TableRow> {
  const columns = [...columnsOf(map), ...(map.attributes ?? [])]
  if (!/\.(jsonl|ndjson|json)(\.gz)?$/i.test(file)) return yield* readTable(file, meter, columns, map)
  for await (const { line, text, refused } of readLines(file, meter, map)) {
    if (text.trim() === '' && refused === undefined) continue
    yield refused === undefined ? readJson({ file, line }, text, columns) : refusedAt({ file, line }, refused)
  }
}

function readJson(place: Place, text: string, columns: readonly string[]): TableRow {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refusedAt(place, `The line is no JSON: ${(error as Error).message}.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refusedAt(place, 'The line is no JSON object.')
  const fault = unfit(value)
  if (fault !== undefined) return refusedAt(place, fault)
  const cells: Record<string, string> = Object.create(null)
  for (const column of columns) {
    const given = Object.hasOwn(value, column) ? (value as Record<string, unknown>)[column] : undefined
    cells[column] = typeof given === 'string' || typeof given === 'number' ? String(given) : ''
  }
  return { ...place, cells }
}

/** Finds the words of a row: in its cell, in a file that the cell names, or in a file beside that has them under the row's id. */
export async function openTexts(
  file: string,
  { text }: SpeechMapping,
): Promise<(cells: Record<string, string>) => string> {
  if ('folder' in text) {
    const folder = join(dirname(file), text.folder)
    return (cells) => {
      const name = cells[text.column]?.trim() ?? ''
      return name === '' ? '' : decode(readBytes(join(folder, name), { within: folder }))
    }
  }
  if (!('beside' in text)) return (cells) => cells[text.column] ?? ''
  const beside = file.replace(text.instead, text.beside)
  if (beside === file)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `The name of ${file} has no ${text.instead}, in the place of which the texts’ file has ${text.beside}.`,
    )
  const texts = new Map<string, string>()
  for await (const { text: line, refused } of readLines(beside, { done: 0, total: 0 })) {
    const tab = line.indexOf('\t')
    if (refused === undefined && tab > 0) texts.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return (cells) => texts.get(cells[text.column]?.trim() ?? '') ?? ''
}

function decode(bytes: Buffer): string {
  return new TextDecoder().decode(bytes)
}
