import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import type { Measured } from './cost.ts'

/** What one request may ask for. */
export interface Limits {
  maxDepth: number
  maxCost: number
  /** The most bytes of an answer. */
  maxBytes: number
}

const MAX_ALIASES = 30
const MAX_DIRECTIVES = 50
const MAX_ROOT_FIELDS = 20

/** Refuses a document that says too much, before anything of it is looked at more closely: aliases, directives, root fields. */
export const fewWords: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const counts = { aliases: 0, directives: 0 }
  const refuse = (what: string, most: number, came: number) => context.reportError(refusal(what, most, came))
  return {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias) counts.aliases += 1
      if (node.kind === Kind.DIRECTIVE) counts.directives += 1
    },
    leave(node) {
      if (node.kind === Kind.DOCUMENT) {
        if (counts.aliases > MAX_ALIASES) refuse('aliases', MAX_ALIASES, counts.aliases)
        if (counts.directives > MAX_DIRECTIVES) refuse('directives', MAX_DIRECTIVES, counts.directives)
      }
      if (node.kind !== Kind.OPERATION_DEFINITION) return
      const roots = node.selectionSet.selections.filter((root) => !isTypeName(root)).length
      if (roots > MAX_ROOT_FIELDS) refuse('root fields', MAX_ROOT_FIELDS, roots)
    },
  }
}

function isTypeName(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value === '__typename'
}

/** Throws QUERY_TOO_LARGE for what walks too deep, or may bring too much. */
export function checkMeasured({ depth, cost }: Measured, { maxDepth, maxCost }: Limits): void {
  if (depth > maxDepth) throw refusal('a depth', maxDepth, depth)
  if (cost > maxCost) throw refusal('a cost', maxCost, Math.ceil(cost))
}

function refusal(what: string, most: number, came: number): GraphQLError {
  return new GraphQLError(`A query may have ${what} up to ${most}; this one has ${came}.`, {
    extensions: { reason: 'QUERY_TOO_LARGE', http: { status: 400 } },
  })
}
