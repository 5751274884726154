import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { dataFolder, mainFile, run } from '../support/command.ts'
import { ask, send } from '../support/post.ts'
import { seededPositions } from '../support/startServer.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const seed = join(import.meta.dirname, '../../seed')
const article = join(seed, 'cui-tiankai-interview')
const countries = join(seed, 'countries')
const positionsOf = async (url: string) => (await ask(url, '{ positions { totalCount } }')).json.data

describe('demarche serve', () => {
  it('prints where to go, and answers there', async () => {
    const server = run(['serve'], { DEMARCHE_DATA: ':memory:' })
    const url = await server.url
    expect(server.said()).toBe(
      `Start page  ${url}/\nPlayground  ${url}/playground\nExplorer    ${url}/explorer\nGraphQL     ${url}/graphql\n`,
    )
    expect(await positionsOf(url)).toEqual({ positions: { totalCount: seededPositions } })
    expect(await send(`${url}/health/ready`)).toMatchObject({ status: 200 })
  })

  it('is what the command does without a verb', async () => {
    expect(await positionsOf(await run([], { DEMARCHE_DATA: ':memory:' }).url)).toEqual({
      positions: { totalCount: seededPositions },
    })
  })

  it('serves an empty graph when no seed is wanted', async () => {
    const server = run(['serve'], { DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none' })
    expect(await positionsOf(await server.url)).toEqual({ positions: { totalCount: 0 } })
  })

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'answers what is under way on %s, closes the store and ends with 0',
    async (signal) => {
      const folder = dataFolder()
      const server = run(['serve'], { DEMARCHE_DATA: folder })
      const url = await server.url
      const request = await beginRequest(url)
      server.process.kill(signal)
      await untilRefused(url)
      expect(await request.end('{ positions { totalCount } }')).toEqual({
        status: 200,
        text: JSON.stringify({ data: { positions: { totalCount: seededPositions } } }),
      })
      expect(await server.ended).toMatchObject({
        code: 0,
        output: expect.stringMatching(/The store is closed\.\n$/),
        errors: '',
      })
      expect(existsSync(join(folder, 'graph.pid'))).toBe(false)
    },
  )

  it('answers what is under way at a fault that nobody caught, tells it, closes the store and ends with 1', async () => {
    const planted = 'process.on("SIGUSR2", () => { throw new Error("planted") })'
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(planted)}`
    const server = run(['serve'], { DEMARCHE_DATA: dataFolder(), NODE_OPTIONS })
    const url = await server.url
    const request = await beginRequest(url)
    server.process.kill('SIGUSR2')
    await untilRefused(url)
    expect(await request.end('{ __typename }')).toMatchObject({ status: 200 })
    expect(await server.ended).toMatchObject({
      code: 1,
      output: expect.stringMatching(/The store is closed\.\n$/),
      errors: expect.stringMatching(/^A fault that nobody caught ends the server: Error: planted\n {4}at /),
    })
  })

  it('keeps the data when it is killed', async () => {
    const environment = { DEMARCHE_DATA: dataFolder() }
    const first = run(['serve'], environment)
    await first.url
    first.process.kill('SIGKILL')
    expect(await first.ended).toMatchObject({ signal: 'SIGKILL' })
    const second = run(['serve'], { ...environment, DEMARCHE_SEED: 'none' })
    expect(await positionsOf(await second.url)).toEqual({ positions: { totalCount: seededPositions } })
  })

  it('says that the port is taken, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as { port: number }
    const folder = dataFolder()
    const server = run(['serve'], { DEMARCHE_DATA: folder, PORT: String(port) })
    expect(await server.ended).toEqual({
      code: 1,
      signal: null,
      output: '',
      errors: `Port ${port} is taken by another process. Stop it, or name another port in PORT.\n`,
    })
    // The store was closed.
    expect(existsSync(join(folder, 'graph.pid'))).toBe(false)
  })

  it('outlives more connections than it may open files', async () => {
    const limited = ['-c', 'ulimit -n 256 && exec "$0" "$@"', process.execPath, mainFile, 'serve']
    const server = spawn('sh', limited, { env: { PORT: '0', DEMARCHE_DATA: ':memory:', DEMARCHE_SEED: 'none' } })
    onTestFinished(() => void server.kill('SIGKILL'))
    const [said] = (await once(server.stdout.setEncoding('utf8'), 'data')) as [string]
    const url = /http:\S+(?=\/\n)/.exec(said)?.[0] ?? ''
    const sockets = Array.from({ length: 400 }, () => connect(Number(new URL(url).port), '127.0.0.1'))
    let closed = 0
    for (const socket of sockets)
      socket
        .on('error', () => undefined)
        .once('close', () => {
          closed += 1
        })
        .resume()
    // Some have no place, and are closed.
    await expect.poll(() => closed, { timeout: 30_000 }).toBeGreaterThan(50)
    for (const socket of sockets) socket.destroy()
    const answers = () => send(`${url}/health/ready`).then(({ status }) => status, String)
    await expect.poll(answers, { timeout: 30_000 }).toBe(200)
    expect((await ask(url, '{ countries { totalCount } }')).json.data).toEqual({ countries: { totalCount: 0 } })
  })

  it('says which process holds the data folder, and ends with 1', async () => {
    const folder = dataFolder()
    const first = run(['serve'], { DEMARCHE_DATA: folder })
    const url = await first.url
    expect(await run(['serve'], { DEMARCHE_DATA: folder }).ended).toMatchObject({
      code: 1,
      output: '',
      errors: `The data folder ${folder} is held by another process (process ${first.process.pid}). Stop it, or name another folder in DEMARCHE_DATA.\n`,
    })
    expect(await positionsOf(url)).toEqual({ positions: { totalCount: seededPositions } })
  })

  it.each([
    { name: 'cut short', harm: (file: string) => truncateSync(file, 100) },
    { name: 'of zeros', harm: (file: string) => writeFileSync(file, Buffer.alloc(readFileSync(file).length)) },
    { name: 'another kind of file', harm: (file: string) => writeFileSync(file, '# Not a store\n') },
  ])('refuses a store that is $name in one sentence, leaves it as it is, and ends with 1', async ({ harm }) => {
    const folder = dataFolder()
    const first = run(['serve'], { DEMARCHE_DATA: folder })
    await first.url
    first.process.kill('SIGTERM')
    expect(await first.ended).toMatchObject({ code: 0 })
    const file = join(folder, 'graph.grafeo')
    harm(file)
    const before = readFileSync(file)
    const { code, output, errors } = await run(['serve'], { DEMARCHE_DATA: folder }).ended
    expect({ code, output }).toEqual({ code: 1, output: '' })
    expect(errors).toMatch(new RegExp(`^The store ${file} cannot be opened: [^\\n]+\\n$`))
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it.each([
    [{ PORT: 'http' }, 'PORT takes a port number from 0 to 65535 (0: any free one); got "http".\n'],
    [
      { NEO4J_URI: 'http://neo4j:hunter2@localhost' },
      'NEO4J_URI takes an address such as neo4j://localhost:7687, without a user or password; got "http://localhost".\n',
    ],
  ])('refuses the setting %j in one sentence, and ends with 1', async (environment, errors) => {
    expect(await run(['serve'], environment).ended).toEqual({ code: 1, signal: null, output: '', errors })
  })
})

describe('demarche check', () => {
  it('says what the dossiers hold, and ends with 0', async () => {
    const { code, output, errors } = await run(['check', countries, article]).ended
    expect({ code, errors }).toEqual({ code: 0, errors: '' })
    expect(output).toMatch(/^countries: \d+ facts hold/m)
    expect(output).toMatch(/^cdt-cui-tiankai-challenges-us-cybersecurity-charges: \d+ facts hold, with \d+ positions/m)
  })

  it('prints every problem with its place, and ends with 1', async () => {
    const folder = writeDossier(`${usual}persons: {}\nplaces: {}\n`)
    expect(await run(['check', folder]).ended).toEqual({
      code: 1,
      signal: null,
      output: '',
      errors: `${folder}/dossier.yaml:10:1: The dossier takes no key "persons".\n${folder}/dossier.yaml:11:1: The dossier takes no key "places".\n`,
    })
  })
})

describe('demarche load', () => {
  it('loads into the store, and a second time changes nothing', async () => {
    const environment = { DEMARCHE_DATA: dataFolder() }
    const first = await run(['load', countries, article], environment).ended
    expect(first).toMatchObject({ code: 0, errors: '' })
    expect(first.output).toMatch(
      /^countries: \d+ created, 0 updated, 0 removed, 0 unchanged\ncdt-\S+: \d+ created, 0 updated, 0 removed, 0 unchanged\n$/,
    )
    const second = await run(['load', countries, article], environment).ended
    expect(second.output).toBe(
      first.output.replace(
        /(\d+) created, 0 updated, 0 removed, 0 unchanged/g,
        '0 created, 0 updated, 0 removed, $1 unchanged',
      ),
    )
  })

  it('loads nothing of a dossier that has problems, and ends with 1', async () => {
    const environment = { DEMARCHE_DATA: dataFolder(), DEMARCHE_SEED: 'none' }
    const folder = writeDossier(`${usual}persons: {}\n`)
    expect(await run(['load', countries, folder], environment).ended).toMatchObject({
      code: 1,
      output: '',
      errors: `${folder}/dossier.yaml:10:1: The dossier takes no key "persons".\n`,
    })
    const server = run(['serve'], environment)
    expect((await ask(await server.url, '{ countries { totalCount } }')).json.data).toEqual({
      countries: { totalCount: 0 },
    })
  })
})

describe('demarche', () => {
  it('schema prints the JSON Schema of dossiers', async () => {
    expect(await run(['schema']).ended).toMatchObject({
      code: 0,
      output: readFileSync(join(seed, 'dossier.schema.json'), 'utf8'),
    })
  })

  it.each([[['--help']], [['--version']], [['help', 'load']]])('%j ends with 0', async (args) => {
    expect(await run(args).ended).toMatchObject({ code: 0, errors: '' })
  })

  it.each([[['conquer']], [['check']], [['load']], [['serve', '--fast']], [['schema', 'extra']]])(
    '%j is called wrongly: a sentence, and 2',
    async (args) => {
      const { code, output, errors } = await run(args).ended
      expect({ code, output }).toEqual({ code: 2, output: '' })
      expect(errors).toMatch(/^error: .+\n/)
    },
  )

  it('makes no folder for a verb that needs no store', async () => {
    const folder = join(dataFolder(), 'unused')
    await run(['check', article], { DEMARCHE_DATA: folder }).ended
    expect(existsSync(folder)).toBe(false)
  })
})

/** Sends a request's head and waits for the server's go-ahead: from then on it is under way. `end` sends the query and reads the answer. */
function beginRequest(
  url: string,
): Promise<{ end(query: string): Promise<{ status: number | undefined; text: string }> }> {
  const headers = { 'content-type': 'application/json', expect: '100-continue' }
  const sent = request(`${url}/graphql`, { method: 'POST', headers, agent: false })
  const answered = new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    sent.once('error', reject).once('response', async (response) => {
      const text = (await response.setEncoding('utf8').toArray()).join('')
      resolve({ status: response.statusCode, text: text.trim() })
    })
  })
  const end = (query: string) => {
    sent.end(JSON.stringify({ query }))
    return answered
  }
  return new Promise((resolve) => {
    sent.once('continue', () => resolve({ end }))
    sent.flushHeaders()
  })
}

/** Resolves when the server takes no new connection. */
async function untilRefused(url: string): Promise<void> {
  const taken = () =>
    new Promise<boolean>((resolve) => {
      const probe = connect(Number(new URL(url).port), '127.0.0.1', () => resolve(probe.destroy() !== undefined))
      probe.once('error', () => resolve(false))
    })
  while (await taken());
}
