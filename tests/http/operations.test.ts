import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { catalogue } from '../../src/errors.ts'
import { variables } from '../../src/settings/variables.ts'
import { run } from '../support/command.ts'
import { send } from '../support/post.ts'
import { startServer } from '../support/startServer.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/operations.md'), 'utf8')
const named = (form: RegExp) => [...new Set([...page.matchAll(form)].map(([, name = '']) => name))]

describe('docs/operations.md', () => {
  it('names settings and codes that there are', () => {
    const known = [...Object.keys(variables), ...Object.keys(catalogue), 'NODE_OPTIONS', 'MALLOC_ARENA_MAX']
    const names = named(/`([A-Z][A-Z0-9_]{3,})(?:=[^`]*)?`/g)
    expect(names.length).toBeGreaterThan(12)
    expect(names.filter((name) => !known.includes(name))).toEqual([])
  })

  it('gives values that the settings take', () => {
    const given = [...page.matchAll(/`([A-Z][A-Z0-9_]{3,})=([^`]+)`/g)].filter(([, name = '']) => name in variables)
    expect(given.length).toBeGreaterThan(3)
    for (const [text, name = '', value = ''] of given)
      expect([text, variables[name as keyof typeof variables].parse(value)]).not.toEqual([text, null])
  })

  it('names routes that there are', async () => {
    const server = await startServer()
    onTestFinished(() => server.close())
    const routes = named(/`(\/[a-z/]+)`/g)
    expect(routes).toEqual(['/reconcile', '/health/ready', '/health/live', '/metrics'])
    for (const route of routes) expect(await send(server.url + route)).toMatchObject({ status: 200 })
  })

  it('names commands that there are', async () => {
    const { output } = await run(['--help']).ended
    const commands = named(/`demarche (\w[\w-]*)/g)
    expect(commands).toEqual(['restore', 'datasets', 'duplicates', 'export', 'backup', 'dump'])
    for (const command of commands) expect(output).toMatch(new RegExp(`^ {2}${command} `, 'm'))
  })

  it('says how many issues’ scopes are cached, and for how long others’ writes are not seen', () => {
    const source = (path: string) => readFileSync(join(import.meta.dirname, '../../src', path), 'utf8')
    expect(source('api/cached.ts')).toContain('const MOST_SCOPES = 1000\n')
    expect(page).toContain('of 1,000 issues')
    expect(source('store/version.ts')).toContain('const OTHERS_SEEN = 1000\n')
    expect(source('store/neo4j.ts')).toContain('const RETRY_FOR = 5000\n')
    expect(page).toContain('is tried again for 5 s')
  })
})
