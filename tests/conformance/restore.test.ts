import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { prepareStore } from '../../src/cli/run.ts'
import { keepApart } from '../../src/facts/apart.ts'
import { listDatasets, removeDataset } from '../../src/facts/datasets.ts'
import { dumpGraph } from '../../src/facts/dump.ts'
import { mergeActors } from '../../src/facts/merge.ts'
import { restoreGraph } from '../../src/facts/restore.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Line } from '../../src/imports/read/lines.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { beginUnfinished, onlyWhole } from '../../src/store/unfinished.ts'
import { engines } from '../support/engines.ts'
import { graphHash } from '../support/graphHash.ts'
import { ask, send } from '../support/post.ts'
import { seedFolders } from '../support/seed.ts'
import { startServer } from '../support/startServer.ts'

const part = { code: 'STORE_UNFINISHED', message: expect.stringMatching(/^The store holds a part of a dump/) }

let lines: string[]
let hash: string

beforeAll(async () => {
  const source = await openEmbedded()
  await loadDossiers(source, seedFolders)
  lines = await dumpOf(source)
  hash = await graphHash(source)
  await source.close()
})

describe.each(engines)('a restore on $name', ({ open }) => {
  it('that is broken off is answered by nobody, and the next begins anew and is whole', async () => {
    const engine = await opened(open)
    await expect(restoreGraph(engine, brokenOff(lines, 2500))).rejects.toThrow('the power went')
    const [row] = await engine.read('MATCH (node:Entity) RETURN count(node) AS count')
    expect(row?.count).toBeGreaterThan(0)
    const reader = onlyWhole(engine)
    await expect(reader.read('RETURN 1 AS one')).rejects.toMatchObject(part)
    await expect(reader.stream('RETURN 1 AS one')[Symbol.asyncIterator]().next()).rejects.toMatchObject(part)
    await expect(reader.ping()).rejects.toMatchObject(part)
    await expect(engine.version()).rejects.toMatchObject(part)
    await expect(prepareStore(engine, 'article')).rejects.toMatchObject(part)
    let isCleared = false
    await restoreGraph(engine, linesOf(lines), () => {
      isCleared = true
    })
    expect(isCleared).toBe(true)
    expect(await graphHash(engine)).toBe(hash)
    await prepareStore(engine, 'none')
    expect(await reader.read('RETURN 1 AS one')).toEqual([{ one: 1 }])
  })

  it('into a store that everything was taken out of has nothing of what was merged and kept apart there', async () => {
    const engine = await opened(open)
    await loadDossiers(engine, seedFolders)
    const countries = await engine.read('MATCH (node:Country) RETURN node.id AS id ORDER BY id LIMIT 4')
    const [one = '', other = '', third = '', fourth = ''] = countries.map(({ id }) => String(id))
    await mergeActors(engine, one, other)
    await keepApart(engine, third, fourth)
    for (const { id } of await listDatasets(engine)) await removeDataset(engine, id)
    await restoreGraph(engine, linesOf(lines))
    expect(await graphHash(engine)).toBe(hash)
  })

  it('is given up when another one begins', async () => {
    const engine = await opened(open)
    const first = await beginUnfinished(engine)
    const second = await beginUnfinished(engine)
    await expect(engine.write((run) => first.assertOwn(run))).rejects.toThrow(
      'Another restore into this store has begun',
    )
    await expect(first.finish()).rejects.toThrow('Another restore into this store has begun')
    await second.finish()
    await prepareStore(engine, 'none')
  })

  it('writes nothing more once another one has begun', async () => {
    const engine = await opened(open)
    let second: Awaited<ReturnType<typeof beginUnfinished>> | undefined
    async function* overtaken(): AsyncGenerator<Line> {
      for await (const line of brokenOff(lines, 4500)) {
        // Once a batch is written.
        if (line.line === 3000) second = await beginUnfinished(engine)
        yield line
      }
    }
    await expect(restoreGraph(engine, overtaken())).rejects.toThrow('Another restore into this store has begun')
    const [row] = await engine.read('MATCH (node:Entity) RETURN count(node) AS count')
    expect(row?.count).toBe(0)
    await second?.finish()
    await prepareStore(engine, 'none')
  })

  it('is on the disk as one before the first of it is written, and as whole before it is said to be', async () => {
    const engine = await opened(open)
    const done: string[] = []
    const noting = <T>(name: string, work: Promise<T>) => work.finally(() => done.push(name))
    await restoreGraph(
      {
        ...engine,
        write: (work) => noting('write', engine.write(work)),
        sync: () => noting('sync', engine.sync()),
      },
      linesOf(lines),
    )
    expect(done.slice(0, 3)).toEqual(['write', 'sync', 'write'])
    expect(done.slice(-2)).toEqual(['write', 'sync'])
  })

  it('of no dump leaves an empty store as it is', async () => {
    const engine = await opened(open)
    await expect(restoreGraph(engine, linesOf(['{"a":1}']))).rejects.toThrow('Line 1 of the dump')
    await prepareStore(engine, 'none')
  })

  it('under way makes a server not ready, and every question is refused in a sentence until it is done', async () => {
    const engine = await opened(open)
    const server = await startServer({
      engine: { ...engine, close: async () => undefined },
      environment: { DEMARCHE_SEED: 'none' },
    })
    onTestFinished(() => server.close())
    await untilReady(server.url)
    const work = await beginUnfinished(engine)
    expect(await send(`${server.url}/health/ready`)).toMatchObject({
      status: 503,
      json: { reason: expect.stringMatching(/^The store holds a part of a dump/) },
    })
    const { json } = await ask(server.url, '{ positions { totalCount } }')
    expect(json.errors).toEqual([expect.objectContaining({ message: part.message, extensions: { code: part.code } })])
    expect(await send(`${server.url}/export/positions.csv`)).toMatchObject({ status: 503 })
    await work.finish()
    await untilReady(server.url)
    expect((await ask(server.url, '{ positions { totalCount } }')).json).toEqual({
      data: { positions: { totalCount: 0 } },
    })
  })
})

async function opened(open: () => Promise<Engine>): Promise<Engine> {
  const engine = await open()
  onTestFinished(() => engine.close().catch(() => undefined))
  return engine
}

async function untilReady(url: string): Promise<void> {
  await expect.poll(async () => (await send(`${url}/health/ready`)).status, { timeout: 20_000 }).toBe(200)
}

async function dumpOf(engine: Engine): Promise<string[]> {
  const lines: string[] = []
  for await (const line of dumpGraph(engine)) lines.push(JSON.stringify(line))
  return lines
}

async function* linesOf(texts: string[]): AsyncGenerator<Line> {
  for (const [index, text] of texts.entries()) yield { line: index + 1, text }
}

/** The dump several times over its length, so that a batch is written, and then an end as of a process that is killed. */
async function* brokenOff(texts: string[], after: number): AsyncGenerator<Line> {
  const nodes = texts.filter((text) => text.startsWith('{"node"'))
  for (let line = 1; line <= after; line++)
    yield { line, text: (nodes[line % nodes.length] ?? '').replace(/"id":"/, `"id":"x${line}-`) }
  throw new Error('the power went')
}
