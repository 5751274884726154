import {
  buildASTSchema,
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  Source,
  validateSchema,
  visit,
} from 'graphql'
import { validateSDL } from 'graphql/validation/validate.js'

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/**
 * The schema of these SDL texts, in which an interface's fields are written once: a type that implements it has them without
 * saying so, unless it declares one itself. `problems` are sentences that begin with the file at fault; with any there is no schema.
 */
export function readSchema(
  texts: Record<string, string>,
): { problems: string[]; schema?: never } | { problems: []; document: DocumentNode; schema: GraphQLSchema } {
  try {
    const files = Object.entries(texts).map(([name, text]) => parse(new Source(text, `schema/${name}.graphql`)))
    const written: DocumentNode = { kind: Kind.DOCUMENT, definitions: files.flatMap(({ definitions }) => definitions) }
    const errors = validateSDL(written)
    if (errors.length > 0) return { problems: errors.map(sentenceOf) }
    const refusing = defaultsThatRefuseNull(written)
    if (refusing.length > 0) return { problems: refusing }
    const document = withInherited(joined(written))
    const schema = buildASTSchema(document, { assumeValidSDL: true })
    const faults = validateSchema(schema)
    return faults.length > 0 ? { problems: faults.map(sentenceOf) } : { problems: [], document, schema }
  } catch (error) {
    if (error instanceof GraphQLError) return { problems: [sentenceOf(error)] }
    throw error
  }
}

/** The document with the fields of every `extend type` in the type itself: a question's field stands in the file of its types. */
function joined(document: DocumentNode): DocumentNode {
  const extensions = document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_EXTENSION)
  const definitions = document.definitions.flatMap((node): DocumentNode['definitions'][number][] => {
    if (node.kind === Kind.OBJECT_TYPE_EXTENSION) return []
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [node]
    const own = extensions.filter(({ name }) => name.value === node.name.value)
    return [{ ...node, fields: [node, ...own].flatMap(({ fields = [] }) => fields) }]
  })
  return { ...document, definitions }
}

/** Typed clients send null for what their user left open: what has a default takes it as that default. */
function defaultsThatRefuseNull(document: DocumentNode): string[] {
  const problems: string[] = []
  visit(document, {
    InputValueDefinition(node) {
      if (!node.defaultValue || node.type.kind !== Kind.NON_NULL_TYPE) return
      const wanted = `${print(node.type.type)} = ${print(node.defaultValue)}`
      problems.push(
        sentenceOf(
          new GraphQLError(`${node.name.value} has a default and refuses null; write ${wanted}.`, { nodes: node }),
        ),
      )
    },
  })
  return problems
}

function withInherited(document: DocumentNode): DocumentNode {
  const interfaces = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      .map((node) => [node.name.value, node]),
  )
  const definitions = document.definitions.map((node) =>
    isComposite(node) ? { ...node, fields: fieldsOf(node, interfaces) } : node,
  )
  return { ...document, definitions }
}

/** The fields of the interfaces in their order, each as the type declares it itself or as the nearest interface does, then the type's own. */
function fieldsOf(
  type: Composite,
  interfaces: Map<string, InterfaceTypeDefinitionNode>,
  from: Composite[] = [],
): FieldDefinitionNode[] {
  const fields = new Map<string, FieldDefinitionNode>()
  for (const { name } of type.interfaces ?? []) {
    const face = interfaces.get(name.value)
    if (!face || from.includes(face)) continue
    for (const field of fieldsOf(face, interfaces, [...from, type])) fields.set(field.name.value, field)
  }
  for (const field of type.fields ?? []) fields.set(field.name.value, field)
  return [...fields.values()]
}

function isComposite(node: DocumentNode['definitions'][number]): node is Composite {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
}

function sentenceOf({ message, nodes, source, locations }: GraphQLError): string {
  const place = nodes?.find(({ loc }) => loc)?.loc
  const file = place?.source.name ?? source?.name ?? 'schema'
  const line = place?.startToken.line ?? locations?.[0]?.line
  return `${file}${line ? `:${line}` : ''}: ${message}`
}
