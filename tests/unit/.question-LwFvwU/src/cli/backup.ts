import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { checkDump } from '../facts/restore.ts'
import { readLines } from '../imports/read/lines.ts'
import { writeDump } from './dump.ts'
import { many, run } from './run.ts'

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description(
      'Write the whole graph into a new file of a folder, named by the time, and read it back to see that it is whole.',
    )
    .argument('<folder>', 'made when it is missing')
    .action((folder: string) => run(() => backup(folder)))
}

/** Reads what it wrote, so that a full disk or a bad one shows now and not when the backup is needed. */
async function backup(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `demarche-${new Date().toISOString().replaceAll(':', '-').slice(0, 19)}.jsonl.gz`)
  await writeDump(file)
  const { nodes, links } = await checkDump(readLines(file, { done: 0, total: 0 }))
  console.log(
    `${file}: ${many(nodes, 'node')} and ${many(links, 'link')}, read back and whole. demarche restore ${file} fills an empty store with them.`,
  )
}
