import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeCache } from '../../src/store/cache.ts'
import type { Engine } from '../../src/store/engine.ts'
import { readVersion } from '../../src/store/version.ts'
import { engines } from '../support/engines.ts'

describe.each(engines)('what is kept until the data changes, on $name', ({ open }) => {
  let engine: Engine
  const change = () => engine.write((run) => run("CREATE (:Entity {id: 'one-more'})"))
  const isThere = async () => (await engine.read("MATCH (node:Entity {id: 'refused'}) RETURN node.id AS id")).length > 0

  beforeAll(async () => {
    engine = await open()
    await engine.write((run) => run("CREATE (:Entity {id: 'first'})"))
  })

  afterAll(() => engine.close())

  it('makes a value once for callers who come together, and keeps it', async () => {
    let made = 0
    const kept = makeCache(engine, async () => ++made)
    expect(await Promise.all([kept(), kept(), kept()])).toEqual([1, 1, 1])
    expect(await kept()).toBe(1)
  })

  it('makes it again after a write', async () => {
    const kept = makeCache(engine, () => engine.read('MATCH (node:Entity) RETURN node.id AS id'))
    const before = (await kept()).length
    await engine.write((run) => run("CREATE (:Entity {id: 'second'})"))
    expect((await kept()).length).toBe(before + 1)
  })

  it('does not keep what could not be made', async () => {
    let tries = 0
    const kept = makeCache(engine, async () => {
      tries += 1
      if (tries === 1) throw new Error('the first try fails')
      return tries
    })
    await expect(kept()).rejects.toThrow('the first try fails')
    expect(await kept()).toBe(2)
  })

  it('has another version after every write, also after the store was emptied', async () => {
    const seen = [await readVersion(engine)]
    await change()
    seen.push(await readVersion(engine))
    await engine.write((run) => run('MATCH (node) DETACH DELETE node'))
    seen.push(await readVersion(engine))
    await change()
    seen.push(await readVersion(engine))
    expect(new Set(seen).size).toBe(4)
    expect(seen).not.toContain(null)
  })

  it('keeps its version when a write fails or runs nothing', async () => {
    const before = await readVersion(engine)
    const failing = engine.write(async (run) => {
      await run("CREATE (:Entity {id: 'refused'})")
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    await engine.write(async () => 'nothing')
    expect(await readVersion(engine)).toBe(before)
    expect(await isThere()).toBe(false)
  })
})
