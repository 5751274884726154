import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAssets } from './assets.ts'
import { readExamples } from './examples.ts'
import { fillPage } from './fillPage.ts'

/** Writes the pages into dist/web: one HTML file each, and their scripts and styles under assets/<version>/. */
const root = join(import.meta.dirname, '../../..')
const out = join(root, 'dist/web')
mkdirSync(out, { recursive: true })
const assets = await buildAssets(root, join(out, 'assets'))
const examples = readExamples(join(root, 'examples'))
for (const page of ['home', 'playground', 'explorer']) {
  writeFileSync(join(out, `${page}.html`), fillPage(join(root, 'src/web', page, 'index.html'), { assets, examples }))
}
