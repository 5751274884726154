#!/usr/bin/env node
import './production.ts'
import { setFlagsFromString } from 'node:v8'
import { Command } from 'commander'
import { guardTerminal } from './cli/terminal.ts'
import { release } from './settings/release.ts'

/** The command. Exit codes: 0 done, 1 failed, 2 called wrongly, 3 some rows were refused, 130 stopped by Ctrl-C. */
const program = new Command('demarche')
  .description('A GraphQL knowledge graph of diplomatic positions.')
  .version(release)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

// First: commands take this over when they are added.
guardTerminal(program)

/** Adds each verb, in the order of the help. What a verb stands on takes most of a start, so only the one that was called is read. */
const verbs: Record<string, () => Promise<(program: Command) => void>> = {
  serve: async () => (await import('./cli/serve.ts')).addServe,
  mcp: async () => (await import('./cli/mcp.ts')).addMcp,
  check: async () => (await import('./cli/check.ts')).addCheck,
  load: async () => (await import('./cli/load.ts')).addLoad,
  schema: async () => (await import('./cli/schema.ts')).addSchema,
  export: async () => (await import('./cli/export.ts')).addExport,
  import: async () => (await import('./cli/import.ts')).addImport,
  map: async () => (await import('./cli/map.ts')).addMap,
  datasets: async () => (await import('./cli/datasets.ts')).addDatasets,
  remove: async () => (await import('./cli/remove.ts')).addRemove,
  duplicates: async () => (await import('./cli/duplicates.ts')).addDuplicates,
  merge: async () => (await import('./cli/merge.ts')).addMerge,
  'keep-apart': async () => (await import('./cli/keepApart.ts')).addKeepApart,
  backup: async () => (await import('./cli/backup.ts')).addBackup,
  dump: async () => (await import('./cli/dump.ts')).addDump,
  restore: async () => (await import('./cli/restore.ts')).addRestore,
}

// Without a word it serves; help and options of the command itself concern all verbs.
const word = process.argv[2] ?? 'serve'
refuseUnknown(word)
const called = Object.hasOwn(verbs, word) ? [word] : Object.keys(verbs)
// What is loaded stays. Were the room for young objects to grow meanwhile, it would keep 32 MB for as long as nobody asks much.
setFlagsFromString('--semi-space-growth-factor=1')
for (const verb of called) (await verbs[verb]?.())?.(program)
setFlagsFromString('--semi-space-growth-factor=2')
await program.parseAsync()

/** A word that is no command would be taken for an argument of `serve`. */
function refuseUnknown(word: string): void {
  const known = [...Object.keys(verbs), 'help']
  if (word === '' || word.startsWith('-') || known.includes(word)) return
  program.error(`error: There is no command ${JSON.stringify(word)}; demarche takes ${known.join(', ')}.`)
}
