import type { Command } from 'commander'
import { checkDossiers } from '../imports/dossier/check.ts'
import { locateDossiers } from '../imports/dossier/read.ts'
import { run, seedFolders } from './run.ts'

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('Check dossiers: their form, ids, dates, and every quote against its source. Writes nothing.')
    .argument(
      '<folders...>',
      'folders that hold a dossier.yaml and the text it is about, or such folders; seed/ comes with the product',
    )
    .action((folders: string[]) => run(async () => console.log(checkDossiers(locateDossiers(folders), seedFolders))))
}
