import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A query to start from. `variables` is the text of a JSON object, empty when the query takes none. */
export type Example = { slug: string; group: string; question: string; query: string; variables: string }

/**
 * The examples of a folder, in the order of their file names: `<slug>.graphql`, which begins `# <Group>: <Question>`,
 * and beside it `<slug>.variables.json` where the query takes variables. A file that begins otherwise is an error.
 */
export function readExamples(folder: string): Example[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  return names.sort().map((name) => readExample(folder, name.slice(0, -'.graphql'.length)))
}

function readExample(folder: string, slug: string): Example {
  const query = readFileSync(join(folder, `${slug}.graphql`), 'utf8')
  const [, group, question] = /^# ([^:\n]+): (.+)/.exec(query) ?? []
  if (!group || !question) throw new Error(`${slug}.graphql must begin with a line "# <Group>: <Question>".`)
  const variables = join(folder, `${slug}.variables.json`)
  return {
    slug,
    group,
    question,
    query,
    variables: existsSync(variables) ? readFileSync(variables, 'utf8').trim() : '',
  }
}
