import type { CallToolResult, McpServer, ServerContext } from '@modelcontextprotocol/server'
import type { z } from 'zod'
import { DemarcheError, escapeControls } from '../errors.ts'
import { type Call, type Door, withCall } from './door.ts'
import { printed, read } from './schema.ts'

/** What a tool answers: a summary for whoever reads, and the data. */
export interface ToolAnswer<Data> {
  text: string
  data: Data
}

/** A question that agents may ask. */
export interface Tool<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodObject = z.ZodObject> {
  name: string
  description: string
  input: Input
  output: Output
  /** The argument that says how much is answered; halved until an answer is not too long, which says then how much it is. */
  shortens?: 'first' | 'length'
  answer(args: z.output<Input>, call: Call): Promise<ToolAnswer<z.input<Output>>>
}

/** As it is added to each server; its schemas are printed once. */
export interface ReadyTool {
  name: string
  add(server: McpServer, door: Door): void
}

/** The most bytes of an answer, text and data together. */
export const MOST_BYTES = 40_000

export function defineTool<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
): ReadyTool {
  const { name, description } = tool
  const inputSchema = printed(tool.input)
  const outputSchema = printed(tool.output)
  const annotations = { readOnlyHint: true, openWorldHint: false }
  return {
    name,
    add(server, door) {
      const config = { description, inputSchema, outputSchema, annotations }
      server.registerTool(name, config, async (given: unknown, context: ServerContext) => {
        const who = { signal: context.mcpReq.signal, request: context.http?.req }
        try {
          const args = read(tool.input, given ?? {})
          return await withCall(door, who, (call) => answerOf(tool, args, call))
        } catch (error) {
          return refused(error, door, who.request)
        }
      })
    },
  }
}

async function answerOf<Input extends z.ZodObject, Output extends z.ZodObject>(
  tool: Tool<Input, Output>,
  given: z.output<Input>,
  call: Call,
): Promise<CallToolResult> {
  for (let args = given; ; ) {
    const { text, data } = await tool.answer(args, call)
    const result: CallToolResult = {
      content: [{ type: 'text', text: escapeControls(text) }],
      structuredContent: data as Record<string, unknown>,
    }
    const bytes = Buffer.byteLength(JSON.stringify(result))
    if (bytes <= MOST_BYTES) return result
    const by = tool.shortens
    const asked = by && (args as Record<string, unknown>)[by]
    if (by === undefined || typeof asked !== 'number' || asked <= 1) throw tooLong(bytes)
    args = { ...args, [by]: Math.floor(asked / 2) }
  }
}

function refused(error: unknown, door: Door, request: Request | undefined): CallToolResult {
  const isOurs = error instanceof DemarcheError
  const code = isOurs ? error.code : 'INTERNAL_SERVER_ERROR'
  if (request) door.watch?.error(request, code)
  const sentence = isOurs ? error.message : `Internal server error; the log holds it under ${door.report(error)}.`
  return { isError: true, content: [{ type: 'text', text: `${code}: ${escapeControls(sentence)}` }] }
}

function tooLong(bytes: number): DemarcheError {
  return new DemarcheError(
    'QUERY_TOO_LARGE',
    `The answer would have ${bytes} bytes, and one may have ${MOST_BYTES}: ask for less, in several calls.`,
  )
}
