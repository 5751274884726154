import { expect, it, onTestFinished, vi } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { neo4jSettings, neo4jUri } from '../support/engines.ts'
import { ask } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

// Waiting for the store to be free again takes longer than a test may by itself.
vi.setConfig({ testTimeout: 60_000 })

const LIMIT = 300
/** Neo4j plans a query when it comes first, within its limit. */
const NEO4J_LIMIT = 3000

/** Counts to `most` before its first row. What the embedded engine is not rid of has to end with the test; Neo4j looks every two seconds. */
const dear = (most: number) =>
  `UNWIND range(1, ${most}) AS number WITH number WHERE number % 7 = 8 RETURN count(number) AS none`

const engines: { name: Engine['name']; sentence: string; text: string; open(): Promise<Engine> }[] = [
  {
    name: 'embedded',
    sentence: `The embedded engine took longer than ${LIMIT} ms.`,
    text: dear(8_000_000),
    open: () => openEmbedded(undefined, LIMIT),
  },
  ...(neo4jUri === null
    ? []
    : [
        {
          name: 'neo4j' as const,
          sentence: `Neo4j took longer than ${NEO4J_LIMIT} ms.`,
          text: dear(2_000_000_000),
          open: () => openNeo4j({ ...neo4jSettings(), timeout: NEO4J_LIMIT }),
        },
      ]),
]
/** While a query that nobody waits for runs on, the next may be too late as well. */
const again = { timeout: 20_000, interval: 500 }
const cure = 'Ask for less: a narrower filter, a smaller page, fewer fields; or raise DEMARCHE_TIMEOUT.'

it.each(engines)(
  'a query that is too dear is TIMEOUT on $name, and others are answered again',
  async ({ open, text, sentence }) => {
    const engine = await open()
    onTestFinished(() => engine.close())
    await expect(engine.read(text)).rejects.toMatchObject({ code: 'TIMEOUT', message: `${sentence} ${cure}` })
    await expect.poll(() => engine.read('RETURN 1 AS one').catch(String), again).toEqual([{ one: 1 }])
  },
)

it.each(engines)('a request that is too dear is told so over HTTP on $name', async ({ open, text, sentence }) => {
  const engine = await open()
  let isDear = false
  const read: Engine['read'] = (given, params) => (isDear ? engine.read(text) : engine.read(given, params))
  const server = await startServer({ engine: { ...engine, read }, environment: { DEMARCHE_SEED: 'none' } })
  onTestFinished(() => server.close())
  isDear = true
  const { json } = await ask(server.url, '{ person(id: "cui-tiankai") { name } }')
  expect(json.errors).toEqual([
    { message: `${sentence} ${cure}`, path: ['person'], locations: expect.anything(), extensions: { code: 'TIMEOUT' } },
  ])
  isDear = false
  await expect
    .poll(async () => (await ask(server.url, '{ person(id: "nobody") { name } }')).json, again)
    .toEqual({ data: { person: null } })
})

it('an answer that came in time is taken, however busy the server was meanwhile', async () => {
  const engine = await openEmbedded(undefined, LIMIT)
  onTestFinished(() => engine.close())
  const answer = engine.read('RETURN 1 AS one')
  for (const end = Date.now() + 2 * LIMIT; Date.now() < end; );
  expect(await answer).toEqual([{ one: 1 }])
})
