import type { Command } from 'commander'
import { keepApart, undoApart } from '../facts/apart.ts'
import { readTypes } from '../facts/stored.ts'
import { readAliases, redirect } from '../store/aliases.ts'
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
  const { isNew, missing } = await withEngine(async (engine) => {
    const isNew = await (undo ? undoApart : keepApart)(engine, one, other)
    await engine.sync()
    const aliases = await readAliases(engine.read)
    const known = await readTypes(engine.read, [redirect(aliases, one), redirect(aliases, other)])
    return { isNew, missing: [one, other].filter((id) => !known.has(redirect(aliases, id))) }
  })
  if (undo) {
    console.log(isNew ? `${one} and ${other} may be one again` : `${one} and ${other} were not kept apart`)
    return
  }
  for (const id of missing)
    console.error(`Nothing in the store has the id ${id}; it is recorded for when something has.`)
  console.log(`${one} and ${other} ${isNew ? 'are kept apart' : 'were kept apart already'}`)
}
