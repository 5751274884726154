#!/usr/bin/env node
import './production.ts'
import { Command } from 'commander'
import { addBackup } from './cli/backup.ts'
import { addCheck } from './cli/check.ts'
import { addDatasets } from './cli/datasets.ts'
import { addDump } from './cli/dump.ts'
import { addDuplicates } from './cli/duplicates.ts'
import { addExport } from './cli/export.ts'
import { addImport } from './cli/import.ts'
import { addKeepApart } from './cli/keepApart.ts'
import { addLoad } from './cli/load.ts'
import { addMap } from './cli/map.ts'
import { addMcp } from './cli/mcp.ts'
import { addMerge } from './cli/merge.ts'
import { release } from './cli/release.ts'
import { addRemove } from './cli/remove.ts'
import { addRestore } from './cli/restore.ts'
import { addSchema } from './cli/schema.ts'
import { addServe } from './cli/serve.ts'
import { guardTerminal } from './cli/terminal.ts'

/** The command. Exit codes: 0 done, 1 failed, 2 called wrongly, 3 some rows were refused, 130 stopped by Ctrl-C. */
const program = new Command('demarche')
  .description('A GraphQL knowledge graph of diplomatic positions.')
  .version(release)
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

// First: commands take this over when they are added.
guardTerminal(program)

const verbs = [
  addServe,
  addMcp,
  addCheck,
  addLoad,
  addSchema,
  addExport,
  addImport,
  addMap,
  addDatasets,
  addRemove,
  addDuplicates,
  addMerge,
  addKeepApart,
  addBackup,
  addDump,
  addRestore,
]
for (const add of verbs) add(program)

refuseUnknown(process.argv[2] ?? '')
await program.parseAsync()

/** A word that is no command would be taken for an argument of `serve`. */
function refuseUnknown(word: string): void {
  const known = [...program.commands.map((command) => command.name()), 'help']
  if (word === '' || word.startsWith('-') || known.includes(word)) return
  program.error(`error: There is no command ${JSON.stringify(word)}; demarche takes ${known.join(', ')}.`)
}
