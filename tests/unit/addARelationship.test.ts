import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generate } from '../../src/generate/generate.ts'
import { loadDossiers } from '../../src/imports/dossier/load.ts'
import { engines } from '../support/engines.ts'
import { readSources } from '../support/sources.ts'
import { seedFolders } from '../support/startServer.ts'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'docs/add-a-relationship.md'), 'utf8')
const block = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] ?? ''

/** The project with what docs/add-a-relationship.md tells one to add, built and asked. */
describe('a relationship added as the page says', () => {
  const folder = mkdtempSync(join(import.meta.dirname, '.relationship-'))
  const src = join(folder, 'src')
  afterAll(() => rmSync(folder, { recursive: true }))

  beforeAll(async () => {
    const sources = readSources()
    sources.schema.organization = insertAfter(
      sources.schema.organization,
      'type Organization implements Node & Actor {\n',
      block('graphql'),
    )
    sources.cypher['Organization.officials'] = block('cypher')
    const { problems, files } = await generate(sources)
    expect(problems).toEqual([])
    cpSync(join(root, 'src'), src, { recursive: true, filter: (path) => !path.includes('/src/web') })
    cpSync(join(root, 'tests/support/ask.ts'), join(folder, 'tests/support/ask.ts'))
    for (const [name, text] of Object.entries(files)) writeFileSync(join(src, 'generated', name), text)
    const resolvers = join(src, 'api/resolvers/organization.ts')
    writeFileSync(resolvers, insertAfter(readFileSync(resolvers, 'utf8'), '  ...actor,\n', block('ts')))
  })

  it('compiles', () => {
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../tsconfig.json', include: ['src/api'] }),
    )
    const tsc = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
      encoding: 'utf8',
    })
    expect(tsc.stdout).toBe('')
    expect(tsc.status).toBe(0)
  })

  it.each(engines)('answers on $name, in one round trip for all organizations', async ({ open }) => {
    const { makeAsker } = (await import(join(folder, 'tests/support/ask.ts'))) as typeof import('../support/ask.ts')
    const engine = await open()
    await loadDossiers(engine, seedFolders)
    const ask = await makeAsker(engine)
    const answer = await ask('{ organizations { nodes { id officials { nodes { name } } } } }')
    const officials = { 'foreign-affairs': ['Jonathan Tepperman'], 'prc-mfa': ['Cui Tiankai'] }
    const ids = ['china-digital-times', 'committee-of-100', 'foreign-affairs', 'prc-mfa', 'the-new-york-times']
    const nodes = ids.map((id) => ({
      id,
      officials: { nodes: (officials[id as keyof typeof officials] ?? []).map((name) => ({ name })) },
    }))
    expect(answer).toEqual({ data: { organizations: { nodes } }, roundTrips: 2 })
    await engine.close()
  })
})

/** The text with more of it after a line that it has. */
function insertAfter(text: string | undefined, line: string, more: string): string {
  if (text?.includes(line) !== true || more === '') throw new Error(`${line} and something to put after it were wanted`)
  return text.replace(line, () => line + more)
}
