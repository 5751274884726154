import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from '@modelcontextprotocol/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { engines } from '../support/engines.ts'
import { type CallTool, callerOf, connectHttp, connectStreams, eras, type Stated, statedIn } from '../support/mcp.ts'
import { conferenceFolders, seedFolders } from '../support/seed.ts'
import { startServer } from '../support/startServer.ts'
import { usual, writeDossier } from '../support/writeDossier.ts'

const folders = [...seedFolders, ...conferenceFolders]
const stated = statedIn(folders)
const minutes = readFileSync(join(import.meta.dirname, '../../seed/meridian-conference/minutes-2021/text.txt'), 'utf8')
const words = (text: string) => text.replaceAll(/\s+/g, ' ')

/** A question, and what the dossiers say is its answer. */
interface Question {
  name: string
  tool: string
  args: object
  // biome-ignore lint/suspicious/noExplicitAny: each tool answers something else
  check(data: any): void
}

/** Asks for positions, and expects those that the dossiers state, with their exact words. */
function asksFor(name: string, where: object, isWanted: (position: Stated) => boolean): Question {
  const wanted = stated.filter(isWanted)
  return {
    name,
    tool: 'positions',
    args: { where, first: 50 },
    check({ total, positions }) {
      expect(wanted.length).toBeGreaterThan(0)
      expect(total).toBe(wanted.length)
      const told = positions.map((position: { id: string; stance: string; words: { exact: string }[] }) => [
        position.id,
        position.stance,
        position.words.map(({ exact }) => words(exact)).sort(),
      ])
      expect(told.sort()).toEqual(wanted.map(({ id, stance, words }) => [id, stance, [...words].sort()]).sort())
    },
  }
}

const change = (name: string, kind: string, actor: string, before: string, after: string): Question => ({
  name,
  tool: 'changes_of_mind',
  args: { kind, where: { actor: [actor] } },
  check: ({ changes }) =>
    expect(changes).toContainEqual(
      expect.objectContaining({
        before: expect.objectContaining({ id: before }),
        after: expect.objectContaining({ id: after }),
      }),
    ),
})

const stanceCounts = (positions: Stated[]) => {
  const counts: Record<string, number> = {}
  for (const { stance } of positions) counts[stance] = (counts[stance] ?? 0) + 1
  return counts
}

const questions: Question[] = [
  ...['kester-lunn', 'jocasta-reed', 'delphine-arrow', 'oswin-tarle', 'cui-tiankai', 'XGA'].map((actor) =>
    asksFor(`what ${actor} stands for`, { actor: [actor] }, (position) => position.actor === actor),
  ),
  ...['high-dam', 'hard-evidence-against-china', 'binding-arbitration'].map((issue) =>
    asksFor(`who is where on ${issue}`, { issue: [issue], includeNarrower: false }, (one) => one.issue === issue),
  ),
  asksFor('what was taken toward Dessaly', { target: ['XDE'] }, ({ targets }) => targets.includes('XDE')),
  asksFor(
    'who was neutral in the minutes',
    { source: ['meridian-minutes-2021'], stance: ['NEUTRAL'] },
    ({ source, stance }) => source === 'meridian-minutes-2021' && stance === 'NEUTRAL',
  ),
  asksFor('what was signed', { mode: ['SIGNATURE'] }, ({ mode }) => mode === 'SIGNATURE'),
  {
    name: 'where a name leads',
    tool: 'find',
    args: { text: 'kester lunn', kinds: ['PERSON'] },
    check: ({ hits }) => expect(hits[0]).toMatchObject({ id: 'kester-lunn', kind: 'Person', name: 'Kester Lunn' }),
  },
  change(
    'who changed',
    'SHIFT',
    'casimir-thole',
    'casimir-2021-09-14-on-meridian-treaty',
    'casimir-2023-on-meridian-treaty',
  ),
  change(
    'who took both sides',
    'CONTRADICTION',
    'liv-sandoe',
    'liv-2021-09-13-on-sturgeon-rest',
    'liv-2021-09-16-on-sturgeon-rest',
  ),
  change('who left the line', 'OFF_LINE', 'kester-lunn', 'jocasta-2021-on-high-dam', 'kester-on-the-wall-on-high-dam'),
  {
    name: 'how far two agree',
    tool: 'agreement',
    args: { between: ['kester-lunn', 'jocasta-reed'], minShared: 1 },
    check({ pairs, shared, score }) {
      expect(pairs).toHaveLength(shared)
      for (const { issue, positions, polarities } of pairs) {
        const own = positions.map(({ id }: { id: string }) => stated.find((one) => one.id === id))
        expect(own.map((one: Stated) => [one.actor, one.issue])).toEqual([
          ['kester-lunn', issue.id],
          ['jocasta-reed', issue.id],
        ])
        const signs: Record<string, number> = { SUPPORT: 1, OPPOSE: -1 }
        expect(polarities).toEqual(own.map(({ stance }: Stated) => signs[stance] ?? 0))
      }
      const parts = pairs.map(
        ({ polarities: [a, b] }: { polarities: number[] }) => 1 - Math.abs((a ?? 0) - (b ?? 0)) / 2,
      )
      expect(score).toBeCloseTo(parts.reduce((sum: number, part: number) => sum + part, 0) / shared, 9)
    },
  },
  {
    name: 'what was said and voted on warnings',
    tool: 'said_versus_voted',
    args: { where: { issue: ['flood-warning'], includeNarrower: false } },
    check: ({ said, voted }) => {
      const wanted = stated.filter(({ issue, mode }) => issue === 'flood-warning' && mode === 'STATEMENT')
      expect(said.stances).toEqual(stanceCounts(wanted))
      expect(voted).toEqual({ total: 0, stances: {}, positions: [] })
    },
  },
  {
    name: 'how many took which stance',
    tool: 'count',
    args: { by: ['stance'] },
    check: ({ total, counts }) => {
      expect(total).toBe(stated.length)
      const told = counts[0].values.map(({ value, count }: { value: string; count: number }) => [value, count])
      expect(Object.fromEntries(told)).toEqual(stanceCounts(stated))
    },
  },
  {
    name: 'how an actor is linked with issues',
    tool: 'network',
    args: { where: { actor: ['kester-lunn'] }, networkMode: 'TWO_MODE', aggregation: 'IGNORE', duplicates: 'INCLUDE' },
    check: ({ edges, edgeCount }) => {
      const wanted: Record<string, number> = {}
      for (const { actor, issue } of stated) if (actor === 'kester-lunn') wanted[issue] = (wanted[issue] ?? 0) + 1
      const told = edges.map(({ target, weight }: { target: string; weight: number }) => [target, weight])
      expect(Object.fromEntries(told)).toEqual(wanted)
      expect(edgeCount).toBe(edges.length)
    },
  },
  {
    name: 'what stands in a source',
    tool: 'read_source',
    args: { id: 'meridian-minutes-2021', start: 200, length: 1500 },
    check: (data) =>
      expect(data).toMatchObject({ characters: minutes.length, text: minutes.slice(200, 1700), end: 1700 }),
  },
  {
    name: 'anything of the schema',
    tool: 'ask_graphql',
    args: { query: 'query Who($id: ID!) { person(id: $id) { name } }', variables: { id: 'nora-quist' } },
    check: ({ data }) => expect(data).toEqual({ person: { name: 'Nora Quist' } }),
  },
  {
    name: 'whether quotes are right',
    tool: 'check_quotes',
    args: { quotes: ['A toll is a dam made of paper.', 'A toll is a wall made of paper.'] },
    check: ({ checks: [right, wrong] }) => {
      expect(right).toMatchObject({ verdict: 'IN_A_SOURCE', places: [{ source: { id: 'meridian-minutes-2021' } }] })
      const [{ exact, start, end, quotations }] = right.places
      expect([minutes.slice(start, end), quotations[0].speaker]).toEqual([exact, 'Jocasta Reed'])
      expect(wrong).toEqual({ quote: 'A toll is a wall made of paper.', verdict: 'NOT_IN_ANY_SOURCE', places: [] })
    },
  },
]

