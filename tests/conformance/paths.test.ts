import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import type { Engine } from '../../src/store/engine.ts'
import { type Asker, makeAsker } from '../support/ask.ts'
import { engines } from '../support/engines.ts'
import { seedFolders } from '../support/seed.ts'

const path = `query ($from: ID!, $to: ID!, $via: [LinkKind!], $maxLength: Int! = 6) {
  shortestPath(from: $from, to: $to, via: $via, maxLength: $maxLength) {
    length steps { from { id } relation kind to { id } } nodes { id }
  }
}`

const around = `query ($of: ID!, $depth: Int! = 1, $via: [LinkKind!], $first: Int! = 20, $after: String) {
  neighbourhood(of: $of, depth: $depth, via: $via, first: $first, after: $after) {
    of { id } totalCount truncated pageInfo { hasNextPage hasPreviousPage endCursor }
    nodes { id }
    edges { distance from { id } relation kind node { __typename id } }
  }
}`

interface Neighbourhood {
  of: { id: string }
  totalCount: number
  truncated: boolean
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null }
  nodes: { id: string }[]
  edges: { distance: number; from: { id: string }; relation: string; node: { __typename: string; id: string } }[]
}

interface Path {
  length: number
  steps: { from: { id: string }; relation: string; to: { id: string } }[]
}

/** More links than a walk may read. */
const HUB = 10_050
const answers: { path: unknown[]; around: unknown[] }[] = []

