#!/usr/bin/env node
import { join } from 'node:path'
import { Command } from 'commander'
import { addExportCommands } from './cli/export.ts'
import { addImportCommand } from './cli/import.ts'
import { withEngine } from './cli/run.ts'
import { serve } from './cli/serve.ts'
import { addStoreCommands } from './cli/stored.ts'
import { DemarcheError } from './errors.ts'
import { checkDossiers } from './imports/dossier/check.ts'
import { jsonSchema } from './imports/dossier/format.ts'
import { loadDossiers } from './imports/dossier/load.ts'
import { readSettings } from './settings.ts'
import { openEngine } from './store/open.ts'

/** The command: reads the settings, opens the graph, does one verb. Exit codes: 0 done, 1 failed, 2 called wrongly. */
const seed = join(import.meta.dirname, '../seed')
const seedFolders = [join(seed, 'countries'), join(seed, 'cui-tiankai-interview')]

const program = new Command('demarche')
  .description('A GraphQL knowledge graph of diplomatic positions.')
  .version('0.1.0')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))

program
  .command('serve', { isDefault: true })
  .description('Serve the graph over GraphQL. Settings come from the environment: see docs/settings.md.')
  .action(() => run(serveUntilStopped))

program
  .command('check')
  .description('Check dossiers: their form, ids, dates, and every quote against its source. Writes nothing.')
  .argument('<folders...>', 'folders that hold a dossier.yaml and the text it is about')
  .action((folders: string[]) => run(async () => console.log(checkDossiers(folders, seedFolders))))

program
  .command('load')
  .description('Check dossiers and load them into the store, each as a whole or not at all.')
  .argument('<folders...>', 'folders that hold a dossier.yaml and the text it is about')
  .action((folders: string[]) => run(() => load(folders)))

program
  .command('schema')
  .description('Print the JSON Schema of dossiers, for completion in an editor.')
  .action(() => console.log(JSON.stringify(jsonSchema(), null, 2)))

addExportCommands(program, { run, seedFolders })
addImportCommand(program, run)
addStoreCommands(program, run)

refuseUnknown(process.argv[2] ?? '')
await program.parseAsync()

/** A word that is no command would be taken for an argument of `serve`. */
function refuseUnknown(word: string): void {
  const known = [...program.commands.map((command) => command.name()), 'help']
  if (word === '' || word.startsWith('-') || known.includes(word)) return
  program.error(`error: There is no command ${JSON.stringify(word)}; demarche takes ${known.join(', ')}.`)
}

async function load(folders: string[]): Promise<void> {
  for (const summary of await withEngine((engine) => loadDossiers(engine, folders))) {
    const { dataset, created, updated, removed, unchanged } = summary
    console.log(`${dataset}: ${created} created, ${updated} updated, ${removed} removed, ${unchanged} unchanged`)
  }
}

async function serveUntilStopped(): Promise<void> {
  // Listening before anything is open, so that no signal finds the store open and nobody to close it.
  const stopped = new Promise((resolve) => process.once('SIGTERM', resolve).once('SIGINT', resolve))
  const settings = readSettings(process.env)
  const engine = await openEngine(settings)
  const server = await serve(engine, settings, seedFolders).catch(async (error: unknown) => {
    await engine.close()
    throw error
  })
  console.log(
    `Playground  ${server.url}/playground\nExplorer    ${server.url}/explorer\nGraphQL     ${server.url}/graphql`,
  )
  await stopped
  process.once('SIGTERM', () => process.exit(1)).once('SIGINT', () => process.exit(1))
  setTimeout(() => process.exit(1), 15_000).unref()
  await server.close()
  await engine.close()
  console.log('The store is closed.')
  process.exit(0)
}

async function run(verb: () => Promise<void>): Promise<void> {
  try {
    await verb()
  } catch (error) {
    console.error(error instanceof DemarcheError ? error.message : sentenceOf(error))
    process.exit(1)
  }
}

function sentenceOf(error: unknown): string {
  const { code, port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another process. Stop it, or name another port in PORT.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
