import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { type Reply, send } from '../support/post.ts'
import { canStartNeo4j, freePort, type Neo4jServer, startNeo4j } from './start.ts'

const able = canStartNeo4j()
const cure = 'install Java 17 and Maven'
if (!able && process.env.CI === 'true') throw new Error(`The tests of Neo4j's outages are required here: ${cure}.`)
if (!able) console.log(`The tests of Neo4j's outages are left out: ${cure}.`)

/** A store that comes, goes and comes back, and one server that lives through all of it. */
describe.runIf(able)('a server of Neo4j', () => {
  let store: Neo4jServer | undefined
  const folder = mkdtempSync(join(tmpdir(), 'demarche-outage-'))
  afterAll(async () => {
    store?.process.kill('SIGCONT')
    await store?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  it('waits for the store, and answers with errors while it is gone', async () => {
    const port = await freePort()
    const environment = {
      NEO4J_URI: `bolt://127.0.0.1:${port}`,
      NEO4J_PASSWORD: 'correct-horse',
      DEMARCHE_SEED: 'none',
    }
    const away = `Neo4j at ${environment.NEO4J_URI} does not answer: is it running, and is NEO4J_URI its address?`

    const loading = run(['load', 'seed/countries'], environment)
    const server = run(['serve'], environment)
    const url = await server.url
    expect(await send(`${url}/health/live`)).toMatchObject({ status: 200 })
    expect(
      await until(`${url}/health/ready`, ({ json }) => 'reason' in json && json.reason !== 'starting'),
    ).toMatchObject({
      status: 503,
      json: { status: 'not ready', reason: away },
    })
    expect(await loading.ended).toEqual({ code: 1, signal: null, output: '', errors: `${away}\n` })

    store = await startNeo4j({ folder, port, auth: true, isLight: true })
    await setPassword(environment.NEO4J_URI, environment.NEO4J_PASSWORD)
    const wrong = await run(['load', 'seed/countries'], { ...environment, NEO4J_PASSWORD: 'wrong-horse' }).ended
    const refused = `Neo4j at ${environment.NEO4J_URI} refuses the user neo4j: check NEO4J_USERNAME and NEO4J_PASSWORD.`
    expect(wrong).toEqual({ code: 1, signal: null, output: '', errors: `${refused}\n` })
    expect(await until(`${url}/health/ready`, ({ status }) => status === 200)).toMatchObject({
      json: { status: 'ready' },
    })
    expect((await countries(url)).json).toEqual({ data: { countries: { totalCount: 0 } } })

    await store.stop({ signal: 'SIGKILL', keep: true })
    // For a second what is cached counts as it was.
    await wait(1100)
    expect((await countries(url)).json).toMatchObject({
      errors: [{ message: away, extensions: { code: 'STORE_UNAVAILABLE' } }],
    })
    expect(await send(`${url}/health/ready`)).toMatchObject({ status: 503 })
    expect(await send(`${url}/health/live`)).toMatchObject({ status: 200 })

    store = await startNeo4j({ folder, port, auth: true, isLight: true })
    expect(await until(`${url}/health/ready`, ({ status }) => status === 200)).toMatchObject({
      json: { status: 'ready' },
    })
    expect((await countries(url)).json).toEqual({ data: { countries: { totalCount: 0 } } })

    // It goes on listening, and says nothing.
    store.process.kill('SIGSTOP')
    await wait(1100)
    expect((await countries(url)).json).toMatchObject({
      errors: [{ message: away, extensions: { code: 'STORE_UNAVAILABLE' } }],
    })
    store.process.kill('SIGCONT')
    await expect.poll(() => countries(url), { timeout: 5000 }).toMatchObject({ json: { data: { countries: {} } } })

    expect(server.process.exitCode).toBeNull()
    server.process.kill('SIGTERM')
    const { code, errors } = await server.ended
    expect(code).toBe(0)
    for (const line of errors.trim().split('\n')) expect(line).toMatch(/^Neo4j at .* Trying again in [\d.]+ s\.$/)
    expect(errors + wrong.errors).not.toMatch(/horse/)
  }, 300_000)
})

/** One question, given up after ten seconds: an outage has to be told by then. */
function countries(url: string): Promise<Reply> {
  const query = '?query={countries{totalCount}}'
  return send(`${url}/graphql${query}`, {
    headers: { 'apollo-require-preflight': 'yes' },
    signal: AbortSignal.timeout(10_000),
  })
}

async function until(url: string, holds: (reply: Reply) => boolean): Promise<Reply> {
  for (;;) {
    const reply = await send(url)
    if (holds(reply)) return reply
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** A new Neo4j has the password `neo4j`, good for nothing but to be changed. */
async function setPassword(uri: string, password: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'))
  await driver.executeQuery(
    'ALTER CURRENT USER SET PASSWORD FROM $old TO $new',
    { old: 'neo4j', new: password },
    { database: 'system' },
  )
  await driver.close()
}
