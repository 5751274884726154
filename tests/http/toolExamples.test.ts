import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startServer } from '../support/startServer.ts'

const examples = join(import.meta.dirname, '../../examples')

interface Target {
  format: string
  url: string
  url_options: { body_graphql_query: string }
  root_selector: string
  columns: { selector: string; text: string; type: string }[]
}

describe('examples for the tools of others', () => {
  let server: Awaited<ReturnType<typeof startServer>>
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  async function ask<Data>(query: string): Promise<Data> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    const answer = (await response.json()) as { data: Data; errors?: unknown }
    expect(answer.errors).toBeUndefined()
    return { data: answer.data } as Data
  }

  /** The rows that Grafana's source makes of an answer: a path to the list, and one to each column. */
  async function rowsOf({ url_options, root_selector, columns }: Target): Promise<Record<string, unknown>[]> {
    const list = at(await ask(url_options.body_graphql_query), root_selector) as unknown[]
    return list.map((row) => Object.fromEntries(columns.map(({ selector, text }) => [text, at(row, selector)])))
  }

  it('Grafana: two queries that make one graph, every edge of it between two of its nodes', async () => {
    const { panels } = JSON.parse(readFileSync(join(examples, 'grafana/stances.json'), 'utf8'))
    const [nodes, edges] = panels[0].targets as [Target, Target]
    expect([nodes.format, edges.format]).toEqual(['node-graph-nodes', 'node-graph-edges'])
    for (const { url } of [nodes, edges]) expect(new URL(url).pathname).toBe('/graphql')
    const [drawn, links] = [await rowsOf(nodes), await rowsOf(edges)]
    const ids = drawn.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const row of drawn) expect(row).toMatchObject({ title: expect.any(String), mainStat: expect.any(Number) })
    type Count = { data: { positions: { totalCount: number } } }
    const { data } = await ask<Count>('{ positions(where: { issue: ["cybersecurity"] }) { totalCount } }')
    expect(links).toHaveLength(data.positions.totalCount)
    expect(new Set(links.map(({ id }) => id)).size).toBe(links.length)
    for (const { source, target } of links) expect(ids).toEqual(expect.arrayContaining([source, target]))
  })

  it('Observable: a data loader prints every position with its words', async () => {
    const run = promisify(execFile)
    const environment = { ...process.env, DEMARCHE_URL: server.url, DEMARCHE_WHERE: '{"actor":["cui-tiankai"]}' }
    const { stdout } = await run(process.execPath, [join(examples, 'observable/positions.json.js')], {
      env: environment,
    })
    const rows = JSON.parse(stdout) as { id: string; quotes: string[] }[]
    type Said = { data: { positions: { nodes: { id: string; quotations: { exact: string }[] }[] } } }
    const { data } = await ask<Said>(
      '{ positions(where: { actor: ["cui-tiankai"] }, order: OLDEST_FIRST, first: 100) { nodes { id quotations { exact } } } }',
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.map(({ id, quotes }) => ({ id, quotes }))).toEqual(
      data.positions.nodes.map(({ id, quotations }) => ({ id, quotes: quotations.map(({ exact }) => exact) })),
    )
  })
})

function at(value: unknown, path: string): unknown {
  return path.split('.').reduce((part, name) => (part as Record<string, unknown>)[name], value)
}
