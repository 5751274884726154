import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual, parseArgs } from 'node:util'
import { startNeo4j } from '../tests/neo4j/start.ts'
import { type Served, serveFile, serveOurs } from './measure/child.ts'
import { fill } from './measure/fill.ts'
import { answersPerSecond, askOnce, median } from './measure/load.ts'
import { makeWorld } from './measure/world.ts'
import { newestAgainst, peopleInOffice, type Wording, withBroader } from './race/questions.ts'

/**
 * `npm run bench:race -- [--size 200000] [--rounds 5] [--seconds 3]`: the same questions over HTTP to Démarche on both engines, to
 * @neo4j/graphql over the same Neo4j, to the bare query, and to Apollo Server without a store. docs/performance.md says what the ratios mean.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
  },
})
const [size, rounds, seconds] = [Number(values.size), Number(values.rounds), Number(values.seconds)]

interface Entrant extends Wording {
  name: string
  server: Served
}
const FROM_MEMORY = 'Apollo from memory'
type Speeds = Record<string, number>

const folder = mkdtempSync(join(tmpdir(), 'demarche-race-'))
const peerFolder = join(import.meta.dirname, 'race/peer')
if (!existsSync(join(peerFolder, 'node_modules'))) install()
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}; ${size} positions, ${rounds} rounds of ${seconds} s`,
)
const neo4j = await startNeo4j({ folder: join(folder, 'neo4j') })
try {
  const servers = await startAll(neo4j.uri)
  await race(servers)
  for (const server of Object.values(servers)) await server.stop()
} finally {
  await neo4j.stop()
  rmSync(folder, { recursive: true })
}

function install(): void {
  console.log('installing the peer, once')
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: peerFolder, stdio: 'inherit' })
}

async function startAll(uri: string) {
  const [data, again, raw] = ['data', 'again', 'raw'].map((name) => join(folder, name)) as [string, string, string]
  await fill(uri, makeWorld(size))
  await fill(data, makeWorld(size))
  // One process holds a folder.
  for (const copy of [again, raw]) cpSync(data, copy, { recursive: true })
  const program = (name: string) => join(import.meta.dirname, 'race', name)
  return {
    neo4j: await serveOurs({ NEO4J_URI: uri }),
    neo4jCached: await serveOurs({ NEO4J_URI: uri, DEMARCHE_CACHE: '64' }),
    embedded: await serveOurs({ DEMARCHE_DATA: data }),
    embeddedCached: await serveOurs({ DEMARCHE_DATA: again, DEMARCHE_CACHE: '64' }),
    peer: await serveFile(program('peer/serve.mjs'), [uri]),
    bolt: await serveFile(program('raw.ts'), [uri]),
    engine: await serveFile(program('raw.ts'), [raw]),
    apollo: await serveFile(program('apollo.ts'), []),
  }
}

async function race(servers: Awaited<ReturnType<typeof startAll>>): Promise<void> {
  const { ours, peer, raw } = newestAgainst(size)
  const speeds = await compare('the newest positions against an issue', [
    { name: '@neo4j/graphql', server: servers.peer, ...peer },
    { name: 'Neo4j', server: servers.neo4j, ...ours },
    { name: 'Neo4j, again', server: servers.neo4jCached, ...ours },
    { name: 'query over Bolt', server: servers.bolt, ...raw },
    { name: 'embedded', server: servers.embedded, ...ours },
    { name: 'embedded, again', server: servers.embeddedCached, ...ours },
    { name: 'query in the engine', server: servers.engine, ...raw },
    { name: FROM_MEMORY, server: servers.apollo, ...ours },
  ])
  const of = (name: string) => speeds[name] ?? Number.NaN
  const limit = (raw: string) => 1 / (1 / of(raw) + 1 / of(FROM_MEMORY))
  say('against @neo4j/graphql, Neo4j', of('Neo4j') / of('@neo4j/graphql'))
  say('of the limit, Neo4j', of('Neo4j') / limit('query over Bolt'))
  say('of the limit, embedded', of('embedded') / limit('query in the engine'))
  say('asked again, against Apollo, Neo4j', of('Neo4j, again') / of(FROM_MEMORY))
  say('asked again, against Apollo, embedded', of('embedded, again') / of(FROM_MEMORY))
  for (const [what, wordings] of [
    ['people -> appointments -> post -> country', peopleInOffice()],
    ['positions -> issue -> broader', withBroader(size)],
  ] as const) {
    const nested = await compare(what, [
      { name: '@neo4j/graphql', server: servers.peer, ...wordings.peer },
      { name: 'Neo4j', server: servers.neo4j, ...wordings.ours },
      { name: 'embedded', server: servers.embedded, ...wordings.ours },
    ])
    say('against @neo4j/graphql, Neo4j', (nested.Neo4j ?? Number.NaN) / (nested['@neo4j/graphql'] ?? Number.NaN))
  }
}

/** Lets them answer in turn, round after round, and prints and resolves to the middle one of each one's rounds. */
async function compare(what: string, entrants: Entrant[]): Promise<Speeds> {
  await assertEqual(entrants)
  const speed = ({ server, question }: Entrant, seconds: number) => answersPerSecond(server.url, question, { seconds })
  for (const entrant of entrants) await speed(entrant, Math.min(seconds, 2))
  const measured = new Map<string, number[]>(entrants.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const entrant of entrants) measured.get(entrant.name)?.push(await speed(entrant, seconds))
  console.log(`\n${what}: answers a second, the middle of ${rounds} (least to most)`)
  for (const [name, all] of measured) {
    const [least, middle, most] = [Math.min(...all), median(all), Math.max(...all)].map((n) => n.toFixed(1).padStart(8))
    console.log(`  ${name.padEnd(22)}${middle}  (${least} to ${most})`)
  }
  return Object.fromEntries([...measured].map(([name, all]) => [name, median(all)]))
}

/** A wrong answer is not worth its speed. Apollo, which knows no store, is not asked. */
async function assertEqual(entrants: Entrant[]): Promise<void> {
  const [first, ...others] = entrants.filter(({ name }) => name !== FROM_MEMORY)
  const answer = async ({ server, question, found }: Entrant, n: number) =>
    found(await askOnce(server.url, question.query, question.variables[n]))
  let found = 0
  for (let n = 0; n < 10; n += 1) {
    const wanted = first ? await answer(first, n) : []
    found += wanted.length
    for (const other of others) {
      const got = await answer(other, n)
      if (!isDeepStrictEqual(got, wanted)) throw new Error(`${first?.name} answers ${wanted}; ${other.name} ${got}.`)
    }
  }
  if (found === 0) throw new Error(`Something was to be found; ${first?.name} found nothing.`)
}

function say(what: string, ratio: number): void {
  console.log(`  ${what.padEnd(40)}${ratio.toFixed(2)} x`)
}
