import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { corpusExamples } from './corpus.ts'

const LANGUAGES: Record<string, string> = { graphql: 'graphql', json: 'json' }
/** A comment that names a file beside the examples, and the code block that shows it. */
const BLOCK = /<!-- (tests\/corpus\/examples\/(\S+)) -->\n\n```\w+\n[\s\S]*?\n```/g
const WIDTH = 100

/** The files that a page has to show: every query with its variables and its answer. */
export function filesToShow(): string[] {
  return readdirSync(corpusExamples).sort(byExample)
}

/** The files that the page shows, in its order. */
export function filesShown(page: string): string[] {
  return [...page.matchAll(BLOCK)].map(([, , name]) => name ?? '')
}

/** The page with every block as its file is now. */
export function refill(page: string): string {
  return page.replace(BLOCK, (block, path: string, name: string) => {
    const file = join(corpusExamples, name)
    if (!existsSync(file)) return block
    return `<!-- ${path} -->\n\n\`\`\`${LANGUAGES[name.split('.').at(-1) ?? '']}\n${show(file)}\n\`\`\``
  })
}

/** A query as it stands; JSON with every value that fits on one line. */
function show(file: string): string {
  const text = readFileSync(file, 'utf8').trim()
  return file.endsWith('.json') ? compact(JSON.parse(text), '') : text
}

function compact(value: unknown, indent: string): string {
  const line = onOneLine(value)
  if (value === null || typeof value !== 'object' || indent.length + line.length <= WIDTH) return line
  const inner = `${indent}  `
  const items = Array.isArray(value)
    ? value.map((item) => inner + compact(item, inner))
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${compact(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${items.join(',\n')}\n${indent}${close}`
}

function onOneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`)
    .join(', ')} }`
}

/** The query, its variables, its answer. */
function byExample(a: string, b: string): number {
  return orderOf(a) < orderOf(b) ? -1 : 1
}

function orderOf(name: string): string {
  const rank = name.endsWith('.graphql') ? 0 : name.endsWith('.variables.json') ? 1 : 2
  return `${basename(name).split('.')[0]} ${rank}`
}
