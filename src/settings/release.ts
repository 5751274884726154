import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The release that this is, as 0.1.0. */
export const { version: release } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
) as { version: string }
