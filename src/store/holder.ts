import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who has the data folder open. */
export interface Holder {
  pid: number
  /** What it was started as, such as `demarche import`; empty where nobody said. */
  command: string
}

/** Whoever opens the folder writes so beside the store, so that the second can say which one it is; a full disk need not keep the first from answering. */
export function writeHolder(folder: string, command: string): void {
  try {
    writeFileSync(fileIn(folder), `${process.pid} ${command}`.trim())
  } catch {
    removeHolder(folder)
  }
}

/** Who wrote last that the folder is theirs; one that was killed has left its word behind. */
export function readHolder(folder: string): Holder | undefined {
  const [, pid, command = ''] = /^(\d+) ?([\w -]*)$/.exec(readText(fileIn(folder))) ?? []
  return pid === undefined ? undefined : { pid: Number(pid), command }
}

export function removeHolder(folder: string): void {
  rmSync(fileIn(folder), { force: true })
}

function fileIn(folder: string): string {
  return join(folder, 'graph.pid')
}

/** It may be gone, or somebody else's: then nothing is known. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
