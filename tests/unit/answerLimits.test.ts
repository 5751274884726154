import { describe, expect, it } from 'vitest'
import { makeBudget } from '../../src/api/limits/budget.ts'
import { makeBounded } from '../../src/collections/bounded.ts'
import { shortened } from '../../src/exports/coding/dnaRows.ts'
import { drawGraph } from '../../src/exports/print/svg.ts'
import { tell } from '../../src/mcp/position.ts'
import { quoted } from '../../src/mcp/words.ts'
import { brokeRanks } from '../../src/pages/actor/bloc.ts'
import { byTopic } from '../../src/pages/actor/stances.ts'
import { byTopic as comparedByTopic } from '../../src/pages/compare/periods.ts'
import { readVotes } from '../../src/pages/event/rollCall.ts'
import { namesIn } from '../../src/pages/search/names.ts'
import { askedNote } from '../../src/pages/shared/asked.ts'
import { stretches } from '../../src/pages/shared/spans.ts'
import { sourcePage } from '../../src/pages/source/page.ts'
import { toNamed } from '../../src/questions/names/read.ts'
import { spell } from '../../src/questions/names/words.ts'
import { oneModeNetwork } from '../../src/questions/network/edges.ts'
import { preview } from '../../src/reconcile/preview.ts'

const long = (length: number) => 'x'.repeat(length)
/** Without the whole names that stand in titles. */
const drawn = (made: string) => made.replaceAll(/<title>.*?<\/title>/g, '')
const pageInfo = { hasNextPage: true, endCursor: 'more' }
const topics = Array.from({ length: 30 }, (_, at) => ({ id: `t${at}`, name: `Topic ${at}`, kind: 'TOPIC' }))
const issues = { nodes: topics, totalCount: 30 }
const position = { id: 'p', stance: 'SUPPORT', mode: 'STATED', targets: [] }

/** Answers every operation of a page with the same, and counts how often each was asked. */
function askerOf(answer: object) {
  const asked = new Map<string, number>()
  const ask = async ({ text }: { text: string }) => {
    const name = /\b(?:query|fragment) (\w+)/.exec(text)?.[1] ?? ''
    asked.set(name, (asked.get(name) ?? 0) + 1)
    return answer
  }
  return { ask: ask as never, most: () => Math.max(...asked.values()), asked }
}

describe('a page asks', () => {
  it('for a thousand positions of an event', async () => {
    const { ask, most } = askerOf({ positions: { nodes: [{}], totalCount: 5000, pageInfo } })
    const { read, totalCount } = await readVotes(ask, {})
    expect([read.length, totalCount, most()]).toEqual([10, 5000, 10])
  })

  it('for five hundred departures from the line of a bloc', async () => {
    const dissent = { nodes: [], totalCount: 5000, pageInfo }
    const { ask, asked } = askerOf({ blocs: { nodes: [{ id: 'other' }] }, agreement: { dissent } })
    await brokeRanks(ask, { id: 'bloc' } as never, { issue: null, from: null, to: null } as never)
    expect([...asked.values()].sort()).toEqual([1, 5])
  })

  it('for ten pages of what stands in a source', async () => {
    const connection = { nodes: [], totalCount: 5000, pageInfo }
    const none = { publisher: null, publishedOn: null, url: null, sha256: null, text: null }
    const node = { __typename: 'Source', id: 's', headline: 's', language: 'en', ...none }
    const totals = { positions: { totalCount: 1, nodes: [] }, statements: { totalCount: 1 } }
    const source = { quotations: connection, statements: connection }
    const { ask, asked } = askerOf({ node: { ...node, ...totals }, source, positions: totals.positions })
    const page = await sourcePage({ ask, id: 's', params: new URLSearchParams() })
    await Promise.all('sections' in page ? page.sections : [])
    expect(Math.max(...asked.values())).toBe(10)
  })

  it('for the stances on 24 topics', async () => {
    const { ask, most } = askerOf({ issues, timeline: [] })
    await byTopic(ask, { id: 'a', where: {} } as never)
    expect(most()).toBe(24)
  })

  it('for the agreement on 24 topics', async () => {
    const { ask, most } = askerOf({ issues, agreement: null })
    const actors = [{ id: 'a' }, { id: 'b' }]
    await comparedByTopic(ask, { actors, level: 'COUNTRY' } as never, { issue: null } as never)
    expect(most()).toBe(24)
  })

  it('for no name of more words than a search takes', async () => {
    const { ask, asked } = askerOf({ search: [], nodes: [] })
    await namesIn(ask).actors('one two three four five six seven eight nine')
    expect([...asked.values()]).toEqual([])
  })
})

