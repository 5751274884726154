import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { LONGEST_LINE, MOST_CONNECTIONS } from '../../src/cli/beside/messages.ts'
import { openDoor } from '../../src/cli/beside/owner.ts'
import { findSocket } from '../../src/cli/beside/place.ts'
import { visit } from '../../src/cli/beside/visitor.ts'
import { reachStore } from '../../src/cli/run.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { release } from '../../src/settings/release.ts'
import { readSettings } from '../../src/settings/settings.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine, Row } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { dataFolder } from '../support/command.ts'
import { graphHash } from '../support/graphHash.ts'
import { seedFolders } from '../support/seed.ts'

const article = seedFolders.slice(1)
const write = (engine: Engine, id: string) => engine.write((run) => run('CREATE (:Probe {id: $id})', { id }))
const probes = async (engine: Engine) =>
  (await engine.read('MATCH (probe:Probe) RETURN probe.id AS id ORDER BY id')).map(({ id }) => id)

describe('the engine that a command is given beside a server', () => {
  it('writes and reads as one of its own', async () => {
    const { engine, enter } = await serving()
    const own = await openEmbedded()
    await setUp(own)
    const visitor = await enter('load')
    for (const one of [own, visitor]) await loadDossiers(one, seedFolders)
    expect(await graphHash(visitor)).toBe(await graphHash(own))
    expect(await graphHash(engine)).toBe(await graphHash(own))
    const pieces: Row[][] = []
    for await (const rows of visitor.stream('MATCH (node:Country) RETURN node.id AS id')) pieces.push(rows)
    expect(pieces.flat()).toHaveLength(249)
    await Promise.all([visitor.sync(), visitor.ping(), own.close()])
  })

  it('has what it wrote seen by the server at once', async () => {
    const { engine, enter } = await serving()
    const before = await engine.version()
    const visitor = await enter('load')
    await write(visitor, 'one')
    expect(await engine.version()).not.toBe(before)
    expect(await visitor.version()).toBe(await engine.version())
  })

  it('keeps the code and the sentence of what the store rejects with, and goes on', async () => {
    const { enter } = await serving()
    const visitor = await enter('load')
    await expect(loadDossiers(visitor, article)).rejects.toMatchObject({ code: 'DOSSIER_INVALID' })
    await expect(visitor.read('MATCH (')).rejects.toThrow('syntax error')
    expect(await visitor.read('RETURN $some AS some', { some: undefined })).toEqual([{ some: null }])
  })

  it('takes a transaction back that fails, or whose command is gone in the middle', async () => {
    const { engine, enter, folder } = await serving()
    const visitor = await enter('load')
    const failing = visitor.write(async (run) => {
      await run('CREATE (:Probe {id: 1})')
      throw new Error('enough')
    })
    await expect(failing).rejects.toThrow('enough')
    const raw = await speak(folder)
    await raw.ask({ begin: true })
    await raw.ask({ run: 'CREATE (:Probe {id: 2})', params: {} })
    raw.socket.destroy()
    await write(visitor, 'three')
    expect(await probes(engine)).toEqual(['three'])
  })

  it('refuses values that are longer than the server takes', async () => {
    const { enter } = await serving()
    const visitor = await enter('load')
    await expect(visitor.read('RETURN $text AS text', { text: 'x'.repeat(LONGEST_LINE) })).rejects.toMatchObject({
      code: 'QUERY_TOO_LARGE',
    })
  })
})

describe('commands at once', { timeout: 30_000 }, () => {
  it('one works, the next one waits, says for whom, and has its turn then', async () => {
    const { enter } = await serving()
    const first = await enter('import')
    const said: string[] = []
    let isIn = false
    const second = enter('load', { onWait: (sentence) => said.push(sentence) }).then((engine) => {
      isIn = true
      return engine
    })
    await vi.waitFor(() => expect(said).not.toEqual([]))
    expect(said).toEqual([
      `\`demarche import\` (process ${process.pid}) is at work in the store; waiting until it has ended.`,
    ])
    await write(first, 'one')
    expect(isIn).toBe(false)
    await first.close()
    expect(await probes(await second)).toEqual(['one'])
  })

  it('what only reads waits for nobody', async () => {
    const { enter } = await serving()
    const first = await enter('import')
    await write(first, 'one')
    expect(await probes(await enter('datasets', { beside: true }))).toEqual(['one'])
  })

  it('one that gives up waiting takes no turn', async () => {
    const { enter } = await serving()
    const first = await enter('import')
    const stop = new AbortController()
    const second = enter('load', { onWait: () => stop.abort(), signal: stop.signal })
    await expect(second).rejects.toMatchObject({ name: 'AbortError' })
    await first.close()
    await enter('merge')
  })

  it('one that finds the store of another open waits until it is closed, or for as long as it may', async () => {
    const folder = dataFolder()
    const other = await openEmbedded(folder, undefined, 'import')
    const said: string[] = []
    const reach = (limit: number) =>
      reachStore(settingsOf(folder), {
        ...entering('load', { onWait: (text: string) => said.push(text) }),
        alone: true,
        limit,
      })
    await expect(reach(300)).rejects.toMatchObject({ code: 'STORE_IN_USE' })
    expect(said).toEqual([
      `\`demarche import\` (process ${process.pid}) is at work in the store; waiting until it has ended.`,
    ])
    const reached = reach(60_000)
    await vi.waitFor(() => expect(said).toHaveLength(2))
    await other.close()
    const { engine, isServed } = await reached
    expect(isServed).toBe(false)
    await engine.close()
  })

  it('one that takes a store for itself is refused beside a server', async () => {
    const { folder } = await serving()
    const reached = reachStore(settingsOf(folder), { ...entering('restore'), alone: true })
    await expect(reached).rejects.toThrow(
      `A server has the data folder ${folder} open, and restore takes a store that nobody serves. Stop it, or name another folder in DEMARCHE_DATA.`,
    )
  })
})

