import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A Neo4j community server of its own folder, on loopback. */
export interface Neo4jServer {
  uri: string
  process: ChildProcess
  /** Ends it in order, or at once with SIGKILL; the folder goes unless it is kept. */
  stop(options?: { signal?: NodeJS.Signals; keep?: boolean }): Promise<void>
}

const jars = join(import.meta.dirname, '../../node_modules/.cache/neo4j-5.26.19')
const START_LIMIT = 120_000
/** Compiled once and lightly: it starts in a third of the processor time, and runs long work slower. */
const LIGHT = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** Whether this machine has what a Neo4j server is made of here: Java 17 or later, and Maven. */
export function canStartNeo4j(): boolean {
  return ['java', 'mvn'].every((command) => spawnSync(command, ['-version'], { stdio: 'ignore' }).status === 0)
}

/** Gets the server's jars through Maven when they are not there yet, and starts it; `isLight` is for tests, where nothing runs for long. Rejects with the server's own words when it does not come up. */
export async function startNeo4j(
  options: { folder?: string; port?: number; auth?: boolean; isLight?: boolean } = {},
): Promise<Neo4jServer> {
  fetchJars()
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'demarche-neo4j-'))
  const port = options.port ?? (await freePort())
  const server = spawn('java', [
    '-Xmx1g',
    ...(options.isLight ? LIGHT : []),
    '-cp',
    join(jars, '*'),
    join(import.meta.dirname, 'Neo4jServer.java'),
    folder,
    String(port),
    ...(options.auth ? ['auth'] : []),
    ...(options.isLight ? ['light'] : []),
  ])
  await untilReady(server)
  return {
    uri: `bolt://127.0.0.1:${port}`,
    process: server,
    async stop({ signal = 'SIGTERM', keep = options.folder !== undefined } = {}) {
      const ended = new Promise((resolve) => server.once('exit', resolve))
      if (server.exitCode === null && server.kill(signal)) await ended
      if (!keep) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function fetchJars(): void {
  if (existsSync(jars)) return
  const part = `${jars}.part${process.pid}`
  mkdirSync(part, { recursive: true })
  const pom = join(import.meta.dirname, 'pom.xml')
  execFileSync('mvn', ['-q', '-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${part}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (existsSync(jars)) rmSync(part, { recursive: true })
  else renameSync(part, jars)
}

function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const late = setTimeout(() => {
      // Nobody else would end it, and the next one finds its port and folder taken.
      server.kill('SIGKILL')
      reject(new Error(`Neo4j did not start within ${START_LIMIT} ms: ${said}`))
    }, START_LIMIT)
    server.stderr?.on('data', (data) => {
      said += data
    })
    server.stdout?.on('data', (data) => {
      said += data
      if (!said.includes('ready bolt')) return
      clearTimeout(late)
      resolve()
    })
    server.once('exit', (code) => {
      clearTimeout(late)
      reject(new Error(`Neo4j ended with code ${code}: ${said}`))
    })
  })
}

/** A port that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
