import type { Command } from 'commander'
import { mergeActors } from '../facts/merge.ts'
import { many, run, withEngine } from './run.ts'

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description(
      'Make one actor of two: what is said of the second is said of the first, and the second id redirects there.',
    )
    .argument('<survivor>', 'the id that stays')
    .argument('<absorbed>', 'the id of the same person, organization, country or bloc')
    .action((survivor: string, absorbed: string) => run(() => merge(survivor, absorbed)))
}

async function merge(survivor: string, absorbed: string): Promise<void> {
  const moved = await withEngine(async (engine) => {
    const count = await mergeActors(engine, survivor, absorbed)
    await engine.sync()
    return count
  })
  console.log(
    moved === undefined
      ? `${absorbed} was ${survivor} already`
      : `${absorbed} is ${survivor} now: ${many(moved, 'relationship')} came over, and the old id leads there`,
  )
}
