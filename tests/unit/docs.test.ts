import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/errors.ts'
import { defaultFirst, maxFirst } from '../../src/graph/page.ts'
import { checkDossiers } from '../../src/imports/dossier/check.ts'
import { variables } from '../../src/settings/variables.ts'
import { seedFolders } from '../support/seed.ts'
import { writeDossier } from '../support/writeDossier.ts'
import { mistakes } from './dossierMistakes.ts'

const read = (page: string) => readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8')

describe('docs/settings.md', () => {
  it('lists every variable with its default, and no other', () => {
    const wanted = Object.entries(variables).map(([name, { default: value, wanted, about }]) => [
      `\`${name}\``,
      value === '' ? 'not set' : `\`${value}\``,
      wanted,
      about,
    ])
    expect(rowsOf(read('settings.md'))).toEqual(wanted)
  })
})

describe('docs/errors.md', () => {
  it('lists every code with its status, and no other', () => {
    const wanted = Object.entries(catalogue).map(([code, { status, meaning }]) => [
      `\`${code}\``,
      String(status),
      meaning,
    ])
    expect(rowsOf(read('errors.md'))).toEqual(wanted)
  })
})

describe('docs/http.md', () => {
  it('names the limits that settings and pages have', () => {
    const limits = read('http.md')
    expect(limits).toContain(`| depth | ${variables.DEMARCHE_MAX_DEPTH.default} (`)
    expect(limits).toContain(`| cost | ${Number(variables.DEMARCHE_MAX_COST.default).toLocaleString('en')} (`)
    expect(limits).toContain(`| page size \`first\` | 1 to ${maxFirst}, ${defaultFirst} unless given |`)
  })
})

describe('docs/dossiers.md', () => {
  const page = read('dossiers.md')
  const patterns = rowsOf(page.slice(page.indexOf('## What a check says'))).map(([says = '']) => says.slice(1, -1))

  it('shows a dossier that holds', () => {
    const yaml = blocksOf(page, 'yaml').find((block) => block.startsWith('source:')) ?? ''
    const folder = writeDossier(yaml, { 'article.txt': blocksOf(page, 'text')[0] ?? null })
    expect(checkDossiers([folder], seedFolders)).toMatch(
      / 2 positions in 1 statements and 2 quotations found in the text$/,
    )
  })

  it.each(mistakes)('has the cure for $name', ({ sentence }) => {
    expect(patterns.filter((pattern) => asRegExp(pattern).test(sentence))).not.toEqual([])
  })

  it('has no cure for what is never said', () => {
    const unsaid = patterns.filter((pattern) => !mistakes.some(({ sentence }) => asRegExp(pattern).test(sentence)))
    expect(unsaid).toEqual([])
  })
})

/** The cells of the rows of the first table. */
function rowsOf(page: string): string[][] {
  const table = /(?:^\|.*\n)+/m.exec(page)?.[0] ?? ''
  const [, , ...rows] = table.trim().split('\n')
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

function blocksOf(page: string, language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block = '']) => block,
  )
}

/** A sentence of the table as it is met, with anything for each `…`. */
function asRegExp(pattern: string): RegExp {
  const parts = pattern.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`, 's')
}
