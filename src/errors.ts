/** Every error a person can meet: its code, what it means, and the HTTP status it answers with. docs/errors.md lists the same, held to it by a test. */
export const catalogue = {
  BAD_USER_INPUT: { status: 400, meaning: 'An argument is not what the field takes.' },
  DOSSIER_INVALID: {
    status: 400,
    meaning: 'A dossier states something that cannot be true or cannot be read; nothing of it was loaded.',
  },
  IMPORT_INVALID: {
    status: 400,
    meaning:
      'A file cannot be imported as what it was given as, or `--strict` met a row that cannot be used; nothing was loaded.',
  },
  DATASET_IN_USE: { status: 409, meaning: 'Another dataset refers to what only this one states.' },
  SETTING_INVALID: { status: 500, meaning: 'A setting in the environment cannot be used.' },
  STORE_IN_USE: { status: 503, meaning: 'Another process holds the data folder, or its server is of another release.' },
  STORE_DAMAGED: { status: 503, meaning: 'The store cannot be opened: it is damaged, or not a store.' },
  STORE_UNFINISHED: {
    status: 503,
    meaning: 'A restore into the store is under way, or was broken off: what it holds is a part.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    meaning:
      'The store, or the server that has it open, does not answer, refuses the credentials, or cannot be written.',
  },
  QUERY_TOO_LARGE: {
    status: 400,
    meaning:
      'The query asks for more than one request may, or turned out to: too deep, too many aliases, too costly, too much in the store, too long an answer.',
  },
  TIMEOUT: { status: 503, meaning: 'The request took longer than one may, or a query in the store did.' },
  OVERLOADED: {
    status: 503,
    meaning: 'More is asked at once than the server, or Neo4j, can answer in time, or it is stopping.',
  },
  GRAPHQL_PARSE_FAILED: { status: 400, meaning: 'The query is not GraphQL, or is longer than one may be.' },
  GRAPHQL_VALIDATION_FAILED: { status: 400, meaning: 'The query asks for something that the schema does not have.' },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    meaning: 'The query holds several operations, and the request names none of them.',
  },
  BAD_REQUEST: { status: 400, meaning: 'The request is not GraphQL over HTTP, or could come from a page elsewhere.' },
  FORBIDDEN: {
    status: 403,
    meaning: 'The request comes under a name, or from a page, that the server does not answer.',
  },
  TOO_MANY_REQUESTS: { status: 429, meaning: 'One client asks more often, or for more at once, than it may.' },
  NOT_FOUND: { status: 404, meaning: 'There is nothing at this address.' },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'A fault of the server. The log tells more beside the request id.' },
} as const satisfies Record<string, { status: number; meaning: string }>

export type Code = keyof typeof catalogue

/** An error with a sentence for its reader: what was wanted, what came, where. */
export class DemarcheError extends Error {
  readonly code: Code

  constructor(code: Code, sentence: string, options?: ErrorOptions) {
    super(sentence, options)
    this.name = 'DemarcheError'
    this.code = code
  }
}

/** What one request may not ask for: `tooLarge('A network of 2000000 edges', '1000000 edges')`. */
export function tooLarge(what: string, most: string, instead = 'narrow the filter'): DemarcheError {
  return new DemarcheError('QUERY_TOO_LARGE', `${what} are more than one request may ask for, ${most}; ${instead}.`)
}

/** What took longer than `limit` milliseconds: `tookTooLong('Neo4j', 10_000)`. */
export function tookTooLong(store: string, limit: number, cause?: unknown): DemarcheError {
  return new DemarcheError(
    'TIMEOUT',
    `${store} took longer than ${limit} ms. Ask for less: a narrower filter, a smaller page, fewer fields; or raise DEMARCHE_TIMEOUT.`,
    { cause },
  )
}

/** A wrong argument: `badInput('first', 'a number from 1 to 100', -1)`. */
export function badInput(argument: string, wanted: string, came: unknown): DemarcheError {
  return new DemarcheError('BAD_USER_INPUT', `${argument} takes ${wanted}; got ${show(came)}.`)
}

/** What moves a terminal's cursor, ends a line unseen, or turns around what stands after it. Tabs and line feeds are left. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g

/** The text with control characters as JSON would write them, for people and terminals. Inside JSON it means the same as before. */
export function escapeControls(text: string): string {
  return text.replaceAll(CONTROLS, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The value as it would be typed, cut at 80 characters. */
export function show(value: unknown): string {
  const text = escapeControls(JSON.stringify(value) ?? String(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
