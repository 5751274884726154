import type { Command } from 'commander'
import { keepApart, undoApart } from '../facts/apart.ts'
import { run, withEngine } from './run.ts'

export function addKeepApart(program: Command): void {
  program
    .command('keep-apart')
    .description(
      'Say for good that two actors are two: duplicates lists them no more, no import joins them, merge refuses.',
    )
    .argument('<one>', 'the id of a person, organization, country or bloc')
    .argument('<other>', 'the id of another one of the same kind')
    .option('--undo', 'take that back')
    .action((one: string, other: string, { undo = false }: { undo?: boolean }) => run(() => say(one, other, undo)))
}

async function say(one: string, other: string, undo: boolean): Promise<void> {
  const isNew = await withEngine(async (engine) => {
    const done = await (undo ? undoApart : keepApart)(engine, one, other)
    await engine.sync()
    return done
  })
  if (undo) console.log(isNew ? `${one} and ${other} may be one again` : `${one} and ${other} were not kept apart`)
  else console.log(`${one} and ${other} ${isNew ? 'are kept apart' : 'were kept apart already'}`)
}
