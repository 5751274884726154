import { createWriteStream, renameSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Command } from 'commander'
import { dumpGraph } from '../facts/dump.ts'
import { makeProgress, reportCount } from './progress.ts'
import { many, run, withEngine } from './run.ts'

export function addDump(program: Command): void {
  program
    .command('dump')
    .description('Write the whole graph as JSON lines, which either engine restores.')
    .argument('[file]', 'where to; packed when it ends in .gz; standard output when absent')
    .action((file: string | undefined) => run(() => writeDump(file)))
}

/** Writes the graph to the file, or to standard output. A file appears under its name only when it is whole. */
export async function writeDump(file: string | undefined): Promise<void> {
  await withEngine(async (engine) => {
    const progress = makeProgress(process.stderr, false)
    const report = (count: number) => progress.report('dump', `${many(count, 'line')} written`)
    const lines = Readable.from(toText(reportCount(dumpGraph(engine), report)))
    lines.once('close', progress.end)
    if (file === undefined) return pipeline(lines, process.stdout, { end: false })
    const out = createWriteStream(`${file}.part`)
    await (file.endsWith('.gz') ? pipeline(lines, createGzip(), out) : pipeline(lines, out))
    renameSync(`${file}.part`, file)
  })
}

async function* toText(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}
