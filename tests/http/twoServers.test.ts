import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Engine } from '../../src/store/engine.ts'
import { openNeo4j } from '../../src/store/neo4j.ts'
import { run } from '../support/command.ts'
import { engines, neo4jSettings, neo4jUri } from '../support/engines.ts'
import { ask } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

/** For how long, in milliseconds, a server may answer as before what another process has written. */
const STALE_FOR = 1000
const query = '{ issues { totalCount nodes { name description } } }'

describe.runIf(neo4jUri !== null)('two servers on one Neo4j, while a third process writes', () => {
  it('answer alike, and never with what was replaced more than a second before', async () => {
    const { engine, environment } = await openFirst()
    const [one, other] = [run(['serve'], environment), run(['serve'], environment)]
    const history = await writeWhile(engine, async (history) => {
      await Promise.all([await one.url, await other.url].map((url) => askWhile(url, history, 3000)))
    })
    expect(history.states.length).toBeGreaterThan(10)
    await wait(STALE_FOR)
    const [last, same] = await Promise.all(
      [one.url, other.url].map(async (url) => stateOf(await ask(await url, query))),
    )
    expect([last, same]).toEqual([history.states.length - 1, history.states.length - 1])
  })

  it('lose nothing when one is killed: the other, at an address with routes, goes on, and the next one answers as it does', async () => {
    const { engine, environment } = await openFirst()
    const routed = { ...environment, NEO4J_URI: environment.NEO4J_URI?.replace(/^\w+:/, 'neo4j:') ?? '' }
    const [one, other] = [run(['serve'], environment), run(['serve'], routed)]
    const [killed, left] = [await one.url, await other.url]
    const history = await writeWhile(engine, async (history) => {
      const first = askWhile(killed, history, 4000).then(
        () => expect.unreachable('it was killed'),
        (error: unknown) => error,
      )
      const second = askWhile(left, history, 4000)
      await wait(1500)
      one.process.kill('SIGKILL')
      // What it had not answered fails as a whole: a connection, and not an answer.
      expect(await first).toMatchObject({ message: 'fetch failed' })
      await second
    })
    expect(await other.url.then((url) => ask(url, '{ __typename }'))).toMatchObject({ status: 200 })
    const next = await run(['serve'], routed).url
    expect(stateOf(await ask(next, query))).toBe(history.states.length - 1)
  })

  it('a server that shares its process with what writes answers with it at once', async () => {
    const { engine } = await openFirst()
    const reader = await openNeo4j(neo4jSettings())
    const [own, foreign] = [await startServer({ engine }), await startServer({ engine: reader })]
    onTestFinished(() => Promise.all([own.close(), foreign.close()]).then(() => undefined))
    for (let state = 1; state < 20; state += 1) {
      await writeState(engine, state)
      const written = performance.now()
      expect(stateOf(await ask(own.url, query))).toBe(state)
      if (state % 5 > 0) continue
      while (stateOf(await ask(foreign.url, query)) < state) await wait(20)
      // It was asked within the second after: the time that one question takes comes on top.
      expect(performance.now() - written).toBeLessThan(STALE_FOR + 1000)
    }
  })
})

/** When each state was in the store, by the clock of this process; states are counted from 0. */
interface History {
  states: number[]
}

async function openFirst(): Promise<{ engine: Engine; environment: Record<string, string> }> {
  const neo4j = engines.find(({ name }) => name === 'neo4j')
  if (!neo4j || neo4jUri === null) throw new Error('A Neo4j was wanted.')
  const engine = await neo4j.open()
  onTestFinished(() => engine.close())
  await writeState(engine, 0)
  const { uri, username, password, database } = neo4jSettings(neo4jUri)
  const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database }
  return { engine, environment: { ...environment, DEMARCHE_SEED: 'none' } }
}

/** Writes one state after the other until the work is done. */
async function writeWhile(engine: Engine, work: (history: History) => Promise<void>): Promise<History> {
  const history: History = { states: [performance.now()] }
  const working = work(history)
  let done = false
  const end = () => {
    done = true
  }
  working.then(end, end)
  while (!done) {
    await writeState(engine, history.states.length)
    history.states.push(performance.now())
    await wait(50)
  }
  await working
  return history
}

/** A state is three issues that all say its number: one transaction. */
function writeState(engine: Engine, state: number): Promise<unknown> {
  return engine.write((run) =>
    run(
      `UNWIND range(0, 2) AS n
       MERGE (issue:Entity {id: 'issue-' + toString(n)})
       SET issue:Issue, issue.type = 'Issue', issue.kind = 'TOPIC', issue.sortKey = 'issue-' + toString(n),
         issue.otherNames = [], issue.name = toString($state), issue.description = toString($state)`,
      { state },
    ),
  )
}

/** Asks one question after the other for a while, and looks at each answer. */
async function askWhile(url: string, history: History, milliseconds: number): Promise<void> {
  const end = performance.now() + milliseconds
  let least = 0
  while (performance.now() < end) {
    const asked = performance.now()
    const states = statesOf(await ask(url, query))
    // The last state that had been there for longer than a second when it was asked.
    while ((history.states[least + 1] ?? Number.POSITIVE_INFINITY) < asked - STALE_FOR) least += 1
    expect(Math.min(...states)).toBeGreaterThanOrEqual(least)
    // The one that is being written may be seen before its writer knows that it is in.
    expect(Math.max(...states)).toBeLessThanOrEqual(history.states.length)
  }
}

/** What an answer says, from a store that nobody writes. */
function stateOf(reply: Awaited<ReturnType<typeof ask>>): number {
  const [state = Number.NaN, ...others] = statesOf(reply)
  expect(others).toEqual(others.map(() => state))
  return state
}

/** The states that an answer shows: several where a write came between what it read. */
function statesOf({ json }: Awaited<ReturnType<typeof ask>>): number[] {
  if (json.errors) throw new Error(JSON.stringify(json.errors))
  const { totalCount, nodes } = (
    json.data as { issues: { totalCount: number; nodes: { name: string; description: string }[] } }
  ).issues
  expect([totalCount, nodes.length]).toEqual([3, 3])
  return nodes.flatMap(({ name, description }) => [Number(name), Number(description)])
}
