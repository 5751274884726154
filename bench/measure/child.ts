import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../dist/main.js')
/** As the image sets it (docs/operations.md, Memory). */
const MEMORY = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '1048576' }

/** A server in a process of its own. */
export interface Served {
  /** Where it answers GraphQL. */
  url: string
  /** How much memory it holds, and the most it has held, in megabytes; Linux alone tells. */
  memory(): { now: number; most: number } | undefined
  stop(): Promise<void>
}

/** Starts the built server, which caches no answers unless `environment` says so. */
export function serveOurs(environment: Record<string, string>): Promise<Served> {
  return serveFile(main, ['serve'], { DEMARCHE_SEED: 'none', DEMARCHE_CACHE: '0', ...MEMORY, ...environment })
}

/** Starts a program that prints `GraphQL` and its address. Rejects with what it said when it ends before that. */
export function serveFile(file: string, args: string[], environment: Record<string, string> = {}): Promise<Served> {
  const tsx = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  const env = { PATH: process.env.PATH ?? '', PORT: '0', ...environment }
  const child = spawn(process.execPath, [...tsx, file, ...args], { env })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (data: Buffer) => {
      said += data
      const url = /GraphQL +(http\S+)/.exec(said)?.[1]
      if (url === undefined) return
      resolve({
        url,
        memory: () => memoryOf(child.pid),
        async stop() {
          process.off('exit', kill)
          if (child.exitCode === null && child.kill('SIGTERM')) await ended
        },
      })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    void ended.then((code) => reject(new Error(`${file} ended with ${code}: ${said}`)))
  })
}

function memoryOf(pid: number | undefined): { now: number; most: number } | undefined {
  if (!existsSync(`/proc/${pid}/status`)) return undefined
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (field: string) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1000)
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}
