import type { Command } from 'commander'
import { type ProposeOptions, proposeMapping } from '../imports/propose/propose.ts'
import { run } from './run.ts'

/** Adds the verb that proposes a mapping. */
export function addMap(program: Command): void {
  program
    .command('map')
    .description(
      'Propose a mapping for a table, from the names of its columns and what stands in them. See docs/import.md.',
    )
    .argument('<file>', 'a table: CSV or an .xlsx workbook')
    .option('--sheet <name>', 'of a workbook, the sheet; the first that shows when absent')
    .option('--encoding <label>', 'of a CSV that is not UTF-8, such as windows-1252')
    .action((file: string, options: ProposeOptions) =>
      run(async () => void process.stdout.write(await proposeMapping(file, options))),
    )
}
