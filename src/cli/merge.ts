import type { Command } from 'commander'
import { mergeActors } from '../facts/merge.ts'
import { many, run, withEngine } from './run.ts'

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description(
      'Make one actor of two: what is told of the second is told of the first, and the second id goes on leading there.',
    )
    .argument('<keep>', 'the id that stays')
    .argument('<absorb>', 'the id of the same person, organization, country or bloc')
    .action((keep: string, absorb: string) => run(() => merge(keep, absorb)))
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
