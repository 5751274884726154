import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { makeQueue } from '../../collections/queue.ts'
import { DemarcheError } from '../../errors.ts'
import { release } from '../../settings/release.ts'
import type { Settings } from '../../settings/settings.ts'
import type { Engine, Run } from '../../store/engine.ts'
import { type Answer, atItsEnd, LONGEST_LINE, MOST_CONNECTIONS, messagesOf, send, toAnswer } from './messages.ts'
import { makePlace } from './place.ts'
import type { Request } from './requests.ts'

/** Lets the commands beside a server in. */
export interface Door {
  /** Sends everyone away; what they have not committed is not in the store. */
  close(): Promise<void>
}

/** Listens on a socket of the data folder for commands of the same user, which work on the server's engine. */
export async function openDoor(
  engine: Engine,
  { neo4j, dataFolder }: Pick<Settings, 'neo4j' | 'dataFolder'>,
): Promise<Door> {
  // Neo4j takes commands itself, what is in memory is nobody else's, and Windows has no sockets of an owner alone.
  if (neo4j || dataFolder === undefined || process.platform === 'win32') return { close: async () => undefined }
  const place = makePlace(dataFolder)
  const turns = makeTurns()
  const inside = new Map<Socket, Promise<void>>()
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    const visit = receive(engine, turns, socket).finally(() => inside.delete(socket))
    inside.set(socket, visit)
  })
  server.maxConnections = MOST_CONNECTIONS
  server.listen(place.socket)
  await once(server, 'listening')
  place.announce()
  return {
    async close() {
      place.remove()
      server.close()
      for (const socket of inside.keys()) {
        socket.end(`${JSON.stringify(toAnswer(stopping()))}\n`)
        socket.destroySoon()
      }
      await Promise.all(inside.values())
    },
  }
}

/** Who comes in, and what for: `import`, process 4711. */
interface Visitor {
  command: string
  pid: number
}

async function receive(engine: Engine, turns: Turns, socket: Socket): Promise<void> {
  const requests = requestsOf(socket)
  let endTurn = () => {}
  try {
    await say(socket, { release, pid: process.pid })
    for await (const asked of requests) {
      if ('turn' in asked) {
        const { waitsFor, granted } = turns.take({ command: asked.turn, pid: asked.pid })
        if (waitsFor) await say(socket, { waitsFor })
        endTurn = await granted
        await say(socket, { value: null })
      } else if ('begin' in asked) await transact(engine, requests, socket)
      else await answer(engine, asked, socket)
    }
  } catch (error) {
    if (socket.writable) socket.write(`${JSON.stringify(toAnswer(error))}\n`)
  } finally {
    endTurn()
    socket.destroySoon()
  }
}

async function* requestsOf(socket: Socket): AsyncGenerator<Request> {
  for await (const message of messagesOf(socket, LONGEST_LINE)) {
    // What checks them takes three megabytes, which a server that no command visits does without.
    const { request } = await import('./requests.ts')
    const { success, data } = request.safeParse(message)
    if (!success) throw new DemarcheError('BAD_REQUEST', 'A message is one that a command of this release sends.')
    yield data
  }
}

/** What the store rejects with is the answer; the connection goes on. */
async function answer(engine: Engine, asked: Request, socket: Socket): Promise<void> {
  const value = await valueFor(engine, asked, socket).catch(toAnswer)
  await say(socket, value)
}

async function valueFor(engine: Engine, asked: Request, socket: Socket): Promise<Answer> {
  if ('read' in asked) {
    // In pieces: who asks the server meanwhile has a turn between them.
    for await (const rows of engine.stream(asked.read, asked.params)) await say(socket, { rows })
    return { value: null }
  }
  if ('define' in asked) return { value: await engine.define(asked.define) }
  if ('ask' in asked) return { value: await engine[asked.ask]() }
  throw new DemarcheError('BAD_REQUEST', 'A transaction begins before anything is run in it.')
}

/** One transaction: what comes until the commit. Where the connection ends before, none of it happens. */
async function transact(engine: Engine, requests: AsyncGenerator<Request>, socket: Socket): Promise<void> {
  await engine.write(async (run) => {
    await say(socket, { value: null })
    for (;;) {
      const { value: asked } = await requests.next()
      if (asked && 'commit' in asked) return
      if (!asked || !('run' in asked)) throw new DemarcheError('BAD_REQUEST', 'A transaction ends with a commit.')
      await say(socket, await rowsOf(run, asked).catch(toAnswer))
    }
  })
  await say(socket, { value: null })
}

async function rowsOf(run: Run, { run: text, params }: Extract<Request, { run: string }>): Promise<Answer> {
  return { value: await run(text, params) }
}

async function say(socket: Socket, message: Answer): Promise<void> {
  if (!(await send(socket, message))) throw new DemarcheError('BAD_REQUEST', 'The command has gone.')
}

interface Turns {
  /** Who is at work now, if anybody, and the visitor's own turn: to be ended by calling what it resolves with. */
  take(visitor: Visitor): { waitsFor: Visitor | undefined; granted: Promise<() => void> }
}

function makeTurns(): Turns {
  const inTurn = makeQueue()
  let working: Visitor | undefined
  return {
    take(visitor) {
      const granted = new Promise<() => void>((resolve) => {
        void inTurn(
          () =>
            new Promise<void>((end) => {
              working = visitor
              resolve(() => {
                working = undefined
                end()
              })
            }),
        )
      })
      return { waitsFor: working, granted }
    },
  }
}

function stopping(): DemarcheError {
  return new DemarcheError('STORE_UNAVAILABLE', `The server (process ${process.pid}) is stopping; ${atItsEnd}`)
}
