import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const block = /<!-- example: (\S+) -->\n[\s\S]*?<!-- \/example -->/g

/** The page with each example block replaced by the example's files: its question, its variables and its recorded answer. */
export function withExamples(page: string): string {
  return page.replaceAll(
    block,
    (_, name: string) => `<!-- example: ${name} -->\n\n${printExample(name)}\n\n<!-- /example -->`,
  )
}

/** The names of the examples that a page shows. */
export function examplesOf(page: string): string[] {
  return [...page.matchAll(block)].map(([, name = '']) => name)
}

export function readPage(name: string): string {
  return readFileSync(join(root, name), 'utf8')
}

function printExample(name: string): string {
  const query = readFileSync(join(root, `${name}.graphql`), 'utf8').trim()
  const variables = join(root, `${name}.variables.json`)
  const { data } = JSON.parse(readFileSync(join(root, `${name}.json`), 'utf8'))
  return [
    `\`\`\`graphql\n${query}\n\`\`\``,
    ...(existsSync(variables)
      ? [`with the variables \`${readFileSync(variables, 'utf8').trim()}\` answers`]
      : ['answers']),
    `\`\`\`json\n${printValue(data, '')}\n\`\`\``,
  ].join('\n\n')
}

/** JSON with what fits on one line on one line, so that a page of positions reads as a list. */
export function printValue(value: unknown, indent: string): string {
  const line = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ')
  if (value === null || typeof value !== 'object' || line.length + indent.length <= 140) return line
  const deeper = `${indent}  `
  if (Array.isArray(value))
    return `[\n${value.map((item) => deeper + printValue(item, deeper)).join(',\n')}\n${indent}]`
  const members = Object.entries(value).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${printValue(item, deeper)}`,
  )
  return `{\n${members.join(',\n')}\n${indent}}`
}
