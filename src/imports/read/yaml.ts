import { type Document, isScalar, Lexer, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml'

/** How many signs and values a YAML file may have, and how deep lists and maps in brackets may go: what is made of them takes a thousand times their room. */
const [MOST_TOKENS, DEEPEST] = [1_000_000, 100]
/** How often an alias may stand for what is written elsewhere. */
const MOST_ALIASES = 100
const MOST_FAULTS = 100

/** Something wrong with a YAML file, at an offset in its text. */
export interface YamlFault {
  offset: number
  sentence: string
}

/** A YAML file as it was read: its value, its tree, and where its lines begin; or what is wrong with it. */
export type YamlFile =
  | { faults: YamlFault[]; lines: LineCounter }
  | { value: unknown; document: Document; lines: LineCounter; faults?: undefined }

/** Reads YAML that may come from anybody: neither aliases nor depth nor length make it take more than its room. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter()
  const excess = excessOf(text)
  if (excess !== undefined) return { faults: [{ offset: 0, sentence: excess }], lines }
  const document = parseDocument(text, {
    ...{ lineCounter: lines, version: '1.2', prettyErrors: false },
    // The library compares each key with each other one.
    uniqueKeys: false,
  })
  const faults = [
    ...document.errors.map(({ pos, message }) => ({ offset: pos[0], sentence: `YAML: ${message}` })),
    ...repeatedKeys(document),
  ]
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS), lines }
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), document, lines }
  } catch (error) {
    return { faults: [{ offset: 0, sentence: `YAML: ${(error as Error).message}` }], lines }
  }
}

function excessOf(text: string): string | undefined {
  let [tokens, depth] = [0, 0]
  for (const token of new Lexer().lex(text)) {
    tokens += 1
    if (token === '[' || token === '{') depth += 1
    if (token === ']' || token === '}') depth -= 1
    if (depth > DEEPEST) return `YAML: lists and maps stand more than ${DEEPEST} deep in each other.`
    if (tokens > MOST_TOKENS) return `YAML: the file has more than ${MOST_TOKENS} signs and values.`
  }
  return undefined
}

function repeatedKeys(document: Document): YamlFault[] {
  const faults: YamlFault[] = []
  visit(document, { Map: (_, map) => void faults.push(...repeatedIn(map)) })
  return faults
}

function repeatedIn({ items }: YAMLMap): YamlFault[] {
  const seen = new Set<unknown>()
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const isThere = seen.has(key.value)
    seen.add(key.value)
    return isThere ? [{ offset: key.range?.[0] ?? 0, sentence: 'YAML: Map keys must be unique' }] : []
  })
}
