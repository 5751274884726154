import { connect, type Socket } from 'node:net'
import { makeQueue } from '../../collections/queue.ts'
import { DemarcheError } from '../../errors.ts'
import { release } from '../../settings/release.ts'
import type { Engine, Row, Run } from '../../store/engine.ts'
import { type Answer, atItsEnd, LONGEST_LINE, MOST_CONNECTIONS, messagesOf, send, toError } from './messages.ts'
import { findSocket } from './place.ts'
import type { Request } from './requests.ts'

/** How a command comes in. */
export interface Visit {
  /** What the others are told that is at work, such as `import`. */
  command: string
  /** Whether it may work beside others: it only reads, and what changes meanwhile does not matter. */
  beside: boolean
  /** Called with a sentence when another command is at work and this one waits. */
  onWait: (sentence: string) => void
  signal?: AbortSignal | undefined
}

/** What connecting fails with where a server was killed before, or is at this moment. */
const NOBODY = ['ECONNREFUSED', 'ENOENT', 'ECONNRESET', 'EPIPE']
/** How long a server may take to say who it is, in milliseconds. */
const GREETING_LIMIT = 10_000

/**
 * The store of the server that has the data folder, as an engine; undefined where there is no server. Unless `beside`, one command at a time: it resolves
 * when it is this one's turn. Rejects with STORE_IN_USE for a server of another release, STORE_UNAVAILABLE for one that does not answer,
 * and with the signal's reason while it waits.
 */
export async function visit(folder: string, { command, beside, onWait, signal }: Visit): Promise<Engine | undefined> {
  const path = findSocket(folder)
  if (path === undefined) return undefined
  const main = await open(folder, path)
  if (!main) return undefined
  const leave = () => main.close()
  signal?.addEventListener('abort', leave, { once: true })
  try {
    signal?.throwIfAborted()
    if (!beside) await main.ask({ turn: command, pid: process.pid }, ({ command, pid }) => onWait(atWork(command, pid)))
  } catch (error) {
    main.close()
    signal?.throwIfAborted()
    throw error
  } finally {
    signal?.removeEventListener('abort', leave)
  }
  return engineOver(main, async () => (await open(folder, path)) ?? Promise.reject(away(folder)))
}

/** `demarche import` (process 4711) is at work in the store; waiting until it has ended. */
export function atWork(command: string, pid: number): string {
  return `\`demarche ${command}\` (process ${pid}) is at work in the store; waiting until it has ended.`
}

function engineOver(main: Connection, open: () => Promise<Connection>): Engine {
  const inTurn = makeQueue()
  const ask = (asked: Request) => inTurn(() => main.ask(asked))
  return {
    name: 'embedded',
    read: (text, params = {}) => inTurn(() => allOf(main.rows({ read: text, params }))),
    async *stream(text, params = {}) {
      const own = await open()
      try {
        yield* own.rows({ read: text, params })
      } finally {
        own.close()
      }
    },
    version: async () => (await ask({ ask: 'version' })) as string | null,
    async write(work) {
      const own = await open()
      try {
        const inOrder = makeQueue()
        const run: Run = (text, params = {}) => inOrder(async () => (await own.ask({ run: text, params })) as Row[])
        await own.ask({ begin: true })
        const value = await work(run)
        await own.ask({ commit: true })
        return value
      } finally {
        // Before the commit, this takes the transaction back.
        own.close()
      }
    },
    define: async (text) => void (await ask({ define: text })),
    sync: async () => void (await ask({ ask: 'sync' })),
    ping: async () => void (await ask({ ask: 'ping' })),
    close: async () => main.close(),
  }
}

async function allOf(pieces: AsyncIterable<Row[]>): Promise<Row[]> {
  const all: Row[][] = []
  for await (const rows of pieces) all.push(rows)
  return all.flat()
}

interface Connection {
  ask(asked: Request, onWait?: (visitor: { command: string; pid: number }) => void): Promise<unknown>
  rows(asked: Request): AsyncGenerator<Row[]>
  close(): void
}

async function open(folder: string, path: string): Promise<Connection | undefined> {
  const socket = await connected(path)
  if (!socket) return undefined
  const answers = messagesOf(socket) as AsyncGenerator<Answer>
  const next = async () => {
    const { value: answer } = await answers.next()
    if (!answer) throw away(folder)
    if ('sentence' in answer) throw toError(answer)
    return answer
  }
  const say = async (asked: Request) => {
    // What the server says unasked is why it sends everyone away, and is read all the same when it has gone.
    const isGoodbye = socket.readableLength > 0
    if (isGoodbye || !(await send(socket, asked, LONGEST_LINE))) await next()
  }
  await greet(socket, next(), folder)
  return {
    async ask(asked, onWait) {
      await say(asked)
      for (;;) {
        const answer = await next()
        if ('value' in answer) return answer.value
        if ('waitsFor' in answer) onWait?.(answer.waitsFor)
      }
    },
    async *rows(asked) {
      await say(asked)
      for (let answer = await next(); 'rows' in answer; answer = await next()) yield answer.rows
    },
    close: () => void socket.destroy(),
  }
}

/** The socket, or undefined where nobody listens: a server that was killed leaves its own behind. */
function connected(path: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(path, () => {
      socket.off('error', failed).on('error', () => undefined)
      resolve(socket)
    })
    const failed = (error: NodeJS.ErrnoException) => {
      if (NOBODY.includes(error.code ?? '')) resolve(undefined)
      else
        reject(
          new DemarcheError('STORE_UNAVAILABLE', `The server's socket ${path} cannot be used: ${error.message}.`, {
            cause: error,
          }),
        )
    }
    socket.once('error', failed)
  })
}

/** Reads who the server is, and leaves unless it is of this release. */
async function greet(socket: Socket, greeting: Promise<Answer>, folder: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const sentence = `The server of the data folder ${folder} has not answered for ${GREETING_LIMIT / 1000} s.`
    timer = setTimeout(() => reject(new DemarcheError('STORE_UNAVAILABLE', sentence)), GREETING_LIMIT)
  })
  try {
    const answer = await Promise.race([greeting, late])
    const theirs = 'release' in answer ? answer.release : 'unknown'
    if (theirs === release) return
    throw new DemarcheError(
      'STORE_IN_USE',
      `The server of the data folder ${folder} is demarche ${theirs}, this command is demarche ${release}. Use the release of the server, or stop it.`,
    )
  } catch (error) {
    socket.destroy()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

function away(folder: string): DemarcheError {
  return new DemarcheError(
    'STORE_UNAVAILABLE',
    `The server of the data folder ${folder} has gone, or takes no more than ${MOST_CONNECTIONS} connections; ${atItsEnd}`,
  )
}
