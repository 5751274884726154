import { join } from 'node:path'
import { run } from './command.ts'

/** A command that a page shows, and what it shows of its output. */
export interface Shown {
  command: string
  output: string
}

/** The commands of a page's sessions (`console` blocks), in their order. */
export function sessionsOf(page: string): Shown[] {
  return [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].flatMap(([, block = '']) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((text) => {
        const [command = '', ...output] = text.trimEnd().split('\n')
        return { command, output: output.join('\n') }
      }),
  )
}

/** What the built command answers to each, run one after the other in a folder, over a store in it. */
export async function rerun(shown: readonly Shown[], folder: string): Promise<Shown[]> {
  const answered: Shown[] = []
  for (const { command } of shown) {
    const [program, ...args] = command.split(' ')
    if (program !== 'demarche') throw new Error(`A session runs demarche; got ${command}.`)
    const { output, errors, code } = await run(args, { DEMARCHE_DATA: join(folder, 'store') }, folder).ended
    answered.push({ command, output: code === 0 ? output.trimEnd() : `${code}: ${errors}` })
  }
  return answered
}
