import { GraphQLError, type GraphQLFormattedError, Kind, type Token, TokenKind } from 'graphql'
import { type Code, catalogue, DemarcheError } from '../errors.ts'

const VALUE_KINDS: string[] = [
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
  Kind.NULL,
]

/** Called with what a client must not see. */
export type Report = (error: unknown) => string

/** An error as it goes out: our own sentences and codes as they are; a fault of ours only as the id under which the log holds it. */
export function makeFormatError(
  report: Report,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const cause = error instanceof GraphQLError ? error.originalError : error
    if (cause instanceof DemarcheError) return withCode(formatted, cause.code, named(error, cause.message))
    if (formatted.extensions?.reason === 'QUERY_TOO_LARGE') return withCode(formatted, 'QUERY_TOO_LARGE')
    if (isWrongValue(error)) return withCode(formatted, 'BAD_USER_INPUT', named(error, formatted.message))
    if (isNullForNonNull(error)) return withCode(formatted, 'BAD_USER_INPUT')
    if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR')
      return withCode(formatted, formatted.extensions?.code as string)
    return {
      message: 'Internal server error',
      path: formatted.path,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: report(cause ?? error) },
    }
  }
}

function withCode(
  { message, locations, path }: GraphQLFormattedError,
  code: Code | string,
  sentence = message,
): GraphQLFormattedError {
  return { message: sentence, ...(locations && { locations }), ...(path && { path }), extensions: { code } }
}

/** graphql-js calls a literal of the wrong type a validation failure; to a user it is a wrong argument. */
function isWrongValue(error: unknown): boolean {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined
  return node !== undefined && VALUE_KINDS.includes(node.kind)
}

/** A variable with a default may stand where null may not; when null comes for it, only the field that runs finds out. */
function isNullForNonNull(error: unknown): boolean {
  const { nodes, path } = error instanceof GraphQLError ? error : {}
  return path !== undefined && nodes?.[0]?.kind === Kind.VARIABLE
}

/** The sentence with the argument's name before it, read from the tokens before the value: graphql-js tells only the type. */
function named(error: unknown, sentence: string): string {
  const node = error instanceof GraphQLError ? error.nodes?.[0] : undefined
  const name = node && VALUE_KINDS.includes(node.kind) ? nameBefore(node.loc?.startToken) : undefined
  return name ? `${name}: ${sentence}` : sentence
}

/** The name before the colon that the value comes after, over whatever else stands in the same list or object. */
function nameBefore(value: Token | undefined): string | undefined {
  let closed = 0
  for (let token = value?.prev; token; token = token.prev) {
    if (token.kind === TokenKind.BRACKET_R || token.kind === TokenKind.BRACE_R) closed += 1
    if (token.kind === TokenKind.BRACKET_L || token.kind === TokenKind.BRACE_L) closed = Math.max(0, closed - 1)
    if (token.kind === TokenKind.COLON && closed === 0) return token.prev?.value
  }
  return undefined
}

/** The HTTP status of a code, for routes that answer outside GraphQL. */
export function statusOf(code: Code): number {
  return catalogue[code].status
}
