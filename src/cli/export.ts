import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, type Command } from 'commander'
import { DemarcheError } from '../errors.ts'
import { type Format, formats, graphFormats } from '../exports/formats.ts'
import { networkFields, readNetwork } from '../exports/read/readNetwork.ts'
import type { Chunk } from '../exports/read/record.ts'
import { canonicalQuery, filterFields, readFilter } from '../exports/request.ts'
import { writeExport, writeNetwork } from '../exports/write.ts'
import { loadDossiers } from '../imports/dossier/load.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Engine } from '../store/engine.ts'
import { isEmpty, openEngine, setUp } from '../store/open.ts'

/** What the commands take from the program they are part of. */
interface Surroundings {
  /** Runs a verb; a refusal becomes its sentence and exit code 1. */
  run: (verb: () => Promise<void>) => Promise<void>
  /** What an empty store is given. */
  seedFolders: string[]
}

/** Makes the file from the store, until the signal says that nobody waits for it. */
type Make = (engine: Engine, signal: AbortSignal) => AsyncIterable<Chunk>

/** `demarche export gexf --issue cybersecurity --output graph.gexf`: the same exports as over HTTP, with the same conditions. */
export function addExportCommands(program: Command, { run, seedFolders }: Surroundings): void {
  const command = program
    .command('export')
    .description(
      'Write the positions, or those the conditions leave, or a network derived from them, as a file for other tools.',
    )
    .addArgument(new Argument('<format>', 'what to write').choices(formats.map(({ name }) => name)))
    .option('-o, --output <file>', 'the file to write; standard output when absent or -')
    .option('--raw', 'positions-csv only: texts as they are, for programs and not for spreadsheets')
    .option(
      '--network',
      `the network derived from the positions, as ${graphFormats.map(({ name }) => name).join(', ')}`,
    )
  for (const { name, about, list, wanted } of filterFields) {
    const network = networkFields.find((field) => field.name === name)
    const also = network ? ` With --network also ${network.wanted}: ${network.about}` : ''
    command.option(`--${kebab(name)} <${list ? 'value...' : 'value'}>`, `${about} Takes ${wanted}.${also}`)
  }
  for (const { name, about, wanted, default: value } of networkOnly) {
    command.option(`--${kebab(name)} <value>`, `With --network: ${about} Takes ${wanted}; ${value} when absent.`)
  }
  command.action((name: string, { output, raw, network, ...given }: Given) =>
    run(async () => {
      const params = paramsOf(given)
      const format = formats.find((known) => known.name === name)
      if (!format) return
      const settings = readSettings(process.env)
      const { licence } = settings
      const make = network ? makeNetwork(format, params, licence) : makePositions(format, params, licence, raw === true)
      await exportTo(settings, make, output ?? '-', seedFolders)
    }),
  )
}

/** The options of the command as commander reads them. */
interface Given extends Record<string, unknown> {
  output?: string
  raw?: true
  network?: true
}

const networkOnly = networkFields.filter(({ name }) => !filterFields.some((field) => field.name === name))

function makePositions(format: Format, params: [string, string][], licence: string, raw: boolean): Make {
  const foreign = networkOnly.find(({ name }) => params.some(([given]) => given === name))
  if (foreign) throw new DemarcheError('BAD_USER_INPUT', `--${kebab(foreign.name)} is for networks: add --network.`)
  const request = { format, where: readFilter(params), query: canonicalQuery(params), licence, raw }
  return (engine, signal) => writeExport(engine, request, signal)
}

function makeNetwork(format: Format, params: [string, string][], licence: string): Make {
  if (format.of !== 'graph') {
    const takers = graphFormats.map(({ name }) => name).join(', ')
    throw new DemarcheError('BAD_USER_INPUT', `A network can be written as ${takers}; got ${format.name}.`)
  }
  return async function* (engine) {
    yield* writeNetwork(await readNetwork(engine, params), format, canonicalQuery(params), licence)
  }
}

async function exportTo(settings: Settings, make: Make, output: string, seedFolders: string[]): Promise<void> {
  const engine = await openEngine(settings)
  const stopped = new AbortController()
  process.once('SIGINT', () => stopped.abort())
  try {
    await setUp(engine)
    if (settings.seed !== 'none' && (await isEmpty(engine))) await loadDossiers(engine, seedFolders)
    await writeTo(make(engine, stopped.signal), output, stopped.signal)
  } catch (error) {
    if (!stopped.signal.aborted) throw error
    process.exitCode = 130
  } finally {
    await engine.close()
  }
}

/** A file appears under its name when it is whole; a reader of standard output may leave when it has enough. */
async function writeTo(chunks: AsyncIterable<Chunk>, output: string, signal: AbortSignal): Promise<void> {
  const write = (target: Writable, end: boolean) =>
    pipeline(Readable.from(chunks, { objectMode: false }), target, { end, signal })
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

function paramsOf(given: Record<string, unknown>): [string, string][] {
  return Object.entries(given).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, String(value)]),
  )
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
