import { chunk } from '../collections/chunk.ts'
import { DemarcheError } from '../errors.ts'
import { type Former, redirectFormer } from '../facts/former.ts'
import { type IdentityOptions, matchIdentities } from '../facts/identity.ts'
import { deriveRoles, peopleOf } from '../facts/roles.ts'
import { cypher } from '../generated/cypher.ts'
import type { Noun } from '../model/labels.ts'
import type { Fact } from '../model/nouns.ts'
import type { Engine } from '../store/engine.ts'
import { makeDistinct } from './distinct.ts'
import { readNameIds } from './nameIds.ts'
import type { ImportSource, Place, Refusal, Row } from './row.ts'
import { labelOf, sentenceOf } from './sentence.ts'
import { makeWriter } from './writer.ts'

/** What an import did: rows read and refused; facts created, updated and found as they should be. */
export interface ImportSummary {
  dataset: string
  read: number
  created: number
  updated: number
  unchanged: number
  refused: number
  /** Whether it was stopped before its end; the same import again goes on. */
  stopped: boolean
}

export interface ImportOptions extends IdentityOptions {
  /** Reads and checks everything and writes nothing. */
  dryRun?: boolean
  /** Refuses everything for one refused row: the rows are read twice, and nothing is written before all of them hold. */
  strict?: boolean
  /** Things that are not in the graph and count as if they were: the reference data of a dry run. */
  known?: ReadonlyMap<string, Noun>
  signal?: AbortSignal
  /** How much is written in one transaction, in bytes of its rows. */
  batchBytes?: number
  onRefused?: (refusal: Refusal) => void
  /** Called with the first few of the facts that go in, as sentences. */
  onStated?: (sentence: string) => void
  /** Called after every batch; `share` is the part of the files that has been read, from 0 to 1. */
  onProgress?: (summary: ImportSummary, share: number) => void
}

/** How much is written in one transaction, in bytes of its rows; a transaction is held in memory as a whole, and larger ones are no faster. */
const BATCH_BYTES = 1_000_000
/** What a row costs beside its texts, roughly. */
const ROW_BYTES = 200
const PEOPLE_AT_ONCE = 200
/** The roles of so many people are derived in one transaction: a member of a parliament may take thousands of positions. */
const DERIVED_AT_ONCE = 20
const SENTENCES = 5

/**
 * Imports the rows of a source in batches, each of them one transaction, and makes them durable at the end. The same import
 * again changes nothing; after a crash it goes on where the last batch ended. Rejects with IMPORT_INVALID when the files
 * cannot be read as what they are, or under `strict` at the first row that cannot be used; nothing was written then.
 */
export async function importRows(
  engine: Engine,
  source: ImportSource,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  if (options.strict && !options.dryRun) await run(engine, source, { ...options, dryRun: true })
  return run(engine, source, options)
}

async function run(engine: Engine, source: ImportSource, options: ImportOptions): Promise<ImportSummary> {
  const dataset = source.dataset.id
  const summary: ImportSummary = { dataset, read: 0, created: 0, updated: 0, unchanged: 0, refused: 0, stopped: false }
  const types = new Map(options.known)
  const write = makeWriter(engine, dataset, types, options.dryRun ?? false)
  const people = new Set<string>()
  const ended: string[] = []
  const formerly: Former[] = []
  const settled = new Set<string>()
  let isAnythingStated = false
  const tell = makeTeller(options.onStated)
  const refuse = (row: Row, given: string) => {
    const sentence = row.called ? inWordsOf(row.called, given) : given
    for (const { file, line } of placesOf(row)) {
      summary.refused += 1
      if (options.strict) throw new DemarcheError('IMPORT_INVALID', `${file}:${line}: ${sentence} Nothing was loaded.`)
      options.onRefused?.({ file, line, sentence })
    }
  }
  source.meter.done = 0
  for await (const batch of readAhead(
    batchesOf(
      matchIdentities(engine.read, makeDistinct(source.rows(await readNameIds(engine.read))), dataset, {
        ...options,
        local: source.local,
      }),
      options.batchBytes ?? BATCH_BYTES,
    ),
  )) {
    if (options.signal?.aborted) {
      summary.stopped = true
      break
    }
    isAnythingStated ||= batch.some(({ facts = [] }) => facts.length > 0)
    for (const row of batch) summary.read += row.aside ? 0 : placesOf(row).length
    for (const row of batch) if (row.refused !== undefined) refuse(row, row.refused)
    const done = await write(
      batch.filter(({ refused }) => refused === undefined).map((row) => withoutSettled(row, settled)),
    )
    for (const { unit, faults } of done.refused) refuse(unit, faults[0]?.sentence ?? '')
    for (const row of done.stood) tell(row.facts)
    for (const row of done.stood.filter(({ shared }) => shared))
      for (const { id, type } of row.facts) {
        settled.add(id)
        types.set(id, type)
      }
    summary.created += done.counts.created
    summary.updated += done.counts.updated
    summary.unchanged += done.counts.unchanged
    for (const row of batch) if (row.refused === undefined) formerly.push(...(row.formerly ?? []))
    for (const fact of batch.flatMap((row) => row.facts ?? [])) {
      for (const person of peopleIn(fact, types)) people.add(person)
      if (fact.props.diedOn !== undefined || fact.props.dissolvedOn !== undefined) ended.push(fact.id)
    }
    options.onProgress?.(summary, source.meter.total === 0 ? 0 : Math.min(source.meter.done / source.meter.total, 1))
  }
  if (!isAnythingStated && summary.refused === 0 && !summary.stopped)
    throw new DemarcheError(
      'IMPORT_INVALID',
      `The files of the dataset ${dataset} hold nothing that this format reads.`,
    )
  if (options.dryRun) return summary
  for (const ids of chunk(ended, PEOPLE_AT_ONCE))
    for (const person of await peopleOf(engine.read, ids)) people.add(person)
  await finish(engine, source, [...people], formerly)
  return summary
}

