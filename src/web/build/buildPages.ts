import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from './assets.ts'
import { readExamples } from './examples.ts'
import { fillPage } from './fillPage.ts'
import { findPages } from './findPages.ts'

/**
 * Writes the pages into `out`: one HTML file each, and their scripts and styles under assets/<version>/. A page that loads
 * what was not built is an error.
 */
export async function buildPages(root: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  copyFonts(root, join(out, 'fonts'))
  const pages = findPages(root)
  const assets = await buildAssets(root, join(out, 'assets'), pages)
  const examples = readExamples(join(root, 'examples'))
  for (const { name, html } of pages) {
    const text = fillPage(join(root, html), { assets, examples })
    for (const [, file = ''] of text.matchAll(/(?:src|href)="(?:%root%)?(assets\/[^"]+)"/g)) {
      if (!existsSync(join(out, file))) throw new Error(`${html} loads ${file.split('/').at(-1)}, which nothing makes.`)
    }
    writeFileSync(join(out, `${name}.html`), text)
  }
}

/** The fonts of the pictures that the server draws, with their licence. */
const fonts = {
  'regular.ttf': '400Regular/OpenSans_400Regular.ttf',
  'bold.ttf': '700Bold/OpenSans_700Bold.ttf',
  LICENSE: 'LICENSE_FONT',
}

function copyFonts(root: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const from = join(root, 'node_modules/@expo-google-fonts/open-sans')
  for (const [name, file] of Object.entries(fonts)) copyFileSync(join(from, file), join(folder, name))
}
