import { describe, expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import { ask, send } from '../support/post.ts'
import { recording } from '../support/recording.ts'
import { seededPositions, startServer } from '../support/startServer.ts'

describe('health', () => {
  it('is live and ready when the store answers and holds its data', async () => {
    const server = await startServer()
    onTestFinished(() => server.close())
    expect(await send(`${server.url}/health/live`)).toMatchObject({ status: 200, json: { status: 'live' } })
    expect(await send(`${server.url}/health/ready`)).toMatchObject({ status: 200, json: { status: 'ready' } })
    expect((await ask(server.url, '{ positions { totalCount } }')).json).toMatchObject({
      data: { positions: { totalCount: seededPositions } },
    })
  })

  it('is live and not ready while the store is down, with the reason, and ready when it is back', async () => {
    const engine = await openEmbedded()
    let down = false
    const ping = () => (down ? Promise.reject(new Error('The store is away.')) : engine.ping())
    const server = await startServer({ engine: { ...engine, ping } })
    onTestFinished(() => server.close())
    down = true
    expect(await send(`${server.url}/health/live`)).toMatchObject({ status: 200 })
    expect(await send(`${server.url}/health/ready`)).toMatchObject({
      status: 503,
      json: { status: 'not ready', reason: 'The store is away.' },
    })
    down = false
    expect(await send(`${server.url}/health/ready`)).toMatchObject({ status: 200 })
  })

  it('does not wait for a store that hangs', async () => {
    const engine = await openEmbedded()
    let hangs = false
    const ping = () => (hangs ? new Promise<void>(() => undefined) : engine.ping())
    const server = await startServer({ engine: { ...engine, ping } })
    onTestFinished(() => server.close())
    hangs = true
    expect(await send(`${server.url}/health/ready`)).toMatchObject({
      status: 503,
      json: { reason: 'The store did not answer within a second.' },
    })
  })

  it('has read what questions over everything need before somebody asks one, where that lies in no file', async () => {
    for (const name of ['neo4j', 'embedded'] as const) {
      const engine = await openEmbedded()
      const texts = new Set<string>()
      const server = await startServer({ engine: { ...recording(engine, texts), name } })
      onTestFinished(() => server.close())
      const isRead = () => [...texts].some((text) => text.includes('collect(actor.id) AS actors'))
      if (name === 'neo4j') await expect.poll(isRead).toBe(true)
      else expect(isRead()).toBe(false)
      texts.clear()
      expect((await ask(server.url, '{ agreementMatrix(first: 2) { __typename } }')).json.errors).toBeUndefined()
      expect(isRead()).toBe(name === 'embedded')
    }
  })
})