describe('the socket', () => {
  it('is its owner’s alone, in a folder of his own, and goes with the server', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'beside'), { mode: 0o755 })
    const { door } = await serving(folder)
    const socket = findSocket(folder) ?? ''
    expect([modeOf(socket), modeOf(dirname(socket))]).toEqual([0o600, 0o700])
    await door.close()
    expect([existsSync(socket), existsSync(join(folder, 'graph.socket'))]).toEqual([false, false])
    expect(findSocket(folder)).toBeUndefined()
  })

  it('lies elsewhere where the path is too long for one, and is found', async () => {
    const folder = join(dataFolder(), '資料夾'.repeat(12), 'x'.repeat(40))
    const { door, enter } = await serving(folder)
    const socket = findSocket(folder) ?? ''
    expect(socket).toMatch(/demarche-\w+\/server\.sock$/)
    expect([modeOf(socket), modeOf(dirname(socket))]).toEqual([0o600, 0o700])
    await write(await enter('load'), 'one')
    await door.close()
    expect(existsSync(dirname(socket))).toBe(false)
  })

  it('is not spoken to where somebody else could have put it', async () => {
    const { folder } = await serving()
    const room = dirname(findSocket(folder) ?? '')
    chmodSync(room, 0o755)
    expect(findSocket(folder)).toBeUndefined()
    chmodSync(room, 0o700)
    expect(findSocket(folder)).toBeDefined()
    if (process.geteuid?.() !== 0) return
    chownSync(room, 4711, 4711)
    expect(findSocket(folder)).toBeUndefined()
    chownSync(room, 0, 0)
  })

  it('that is named by anything else is none, and stays where it is', async () => {
    const folder = dataFolder()
    const other = join(folder, 'other/server.sock')
    mkdirSync(dirname(other), { mode: 0o700 })
    writeFileSync(other, '')
    writeFileSync(join(folder, 'graph.socket'), other)
    expect(findSocket(folder)).toBeUndefined()
    const { door } = await serving(folder)
    await door.close()
    expect(existsSync(other)).toBe(true)
    for (const name of ['/etc/passwd', '../../server.sock', '/tmp/server.sock', '']) {
      writeFileSync(join(folder, 'graph.socket'), name)
      expect(findSocket(folder)).toBeUndefined()
    }
  })

  it('of a server that was killed is nobody’s, and the next server replaces it', async () => {
    const folder = dataFolder()
    mkdirSync(join(folder, 'beside'), { mode: 0o700 })
    writeFileSync(join(folder, 'beside/server.sock'), '')
    writeFileSync(join(folder, 'graph.socket'), 'beside/server.sock')
    expect(await visit(folder, entering('load'))).toBeUndefined()
    const { enter } = await serving(folder)
    await write(await enter('load'), 'one')
  })
})

