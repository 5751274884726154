import { closeSync, createWriteStream, mkdirSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type Command, Option } from 'commander'
import { listDatasets, removeDataset } from './dossier/datasets.ts'
import { dumpGraph } from './dossier/dump.ts'
import { formatNames, locate, openSources } from './dossier/imports/formats.ts'
import type { Match } from './dossier/imports/identity.ts'
import { type ImportSummary, importRows } from './dossier/imports/importRows.ts'
import { readLines } from './dossier/imports/lines.ts'
import { ensureReference } from './dossier/imports/reference.ts'
import type { Refusal } from './dossier/imports/row.ts'
import { loadDossiers } from './dossier/load.ts'
import { mergeActors } from './dossier/merge.ts'
import { checkDump, restoreGraph } from './dossier/restore.ts'
import type { Engine } from './graph/engine.ts'
import { openEngine, setUp } from './graph/store.ts'
import { makeProgress } from './importProgress.ts'
import { readSettings } from './settings.ts'

/** Does a verb and turns what it throws into a sentence and an exit code. */
export type RunVerb = (verb: () => Promise<void>) => Promise<void>

interface ImportFlags {
  matchNames?: boolean
  dryRun?: boolean
  strict?: boolean
  json?: boolean
  report?: string
  map?: string
  dataset?: string
}

/** Exit codes beside 0, 1 and 2: some rows were refused; stopped by Ctrl-C. */
const REFUSED = 3
const STOPPED = 130

/** Adds the verbs that bring sets of data in and take them out. */
export function addImportCommands(program: Command, run: RunVerb): void {
  program
    .command('import')
    .description(
      'Bring a file or folder into the store: what is there already and unchanged stays as it is. See docs/import.md.',
    )
    .argument('<format>', `one of ${formatNames.join(', ')}`)
    .argument('<files...>', 'files or folders in this format; seed/unga comes with the product')
    .option('--dry-run', 'read and check everything, write nothing')
    .option('--strict', 'load nothing when a single row is refused')
    .option('--report <file>', 'write the refused rows to this file, as JSON lines')
    .option('--dataset <id>', 'the name of the dataset where the files give none')
    .option('--match-names', 'take an actor for the one in the store that has the same name, and say so')
    .option('--map <file>', 'which column is what, for tables: a YAML file')
    .addOption(new Option('--json', 'say everything as JSON lines: progress on stderr, the summary on stdout'))
    .action((format: string, files: string[], flags: ImportFlags) => run(() => importFiles(format, files, flags)))

  program
    .command('datasets')
    .description('List the datasets in the store, with how many facts each of them states.')
    .option('--json', 'as JSON lines')
    .action(({ json }: ImportFlags) => run(() => printDatasets(json ?? false)))

  program
    .command('remove')
    .description('Take a dataset out of the store, and only it: what others state too stays.')
    .argument('<dataset>', 'its id, as `demarche datasets` lists it')
    .action((dataset: string) => run(() => remove(dataset)))

  program
    .command('merge')
    .description(
      'Make one actor of two: what is told of the second is told of the first, and the second id goes on leading there.',
    )
    .argument('<keep>', 'the id that stays')
    .argument('<absorb>', 'the id of the same person, organization, country or bloc')
    .action((keep: string, absorb: string) => run(() => merge(keep, absorb)))

  program
    .command('backup')
    .description(
      'Write the whole graph into a new file of a folder, named by the time, and read it back to see that it is whole.',
    )
    .argument('<folder>', 'made when it is missing')
    .action((folder: string) => run(() => backup(folder)))

  program
    .command('dump')
    .description('Write the whole graph as JSON lines, which either engine restores.')
    .argument('[file]', 'where to; packed when it ends in .gz; standard output when absent')
    .action((file: string | undefined) => run(() => dump(file)))

  program
    .command('restore')
    .description('Fill an empty store from a dump.')
    .argument('<file>', 'what `demarche backup` or `demarche dump` wrote')
    .action((file: string) => run(() => restore(file)))
}

/** Opens the store of the settings, ready to be written, and closes it whatever happens. */
export async function withEngine<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine(readSettings(process.env))
  try {
    await setUp(engine)
    return await work(engine)
  } finally {
    await engine.close()
  }
}

