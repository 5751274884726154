/** What the features of an annotation are called in files of coding programs: who, for whom, toward whom, on what. */
export type ActorKind = 'PERSON' | 'ORGANIZATION' | 'COUNTRY' | 'BLOC'

type Meaning =
  | { of: 'speaker' | 'behalf' | 'target'; kind: ActorKind | undefined }
  | { of: 'issue' | 'broader' | 'stance' | 'summary' | 'statedAt' | 'statement' | 'coder' }

const KINDS: [kind: ActorKind, names: RegExp][] = [
  ['PERSON', /^(persons?|people)$/i],
  ['ORGANIZATION', /^organi[sz]ations?$/i],
  ['COUNTRY', /^(country|countries|states?)$/i],
  ['BLOC', /^blocs?$/i],
]
const WORDS: Record<string, Meaning> = {
  ...{ actor: { of: 'speaker', kind: 'PERSON' }, speaker: { of: 'speaker', kind: 'PERSON' } },
  ...{ issue: { of: 'issue' }, concept: { of: 'issue' }, claim: { of: 'issue' }, broader: { of: 'broader' } },
  ...{ stance: { of: 'stance' }, agreement: { of: 'stance' }, summary: { of: 'summary' }, comment: { of: 'summary' } },
  ...{ statedat: { of: 'statedAt' }, date: { of: 'statedAt' }, statement: { of: 'statement' } },
  ...{ coder: { of: 'coder' }, annotator: { of: 'coder' } },
}
const ROLES = { onbehalfof: 'behalf', toward: 'target', target: 'target' } as const

/** The kind of actors that a word names, as coders write it. */
export function kindOf(word: string): ActorKind | undefined {
  return KINDS.find(([, names]) => names.test(word.trim()))?.[0]
}

/** What a feature means by its name, in any case: `person`, `onBehalfOfCountry`, `toward_bloc`, `Issue`; undefined for one of the coder's own. */
export function meaningOf(name: string): Meaning | undefined {
  const word = name.toLowerCase().replaceAll(/[\s_-]+/g, '')
  if (Object.hasOwn(WORDS, word)) return WORDS[word]
  const [, role = '', rest = ''] = /^(onbehalfof|toward|target)?(.*)$/.exec(word) ?? []
  const of = role === '' ? 'speaker' : ROLES[role as keyof typeof ROLES]
  if (rest === '') return { of, kind: undefined }
  const kind = kindOf(rest)
  return kind && { of, kind }
}
