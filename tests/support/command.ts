import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const mainFile = join(import.meta.dirname, '../../dist/main.js')

/** A run of the built command. */
export interface Command {
  process: ChildProcess
  /** Everything it has said so far, errors after a `!` each line. */
  said(): string
  /** The address it serves at; rejects with what it said when it ends before. */
  url: Promise<string>
  /** How it ended. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null; output: string; errors: string }>
}

/** Starts `demarche` as a user does, with nothing from this process's environment but what is given. It is ended with the test. */
export function run(args: string[], environment: Record<string, string> = {}, cwd?: string): Command {
  const child = spawn(process.execPath, [mainFile, ...args], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', ...environment },
    cwd,
  })
  const said = { output: '', errors: '' }
  child.stdout.setEncoding('utf8').on('data', (data) => {
    said.output += data
  })
  child.stderr.setEncoding('utf8').on('data', (data) => {
    said.errors += data
  })
  const ended = new Promise<Awaited<Command['ended']>>((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, ...said })),
  )
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /GraphQL {5}(http:\S+)\/graphql/.exec(said.output)?.[1]
      if (found) resolve(found)
    })
    void ended.then(({ errors }) => reject(new Error(`it ended: ${errors}`)))
  })
  url.catch(() => undefined)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { process: child, said: () => said.output + said.errors, url, ended }
}

/** A folder for one test's data. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
