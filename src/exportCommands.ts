import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, type Command } from 'commander'
import { loadDossiers } from './dossier/load.ts'
import { DemarcheError } from './errors.ts'
import { canonicalQuery, filterFields, readFilter } from './exports/filter.ts'
import { formats } from './exports/formats.ts'
import { type ExportRequest, writeExport } from './exports/writeExport.ts'
import type { Engine } from './graph/engine.ts'
import { isEmpty, openEngine, setUp } from './graph/store.ts'
import { readSettings } from './settings.ts'

/** What the commands take from the program they are part of. */
interface Surroundings {
  /** Runs a verb; a refusal becomes its sentence and exit code 1. */
  run: (verb: () => Promise<void>) => Promise<void>
  /** What an empty store is given. */
  seedFolders: string[]
}

/** `demarche export gexf --issue cybersecurity --output graph.gexf`: the same exports as over HTTP, with the same conditions. */
export function addExportCommands(program: Command, { run, seedFolders }: Surroundings): void {
  const command = program
    .command('export')
    .description('Write the positions, or those the conditions leave, as a file for other tools.')
    .addArgument(new Argument('<format>', 'what to write').choices(formats.map(({ name }) => name)))
    .option('-o, --output <file>', 'the file to write; standard output when absent or -')
    .option('--raw', 'positions-csv only: texts as they are, for programs and not for spreadsheets')
  for (const { name, about, list, wanted } of filterFields) {
    command.option(`--${kebab(name)} <${list ? 'value...' : 'value'}>`, `${about} Takes ${wanted}.`)
  }
  command.action((name: string, options: Record<string, string | string[] | true>) =>
    run(async () => {
      const { output = '-', raw, ...conditions } = options
      const params = paramsOf(conditions as Record<string, string | string[]>)
      const format = formats.find((known) => known.name === name)
      if (!format) return
      const request = { format, where: readFilter(params), query: canonicalQuery(params), raw: raw === true }
      await exportPositions(request, String(output), seedFolders)
    }),
  )
}

async function exportPositions(
  request: Omit<ExportRequest, 'licence'>,
  output: string,
  seedFolders: string[],
): Promise<void> {
  const settings = readSettings(process.env)
  const engine = await openEngine(settings)
  const stopped = new AbortController()
  process.once('SIGINT', () => stopped.abort())
  try {
    await setUp(engine)
    if (settings.seed !== 'none' && (await isEmpty(engine))) await loadDossiers(engine, seedFolders)
    await writeTo(engine, { ...request, licence: settings.licence }, output, stopped.signal)
  } catch (error) {
    if (!stopped.signal.aborted) throw error
    process.exitCode = 130
  } finally {
    await engine.close()
  }
}

/** A file appears under its name when it is whole; a reader of standard output may leave when it has enough. */
async function writeTo(engine: Engine, request: ExportRequest, output: string, signal: AbortSignal): Promise<void> {
  const write = (target: Writable, end: boolean) =>
    pipeline(Readable.from(writeExport(engine, request, signal), { objectMode: false }), target, { end, signal })
  if (output === '-') {
    await write(process.stdout, false).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
    return
  }
  const part = `${output}.part`
  try {
    await write(createWriteStream(part), true)
    await rename(part, output)
    console.error(`${output} is written.`)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    throw new DemarcheError('BAD_USER_INPUT', `${output} cannot be written: ${error.message}.`, { cause: error })
  } finally {
    await rm(part, { force: true })
  }
}

function paramsOf(conditions: Record<string, string | string[]>): [string, string][] {
  return Object.entries(conditions).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  )
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
