import { expect, it } from 'vitest'
import { run } from '../support/command.ts'
import { times } from '../support/dice.ts'
import { ask, send } from '../support/post.ts'

/** So many requests fill what is kept for good, and so many more are counted. */
const [FILLING, COUNTED] = [400, 1000]
/** The memory of one that may stay, in bytes: a request that is held as a whole takes several times as much. */
const MOST_OF_ONE = 2000
const AT_ONCE = 10

/** Has what nobody holds collected at a signal. */
const collecting = `
import v8 from 'node:v8'
import vm from 'node:vm'
v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')
process.on('SIGUSR2', () => collect())`

it('thousands of requests, each another one, leave nothing behind in memory', async () => {
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(collecting)}`
  const server = run(['serve'], { DEMARCHE_DATA: ':memory:', DEMARCHE_CACHE: '0', NODE_OPTIONS })
  const url = await server.url
  const heap = async () => {
    server.process.kill('SIGUSR2')
    await new Promise((resolve) => setTimeout(resolve, 500))
    return Number(/^nodejs_heap_size_used_bytes (\S+)/m.exec((await send(`${url}/metrics`)).text)?.[1])
  }
  const askMany = async (from: number, many: number) => {
    for (let at = from; at < from + many; at += AT_ONCE)
      await Promise.all(times(AT_ONCE, (one) => askOne(url, at + one)))
  }
  await askMany(0, FILLING)
  const before = await heap()
  await askMany(FILLING, COUNTED)
  expect((await heap()) - before).toBeLessThan(COUNTED * MOST_OF_ONE)
})

/** Its values and its path are new; Apollo keeps the last queries, parsed, up to 30 MB, so its text is one of a hundred. */
async function askOne(url: string, at: number): Promise<void> {
  const query = `query Of${at % 100}($id: ID!, $text: String!) { person(id: $id) { name } positions(where: { text: $text }, first: ${(at % 100) + 1}) { totalCount } }`
  expect((await ask(url, query, { id: `nobody-${at}`, text: `nothing of ${at}` })).status).toBe(200)
  const other = [`/actor/nobody-${at}`, `/export/graph.json?actor=nobody-${at}`, `/nowhere-${at}`, `/search?q=x${at}`]
  await send(url + other[at % other.length])
}
