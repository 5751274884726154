import type { Command } from 'commander'
import { listDatasets } from '../facts/datasets.ts'
import { run, withEngine } from './run.ts'

export function addDatasets(program: Command): void {
  program
    .command('datasets')
    .description('List the datasets in the store, with how many facts each of them states.')
    .option('--json', 'as JSON lines')
    .action(({ json = false }: { json?: boolean }) => run(() => printDatasets(json)))
}

async function printDatasets(json: boolean): Promise<void> {
  for (const dataset of await withEngine(listDatasets)) {
    const { id, title, url, licence, counts } = dataset
    const facts = Object.entries(counts)
      .sort()
      .map(([type, count]) => `${count} ${type}`)
    const about = [title, url, licence].filter((text) => text !== undefined).join('; ')
    console.log(json ? JSON.stringify(dataset) : `${id}: ${facts.join(', ')}${about === '' ? '' : `\n  ${about}`}`)
  }
}
