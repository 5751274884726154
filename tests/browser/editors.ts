import type { Page } from 'playwright-core'
import { expect } from 'vitest'

type Editor = 'operation.graphql' | 'variables.json' | 'response.json'

/** The whole text of one of the playground's editors; only the lines in view are in the page itself. */
export async function textOf(page: Page, editor: Editor): Promise<string> {
  return page.evaluate((name) => {
    type Model = { uri: { path: string }; getValue(): string }
    const { __MONACO } = globalThis as unknown as { __MONACO: { editor: { getModels(): Model[] } } }
    return __MONACO.editor
      .getModels()
      .filter(({ uri }) => uri.path.endsWith(name))
      .map((model) => model.getValue())
      .join()
  }, editor)
}

export async function waitForEditors(page: Page): Promise<void> {
  await page.locator('.graphiql-query-editor .view-line').first().waitFor()
  await page.locator('.graphiql-response .monaco-editor').first().waitFor()
}

/** Runs the open query, and waits for an answer. */
export async function run(page: Page): Promise<unknown> {
  await page.getByRole('button', { name: /^Execute query/ }).click()
  return answer(page)
}

export async function answer(page: Page): Promise<unknown> {
  await expect.poll(() => textOf(page, 'response.json')).toMatch(/\}\s*$/)
  return JSON.parse(await textOf(page, 'response.json'))
}

/** Puts the cursor at the end of the query and types. */
export async function type(page: Page, text: string): Promise<void> {
  await page.locator('.graphiql-query-editor .monaco-editor').first().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}
