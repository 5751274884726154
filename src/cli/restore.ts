import type { Command } from 'commander'
import { reportCount } from '../collections/reportCount.ts'
import { restoreGraph } from '../facts/restore.ts'
import { readLines } from '../imports/read/lines.ts'
import { sizeOf } from '../imports/read/text.ts'
import { makeProgress } from './progress.ts'
import { many, run, withEngine } from './run.ts'

export function addRestore(program: Command): void {
  program
    .command('restore')
    .description('Fill an empty store from a dump; one that was broken off is begun anew.')
    .argument('<file>', 'what `demarche backup` or `demarche dump` wrote')
    .action((file: string) => run(() => restore(file)))
}

async function restore(file: string): Promise<void> {
  const progress = makeProgress(process.stderr, false)
  const meter = { done: 0, total: sizeOf([file]) }
  const report = (count: number) => progress.report('restore', `${many(count, 'line')} read`, meter.done / meter.total)
  const onCleared = () => console.error('What a restore that was broken off had left is removed.')
  const { nodes, links } = await withEngine(
    (engine) => restoreGraph(engine, reportCount(readLines(file, meter), report), onCleared),
    { alone: true, unfinished: true },
  ).finally(progress.end)
  console.log(`${many(nodes, 'node')} and ${many(links, 'link')} restored`)
}
