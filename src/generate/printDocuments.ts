import { codegen } from '@graphql-codegen/core'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  Kind,
  NoUnusedFragmentsRule,
  type OperationDefinitionNode,
  parse,
  print,
  printSchema,
  Source,
  specifiedRules,
  typeFromAST,
  validate,
  visit,
} from 'graphql'

const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)
const SCALARS = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  PartialDate: 'string',
}

type Files = { name: string; document: DocumentNode }[]

/**
 * The operations that the pages and the tools of agents ask, from files by their path below the project without suffix: each as a constant
 * (`query Network` as `networkQuery`) with the types of its variables and its answer. A fragment may stand in any file.
 */
export async function printDocuments(
  schema: GraphQLSchema,
  sources: Record<string, string>,
): Promise<{ problems: string[]; text: string }> {
  const { problems, files } = parseAll(sources)
  problems.push(...checkNames(files))
  if (problems.length === 0) problems.push(...checkAll(schema, files))
  if (problems.length > 0) return { problems, text: '' }
  const types = await codegen({
    filename: 'documents.ts',
    schema: parse(printSchema(schema)),
    documents: files.map(({ name, document }) => ({ location: name, document })),
    config: {
      arrayInputCoercion: false,
      disableDescriptions: true,
      enumType: 'string-literal',
      inputMaybeValue: 'T | null',
      scalars: SCALARS,
      skipTypename: true,
    },
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
  })
  const fragments = fragmentsIn(files)
  const constants = operationsIn(files).map((operation) => printConstant(operation, fragments))
  return { problems, text: [head, types, printEnums(schema, operationsIn(files)), ...constants, ''].join('\n') }
}

const head = `/** The text of an operation, and the types of its answer and of its variables. */
export interface Document<Data, Variables> {
  text: string
  /** Never there: it carries the types. */
  readonly types?: [Data, Variables]
}
`

function parseAll(sources: Record<string, string>): { problems: string[]; files: Files } {
  const problems: string[] = []
  const files: Files = []
  for (const [path, text] of Object.entries(sources)) {
    const name = `${path}.graphql`
    try {
      files.push({ name, document: parse(new Source(text, name)) })
    } catch (error) {
      problems.push(sentenceOf(error as GraphQLError))
    }
  }
  return { problems, files }
}

/** Names are one namespace: every definition has one of its own, and every fragment is used. */
function checkNames(files: Files): string[] {
  const used = new Set<string>()
  const holders = new Map<string, string>()
  const problems: string[] = []
  for (const { name: file, document } of files) {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) {
        problems.push(`${file}: operations and fragments are wanted, and it holds a ${definition.kind}`)
        continue
      }
      const name = definition.name?.value
      if (name === undefined) problems.push(`${file}: an operation without a name`)
      else if (holders.has(name)) problems.push(`${file}: ${name} stands in ${holders.get(name)} too`)
      else holders.set(name, file)
    }
    for (const fragment of spreadsIn(document)) used.add(fragment)
  }
  const unused = [...fragmentsIn(files).keys()].filter((name) => !used.has(name))
  return [...problems, ...unused.map((name) => `${holders.get(name)}: nothing uses the fragment ${name}`)]
}

/** What graphql says of each file, together with the fragments that it takes from others. */
function checkAll(schema: GraphQLSchema, files: Files): string[] {
  const fragments = fragmentsIn(files)
  const sentences = files.flatMap(({ document }) => {
    const foreign = fragmentsOf(document, fragments).filter((fragment) => !document.definitions.includes(fragment))
    const whole = { ...document, definitions: [...document.definitions, ...foreign] }
    return validate(schema, whole, rules).map(sentenceOf)
  })
  return [...new Set(sentences)]
}

function sentenceOf({ message, locations, source, nodes }: GraphQLError): string {
  const file = source?.name ?? nodes?.[0]?.loc?.source.name
  return `${file}:${locations?.[0]?.line ?? 1}: ${message}`
}

function operationsIn(files: Files): OperationDefinitionNode[] {
  const all = files.flatMap(({ document }) => document.definitions)
  return all.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
}

function fragmentsIn(files: Files): Map<string, FragmentDefinitionNode> {
  const all = files.flatMap(({ document }) => document.definitions)
  const fragments = all.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
}

/** The fragments that a part of a document spreads, and those that these spread. */
function fragmentsOf(
  node: DocumentNode | OperationDefinitionNode,
  all: Map<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const found = new Set<FragmentDefinitionNode>()
  const look = (part: typeof node | FragmentDefinitionNode) => {
    for (const fragment of spreadsIn(part).flatMap((name) => all.get(name) ?? [])) {
      if (found.has(fragment)) continue
      found.add(fragment)
      look(fragment)
    }
  }
  look(node)
  return [...found]
}

/** The names of the fragments that a part of a document spreads itself. */
function spreadsIn(node: DocumentNode | OperationDefinitionNode | FragmentDefinitionNode): string[] {
  const names: string[] = []
  visit(node, {
    enter(inner) {
      if (inner.kind === Kind.FRAGMENT_SPREAD) names.push(inner.name.value)
    },
  })
  return names
}

function printConstant(operation: OperationDefinitionNode, fragments: Map<string, FragmentDefinitionNode>): string {
  const name = operation.name?.value ?? ''
  const type = name + (operation.operation === 'query' ? 'Query' : 'Mutation')
  const text = [operation, ...fragmentsOf(operation, fragments)].map(print).join('\n\n')
  const constant = type.charAt(0).toLowerCase() + type.slice(1)
  return `export const ${constant}: Document<${type}, ${type}Variables> = { text: ${JSON.stringify(text)} }`
}

/** The values of every enum of a variable, so that a page or a tool can offer them. */
function printEnums(schema: GraphQLSchema, operations: OperationDefinitionNode[]): string {
  const lines = new Set<string>()
  for (const { variableDefinitions = [] } of operations) {
    for (const { type } of variableDefinitions) {
      const named = getNamedType(typeFromAST(schema, type as never))
      if (!isEnumType(named)) continue
      lines.add(`  ${named.name}: ${JSON.stringify(named.getValues().map(({ name }) => name))},`)
    }
  }
  return `export const enums = {\n${[...lines].join('\n')}\n} as const\n`
}
