import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../support/startServer.ts'

describe('warnings', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  async function warningsOf(query: string, variables: object = {}): Promise<unknown> {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { errors, extensions } = (await response.json()) as { errors?: unknown; extensions?: { warnings: unknown } }
    expect(errors).toBeUndefined()
    return extensions?.warnings
  }

  const china = [{ message: 'Nothing has the id "China".', argument: 'where.country' }]

  it.each([
    ['a count of none', '{ positions(where: { country: ["China"] }) { totalCount } }', china],
    [
      'a page of nothing',
      '{ positions(where: { country: ["CHN", "China"], stance: NEUTRAL }) { nodes { id } } }',
      china,
    ],
    ['an empty list', '{ timeline(where: { country: ["China"] }) { period } }', china],
    ['nothing else wrong', '{ positions(where: { country: ["FRA"] }) { totalCount } }', undefined],
    ['what others beside it found', '{ positions(where: { country: ["CHN", "China"] }) { totalCount } }', china],
    ['one that found something', '{ positions(where: { country: ["CHN"] }) { totalCount } }', undefined],
    ['no filter of ids', '{ positions(where: { text: "never said" }) { totalCount } }', undefined],
  ])('of %s tell which ids nothing has', async (_what, query, expected) => {
    expect(await warningsOf(query)).toEqual(expected)
  })

  it('are given for variables, again from memory, and of many for the first twenty', async () => {
    const query = 'query ($where: PositionFilter) { facets(where: $where) { totalCount } }'
    const actor = Array.from({ length: 25 }, (_, at) => `nobody-${at}`)
    for (let time = 0; time < 2; time += 1) {
      const warnings = await warningsOf(query, { where: { actor } })
      expect(warnings).toHaveLength(21)
      expect(warnings).toContainEqual({ message: '20 of 25 unknown ids are told.', argument: 'where' })
    }
  })
})
