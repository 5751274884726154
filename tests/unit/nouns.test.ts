import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(import.meta.dirname, '.nouns-'))

/** A position as an importer states it, whole. */
const whole = {
  id: "'p'",
  stance: "'SUPPORT'",
  conditional: 'false',
  mode: "'STATEMENT'",
  actor: "'ana-example'",
  issue: "'new-rules'",
}
const mistakes = [
  { name: 'a missing property', given: without('conditional'), complaint: /Property 'conditional' is missing/ },
  { name: 'a missing link', given: without('issue'), complaint: /Property 'issue' is missing/ },
  { name: 'a property of another type', given: { ...whole, stance: "'FOR'" }, complaint: /'"FOR"' is not assignable/ },
  { name: 'a property that no position has', given: { ...whole, tone: "'LOUD'" }, complaint: /'tone' does not exist/ },
  { name: 'one end where there are several', given: { ...whole, targets: "'b'" }, complaint: /targets|readonly End/ },
]

describe('the compiler, about a position of an importer', () => {
  let complaints: string[] = []

  beforeAll(() => {
    for (const [index, { given }] of [{ given: whole }, ...mistakes].entries()) {
      const fields = Object.entries(given).map(([name, value]) => `${name}: ${value}`)
      const text = `import { position } from '../../../src/model/nouns.ts'\n\nposition({ ${fields.join(', ')} })\n`
      writeFileSync(join(folder, `stated-${index}.ts`), text)
    }
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: '../../../tsconfig.json', include: ['*.ts'] }),
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const { stdout } = spawnSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' })
    complaints = stdout.split(/\n(?=\S)/)
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('accepts a whole one', () => {
    expect(complaints.filter((line) => line.includes('error TS') && !/stated-[1-9]\.ts\(/.test(line))).toEqual([])
  })

  it.each(mistakes.map((mistake, index) => ({ ...mistake, file: `stated-${index + 1}.ts` })))(
    'refuses $name',
    ({ file, complaint }) => {
      expect(complaints.filter((line) => line.includes(`${file}(`)).join('\n')).toMatch(complaint)
    },
  )
})

function without(name: keyof typeof whole): Record<string, string> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name))
}
