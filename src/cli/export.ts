import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Argument, type Command } from 'commander'
import { DemarcheError, escapeControls } from '../errors.ts'
import type { Chunk } from '../exports/format.ts'
import { formats, graphFormats } from '../exports/formats.ts'
import { filterParameters, networkParameters } from '../exports/parameters.ts'
import { type ExportRequest, type Param, readRequest } from '../exports/request.ts'
import { writeExport } from '../exports/write.ts'
import { readSettings } from '../settings/settings.ts'
import { run, withEngine } from './run.ts'
import { untilStopped } from './stop.ts'
import { writeWhole } from './wholeFile.ts'

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
  await untilStopped((signal) =>
    withEngine((engine) => writeTo(output, writeExport(engine, request, signal), signal), {
      seeded: true,
      beside: true,
      signal,
    }),
  )
}

/** A file appears under its name when it is whole; a reader of standard output may leave when it has enough. */
async function writeTo(output: string, chunks: AsyncIterable<Chunk>, signal: AbortSignal): Promise<void> {
  const write = (target: Writable, end: boolean) =>
    pipeline(
      Readable.from(process.stdout === target && process.stdout.isTTY ? shown(chunks) : chunks, { objectMode: false }),
      target,
      { end, signal },
    )
  if (output === '-') {
    await write(process.stdout, false).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
    return
  }
  await writeWhole(output, (open) => write(open(), true))
  console.error(`${output} is written.`)
}

/** For eyes: a program reads from a pipe, which has every character as it is. */
async function* shown(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) yield typeof chunk === 'string' ? escapeControls(chunk) : chunk
}

function paramsOf(given: Record<string, unknown>): Param[] {
  return Object.entries(given).flatMap(([name, values]) => [values].flat().map((value): Param => [name, String(value)]))
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
