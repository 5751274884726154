import { createWriteStream, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Command } from 'commander'
import { listDatasets, removeDataset } from '../facts/datasets.ts'
import { dumpGraph } from '../facts/dump.ts'
import { mergeActors } from '../facts/merge.ts'
import { checkDump, restoreGraph } from '../facts/restore.ts'
import { readLines } from '../imports/read/lines.ts'
import { sizeOf } from '../imports/read/text.ts'
import { makeProgress } from './progress.ts'
import { many, type RunVerb, withEngine } from './run.ts'

/** Adds the verbs that look after what is in the store. */
export function addStoreCommands(program: Command, run: RunVerb): void {
  program
    .command('datasets')
    .description('List the datasets in the store, with how many facts each of them states.')
    .option('--json', 'as JSON lines')
    .action(({ json }: { json?: boolean }) => run(() => printDatasets(json ?? false)))

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
    const progress = makeProgress(process.stderr, false)
    const lines = Readable.from(
      toText(counting(dumpGraph(engine), (count) => progress.tell('dump', `${many(count, 'line')} written`))),
    )
    lines.once('close', progress.end)
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

/** The same items; every thousand of them are told of. */
async function* counting<Item>(items: AsyncIterable<Item>, tell: (count: number) => void): AsyncGenerator<Item> {
  let count = 0
  for await (const item of items) {
    yield item
    count += 1
    if (count % 1000 === 0) tell(count)
  }
}

async function* toText(lines: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

async function restore(file: string): Promise<void> {
  const progress = makeProgress(process.stderr, false)
  const meter = { done: 0, total: sizeOf([file]) }
  const tell = (count: number) => progress.tell('restore', `${many(count, 'line')} read`, meter.done / meter.total)
  const { nodes, links } = await withEngine((engine) =>
    restoreGraph(engine, counting(readLines(file, meter), tell)),
  ).finally(progress.end)
  console.log(`${many(nodes, 'node')} and ${many(links, 'link')} restored`)
}

async function remove(dataset: string): Promise<void> {
  const progress = makeProgress(process.stderr, false)
  const { removed, kept } = await withEngine((engine) =>
    removeDataset(engine, dataset, (done, share) => progress.tell(dataset, `${many(done, 'fact')} removed`, share)),
  ).finally(progress.end)
  console.log(`${dataset}: ${many(removed, 'fact')} removed, ${kept} kept because other datasets state them`)
}
