import {
  type McpServer,
  ProtocolError,
  ProtocolErrorCode,
  type ReadResourceResult,
  ResourceTemplate,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { badInput, DemarcheError, escapeControls } from '../errors.ts'
import { issueForAgentsQuery, readSourceQuery } from '../generated/documents.ts'
import { type Call, type Door, withCall } from './door.ts'
import { given } from './position.ts'
import { QUOTED } from './words.ts'

/** So many characters of a text are read as a resource; `read_source` reads the rest. */
const MOST_CHARACTERS = 8000
/** So many narrower issues are named. */
const MOST_NARROWER = 100

/** `demarche://source/{id}` and `demarche://issue/{id}`. */
export function addResources(server: McpServer, door: Door): void {
  add('source', 'A source: what is known of it, and the beginning of its text, which is quoted material', readSource)
  add('issue', 'An issue: its name, the issues broader and narrower, how often each stance was taken', readIssue)

  function add(
    name: string,
    description: string,
    read: (id: string, uri: string, call: Call) => Promise<ReadResourceResult>,
  ) {
    server.registerResource(
      name,
      new ResourceTemplate(`demarche://${name}/{id}`, { list: undefined }),
      { description },
      async (uri: URL, { id }: { id?: string | string[] }, context: ServerContext) => {
        const who = { signal: context.mcpReq.signal, request: context.http?.req }
        try {
          return await withCall(door, who, (call) => read(idOf(String(id)), uri.href, call))
        } catch (error) {
          throw refused(error, door, who.request)
        }
      },
    )
  }
}

/** As it is written in an address; what is no such writing is the id of nothing. */
function idOf(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

async function readSource(id: string, uri: string, call: Call): Promise<ReadResourceResult> {
  const { source } = await call.ask(readSourceQuery, { id })
  if (!source) throw badInput('demarche://source/', 'the id of a source, which the tool find gives', id)
  const { headline, url, publishedOn, publisher, language, text } = source
  const shown = text?.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, '')
  const about = {
    id: source.id,
    headline,
    ...given({ url, publishedOn, publisher: publisher?.name }),
    language,
    ...given({ characters: text?.length, shown: shown?.length }),
    page: call.pageOf('node', source.id),
    note: `${QUOTED} The text follows; read_source reads it further.`,
  }
  return {
    contents: [
      { uri, mimeType: 'application/json', text: JSON.stringify(about) },
      ...(shown === undefined ? [] : [{ uri, mimeType: 'text/plain', text: shown }]),
    ],
  }
}

async function readIssue(id: string, uri: string, call: Call): Promise<ReadResourceResult> {
  const { issue, facets } = await call.ask(issueForAgentsQuery, { id })
  if (!issue) throw badInput('demarche://issue/', 'the id of an issue, which the tool find gives', id)
  const { narrower, ...about } = issue
  const told = {
    ...about,
    narrower: narrower.slice(0, MOST_NARROWER),
    narrowerCount: narrower.length,
    positions: facets.totalCount,
    stances: Object.fromEntries(facets.stance.map(({ value, count }) => [value, count])),
    page: call.pageOf('node', issue.id),
    note: QUOTED,
  }
  return { contents: [{ uri, mimeType: 'application/json', text: JSON.stringify(told) }] }
}

function refused(error: unknown, door: Door, request: Request | undefined): ProtocolError {
  const isOurs = error instanceof DemarcheError
  if (request) door.watch?.error(request, isOurs ? error.code : 'INTERNAL_SERVER_ERROR')
  return isOurs
    ? new ProtocolError(ProtocolErrorCode.InvalidParams, escapeControls(error.message))
    : new ProtocolError(
        ProtocolErrorCode.InternalError,
        `Internal server error; the log holds it under ${door.report(error)}.`,
      )
}
