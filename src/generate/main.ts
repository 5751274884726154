import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate, type Sources } from './generate.ts'

/** Reads schema/ and cypher/, writes src/generated/; half-done changes are named on stderr and exit 1. */
const root = join(import.meta.dirname, '../..')
const { problems, files } = await generate(readSources())
for (const problem of problems) console.error(problem)
if (problems.length > 0) process.exit(1)
const out = join(root, 'src/generated')
mkdirSync(out, { recursive: true })
for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text)

function readSources(): Sources {
  const documents = ['src/mcp', 'src/pages', 'src/web'].flatMap((folder) =>
    Object.entries(readFolder(folder, '.graphql')).map(([name, text]) => [`${folder}/${name}`, text]),
  )
  return {
    schema: readFolder('schema', '.graphql'),
    cypher: readFolder('cypher', '.cypher'),
    documents: Object.fromEntries(documents),
  }
}

function readFolder(folder: string, suffix: string): Record<string, string> {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()
  return Object.fromEntries(
    names
      .filter((name) => name.endsWith(suffix))
      .map((name) => [
        name.slice(0, -suffix.length).replaceAll('\\', '/'),
        readFileSync(join(root, folder, name), 'utf8'),
      ]),
  )
}
