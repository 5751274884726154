import type { Command } from 'commander'
import { loadDossiers } from '../imports/dossier/load.ts'
import { locateDossiers } from '../imports/dossier/read.ts'
import { run, withEngine } from './run.ts'

export function addLoad(program: Command): void {
  program
    .command('load')
    .description('Check dossiers and load them into the store, each as a whole or not at all.')
    .argument(
      '<folders...>',
      'folders that hold a dossier.yaml and the text it is about, or such folders; seed/ comes with the product',
    )
    .action((folders: string[]) => run(() => load(folders)))
}

async function load(folders: string[]): Promise<void> {
  for (const summary of await withEngine((engine) => loadDossiers(engine, locateDossiers(folders)))) {
    const { dataset, created, updated, removed, unchanged } = summary
    console.log(`${dataset}: ${created} created, ${updated} updated, ${removed} removed, ${unchanged} unchanged`)
  }
}
