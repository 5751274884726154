import type { Command } from 'commander'
import { serveOverStdio } from '../mcp/stdio.ts'
import { isLoopback } from '../settings/forms.ts'
import { release } from '../settings/release.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { closing } from '../store/open.ts'
import { onlyWhole } from '../store/unfinished.ts'
import { openLasting } from './beside/lasting.ts'
import { openDoor } from './beside/owner.ts'
import { prepareStore, reachStore, run } from './run.ts'
import { untilStopped } from './stop.ts'

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('Answer an agent over standard input and output (Model Context Protocol): see docs/agents.md.')
    .action(() => run(() => untilStopped(answerAgent).then(() => process.exit())))
}

/** Answers until the client closes its end. Standard output is the protocol's alone. */
async function answerAgent(signal: AbortSignal): Promise<void> {
  const settings = readSettings(process.env)
  const engine = await openLasting(settings, () =>
    reachStore(settings, { command: 'mcp', beside: true, alone: false, onWait: console.error, signal }),
  )
  await closing(engine, async () => {
    if (!engine.isServed()) await prepareStore(engine, settings.seed)
    // Who has the store open lets the others in, as a server does.
    const door = engine.isServed() ? undefined : await openDoor(engine, settings)
    const streams = { input: process.stdin, output: process.stdout, log: console.error }
    const served = serveOverStdio(
      onlyWhole(engine),
      { ...settings, pages: pagesOf(settings), release },
      streams,
      signal,
    )
    await served.finally(() => door?.close())
  })
}

/** Where `demarche serve` shows them under the same settings. */
function pagesOf({ host, port, basePath }: Settings): string {
  const name = host.includes(':') ? `[${host.replace(/^\[(.*)\]$/, '$1')}]` : host
  return (isLoopback(host) ? `http://${name}:${port}` : '') + basePath
}
