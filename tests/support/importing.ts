import type { ImportSource, Refusal } from '../../src/imports/row.ts'
import { type ImportOptions, importRows } from '../../src/imports/run.ts'
import type { Engine } from '../../src/store/engine.ts'

/** Imports a source: the summary, with what was refused and what the source notes at its end. */
export async function importAll(engine: Engine, source: ImportSource, options: ImportOptions = {}) {
  const refused: Refusal[] = []
  const summary = await importRows(engine, source, { ...options, onRefused: (refusal) => void refused.push(refusal) })
  return { summary, refused, notes: source.notes?.() ?? [] }
}
