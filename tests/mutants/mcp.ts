import type { Mutant } from './mutant.ts'

const tools = 'tests/unit/mcp.test.ts'
const http = 'tests/http/mcp.test.ts'
const quotes = 'tests/conformance/quoteChecks.test.ts'

export const mutants: Mutant[] = [
  {
    file: 'src/api/asking.ts',
    find: 'if (version !== current) answers.clear()',
    replace: '',
    test: 'tests/conformance/mcp.test.ts',
    named: 'loaded since',
  },
  {
    file: 'src/mcp/tool.ts',
    find: 'if (bytes <= MOST_BYTES) return result',
    replace: 'return result',
    test: tools,
    named: 'no more than 40 kB',
  },
  {
    file: 'src/mcp/words.ts',
    find: 'return JSON.stringify(shortened(text))',
    replace: 'return shortened(text)',
    test: tools,
    named: 'take what stands in a source',
  },
  {
    file: 'src/mcp/tools/checkQuotes.ts',
    find: 'text: z.string().max(60_000)',
    replace: 'text: z.string()',
    test: tools,
    named: 'is refused by name',
  },
  {
    file: 'src/mcp/tools/checkQuotes.ts',
    find: '.min(1).max(MOST).optional()',
    replace: '.min(1).optional()',
    test: tools,
    named: 'is refused by name',
  },
  {
    file: 'src/mcp/tools/readSource.ts',
    find: 'start >= text.length',
    replace: 'false',
    test: tools,
    named: 'is refused by name',
  },
  {
    file: 'src/mcp/server.ts',
    find: '      maxToolInputElements: MOST_ELEMENTS,\n',
    replace: '',
    test: tools,
    named: 'too many items',
  },
  {
    file: 'src/mcp/door.ts',
    find: 'over.abort(tookTooLong(',
    replace: 'void (tookTooLong(',
    test: tools,
    named: 'ends with its time',
  },
  {
    file: 'src/http/mcp.ts',
    find: 'Array.isArray(request.body)',
    replace: 'false',
    test: http,
    named: 'one message a request',
  },
  {
    file: 'src/http/mcp.ts',
    find: 'maxSubscriptions: 0',
    replace: 'maxSubscriptions: 9',
    test: http,
    named: 'one message a request',
  },
  {
    file: 'src/http/mcp.ts',
    find: 'if (isFromElsewhere(request, origins))',
    replace: 'if (false)',
    test: http,
    named: 'a page elsewhere',
  },
  { file: 'src/http/mcp.ts', find: 'config: { isCostly: true },', replace: '', test: http, named: 'too often' },
  {
    file: 'src/questions/quotes/quoteIndex.ts',
    find: 'quote.length > MOST_CHARACTERS',
    replace: 'false',
    test: quotes,
    named: 'are refused',
  },
  {
    file: 'src/questions/quotes/quoteCheck.ts',
    find: 'at < MOST_READ && ',
    replace: '',
    test: quotes,
    named: 'more texts than are read',
  },
  {
    file: 'src/questions/quotes/quoteCheck.ts',
    find: ' && places.length < MOST_PLACES',
    replace: '',
    test: quotes,
    named: 'more places than are given',
  },
]