describe.each(engines)('agents on $name', ({ name, open }) => {
  let engine: Engine
  let server: Awaited<ReturnType<typeof startServer>>

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, folders)
    server = await startServer({ engine, environment: { DEMARCHE_SEED: 'none', DEMARCHE_TIMEOUT: '60000' } })
  })
  afterAll(() => server.close())

  // Each handshake over each transport; on Neo4j each of both once.
  describe.each(name === 'embedded' ? eras : eras.slice(1))('over HTTP by %s, over streams by the other', (era) => {
    const ends: (() => Promise<void>)[] = []
    const calls = new Map<string, CallTool>()
    beforeAll(async () => {
      const http: Client = await connectHttp(server.url, era)
      const streams = await connectStreams(engine, era === eras[0] ? eras[1] : eras[0])
      calls.set('HTTP', callerOf(http)).set('stdio', callerOf(streams.client))
      ends.push(() => http.close(), streams.end)
    })
    afterAll(async () => {
      for (const end of ends) await end()
    })

    it.each(questions)('$tool tells $name', async ({ tool, args, check }) => {
      const [overHttp, overStreams] = await Promise.all(['HTTP', 'stdio'].map((over) => calls.get(over)?.(tool, args)))
      expect(overHttp?.text).not.toBe('')
      expect(overHttp?.isError, overHttp?.text).toBe(false)
      check(overHttp?.data)
      const elsewhere = (reply: typeof overHttp) =>
        JSON.stringify(reply?.data).replaceAll(/http:\/\/127.0.0.1:\d+/g, '')
      expect(elsewhere(overStreams)).toBe(elsewhere(overHttp))
    })
  })

  it('are told what was loaded since they asked', async () => {
    const client = await connectHttp(server.url, '2026-07-28')
    const ask = async () => (await callerOf(client)('positions', { first: 1 })).data.total
    expect([await ask(), await ask()]).toEqual([stated.length, stated.length])
    const statement =
      '{ id: ana, speaker: ana-example, quotes: [We need new rules], positions: [{ issue: new-rules, stance: SUPPORT, summary: New rules }] }'
    await loadDossiers(engine, [writeDossier(`${usual}statements: [${statement}]\n`)])
    expect(await ask()).toBe(stated.length + 1)
    await client.close()
  })
})

it('asks twenty questions', () => expect(questions.length).toBeGreaterThanOrEqual(20))
