import { type DocumentNode, print } from 'graphql'
import { checkCypher } from './checkCypher.ts'
import { conditionsByCost, printConditions } from './printConditions.ts'
import { printCypher } from './printCypher.ts'
import { printDocuments } from './printDocuments.ts'
import { printLinks } from './printLinks.ts'
import { printResolvers } from './printResolvers.ts'
import { printRows, printTypes } from './printTypes.ts'
import { readSchema } from './readSchema.ts'

/** What the generator reads: texts by file name without suffix. */
export interface Sources {
  schema: Record<string, string>
  cypher: Record<string, string>
  /** What the pages and the tools of agents ask. */
  documents: Record<string, string>
}

/**
 * Checks that schema and clauses agree and prints the TypeScript that joins them.
 * `problems` are sentences that begin with the file at fault; with any of them, `files` must not be written.
 */
export async function generate({
  schema: texts,
  cypher,
  documents: operations,
}: Sources): Promise<{ problems: string[]; files: Record<string, string> }> {
  const read = readSchema({ ...texts, linkKind: printLinks() })
  if (!read.schema) return { problems: read.problems, files: {} }
  const { document, schema } = read
  const documents = await printDocuments(schema, operations)
  const problems = [...checkCypher(schema, cypher), ...documents.problems]
  if (problems.length > 0) return { problems, files: {} }
  return {
    problems,
    files: {
      'conditions.ts': printConditions(schema, conditionsByCost(schema, cypher)),
      'cypher.ts': printCypher(schema, cypher),
      'documents.ts': documents.text,
      'resolvers.ts': printResolvers(schema, cypher),
      'rows.ts': printRows(schema, cypher),
      'schema.ts': printSchema(document),
      'types.ts': await printTypes(schema, document),
    },
  }
}

function printSchema(document: DocumentNode): string {
  const text = print(document).replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
  return `import { gql } from 'graphql-tag'\n\nexport const typeDefs = gql\`\n${text}\n\`\n`
}
