import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, type Command } from 'commander'
import { DemarcheError } from '../errors.ts'
import type { Chunk } from '../exports/format.ts'
import { formats, graphFormats } from '../exports/formats.ts'
import { filterParameters, networkParameters } from '../exports/parameters.ts'
import { type ExportRequest, type Param, readRequest } from '../exports/request.ts'
import { writeExport } from '../exports/write.ts'
import { readSettings } from '../settings.ts'
import { run, withEngine } from './run.ts'

/** `demarche export gexf --issue cybersecurity --output graph.gexf`: the same exports as over HTTP, with the same conditions. */
export function addExport(program: Command): void {
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
  for (const { name, about, list, wanted } of filterParameters) {
    const network = networkParameters.find((parameter) => parameter.name === name)
    const also = network ? ` With --network also ${network.wanted}: ${network.about}` : ''
    command.option(`--${kebab(name)} <${list ? 'value...' : 'value'}>`, `${about} Takes ${wanted}.${also}`)
  }
  for (const { name, about, wanted, default: value } of networkOnly) {
    command.option(`--${kebab(name)} <value>`, `With --network: ${about} Takes ${wanted}; ${value} when absent.`)
  }
  command.action((name: string, { output = '-', network = false, ...given }: Given) =>
    run(async () => {
      const { licence } = readSettings(process.env)
      await exportTo(output, requestOf(name, network, paramsOf(given), licence))
    }),
  )
}

/** The options of the command as commander reads them. */
interface Given extends Record<string, unknown> {
  output?: string
  network?: boolean
}

const networkOnly = networkParameters.filter(({ name }) => !filterParameters.some((known) => known.name === name))

function requestOf(name: string, ofNetwork: boolean, params: Param[], licence: string): ExportRequest {
  const foreign = networkOnly.find((option) => params.some(([given]) => given === option.name))
  if (foreign && !ofNetwork) {
    throw new DemarcheError('BAD_USER_INPUT', `--${kebab(foreign.name)} is for networks: add --network.`)
  }
  const format = formats.find((known) => known.name === name)
  if (!format) throw new Error(`commander let the format ${name} through.`)
  const takesRaw = !ofNetwork && format.of === 'positions' && format.takesRaw
  if (!takesRaw && params.some(([given]) => given === 'raw')) {
    throw new DemarcheError('BAD_USER_INPUT', '--raw is for positions-csv.')
  }
  return readRequest(format, ofNetwork, params, licence)
}

/** Writes the file, until Ctrl-C. */
async function exportTo(output: string, request: ExportRequest): Promise<void> {
  const stopped = new AbortController()
  process.once('SIGINT', () => stopped.abort())
  try {
    await withEngine((engine) => writeTo(output, writeExport(engine, request, stopped.signal), stopped.signal), {
      seeded: true,
    })
  } catch (error) {
    if (!stopped.signal.aborted) throw error
    process.exitCode = 130
  }
}

/** A file appears under its name when it is whole; a reader of standard output may leave when it has enough. */
async function writeTo(output: string, chunks: AsyncIterable<Chunk>, signal: AbortSignal): Promise<void> {
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

function paramsOf(given: Record<string, unknown>): Param[] {
  return Object.entries(given).flatMap(([name, values]) => [values].flat().map((value): Param => [name, String(value)]))
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