async function importFiles(format: string, files: string[], flags: ImportFlags): Promise<void> {
  if (format === 'dossier') return importDossiers(files, flags)
  const sources = openSources(format, files, flags)
  const report = openReport(flags.report)
  const progress = makeProgress(process.stderr, flags.json ?? false)
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(STOPPED)
    stop.abort()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  const summaries: ImportSummary[] = []
  try {
    await withEngine(async (engine) => {
      const known = await ensureReference(engine, flags.dryRun ?? false)
      for (const source of sources) {
        const onMatched = ({ id, kept, by, name }: Match) => console.error(`${name} (${id}) is ${kept}, by its ${by}`)
        const onRefused = (refusal: Refusal) => report.write(refusal)
        summaries.push(
          await importRows(engine, source, {
            ...flags,
            known,
            signal: stop.signal,
            onRefused,
            onMatched,
            onProgress: progress.show,
          }),
        )
      }
    })
  } finally {
    progress.end()
    report.close()
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
  }
  for (const summary of summaries) console.log(flags.json ? JSON.stringify(summary) : sentenceOf(summary, flags))
  if (summaries.some(({ refused }) => refused > 0)) process.exitCode = REFUSED
  if (summaries.some(({ stopped }) => stopped)) process.exitCode = STOPPED
}

async function importDossiers(folders: string[], flags: ImportFlags): Promise<void> {
  for (const summary of await withEngine((engine) => loadDossiers(engine, folders.map(locate)))) {
    const { dataset, created, updated, removed, unchanged } = summary
    console.log(
      flags.json
        ? JSON.stringify(summary)
        : `${dataset}: ${created} created, ${updated} updated, ${removed} removed, ${unchanged} unchanged`,
    )
  }
}

async function printDatasets(json: boolean): Promise<void> {
  for (const dataset of await withEngine(listDatasets)) {
    const { id, title, url, licence, counts } = dataset
    const facts = Object.entries(counts)
      .sort()
      .map(([type, count]) => `${count} ${type}`)
    const about = [title, url, licence].filter((text) => text !== undefined).join('; ')
    console.log(json ? JSON.stringify(dataset) : `${id}: ${facts.join(', ')}${about === '' ? '' : `\n  ${about}`}`)
  }
}

/** A file appears under its name only when it is whole. */
async function dump(file: string | undefined): Promise<void> {
  await withEngine(async (engine) => {
    const lines = Readable.from(toText(dumpGraph(engine)))
    if (file === undefined) return pipeline(lines, process.stdout, { end: false })
    const out = createWriteStream(`${file}.part`)
    await (file.endsWith('.gz') ? pipeline(lines, createGzip(), out) : pipeline(lines, out))
    renameSync(`${file}.part`, file)
  })
}

/** Reads what it wrote, so that a full disk or a bad one shows now and not when the backup is needed. */
async function backup(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `demarche-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.jsonl.gz`)
  await dump(file)
  const { nodes, links } = await checkDump(readLines(file, { done: 0, total: 0 }))
  console.log(
    `${file}: ${many(nodes, 'node')} and ${many(links, 'link')}, read back and whole. demarche restore ${file} fills an empty store with them.`,
  )
}

async function merge(keep: string, absorb: string): Promise<void> {
  const moved = await withEngine(async (engine) => {
    const count = await mergeActors(engine, keep, absorb)
    await engine.sync()
    return count
  })
  console.log(
    moved === 0
      ? `${absorb} was ${keep} already`
      : `${absorb} is ${keep} now: ${many(moved, 'relationship')} came over, and the old id leads there`,
  )
}

async function* toText(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

async function restore(file: string): Promise<void> {
  const { nodes, links } = await withEngine((engine) => restoreGraph(engine, readLines(file, { done: 0, total: 0 })))
  console.log(`${many(nodes, 'node')} and ${many(links, 'link')} restored`)
}

async function remove(dataset: string): Promise<void> {
  const { removed, kept } = await withEngine((engine) => removeDataset(engine, dataset))
  console.log(`${dataset}: ${many(removed, 'fact')} removed, ${kept} kept because other datasets state them`)
}

function sentenceOf(
  { dataset, read, created, updated, unchanged, refused, stopped }: ImportSummary,
  { dryRun, report }: ImportFlags,
): string {
  const counts = `${many(read, 'row')} read, ${refused} refused; ${many(created, 'fact')} created, ${updated} updated, ${unchanged} unchanged`
  const written = dryRun ? ' (dry run: nothing was written)' : ''
  const hint = refused > 0 && report === undefined ? '\nThe refused rows are on stderr; --report FILE keeps them.' : ''
  return `${dataset}: ${counts}${written}${stopped ? '\nStopped. What was read is in the store; the same command again goes on.' : ''}${hint}`
}

function many(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The refused rows as JSON lines in a file, or as sentences on stderr. */
function openReport(file: string | undefined): { write(refusal: Refusal): void; close(): void } {
  if (file === undefined)
    return { write: ({ file, line, sentence }) => console.error(`${file}:${line}: ${sentence}`), close() {} }
  const handle = openSync(file, 'w')
  return { write: (refusal) => void writeSync(handle, `${JSON.stringify(refusal)}\n`), close: () => closeSync(handle) }
}
