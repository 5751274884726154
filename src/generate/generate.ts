import { buildASTSchema, type GraphQLSchema, parse } from 'graphql'
import { checkCypher } from './check.ts'
import { printCypher } from './printCypher.ts'
import { printLinks } from './printLinks.ts'
import { printRows, printTypes } from './printTypes.ts'

/** What the generator reads: texts by file name without suffix. */
export interface Sources {
  schema: Record<string, string>
  cypher: Record<string, string>
}

/**
 * Checks that schema and statements agree and prints the TypeScript that joins them.
 * `problems` are sentences that begin with the file at fault; with any of them, `files` must not be written.
 */
export async function generate(sources: Sources): Promise<{ problems: string[]; files: Record<string, string> }> {
  const sdl = [...Object.values(sources.schema), printLinks()].join('\n')
  const schema: GraphQLSchema = buildASTSchema(parse(sdl))
  const problems = checkCypher(schema, sources.cypher)
  if (problems.length > 0) return { problems, files: {} }
  return {
    problems,
    files: {
      'schema.ts': printSchema(sdl),
      'types.ts': await printTypes(schema, sdl),
      'rows.ts': printRows(schema, sources.cypher),
      'cypher.ts': printCypher(schema, sources.cypher),
    },
  }
}

function printSchema(sdl: string): string {
  const text = sdl.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  return `import { gql } from 'graphql-tag'\n\nexport const typeDefs = gql\`\n${text}\`\n`
}
