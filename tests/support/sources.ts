import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sources } from '../../src/generate/generate.ts'

const root = join(import.meta.dirname, '../..')

/** The project's own schema and statements, as the generator reads them; each call gives a copy to change. */
export function readSources(): Sources {
  return {
    schema: readFolder('schema', '.graphql'),
    cypher: readFolder('cypher', '.cypher'),
    documents: Object.fromEntries(
      ['src/mcp', 'src/pages', 'src/web'].flatMap((folder) =>
        Object.entries(readFolder(folder, '.graphql')).map(([name, text]) => [`${folder}/${name}`, text]),
      ),
    ),
  }
}

function readFolder(folder: string, suffix: string): Record<string, string> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(suffix))
    .sort()
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -suffix.length), readFileSync(join(root, folder, file), 'utf8')]),
  )
}
