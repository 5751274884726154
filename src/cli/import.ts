import { closeSync, openSync, writeSync } from 'node:fs'
import { type Command, Option } from 'commander'
import type { Match } from '../facts/identity.ts'
import { loadDossiers } from '../imports/dossier/load.ts'
import { locateDossiers } from '../imports/dossier/read.ts'
import { formatNames, openSources } from '../imports/formats.ts'
import { ensureReference } from '../imports/reference.ts'
import type { Refusal } from '../imports/row.ts'
import { type ImportSummary, importRows } from '../imports/run.ts'
import type { Engine } from '../store/engine.ts'
import { makeProgress } from './progress.ts'
import { many, run, withEngine } from './run.ts'
import { STOPPED } from './stop.ts'

interface ImportFlags {
  matchNames?: boolean
  dryRun?: boolean
  strict?: boolean
  json?: boolean
  report?: string
  map?: string
  dataset?: string
  all?: boolean
}

/** The exit code where some rows were refused. */
const REFUSED = 3

/** Adds the verb that brings sets of data in. */
export function addImport(program: Command): void {
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
    .option('--dataset <id>', 'the name of the dataset, in the place of the one that the files or the mapping give')
    .option('--match-names', 'take an actor for the one in the store that has the same name, and say so')
    .option('--map <file>', 'which column is what, for tables: a YAML file')
    .option('--all', 'howtheyvote: every vote, and not the main ones alone')
    .addOption(new Option('--json', 'say everything as JSON lines: progress on stderr, the summary on stdout'))
    .action((format: string, files: string[], flags: ImportFlags) => run(() => importFiles(format, files, flags)))
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
    const say = (event: string, sentence: string) =>
      console.error(flags.json ? JSON.stringify({ event, sentence }) : sentence)
    const work = async (engine: Engine) => {
      const known = await ensureReference(engine, flags.dryRun ?? false)
      for (const source of sources) {
        const onMatched = ({ id, existing, by, name }: Match) =>
          console.error(`${name} (${id}) is ${existing}, by its ${by}`)
        const onRefused = (refusal: Refusal) => report.write(refusal)
        summaries.push(
          await importRows(engine, source, {
            ...flags,
            known,
            signal: stop.signal,
            onRefused,
            onMatched,
            onApart: (sentence: string) => say('apart', sentence),
            onProgress: progress.show,
            ...(flags.dryRun ? { onStated: (sentence: string) => say('fact', sentence) } : {}),
          }),
        )
        for (const note of source.notes?.() ?? []) say('note', note)
      }
    }
    await withEngine(work, { onWait: (sentence) => say('waiting', sentence), signal: stop.signal })
  } catch (error) {
    if (!isStop(error)) throw error
    process.exitCode = STOPPED
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
  for (const summary of await withEngine((engine) => loadDossiers(engine, locateDossiers(folders)))) {
    const { dataset, created, updated, removed, unchanged } = summary
    console.log(
      flags.json
        ? JSON.stringify(summary)
        : `${dataset}: ${created} created, ${updated} updated, ${removed} removed, ${unchanged} unchanged`,
    )
  }
}

/** While it waited for another command, nothing had been read. */
function isStop(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
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

/** The refused rows as JSON lines in a file, or as sentences on stderr. */
function openReport(file: string | undefined): { write(refusal: Refusal): void; close(): void } {
  if (file === undefined)
    return { write: ({ file, line, sentence }) => console.error(`${file}:${line}: ${sentence}`), close() {} }
  const handle = openSync(file, 'w')
  return { write: (refusal) => void writeSync(handle, `${JSON.stringify(refusal)}\n`), close: () => closeSync(handle) }
}
