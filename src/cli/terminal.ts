import { format } from 'node:util'
import type { Command } from 'commander'
import { escapeControls } from '../errors.ts'

/**
 * Lets nothing through to the terminal that could move its cursor, colour it or turn a line around: names, ids and titles come from files of anybody.
 * From then on `console` and the command's own help and errors write control characters as `\u001b`.
 */
export function guardTerminal(program: Command): void {
  for (const name of ['log', 'error', 'warn', 'info'] as const) {
    const write = console[name].bind(console)
    console[name] = (...said: unknown[]) => write('%s', escapeControls(format(...said)))
  }
  program.configureOutput({
    writeOut: (text) => void process.stdout.write(escapeControls(text)),
    writeErr: (text) => void process.stderr.write(escapeControls(text)),
  })
}
