import { type Command, InvalidArgumentError } from 'commander'
import type { Double, Duplicate } from '../facts/doubles.ts'
import { findDuplicates } from '../facts/duplicates.ts'
import { many, run, withEngine } from './run.ts'

/** How many pairs are listed unless more are asked for. */
const FIRST = 50

export function addDuplicates(program: Command): void {
  program
    .command('duplicates')
    .description(
      'List people, organizations, countries and blocs that are probably one, with the commands that say so or not.',
    )
    .option('--first <n>', 'the most pairs to list, the likeliest first', positive, FIRST)
    .option('--json', 'as JSON lines, the counts in the last one')
    .action(({ first, json = false }: { first: number; json?: boolean }) => run(() => print(first, json)))
}

async function print(first: number, json: boolean): Promise<void> {
  const { pairs, crowds } = await withEngine(findDuplicates)
  const listed = pairs.slice(0, first)
  for (const pair of listed) console.log(json ? JSON.stringify({ ...pair, ...commandsFor(pair) }) : sentencesFor(pair))
  if (json) return console.log(JSON.stringify({ listed: listed.length, total: pairs.length, crowds }))
  const more = listed.length < pairs.length ? `; --first ${pairs.length} lists all` : ''
  console.log(`${listed.length} of ${many(pairs.length, 'pair')}${more}`)
  if (crowds > 0)
    console.log(
      `In ${many(crowds, 'large group')} of alike names each was compared with the next ones by name, not with all.`,
    )
}

function sentencesFor(pair: Duplicate): string {
  const { score, reason, survivor, absorbed } = pair
  const { merge, keepApart } = commandsFor(pair)
  return `${score.toFixed(2)}  ${show(survivor)} and ${show(absorbed)}: ${reason}\n      ${merge}\n      ${keepApart}`
}

function commandsFor({ survivor, absorbed }: Duplicate): { merge: string; keepApart: string } {
  const ids = `${survivor.id} ${absorbed.id}`
  return { merge: `demarche merge ${ids}`, keepApart: `demarche keep-apart ${ids}` }
}

function show({ id, name, datasets }: Double): string {
  return `${name} (${id}, of ${datasets.join(', ')})`
}

function positive(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('A whole number from 1 on was wanted.')
  return count
}
