import { once } from 'node:events'
import type { Socket } from 'node:net'
import { type Code, catalogue, DemarcheError } from '../../errors.ts'
import type { Request } from './requests.ts'

/*
 * What a server and the commands beside it say to one another, a JSON text a line. A connection does one thing after the other. The
 * server says first who it is. A connection that ends in the middle of a transaction takes it back.
 */

/** The longest line that a server takes, in bytes: the values of one query. */
export const LONGEST_LINE = 64_000_000
/** How many connections a server takes at once; a command needs two, and one more for each stream. */
export const MOST_CONNECTIONS = 64

/** What a server's end means to a command that was at work. */
export const atItsEnd =
  'what the command had written before is in the store, what it was writing is there as a whole or not at all. Run it again.'

/** What a server answers. */
export type Answer =
  | { release: string; pid: number }
  /** Another command is at work; the answer comes when it has ended. */
  | { waitsFor: { command: string; pid: number } }
  /** Some of the rows; `value` ends them. */
  | { rows: Record<string, unknown>[] }
  | { value: unknown }
  | { code: Code | null; sentence: string }

/** Resolves with whether the message is on its way: false when the other one is gone. Rejects with QUERY_TOO_LARGE for one that is longer than it may be. */
export async function send(
  socket: Socket,
  message: Request | Answer,
  longest = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  // A value that is not there is a null to the engine; JSON would leave out its name.
  const line = JSON.stringify(message, (_, value: unknown) => (value === undefined ? null : value))
  if (Buffer.byteLength(line) > longest)
    throw new DemarcheError(
      'QUERY_TOO_LARGE',
      `A server takes ${longest} bytes of values at once from a command, and ${Buffer.byteLength(line)} came. Stop the server and run the command without it.`,
    )
  if (!socket.writable) return false
  if (socket.write(`${line}\n`)) return true
  const over = new AbortController()
  const { signal } = over
  const events = ['drain', 'close'].map((name) => once(socket, name, { signal }).catch(() => undefined))
  await Promise.race(events)
  over.abort()
  return socket.writable
}

/** The messages of a connection until it ends. Throws BAD_REQUEST for a line that is too long or no JSON. */
export async function* messagesOf(socket: Socket, longest = Number.POSITIVE_INFINITY): AsyncGenerator<unknown> {
  let parts: Buffer[] = []
  let size = 0
  for await (const chunk of piecesOf(socket)) {
    let rest = chunk
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
      yield parse(Buffer.concat([...parts, rest.subarray(0, end)]).toString('utf8'))
      parts = []
      size = 0
      rest = rest.subarray(end + 1)
    }
    parts.push(rest)
    size += rest.length
    if (size > longest) throw new DemarcheError('BAD_REQUEST', `A message takes at most ${longest} bytes.`)
  }
}

export function toAnswer(error: unknown): Answer {
  if (error instanceof DemarcheError) return { code: error.code, sentence: error.message }
  return { code: null, sentence: error instanceof Error ? error.message : String(error) }
}

export function toError({ code, sentence }: { code: Code | null; sentence: string }): Error {
  return code !== null && code in catalogue ? new DemarcheError(code, sentence) : new Error(sentence)
}

/** An end without goodbye is an end: what was under way tells what it means. */
async function* piecesOf(socket: Socket): AsyncGenerator<Buffer> {
  try {
    // Whoever stops listening has something left to say.
    yield* socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
  } catch {
    // Nothing more comes.
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw new DemarcheError('BAD_REQUEST', 'A message is a JSON text in one line.', { cause: error })
  }
}
