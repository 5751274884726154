import { readFileSync } from 'node:fs'
import type { Example } from './examples.ts'

/** A page's HTML with its `%marks%` filled in: where the assets are and all examples as JSON. */
export function fillPage(path: string, { assets, examples }: { assets: string; examples: Example[] }): string {
  const marks: Record<string, string> = {
    assets,
    examples: escapeText(JSON.stringify(examples)),
  }
  return readFileSync(path, 'utf8').replace(/%(\w+)%/g, (mark, name: string) => marks[name] ?? mark)
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
