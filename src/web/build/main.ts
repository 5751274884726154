import { join } from 'node:path'
import { buildPages } from './buildPages.ts'

/** Writes the pages into dist/web. */
const root = join(import.meta.dirname, '../../..')
await buildPages(root, join(root, 'dist/web'))