describe('a text is shortened', () => {
  it.each<[string, () => string, number]>([
    [
      'that somebody asked, above a page',
      () => askedNote(new URLSearchParams({ asked: long(300), as: 'said' }), '')?.text ?? '',
      200,
    ],
    [
      'beside a bar of time',
      () =>
        drawn(
          stretches(
            [1, 2].map((at) => ({ name: `${long(300)}${at}`, start: '2001', end: null })),
            '',
          )?.text ?? '',
        ),
      69,
    ],
    [
      'beside a node of a drawing',
      () => drawn(drawGraph([{ id: 'a', label: long(300), type: 'Person', size: 1 }] as never, [], '')),
      47,
    ],
    ['of a name in a file for Discourse Network Analyzer', () => shortened(long(300)), 189],
    [
      'that describes a candidate',
      () => toNamed({ id: 'a', type: 'Person', description: long(300) }).description ?? '',
      199,
    ],
    ['in a line for agents', () => quoted(long(300)), 160],
  ])('%s', (_, make, length) => {
    expect(Math.max(...(make().match(/x+/g) ?? []).map((run) => run.length))).toBe(length)
  })

  it('in a preview, with how many there are beside', async () => {
    const names = (many: number) => Array.from({ length: many }, (_, at) => `n${at}`)
    const thing = { id: 'a', type: 'Person', name: 'A', otherNames: names(10), identifiers: [], description: null }
    const index = { get: () => thing, schemes: () => [] }
    const posts = names(5).map((id) => ({ id, title: id, name: id }))
    const appointments = { nodes: posts.map((post) => ({ post })), totalCount: 5 }
    const ask = async () => ({ nodes: [{ __typename: 'Person', id: 'a', Person: appointments }] })
    const page = await preview({ names: index, aliases: new Map(), ask } as never, 'a', '')
    expect(page).toContain('n0 · n1 · n2 · n3 · n4 · n5 · and 4 more')
    expect(page).toContain('<dd>n0 · n1 · n2 · and 2 more</dd>')
  })

  it('that is quoted to agents, and says how long it is', () => {
    const quotations = Array.from({ length: 12 }, (_, at) => ({ id: `q${at}`, exact: long(1500), source: { id: 's' } }))
    const told = tell({ ...position, quotations } as never, { pageOf: () => '' } as never)
    expect([told.words.length, told.moreWords]).toEqual([10, 2])
    expect(told.words[0]).toMatchObject({ exact: long(1000), of: 1500 })
  })
})

it('a name has 40 words that are compared', () => expect(spell('word '.repeat(100)).words).toHaveLength(40))

it('a request brings 250,000 rows where nothing else is said', () => {
  const budget = makeBudget({ timeout: 10_000, maxCost: 1, maxBytes: 1 })
  expect(() => budget.countRows(Array(250_001).fill({}))).toThrow('more than 250000 rows')
  budget.close()
})

it('a network has a million edges, or is refused', () => {
  const units = 1500
  const each = (value: number) => new Uint32Array(units).fill(value)
  const counts = {
    ...{ unit: Uint32Array.from({ length: units }, (_, at) => at), issue: each(0) },
    ...{ support: each(1), zero: each(0), oppose: each(0), none: each(0), kind: new Uint8Array(units) },
    ...{ rows: each(0), rowStarts: each(0), issueEnds: Uint32Array.of(units), uncertain: 0 },
    ofUnit: (unit: number) => Uint32Array.of(unit),
  }
  const names = Array.from({ length: units }, (_, at) => `u${at}`)
  const options = { aggregation: 'CONGRUENCE', normalization: 'NONE', minWeight: 0 }
  expect(() => oneModeNetwork({ names } as never, counts as never, options as never)).toThrow(
    expect.objectContaining({ code: 'QUERY_TOO_LARGE', message: expect.stringContaining('1000000') }),
  )
})

it('what is cached is as large as it may be: the least recently used goes, and what is larger never comes', () => {
  const bounded = makeBounded<string>(10)
  for (const [at, key] of ['a', 'b', 'c'].entries()) bounded.set(key, key, at === 0 ? 4 : 3)
  expect(bounded.get('a')).toBe('a')
  bounded.set('d', 'd', 3)
  expect([bounded.get('a'), bounded.get('b'), bounded.get('d'), bounded.size()]).toEqual(['a', undefined, 'd', 10])
  bounded.set('e', 'e', 11)
  expect([bounded.get('e'), bounded.size()]).toEqual([undefined, 10])
})
