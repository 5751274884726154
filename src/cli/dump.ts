import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Command } from 'commander'
import { reportCount } from '../collections/reportCount.ts'
import { escapeControls } from '../errors.ts'
import { dumpGraph } from '../facts/dump.ts'
import { makeProgress } from './progress.ts'
import { many, run, withEngine } from './run.ts'
import { untilStopped } from './stop.ts'
import { writeWhole } from './wholeFile.ts'

export function addDump(program: Command): void {
  program
    .command('dump')
    .description('Write the whole graph as JSON lines, which either engine restores.')
    .argument('[file]', 'where to; packed when it ends in .gz; standard output when absent')
    .action((file: string | undefined) => run(() => dump(file)))
}

/** Writes the graph to the file, or to standard output, until Ctrl-C. A file appears under its name only when it is whole. */
async function dump(file: string | undefined): Promise<void> {
  await untilStopped((signal) =>
    file === undefined
      ? withDump((lines) => pipeline(lines, process.stdout, { end: false, signal }))
      : writeWhole(file, (open) => writeDump(open, file.endsWith('.gz'), signal)),
  )
}

/** Writes the whole graph, packed or as it is. */
export function writeDump(open: () => Writable, packed: boolean, signal: AbortSignal): Promise<void> {
  return withDump((lines) =>
    packed ? pipeline(lines, createGzip(), open(), { signal }) : pipeline(lines, open(), { signal }),
  )
}

async function withDump(work: (lines: Readable) => Promise<void>): Promise<void> {
  await withEngine(async (engine) => {
    const progress = makeProgress(process.stderr, false)
    const report = (count: number) => progress.report('dump', `${many(count, 'line')} written`)
    const lines = Readable.from(toText(reportCount(dumpGraph(engine), report)))
    lines.once('close', progress.end)
    await work(lines)
  })
}

async function* toText(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${escapeControls(JSON.stringify(line))}\n`
}
