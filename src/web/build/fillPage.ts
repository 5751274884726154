import { readFileSync } from 'node:fs'
import type { Example } from './examples.ts'

/** A page's HTML with its `%marks%` filled in: where the assets are, all examples as JSON, one question a group as links. */
export function fillPage(path: string, { assets, examples }: { assets: string; examples: Example[] }): string {
  const marks: Record<string, string> = {
    assets,
    examples: escapeText(JSON.stringify(examples)),
    questions: firstOfEachGroup(examples).map(linkToExample).join('\n'),
  }
  return readFileSync(path, 'utf8').replace(/%(\w+)%/g, (mark, name: string) => marks[name] ?? mark)
}

function firstOfEachGroup(examples: Example[]): Example[] {
  return examples.filter(({ group }, index) => examples.findIndex((other) => other.group === group) === index)
}

function linkToExample({ slug, group, question }: Example): string {
  const address = `playground?example=${encodeURIComponent(slug)}`
  return `<li><a href="${address}"><span>${escapeText(group)}</span> ${escapeText(question)}</a></li>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
