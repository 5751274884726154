import { type Intent, patterns } from './patterns.ts'
import { type Period, takePeriod } from './period.ts'

/** A thing of the graph, and how a sentence called it. */
export interface Named {
  id: string
  name: string
  said: string
}

/** Finds the things that words name, the likeliest first. */
export interface Names {
  actors(words: string): Promise<{ id: string; name: string } | null>
  issues(words: string): Promise<{ id: string; name: string } | null>
}

/** What a sentence asks, with the things that it names. */
export interface Asked extends Period {
  intent: Intent
  actors: Named[]
  issue: Named | null
  /** Whether it wants steps of ten years; those of a page are as long as their number asks for. */
  byDecade: boolean
}

/** A sentence: understood, or not and for which word, or none at all. */
export type Understood = { asked: Asked } | { unknown: string } | null

/** No sentence that the grammar knows is longer; a pattern looks at every letter more than once. */
export const LONGEST_SENTENCE = 200
/** A comparison takes so many actors. */
const MOST_ACTORS = 5

/**
 * Reads a sentence over the names that the graph has. Null for what is no sentence, such as a name alone. Where a sentence has a known form and a
 * name in it does not, the first word that nothing is called by is told.
 */
export async function understand(sentence: string, names: Names): Promise<Understood> {
  if (sentence.length > LONGEST_SENTENCE) return null
  const { period, rest, byDecade } = takePeriod(clean(sentence))
  let unknown: string | null = null
  for (const { intent, form, isLoose } of patterns) {
    const groups = form.exec(rest)?.groups
    if (!groups) continue
    const read = await readNames(groups, intent, names)
    if (!('unknown' in read)) return { asked: { intent, ...read, ...period, byDecade } }
    if (!isLoose) unknown ??= read.unknown
  }
  return unknown === null ? null : { unknown }
}

/** Without what politeness and punctuation put around it. */
function clean(sentence: string): string {
  return sentence
    .normalize('NFC')
    .replaceAll(/[“”"«»]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[?!.\s]+$/, '')
    .replace(/^(?:please |(?:can|could) you |show me |tell me |i want to know |i would like to know |list )+/i, '')
}

/** Actors in the order in which they are said, and the issue. */
async function readNames(
  groups: Record<string, string | undefined>,
  intent: Intent,
  names: Names,
): Promise<{ actors: Named[]; issue: Named | null } | { unknown: string }> {
  const actors: Named[] = []
  for (const [group, said] of Object.entries(groups)) {
    if (said === undefined || group === 'issue') continue
    const read = intent === 'compare' ? await readSeveral(said, names) : await readOne(said, names.actors)
    if ('unknown' in read) return read
    actors.push(...read.named)
  }
  if (intent === 'compare' && (actors.length < 2 || actors.length > MOST_ACTORS))
    return { unknown: groups.actors ?? '' }
  if (groups.issue === undefined) return { actors, issue: null }
  const about = await readOne(groups.issue, names.issues)
  return 'unknown' in about ? about : { actors, issue: about.named[0] ?? null }
}

type Read = { named: Named[] } | { unknown: string }

/** One name, with its article or without. */
async function readOne(said: string, find: Names['actors']): Promise<Read> {
  const words = said.trim()
  for (const form of new Set([words, words.replace(/^(?:the|all|any) /i, '')])) {
    const found = await find(form)
    if (found) return { named: [{ ...found, said: words }] }
  }
  return { unknown: await unknownIn(words, find) }
}

/** `A, B and C`: names may hold such words themselves, so the longest that is one comes first. */
async function readSeveral(said: string, names: Names): Promise<Read> {
  const parts = said.split(/(,? (?:vs\.?|versus|and|against|or|with|to) | & |, )/i)
  const named: Named[] = []
  for (let at = 0; at < parts.length; ) {
    let read: { named: Named; next: number } | undefined
    for (let end = parts.length; end > at && !read; end -= 2) {
      const words = parts.slice(at, end).join('').trim()
      const found = end - at === 1 || hasJoined(words) ? await findOne(words, names, end - at > 1) : null
      if (found) read = { named: { ...found, said: words }, next: end + 1 }
    }
    if (!read) return { unknown: await unknownIn((parts[at] ?? '').trim(), names.actors) }
    named.push(read.named)
    at = read.next
  }
  return { named }
}

function hasJoined(words: string): boolean {
  return / (?:and|&) /i.test(words)
}

/** Several names in one are taken as one only where that is a name to the letter: `Trinidad and Tobago`. */
async function findOne(words: string, names: Names, isJoined: boolean): Promise<{ id: string; name: string } | null> {
  const found = (await names.actors(words)) ?? (await names.actors(words.replace(/^the /i, '')))
  return found && (!isJoined || plain(found.name) === plain(words)) ? found : null
}

/** The first word of a name that names nothing by itself; the whole where each alone would. */
async function unknownIn(said: string, find: Names['actors']): Promise<string> {
  const words = said.split(' ')
  for (const word of words) if (words.length > 1 && !SMALL.has(word.toLowerCase()) && !(await find(word))) return word
  return said
}

const SMALL = new Set(['the', 'of', 'and', 'a', 'an', 'in', 'for', 'to', 'on'])

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
