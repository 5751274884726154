import type { Command } from 'commander'
import { jsonSchema } from '../imports/dossier/format.ts'

export function addSchema(program: Command): void {
  program
    .command('schema')
    .description('Print the JSON Schema of dossiers, for completion in an editor.')
    .action(() => console.log(JSON.stringify(jsonSchema(), null, 2)))
}
