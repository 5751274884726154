import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  type GraphQLFormattedError,
  type ValidationContext,
  visit,
} from 'graphql'
import { show } from '../errors.ts'
import { typeDefs } from '../generated/schema.ts'
import type { Context } from './context.ts'
import { makeFormatError, type Report } from './errors.ts'
import { withMeantArguments } from './fields.ts'
import { fewWords, type Limits } from './limits/limits.ts'
import { priced, spending, spendingDefault } from './limits/spend.ts'
import { resolvers } from './resolvers/resolvers.ts'

const MAX_ERRORS = 10
const MAX_TOKENS = 2000
const MAX_SELECTIONS = 20_000

/** Apollo Server over the schema and its resolvers, with the limits of a public endpoint. */
export function makeApollo(settings: {
  limits: Limits
  /** Whether the schema may be asked for. */
  introspection: boolean
  report: Report
  plugins: ApolloServerPlugin<Context>[]
}): ApolloServer<Context> {
  return new ApolloServer<Context>({
    typeDefs,
    resolvers: withMeantArguments(spending(resolvers)) as never,
    fieldResolver: spendingDefault as never,
    introspection: true,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: MAX_SELECTIONS,
    validationRules: settings.introspection ? [fewWords] : [noIntrospection, fewWords],
    formatError: makeFormatError(settings.report),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer; what is cached is decided by the version of the data.
      ApolloServerPluginCacheControlDisabled(),
      readsOnly,
      wellFormed,
      priced(settings.limits),
      fewErrors,
      withoutSuggestions,
      watershed,
      ...settings.plugins,
    ],
  })
}

/** graphql-js would answer a mutation with a fault, because the schema has none. */
const readsOnly: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation }) {
      if (!operation || operation.operation === 'query') return
      const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } }
      throw new GraphQLError(`The server answers queries; got a ${operation.operation}.`, {
        nodes: operation,
        extensions,
      })
    },
  }),
}

/** No engine stores a NUL or half a surrogate pair, so no such text can be meant. */
const wellFormed: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async didResolveOperation({ request, document }) {
      for (const [name, value] of Object.entries(request.variables ?? {})) {
        const wrong = findIllFormed(value)
        if (wrong !== undefined) throw illFormed(`Variable "$${name}"`, wrong)
      }
      visit(document, {
        StringValue(node) {
          if (findIllFormed(node.value) !== undefined) throw illFormed('A text', node.value, node)
        },
      })
    },
  }),
}

/** Refuses what asks for the schema, in a sentence that says which setting wants it so. */
function noIntrospection(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return
      const sentence = 'The server does not tell its schema: DEMARCHE_INTROSPECTION is off.'
      context.reportError(new GraphQLError(sentence, { nodes: node }))
    },
  }
}

/** Names that were not asked for tell the schema, to whoever tries words; who may know it asks for it. */
const withoutSuggestions: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ response: { body } }) {
      if (body.kind !== 'single' || !body.singleResult.errors) return
      body.singleResult.errors = body.singleResult.errors.map((error) => ({
        ...error,
        message: error.message.replaceAll(/ Did you mean [^?]*\?/g, ''),
      }))
    },
  }),
}

/** A thousand errors tell no more than ten, and cost more to send; the same sentence again tells nothing. */
const fewErrors: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ response }) {
      const { body } = response
      if (body.kind !== 'single' || !body.singleResult.errors) return
      const distinct = new Map<string, GraphQLFormattedError>()
      for (const error of body.singleResult.errors) {
        const key = JSON.stringify([error.message, error.path])
        if (!distinct.has(key)) distinct.set(key, error)
      }
      body.singleResult.errors = [...distinct.values()].slice(0, MAX_ERRORS)
    },
  }),
}

/** GraphQL over HTTP: a client that accepts only application/json is told of a refused document with status 200. */
const watershed: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    async willSendResponse({ request, response }) {
      const accepts = request.http?.headers.get('accept') ?? ''
      const refused =
        response.http.status === 400 && response.body.kind === 'single' && response.body.singleResult.errors
      if (refused && accepts.includes('application/json') && !accepts.includes('graphql-response'))
        response.http.status = 200
    },
  }),
}

function illFormed(what: string, wrong: string, node?: ASTNode): GraphQLError {
  const extensions = { code: 'BAD_USER_INPUT', http: { status: 400 } }
  return new GraphQLError(`${what} takes well-formed Unicode without NUL; got ${show(wrong)}.`, {
    nodes: node ?? null,
    extensions,
  })
}

function findIllFormed(value: unknown): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? value : undefined
  if (value === null || typeof value !== 'object') return undefined
  for (const item of Object.values(value)) {
    const found = findIllFormed(item)
    if (found !== undefined) return found
  }
  return undefined
}
