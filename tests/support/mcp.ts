import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio'
import { parse } from 'yaml'
import { serveOverStdio } from '../../src/mcp/stdio.ts'
import { readSettings } from '../../src/settings/settings.ts'
import type { Engine } from '../../src/store/engine.ts'

/** The two handshakes that there are. */
export const eras = ['legacy', '2026-07-28'] as const
export type Era = (typeof eras)[number]

/** What a tool answered. */
export interface ToolReply {
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: each tool answers something else
  data: any
  isError: boolean
  bytes: number
}

export type CallTool = (name: string, args?: object) => Promise<ToolReply>

export function makeClient(era: Era): Client {
  const mode = era === 'legacy' ? 'legacy' : { pin: era }
  return new Client({ name: 'test', version: '1' }, { versionNegotiation: { mode } })
}

/** A client over HTTP. */
export async function connectHttp(url: string, era: Era): Promise<Client> {
  const client = makeClient(era)
  await client.connect(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)))
  return client
}

/** A client over two streams of this process, as `demarche mcp` has them, and what ends both sides. */
export async function connectStreams(engine: Engine, era: Era): Promise<{ client: Client; end: () => Promise<void> }> {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const settings = readSettings({ DEMARCHE_DATA: ':memory:', DEMARCHE_TIMEOUT: '60000' })
  const streams = { input, output, log: console.error }
  const ended = serveOverStdio(engine, { ...settings, pages: 'http://127.0.0.1:4000', release: 'test' }, streams)
  const client = makeClient(era)
  // Both ends of a pipe speak in the same way.
  await client.connect(new StdioServerTransport(output, input) as never)
  const end = async () => {
    await client.close()
    input.end()
    await ended
  }
  return { client, end }
}

export function callerOf(client: Client): CallTool {
  return async (name, args = {}) => {
    const result = await client.callTool({ name, arguments: args as Record<string, unknown> })
    const [block] = result.content as { type: string; text: string }[]
    return {
      text: block?.text ?? '',
      data: result.structuredContent,
      isError: result.isError === true,
      bytes: Buffer.byteLength(JSON.stringify(result)),
    }
  }
}

/** A position as its dossier states it. */
export interface Stated {
  id: string
  actor: string
  issue: string
  stance: string
  mode: string
  targets: string[]
  source: string
  words: string[]
}

interface Written {
  source: { id: string }
  statements?: {
    id: string
    speaker: string
    quotes: (string | { text: string })[]
    positions?: { issue: string; stance: string; mode?: string; targets?: string[]; quotes?: number[] }[]
  }[]
}

/** What the dossiers state, read from their YAML and from nothing else. */
export function statedIn(folders: string[]): Stated[] {
  return folders.flatMap((folder) => {
    const { source, statements = [] } = parse(readFileSync(join(folder, 'dossier.yaml'), 'utf8')) as Written
    return statements.flatMap(({ id, speaker, quotes, positions = [] }) => {
      const texts = quotes.map((quote) => (typeof quote === 'string' ? quote : quote.text))
      return positions.map(({ issue, stance, mode = 'STATEMENT', targets = [], quotes: shown }) => ({
        id: `${id}-on-${issue}`,
        actor: speaker,
        ...{ issue, stance, mode, targets, source: source.id },
        words: shown ? shown.map((number) => texts[number - 1] ?? '') : texts,
      }))
    })
  })
}