describe('a server with unlucky visitors', () => {
  it.each([
    ['garbage', 'GET / HTTP/1.1\r\n\r\n'],
    ['bytes that are no text', Buffer.from([0, 255, 254, 10])],
    ['what no command says', '{"drop":"everything"}\n'],
    ['a query outside of a transaction', '{"run":"CREATE (:Probe)","params":{}}\n'],
    ['a commit of nothing', '{"commit":true}\n'],
    ['a line without end', Buffer.alloc(LONGEST_LINE + 1, 'x')],
  ])('answers %s with a sentence, and goes on', async (_, bytes) => {
    const { folder, enter, engine } = await serving()
    const raw = await speak(folder)
    raw.socket.end(bytes)
    expect(await raw.next()).toMatchObject({ code: 'BAD_REQUEST', sentence: expect.stringMatching(/\.$/) })
    await write(await enter('load'), 'one')
    expect(await probes(engine)).toEqual(['one'])
  })

  it('sends away who says garbage inside of a transaction, and takes it back', async () => {
    const { folder, enter, engine } = await serving()
    const raw = await speak(folder)
    await raw.ask({ begin: true })
    await raw.ask({ run: 'CREATE (:Probe {id: 0})', params: {} })
    expect(await raw.ask({ begin: true })).toMatchObject({ code: 'BAD_REQUEST' })
    // Nothing more comes.
    expect(await raw.next()).toBeNull()
    await write(await enter('load'), 'one')
    expect(await probes(engine)).toEqual(['one'])
  })

  it('takes so many connections and no more, and stops for none of them', async () => {
    const { folder, door } = await serving()
    const many = await Promise.all(Array.from({ length: MOST_CONNECTIONS }, () => speak(folder)))
    many[0]?.socket.write('{"read": "RETURN 1')
    await expect(visit(folder, entering('load'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await door.close()
  })

  it('that stops tells who is at work, and takes back what is under way', async () => {
    const { enter, door, engine } = await serving()
    const visitor = await enter('import')
    await write(visitor, 'one')
    const writing = visitor.write((run) =>
      Promise.all([run('UNWIND range(1, 50000) AS id CREATE (:Probe {id: id})'), door.close()]),
    )
    const stopping = {
      code: 'STORE_UNAVAILABLE',
      message: `The server (process ${process.pid}) is stopping; what the command had written before is in the store, what it was writing is there as a whole or not at all. Run it again.`,
    }
    await expect(writing).rejects.toMatchObject(stopping)
    // The goodbye of each connection comes by itself.
    await new Promise((resolve) => setImmediate(resolve))
    await expect(visitor.read('RETURN 1 AS one')).rejects.toMatchObject(stopping)
    expect(await probes(engine)).toEqual(['one'])
  })
})

describe('a command refuses a server', { timeout: 30_000 }, () => {
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['of another release', { release: '9.9.9', pid: 1 }, 'is demarche 9.9.9, this command is demarche'],
    ['that is none', { hello: true }, 'is demarche unknown, this command is demarche'],
  ])('%s', async (_, greeting, sentence) => {
    let left: Promise<unknown> | undefined
    const folder = await pretending((socket) => {
      left = once(socket.resume(), 'close')
      socket.write(`${JSON.stringify(greeting)}\n`)
    })
    const visited = visit(folder, entering('load'))
    await expect(visited).rejects.toMatchObject({ code: 'STORE_IN_USE', message: expect.stringContaining(sentence) })
    await left
  })

  it('that says nothing for ten seconds', async () => {
    let onConnected = () => {}
    const connected = new Promise<void>((resolve) => {
      onConnected = resolve
    })
    const folder = await pretending(() => onConnected())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const visited = visit(folder, entering('load'))
    const refused = expect(visited).rejects.toThrow('has not answered for 10 s.')
    await connected
    await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(10_000)
    await refused
  })
})

const entering = (command: string, more: object = {}) => ({
  command,
  beside: false,
  onWait: () => undefined,
  ...more,
})

const settingsOf = (folder: string) => readSettings({ DEMARCHE_DATA: folder })

/** A server's engine on a folder, its door, and a way in. */
async function serving(folder = dataFolder()) {
  const engine = await openEmbedded(folder)
  await setUp(engine)
  const door = await openDoor(engine, settingsOf(folder))
  const inside: Engine[] = []
  onTestFinished(async () => {
    for (const visitor of inside) await visitor.close()
    await door.close()
    await engine.close()
  }, 30_000)
  const enter = async (command: string, more: Partial<Parameters<typeof visit>[1]> = {}): Promise<Engine> => {
    const visitor = await visit(folder, entering(command, more))
    if (!visitor) throw new Error('a server was wanted')
    inside.push(visitor)
    return visitor
  }
  return { folder, engine, door, enter }
}

/** Speaks to the server without the manners of a command. */
async function speak(folder: string) {
  const socket = connect(findSocket(folder) ?? '').on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  const lines = linesOf(socket)
  const next = async () => JSON.parse((await lines.next()).value ?? 'null') as unknown
  expect(await next()).toEqual({ release, pid: process.pid })
  const ask = (message: object) => {
    socket.write(`${JSON.stringify(message)}\n`)
    return next()
  }
  return { socket, next, ask }
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of socket.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** A data folder whose socket leads to something else. */
async function pretending(receive: (socket: Socket) => void): Promise<string> {
  const folder = dataFolder()
  mkdirSync(join(folder, 'beside'), { mode: 0o700 })
  writeFileSync(join(folder, 'graph.socket'), 'beside/server.sock')
  const server = createServer((socket) => receive(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(join(folder, 'beside/server.sock'), resolve))
  onTestFinished(() => void server.close())
  return folder
}

function modeOf(path: string): number {
  return statSync(path).mode & 0o777
}
