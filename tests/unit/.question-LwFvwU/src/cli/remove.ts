import type { Command } from 'commander'
import { removeDataset } from '../facts/datasets.ts'
import { makeProgress } from './progress.ts'
import { many, run, withEngine } from './run.ts'

export function addRemove(program: Command): void {
  program
    .command('remove')
    .description('Take a dataset out of the store, and only it: what others state too stays.')
    .argument('<dataset>', 'its id, as `demarche datasets` lists it')
    .action((dataset: string) => run(() => remove(dataset)))
}

async function remove(dataset: string): Promise<void> {
  const progress = makeProgress(process.stderr, false)
  const report = (done: number, share: number) => progress.report(dataset, `${many(done, 'fact')} removed`, share)
  const { removed, remaining } = await withEngine((engine) => removeDataset(engine, dataset, report)).finally(
    progress.end,
  )
  console.log(`${dataset}: ${many(removed, 'fact')} removed, ${remaining} kept because other datasets state them`)
}
