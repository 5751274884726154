import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const jars = join(import.meta.dirname, '../../node_modules/.cache/gephi-0.10.0')
const toolkit = 'org.gephi:gephi-toolkit:0.10.0:jar:all'

/** What Gephi has in its workspace. */
export interface Opened {
  nodes: number
  edges: number
  /** By id: the kind, the weight and the days it lasts, `[from, to]` each, of every edge. */
  byId: Map<string, { kind: string; weight: number; days: [string, string][] }>
}

/** Opens files in Gephi, one after the other into one workspace, as a user does who changes no option. */
export function openInGephi(...files: string[]): Opened {
  fetchToolkit()
  const program = join(import.meta.dirname, 'Gephi.java')
  const output = execFileSync('java', ['-Djava.awt.headless=true', '-cp', join(jars, '*'), program, ...files], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines = output.split('\n').map((line) => line.split('\t'))
  const [, nodes, edges] = lines.find(([what]) => what === 'counts') ?? []
  const found = lines.filter(([what]) => what === 'edge')
  const byId = found.map(([, id = '', kind = '', weight, time = '']) => {
    const spells = [...time.matchAll(/\[([^,\]]+), ([^\]]+)\]/g)]
    const days = spells.map(([, from, to]): [string, string] => [dayOf(from), dayOf(to)])
    return [id, { kind, weight: Number(weight), days }] as const
  })
  return { nodes: Number(nodes), edges: Number(edges), byId: new Map(byId) }
}

function dayOf(time: string | undefined): string {
  return Number.isFinite(Number(time)) ? new Date(Number(time)).toISOString().slice(0, 10) : `${time}`
}

function fetchToolkit(): void {
  if (existsSync(jars)) return
  const part = `${jars}.part${process.pid}`
  mkdirSync(part, { recursive: true })
  execFileSync('mvn', ['-q', '-B', 'dependency:copy', `-Dartifact=${toolkit}`, `-DoutputDirectory=${part}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (existsSync(jars)) rmSync(part, { recursive: true })
  else renameSync(part, jars)
}
