import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EnumTypeDefinitionNode, type InputObjectTypeDefinitionNode, Kind, parse, type TypeNode } from 'graphql'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { leaveOut } from './chromium.ts'
import { exploreCorpus } from './corpusExplorer.ts'
import { askServer, settle } from './explorerPage.ts'

/** Every condition of the filter as the schema has it, with the values where it is an enum. */
const schema = join(import.meta.dirname, '../../schema')
const { definitions } = parse(
  readdirSync(schema)
    .map((file) => readFileSync(join(schema, file), 'utf8'))
    .join('\n'),
)
const filter = definitions.find(
  (definition): definition is InputObjectTypeDefinitionNode =>
    definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.name.value === 'PositionFilter',
)
const fields = (filter?.fields ?? []).map(({ name, type }) => ({ name: name.value, type: innermost(type) }))
const enums = new Map(
  definitions
    .filter((definition): definition is EnumTypeDefinitionNode => definition.kind === Kind.ENUM_TYPE_DEFINITION)
    .map(({ name, values }) => [name.value, (values ?? []).map((value) => value.name.value)]),
)

/** What each condition on ids is to find by its name. */
const named: Record<string, string> = {
  actor: 'mara-venn',
  post: 'ostavia-foreign-minister',
  organization: 'ostavia-mfa',
  country: 'XOS',
  onBehalfOf: 'straits-commission',
  issue: 'transit-fee',
  target: 'XTR',
  source: 'straits-conference-2018-record',
  event: 'treaty-signing-2019',
}

describe.skipIf(leaveOut())('the conditions of the explorer', { timeout: 60_000 }, () => {
  const explorer = exploreCorpus()

  it('are those of PositionFilter, each with a control', async () => {
    const page = await explorer.open()
    const controls = await page
      .locator('[data-condition]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.condition))
    expect(controls.toSorted()).toEqual(fields.map(({ name }) => name).toSorted())
  })

  it('have their counts in one line, also beside long names', async () => {
    const page = await explorer.open()
    await open(page, 'issue')
    const heights = await page
      .locator('#facet-issue label')
      .first()
      .evaluate((label) => {
        const [name, number] = [...label.querySelectorAll('span')]
        if (name) name.textContent = 'Use of mercenaries as a means of violating human rights '.repeat(3)
        if (number) number.textContent = '188'
        return [name, number].map((one) => one?.getBoundingClientRect().height ?? 0)
      })
    expect(heights[1]).toBeGreaterThan(0)
    expect(heights[1]).toBeLessThan((heights[0] as number) / 3)
  })

  it('have a box for each value of an enum', async () => {
    const page = await explorer.open()
    for (const { name, type } of fields.filter(({ type }) => enums.has(type))) {
      const boxes = await open(page, name)
      const values = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))
      expect(values.toSorted(), name).toEqual(enums.get(type)?.toSorted())
      const value = enums.get(type)?.[0] as string
      await page.locator(`#${name}-${value}`).check()
      await expectChosen(page, explorer.url(), name, value)
    }
  })

  it('find what has the name, where they are ids', async () => {
    const page = await explorer.open()
    for (const { name } of fields.filter(({ type }) => type === 'ID')) {
      const id = named[name] ?? `nothing is named here for ${name}`
      await open(page, name)
      await page.locator(`#find-${name}`).focus()
      await page.keyboard.insertText(await nameOf(explorer.url(), id))
      await page.getByRole('option').first().waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expectChosen(page, explorer.url(), name, id)
    }
  })

  it('are typed', async () => {
    const page = await explorer.open()
    for (const [name, value] of [
      ['statedFrom', '2019-01'],
      ['statedTo', '2018-06-20'],
      ['text', 'fee'],
    ] as const) {
      await page.locator(`[data-condition=${name}]`).fill(value)
      await page.keyboard.press('Enter')
      await expectChosen(page, explorer.url(), name, value)
    }
  })

  it('narrower issues are left out', async () => {
    const page = await explorer.open()
    await page.getByLabel('Count narrower issues').uncheck()
    await expectChosen(page, explorer.url(), 'includeNarrower', 'false')
  })

  it('a chip that is taken back leaves the keyboard on the next', async () => {
    const page = await explorer.open('?stance=OPPOSE&stance=SUPPORT')
    await page.getByRole('button', { name: 'Take back Stance: − Oppose' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.search === '?stance=SUPPORT')
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Take back Stance: + Support')
  })

  it('offers nothing of another kind', async () => {
    const page = await explorer.open()
    await open(page, 'country')
    await page.locator('#find-country').pressSequentially('fee')
    await page.getByRole('option', { name: 'Nothing has such a name.' }).waitFor()
  })
})

/** Opens the fold of a condition by the keyboard. Returns its boxes. */
async function open(page: Page, name: string) {
  const fold = page.locator(`#facet-${name}`)
  if (!(await fold.evaluate((details: HTMLDetailsElement) => details.open))) {
    await fold.locator('summary').focus()
    await page.keyboard.press('Enter')
  }
  return fold.locator('input[type=checkbox]')
}

/** The address has the condition, the view holds what the server counts under it, and its chip takes it back. */
async function expectChosen(page: Page, url: string, name: string, value: string): Promise<void> {
  await page.waitForURL((address) => address.searchParams.getAll(name).includes(value))
  await settle(page)
  const where = {
    [name]: name === 'includeNarrower' ? false : ['text', 'statedFrom', 'statedTo'].includes(name) ? value : [value],
  }
  type Answer = { facets: { totalCount: number } }
  const query = 'query ($where: PositionFilter) { facets(where: $where) { totalCount } }'
  const { facets } = await askServer<Answer>(url, query, { where })
  await expect
    .poll(() => page.locator('[data-rows]').first().textContent())
    .toBe(`all ${facets.totalCount} row${facets.totalCount === 1 ? '' : 's'}`)
  await page.locator('#chosen button').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL((address) => address.search === '')
}

async function nameOf(url: string, id: string): Promise<string> {
  const query = `query ($id: ID!) {
  node(id: $id) { ... on Actor { name } ... on Issue { name } ... on Event { name } ... on Post { title } ... on Source { headline } }
}`
  const { node } = await askServer<{ node: Record<string, string> | null }>(url, query, { id })
  return Object.values(node ?? {}).join()
}

function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type)
}
