import { setTimeout as wait } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { engines } from '../support/engines.ts'

const write = "MERGE (issue:Entity {id: 'one'}) SET issue:Issue, issue.name = $name"

/** How the writer that comes second finds things when the first, which it has to wait for, is done. */
const firsts = [
  { name: 'takes away', text: "MATCH (issue:Entity {id: 'one'}) DETACH DELETE issue" },
  { name: 'writes', text: "MATCH (issue:Entity {id: 'one'}) SET issue.name = 'first'" },
]

it.each(engines.flatMap((engine) => firsts.map((first) => ({ ...first, on: engine.name, open: engine.open }))))(
  'what another writer $name is written all the same on $on',
  async ({ text, open }) => {
    const engine = await open()
    await engine.write((run) => run(write, { name: 'before' }))
    let second: Promise<unknown> | undefined
    await engine.write(async (run) => {
      await run(text)
      second = engine.write((other) => other(write, { name: 'second' }))
      // It comes as far as it can.
      await wait(500)
    })
    await second
    expect(await engine.read('MATCH (issue:Issue) RETURN issue.name AS name')).toEqual([{ name: 'second' }])
    await engine.close()
  },
)
