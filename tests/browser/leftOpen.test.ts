import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { articleText, usual } from '../support/writeDossier.ts'
import { leaveOut } from './chromium.ts'
import { tableOf, watchExplorer } from './explorerPage.ts'
import { serveForBrowser, startWith } from './serving.ts'

/** Ana said both within a month, nobody knows in which order, and something else at no known time; Bo changed his mind for certain. */
const said: [id: string, who: string, date: string | null, stance: string][] = [
  ['ana-for', 'ana-example', '2020-03', 'SUPPORT'],
  ['ana-against', 'ana-example', '2020-03-15', 'OPPOSE'],
  ['ana-later', 'ana-example', '2021', 'SUPPORT'],
  ['ana-divided', 'ana-example', null, 'MIXED'],
  ['bo-for', 'bo-example', '2020-01-02', 'SUPPORT'],
  ['bo-against', 'bo-example', '2020-01-05', 'OPPOSE'],
]
const statements = said.map(
  ([id, who, date, stance]) => `  - id: ${id}
    speaker: ${who}
    quotes: ["We need new rules"]
${date === null ? '' : `    statedAt: "${date}"\n`}    positions: [{ issue: new-rules, stance: ${stance}, summary: Speaks of new rules }]
`,
)
const yaml = `${usual.replace('people: {', 'people: { bo-example: { name: Bo Example },')}statements:\n${statements.join('')}`
const open = 'Dates leave it open'

describe.skipIf(leaveOut())('what dates leave open', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-open-'))
  writeFileSync(join(folder, 'dossier.yaml'), yaml)
  writeFileSync(join(folder, 'article.txt'), articleText)
  afterAll(() => rmSync(folder, { recursive: true }))
  const { browser, url } = serveForBrowser(() => startWith([folder]))
  const explorer = watchExplorer(browser, url)
  afterEach(() => explorer.close())

  it('is said of changes, and not of those that are certain', async () => {
    const page = await explorer.open('?view=track&show=table')
    const rows = await tableOf(page)
    expect(rows.filter((row) => row.startsWith('Ana'))).toSatisfy(
      (own: string[]) => own.length > 0 && own.every((row) => row.endsWith(`,${open}`)),
    )
    expect(rows.filter((row) => row.startsWith('Bo'))).toEqual([expect.stringMatching(/2020-01-05,$/)])
    expect(await page.locator('tr.open').count()).toBe(rows.filter((row) => row.startsWith('Ana')).length)
  })

  it('is dashed on a track, and said in its table, its note and its marks', async () => {
    const page = await explorer.open('?view=track&actor=ana-example&issue=new-rules')
    expect(await page.locator('#stage [stroke-dasharray="2 5"]').count()).toBeGreaterThan(0)
    expect(await page.locator('#notes').textContent()).toContain('Dates leave open which of')
    expect(await page.locator('#stage .seen title').allTextContents()).toContainEqual(
      expect.stringContaining('Which came first: dates leave it open.'),
    )
    expect((await tableOf(page)).map((row) => row.includes(open))).toContain(true)
    const certain = await explorer.open('?view=track&actor=bo-example&issue=new-rules')
    expect(await certain.locator('#stage [stroke-dasharray="2 5"]').count()).toBe(0)
    expect((await tableOf(certain)).join()).not.toContain(open)
  })

  it('is hollow on a timeline', async () => {
    const page = await explorer.open('?view=timeline&by=DAY')
    const rows = await tableOf(page)
    expect(rows.map((row) => [row.split(',')[0], row.endsWith(open)])).toEqual([
      ['No date', false],
      ['2020-01-02', false],
      ['2020-01-05', false],
      ['2020-03', true],
      ['2020-03-15', false],
      ['2021', true],
    ])
    expect(await page.locator('#stage .seen[fill-opacity="0.15"] rect').count()).toBe(2)
  })

  it('has a dashed border in the matrix, and words beside a pair', async () => {
    const page = await explorer.open('?view=agreement')
    expect(await tableOf(page)).toEqual([expect.stringMatching(/^Ana Example,Bo Example,\d+,1,1$/)])
    expect(await page.locator('#stage [stroke-dasharray="3 3"]').count()).toBeGreaterThan(0)
    const pair = await explorer.open('?view=agreement&see=agree~ana-example~bo-example')
    expect(await pair.locator('#panel').textContent()).toContain('Dates leave 1 of them open.')
    expect(await pair.locator('#panel tr.open').textContent()).toContain(open)
  })
})