describe.each(engines)('paths and neighbourhoods on $name', ({ open }) => {
  let engine: Engine
  let ask: Asker
  const told = async (variables: Record<string, unknown>) => {
    const found = (await ask(path, variables)).data?.shortestPath as Path | null
    return found?.steps.map(({ from, relation, to }) => `${from.id} ${relation} ${to.id}`) ?? null
  }
  const near = async (variables: Record<string, unknown>) =>
    (await ask(around, variables)).data?.neighbourhood as Neighbourhood

  beforeAll(async () => {
    engine = await open()
    await loadDossiers(engine, seedFolders)
    await engine.write(makeHub)
    ask = await makeAsker(engine)
  })

  afterAll(() => engine.close())

  it.each<[string, Record<string, unknown>, string[] | null]>([
    [
      'runs over a position, the first of several by id',
      { from: 'cui-tiankai', to: 'USA' },
      [
        'cui-tiankai took the position cui-on-china-and-japan-on-us-neutral-on-china-and-japan',
        'cui-on-china-and-japan-on-us-neutral-on-china-and-japan is directed at USA',
      ],
    ],
    [
      'reads the other way against the links',
      { from: 'USA', to: 'cui-tiankai' },
      [
        'USA is the target of cui-on-china-and-japan-on-us-neutral-on-china-and-japan',
        'cui-on-china-and-japan-on-us-neutral-on-china-and-japan is the position of cui-tiankai',
      ],
    ],
    [
      'keeps to the kinds of link asked for',
      { from: 'cui-tiankai', to: 'USA', via: ['HOLDS', 'TO', 'ACCREDITED_TO'] },
      [
        'cui-tiankai holds cui-tiankai-as-prc-ambassador-to-us',
        'cui-tiankai-as-prc-ambassador-to-us is an appointment to prc-ambassador-to-us',
        'prc-ambassador-to-us is accredited to USA',
      ],
    ],
    [
      'climbs the issues',
      { from: 'committee-of-100', to: 'cybersecurity', via: ['ORGANIZED_BY', 'ATTENDED', 'TOOK', 'ON', 'NARROWS'] },
      [
        'committee-of-100 organized committee-of-100-annual-conference',
        'committee-of-100-annual-conference was attended by cui-tiankai',
        'cui-tiankai took the position cui-on-cybersecurity-on-cyber-attacks-are-invisible',
        'cui-on-cybersecurity-on-cyber-attacks-are-invisible is on the issue cyber-attacks-are-invisible',
        'cyber-attacks-are-invisible is narrower than cybersecurity',
      ],
    ],
    ['is null where nothing links the two', { from: 'CHN', to: 'FRA' }, null],
    ['is null when it would be longer', { from: 'committee-of-100', to: 'cybersecurity', maxLength: 4 }, null],
    ['is null for an id that names nothing', { from: 'cui-tiankai', to: 'nobody' }, null],
    ['takes Cypher in an id as an id', { from: "x'}) DETACH DELETE n //", to: 'USA' }, null],
    [
      'reaches through a hub from the other end',
      { from: 'hub', to: 'hub-issue' },
      ['hub took the position spoke-00000', 'spoke-00000 is on the issue hub-issue'],
    ],
  ])('a path %s', async (_, variables, steps) => {
    expect(await told(variables)).toEqual(steps)
  })

  it('tells the nodes and the length of a path, in a bounded number of round trips', async () => {
    const { data, roundTrips } = await ask(path, { from: 'cui-tiankai', to: 'USA' })
    const middle = 'cui-on-china-and-japan-on-us-neutral-on-china-and-japan'
    expect(data?.shortestPath).toMatchObject({
      length: 2,
      nodes: [{ id: 'cui-tiankai' }, { id: middle }, { id: 'USA' }],
      steps: [{ kind: 'TOOK' }, { kind: 'TOWARD' }],
    })
    expect(roundTrips).toBe(5)
  })

  it('lists what is next to a node by sort key, with the step that leads there', async () => {
    const found = await near({ of: 'prc-ambassador-to-us' })
    expect(found).toMatchObject({ of: { id: 'prc-ambassador-to-us' }, totalCount: 3, truncated: false })
    expect(found.edges.map(({ distance, relation, node }) => [distance, relation, node.__typename, node.id])).toEqual([
      [1, 'is filled by', 'Appointment', 'cui-tiankai-as-prc-ambassador-to-us'],
      [1, 'represents', 'Country', 'CHN'],
      [1, 'is accredited to', 'Country', 'USA'],
    ])
  })

  it('pages through everything within the depth, each once, nearest first', async () => {
    const all: Neighbourhood['edges'] = []
    let after: string | null = null
    let totalCount = 0
    do {
      const page: Neighbourhood = await near({ of: 'cui-tiankai', depth: 3, first: 50, after })
      expect(page.nodes).toEqual(page.edges.map(({ node }) => ({ id: node.id })))
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
      all.push(...page.edges)
      totalCount = page.totalCount
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
    } while (after !== null)
    expect(all).toHaveLength(totalCount)
    expect(new Set(all.map(({ node }) => node.id)).size).toBe(totalCount)
    const distances = all.map(({ distance }) => distance)
    expect(distances).toEqual([...distances].sort())
    expect(new Set(distances)).toEqual(new Set([1, 2, 3]))
    const distanceOf = new Map(all.map(({ node, distance }) => [node.id, distance])).set('cui-tiankai', 0)
    for (const { from, distance } of all) expect(distanceOf.get(from.id)).toBe(distance - 1)
  })

  it('takes a round trip a level, and three more: merged ids, the start, and the nodes', async () => {
    expect((await ask(around, { of: 'cui-tiankai', depth: 3, first: 100 })).roundTrips).toBe(6)
  })

  it('keeps to the kinds of link asked for', async () => {
    const found = await near({ of: 'cybersecurity', depth: 4, via: ['NARROWS'], first: 100 })
    expect(new Set(found.edges.map(({ relation }) => relation))).toEqual(new Set(['is broader than']))
    expect(found.totalCount).toBe(8)
  })

  it('pages what is next to a hub, and says that it was not walked through', async () => {
    const first = await near({ of: 'hub', depth: 2, via: ['TOOK', 'ON'], first: 3 })
    expect(first.nodes.map(({ id }) => id)).toEqual(['spoke-00000', 'spoke-00001', 'spoke-00002'])
    expect(first).toMatchObject({ totalCount: HUB, truncated: true, pageInfo: { hasNextPage: true } })
    const second = await near({ of: 'hub', depth: 2, via: ['TOOK', 'ON'], first: 3, after: first.pageInfo.endCursor })
    expect(second.nodes.map(({ id }) => id)).toEqual(['spoke-00003', 'spoke-00004', 'spoke-00005'])
    expect(second.edges[0]).toMatchObject({ distance: 1, from: { id: 'hub' }, relation: 'took the position' })
    expect((await near({ of: 'hub', via: ['TOOK'], first: 1 })).truncated).toBe(false)
  })

  it('lists a hub that it does not walk through', async () => {
    const found = await near({ of: 'spoke-00007', depth: 2, first: 100 })
    expect(found.nodes.map(({ id }) => id)).toEqual(['hub', 'hub-issue', 'spoke-00000'])
    expect(found.truncated).toBe(true)
  })

  it('is null for an id that names nothing', async () => {
    expect((await ask(around, { of: 'nobody' })).data).toEqual({ neighbourhood: null })
  })

  it.each<[string, string, Record<string, unknown>, string]>([
    ['the same end twice', path, { from: 'USA', to: 'USA' }, 'to takes another id than from; got "USA".'],
    ['no length', path, { from: 'USA', to: 'CHN', maxLength: 0 }, 'maxLength takes a whole number from 1 to 8; got 0.'],
    [
      'a length over 8',
      path,
      { from: 'USA', to: 'CHN', maxLength: 9 },
      'maxLength takes a whole number from 1 to 8; got 9.',
    ],
    ['no kinds', path, { from: 'USA', to: 'CHN', via: [] }, 'via takes at least one kind of link; got [].'],
    ['no depth', around, { of: 'USA', depth: 0 }, 'depth takes a whole number from 1 to 4; got 0.'],
    ['a depth over 4', around, { of: 'USA', depth: 5 }, 'depth takes a whole number from 1 to 4; got 5.'],
    ['no kinds around', around, { of: 'USA', via: [] }, 'via takes at least one kind of link; got [].'],
    ['a page too large', around, { of: 'USA', first: 101 }, 'first takes a whole number from 1 to 100; got 101.'],
    [
      'a cursor that is none',
      around,
      { of: 'USA', after: 'x' },
      'after takes an endCursor of Query.neighbourhood; got "x".',
    ],
  ])('refuses %s', async (_, query, variables, message) => {
    const { data, errors } = await ask(query, variables)
    expect(Object.values(data ?? {})).toEqual([null])
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }])
  })

  it('answers as the other engine does', async () => {
    const ends = ['cui-tiankai', 'jonathan-tepperman', 'CHN', 'SYR', 'syria', 'committee-of-100', 'foreign-affairs']
    const found = { path: [] as unknown[], around: [] as unknown[] }
    for (const from of ends) {
      found.around.push(await near({ of: from, depth: 3, first: 100 }))
      for (const to of ends) if (to !== from) found.path.push(await told({ from, to, maxLength: 8 }))
    }
    answers.push(found)
    expect(found).toEqual(answers[0])
    expect(found.path).not.toContain(null)
  })
})

/** One actor with more positions than a walk may read links, two of them on an issue, one superseding the other. */
async function makeHub(run: (text: string, params?: Record<string, unknown>) => Promise<unknown>): Promise<void> {
  const ids = Array.from({ length: HUB }, (_, at) => `spoke-${String(at).padStart(5, '0')}`)
  await run("CREATE (:Entity:Actor:Organization {id: 'hub', type: 'Organization', name: 'Hub', sortKey: 'hub hub'})")
  await run(
    "CREATE (:Entity:Issue {id: 'hub-issue', type: 'Issue', name: 'Hub issue', sortKey: 'hub issue hub-issue'})",
  )
  await run(
    `MATCH (hub:Entity {id: 'hub'})
     UNWIND $ids AS id
     CREATE (hub)-[:TOOK]->(:Entity:Position {id: id, type: 'Position', sortKey: id})`,
    { ids },
  )
  await run(
    `MATCH (first:Entity {id: 'spoke-00000'}), (issue:Entity {id: 'hub-issue'}), (later:Entity {id: 'spoke-00007'})
     CREATE (first)-[:ON]->(issue)
     CREATE (later)-[:ON]->(issue)
     CREATE (later)-[:SUPERSEDES]->(first)`,
  )
}
