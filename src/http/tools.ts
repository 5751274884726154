import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { graphFormats } from '../exports/formats.ts'

/** Another's tool in the browser that opens a graph by its address. */
export interface Tool {
  /** Its name in an address. */
  name: string
  title: string
  /** How the file that it reads ends. */
  extension: string
  /** Whose pages read the file. */
  origin: string
  /** The tool's own address, with that of the file. */
  open(file: string): string
}

const known: Tool[] = [
  {
    name: 'gephi-lite',
    title: 'Gephi Lite',
    extension: 'gexf',
    origin: 'https://gephi.org',
    open: (file) => `https://gephi.org/gephi-lite/?file=${encodeURIComponent(file)}`,
  },
  {
    name: 'cytoscape-web',
    title: 'Cytoscape Web',
    extension: 'cx2',
    origin: 'https://web.cytoscape.org',
    open: (file) => `https://web.cytoscape.org/?import=${encodeURIComponent(file)}`,
  },
]

/** Those whose format there is. */
export const tools = known.filter(({ extension }) => graphFormats.some((format) => format.extension === extension))

/** How long an address that is made for a tool can be read, in milliseconds. */
export const LENT_FOR = 10 * 60_000

/** Passes for addresses: each is for one tool and one file, and for a while. They end with the process that made them. */
export function makePasses(now: () => number = Date.now) {
  const secret = randomBytes(32)
  const sign = (...parts: (string | number)[]) =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url')
  return {
    lend(tool: Tool, file: string): string {
      const until = now() + LENT_FOR
      return `${until.toString(36)}.${sign(tool.name, file, until)}`
    },
    holds(pass: string, tool: Tool, file: string): boolean {
      const [time = '', signature = ''] = pass.split('.')
      const until = Number.parseInt(time, 36)
      const [given, wanted] = [signature, sign(tool.name, file, until)].map((text) => Buffer.from(text))
      if (!given || !wanted || given.length !== wanted.length) return false
      return timingSafeEqual(given, wanted) && until > now()
    },
  }
}