/** Gives the first facts that say more than that something is there; the others are called by their names in them. */
function makeTeller(onStated: ImportOptions['onStated']): (facts: readonly Fact[]) => void {
  const labels = new Map<string, string>()
  let left = SENTENCES
  return (facts) => {
    if (!onStated || left === 0) return
    for (const fact of facts) labels.set(fact.id, labelOf(fact))
    const telling = facts.filter(({ links }) => links.length > 0).slice(0, left)
    left -= telling.length
    for (const fact of telling) onStated(sentenceOf(fact, labels))
  }
}

/** What went in with another row need not be written again. */
function withoutSettled(row: Row, settled: ReadonlySet<string>): Row {
  return row.shared && row.facts ? { ...row, facts: row.facts.filter(({ id }) => !settled.has(id)) } : row
}

function placesOf({ file, line, also = [] }: Row): Place[] {
  return [{ file, line }, ...also]
}

/** A sentence with the things of made ids under the words that the file has for them. */
function inWordsOf(called: NonNullable<Row['called']>, sentence: string): string {
  return sentence.replaceAll(/[A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*/g, (word) => called(word) ?? word)
}

/** Derived facts come last, and always for everyone concerned: an import that was cut off may have left them out. */
async function finish(engine: Engine, { dataset }: ImportSource, people: string[], formerly: Former[]): Promise<void> {
  await redirectFormer(engine, dataset.id, formerly)
  for (const some of chunk(people, DERIVED_AT_ONCE)) await engine.write((run) => deriveRoles(run, some))
  const props = Object.fromEntries(Object.entries(dataset).filter(([, value]) => value !== undefined))
  await engine.write((run) => run(cypher['facts/setDataset'], { id: dataset.id, props }))
  await engine.sync()
}

/** The people whose appointments or words a fact states. */
function peopleIn({ links }: Fact, types: ReadonlyMap<string, Noun>): string[] {
  return links
    .filter(({ type, other }) => ['HOLDS', 'MADE', 'TOOK'].includes(type) && types.get(other) === 'Person')
    .map(({ other }) => other)
}

/** Reads the next batch while the engine writes this one. */
async function* readAhead<Item>(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  try {
    for (let next = items.next(); ; ) {
      const { value, done } = await next
      if (done) return
      next = items.next()
      // What it rejects with is thrown when its turn comes.
      next.catch(() => undefined)
      yield value
    }
  } finally {
    await items.return(undefined)
  }
}

async function* batchesOf(rows: AsyncIterable<Row>, most: number): AsyncGenerator<Row[]> {
  let batch: Row[] = []
  let bytes = 0
  for await (const row of rows) {
    batch.push(row)
    bytes += sizeOf(row)
    if (bytes < most) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

function sizeOf({ facts = [] }: Row): number {
  let bytes = ROW_BYTES
  for (const { id, props, links, text = '' } of facts) {
    bytes += id.length + links.length * 60 + text.length
    for (const value of Object.values(props)) bytes += typeof value === 'string' ? value.length : 20
  }
  return bytes
}
