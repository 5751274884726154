import { EventEmitter } from 'node:events'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { makeLine } from '../../src/http/line.ts'

it('begins at once where nobody else is there', async () => {
  const { ask, begun } = lining()
  ask('one')
  await Promise.resolve()
  expect(begun).toEqual(['one'])
})

it('lets those begin together whose turns are short, in the order in which they came', async () => {
  const { ask, begun, line } = lining()
  for (const name of ['one', 'two', 'three']) ask(name)
  expect(line.length()).toBe(2)
  await until(() => begun.length === 3)
  expect(begun).toEqual(['one', 'two', 'three'])
  expect(line.length()).toBe(0)
})

it('lets nobody begin as long as somebody connects, but one in so many turns', async () => {
  const { ask, begun, server } = lining()
  server.emit('connection')
  for (const name of ['one', 'two']) ask(name)
  await turns(20, () => server.emit('connection'))
  expect(begun).toEqual([])
  await until(() => begun.length === 2)
  expect(begun).toEqual(['one', 'two'])
  server.emit('connection')
  for (const name of ['three', 'four']) ask(name)
  await turns(40, () => server.emit('connection'))
  expect(begun).toEqual(['one', 'two', 'three'])
})

it('lets nobody begin as long as what has begun makes turns long', async () => {
  const { ask, begun, end } = lining()
  for (const name of ['one', 'two', 'three']) ask(name)
  await turns(10, busy)
  expect(begun).toEqual(['one'])
  end('one')
  await turns(2, busy)
  expect(begun).toEqual(['one', 'two'])
})

it('passes over who has gone', async () => {
  const { ask, begun, end, line } = lining()
  for (const name of ['one', 'two', 'three']) ask(name)
  end('two')
  await until(() => begun.length === 2)
  expect([begun, line.length()]).toEqual([['one', 'three'], 0])
})

function lining() {
  const server = new EventEmitter()
  const line = makeLine(server)
  const begun: string[] = []
  const answers = new Map<string, EventEmitter & { closed: boolean }>()
  return {
    server,
    line,
    begun,
    ask(name: string) {
      const answer = Object.assign(new EventEmitter(), { closed: false })
      answers.set(name, answer)
      void line.turn(answer as never).then(() => begun.push(name))
    },
    end(name: string) {
      const answer = answers.get(name)
      if (answer) answer.closed = true
      answer?.emit('close')
    },
  }
}

/** So many turns of the event loop, with something to do in each. */
async function turns(many: number, work: () => unknown = () => undefined): Promise<void> {
  for (let at = 0; at < many; at += 1) {
    work()
    await turn()
  }
}

/** In as many turns as it takes: on a busy machine one may be long. */
async function until(holds: () => boolean): Promise<void> {
  for (let at = 0; at < 1000 && !holds(); at += 1) await turn()
}

/** For longer than a turn may take. */
function busy(): void {
  for (const end = performance.now() + 12; performance.now() < end; );
}
