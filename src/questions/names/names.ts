import { setImmediate as others } from 'node:timers/promises'
import { similarityOf, type Weigh } from './similarity.ts'
import { cluesOf, type Spelled, spell } from './words.ts'

/** A thing that has names. */
export interface Named {
  id: string
  type: string
  name: string
  /** Further names: in other languages, former, formal, codes. */
  otherNames: string[]
  /** Its numbers elsewhere, each with its scheme. */
  identifiers: { scheme: string; value: string }[]
  /** What tells it from others of its name; null where nothing is known. */
  description: string | null
}

/** A thing that a name may mean. */
export interface Candidate {
  thing: Named
  /** From 0 to 100; 100 for the name itself, an id or an identifier. */
  score: number
  /** What the score stands on: `id`, `identifier` or the name that was compared. */
  by: { kind: 'id' | 'identifier' | 'name' | 'otherName'; text: string }
}

export interface NameIndex {
  /** The things that a name may mean, the likeliest first, at most `first`; `types` are names of types, all when null. */
  candidates(text: string, options: { types: ReadonlySet<string> | null; first: number }): Candidate[]
  /** Those whose name, or a word in it, begins so, and the one with this id. `skip` of them were given before. */
  beginning(prefix: string, options: { types: ReadonlySet<string> | null; first: number; skip: number }): Named[]
  /** Those with this identifier of this scheme. */
  identified(scheme: string, value: string): Named[]
  get(id: string): Named | undefined
  /** The schemes of identifiers that there are, by name, with the types of things that have them. */
  schemes(): { scheme: string; types: string[] }[]
}

interface Entry {
  thing: Named
  spelled: Spelled
  isMain: boolean
  /** How much its clues tell together. */
  weight: number
}

/** So many names, those that share most with what is looked for, are compared letter by letter; of long ones fewer, in all so many words. */
const COMPARED = 60
const FEWEST = 8
const WORDS = 240
/** Clues are followed the rarest first, until so many names have been met with them: what is left is in too many names to tell them apart. */
const MET = 20_000
/** Names are made ready in pieces, between which other requests get their turn. */
const CHUNK = 200
/** What a name beside the own one takes from a score, so that of two that are equal the own one is first. */
const FOR_OTHER = 0.5

/** An index of names in memory; equal for equal things whatever their order. */
export async function makeNameIndex(pieces: AsyncIterable<Named[]> | Iterable<Named[]>): Promise<NameIndex> {
  const things = new Map<string, Named>()
  for await (const piece of pieces) for (const thing of piece) things.set(thing.id, thing)
  const entries: Entry[] = []
  const byClue = new Map<string, number[]>()
  const wordCounts = new Map<string, number>()
  const byIdentifier = new Map<string, Set<Named>>()
  const schemes = new Map<string, Set<string>>()
  const add = (key: string, thing: Named) => byIdentifier.set(key, (byIdentifier.get(key) ?? new Set()).add(thing))
  for (const thing of [...things.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const text of new Set([thing.name, ...thing.otherNames])) {
      if (entries.length % CHUNK === CHUNK - 1) await others()
      const spelled = spell(text)
      for (const clue of cluesOf(spelled)) {
        const known = byClue.get(clue)
        if (known) known.push(entries.length)
        else byClue.set(clue, [entries.length])
      }
      for (const word of new Set(spelled.words)) wordCounts.set(word, (wordCounts.get(word) ?? 0) + 1)
      entries.push({ thing, spelled, isMain: text === thing.name, weight: 0 })
    }
    for (const { scheme, value } of thing.identifiers) {
      schemes.set(scheme, (schemes.get(scheme) ?? new Set()).add(thing.type))
      add(value.toLowerCase(), thing)
      add(`${scheme.toLowerCase()} ${value.toLowerCase()}`, thing)
    }
  }
  const most = Math.log(1 + entries.length)
  const weightOf = (clue: string) => Math.log(1 + entries.length / (byClue.get(clue)?.length ?? 1))
  for (const [clue, found] of byClue) {
    const weight = weightOf(clue)
    for (const at of found) (entries[at] as Entry).weight += weight
  }
  const weigh: Weigh = (word) => Math.log(1 + entries.length / (wordCounts.get(word) ?? 1)) / most
  const shared = new Float64Array(entries.length)

  /** The names that share most with this one. */
  function alike(spelled: Spelled, types: ReadonlySet<string> | null): Entry[] {
    const clues = [...cluesOf(spelled)].map((clue) => ({ told: weightOf(clue), places: byClue.get(clue) ?? [] }))
    clues.sort((a, b) => a.places.length - b.places.length)
    const met: number[] = []
    let [weight, count] = [0, 0]
    for (const { told, places } of clues) {
      weight += told
      count += places.length
      if (count > MET && met.length > 0) continue
      for (const at of places) {
        if (types !== null && !types.has((entries[at] as Entry).thing.type)) continue
        if (shared[at] === 0) met.push(at)
        shared[at] = (shared[at] as number) + told
      }
    }
    const most = Math.min(COMPARED, Math.max(FEWEST, Math.floor(WORDS / Math.max(1, spelled.words.length))))
    const ranked = bestOf(met, most, (at) => (shared[at] as number) / (weight + (entries[at] as Entry).weight))
    for (const at of met) shared[at] = 0
    return ranked.map((at) => entries[at] as Entry)
  }

  return {
    candidates(text, { types, first }) {
      const wanted = text.trim().normalize('NFC')
      const best = new Map<string, Candidate>()
      const offer = (candidate: Candidate) => {
        if (types !== null && !types.has(candidate.thing.type)) return
        if (candidate.score > (best.get(candidate.thing.id)?.score ?? 0)) best.set(candidate.thing.id, candidate)
      }
      const known = things.get(wanted)
      if (known) offer({ thing: known, score: 100, by: { kind: 'id', text: wanted } })
      for (const thing of byIdentifier.get(wanted.toLowerCase()) ?? [])
        offer({ thing, score: 100, by: { kind: 'identifier', text: wanted } })
      const spelled = spell(wanted)
      for (const { thing, spelled: other, isMain } of alike(spelled, types)) {
        const likeness = 100 * similarityOf(spelled, other, weigh)
        const score = Math.round(10 * (isMain ? likeness : likeness - FOR_OTHER)) / 10
        offer({ thing, score, by: { kind: isMain ? 'name' : 'otherName', text: other.text } })
      }
      return [...best.values()].sort((a, b) => b.score - a.score || (a.thing.id < b.thing.id ? -1 : 1)).slice(0, first)
    },
    beginning(prefix, { types, first, skip }) {
      const wanted = prefix.trim()
      const { words } = spell(wanted)
      const found = new Map<string, { thing: Named; rank: number; name: string }>()
      const offer = (thing: Named, rank: number, name: string) => {
        const known = found.get(thing.id)
        if (!known || rank < known.rank) found.set(thing.id, { thing, rank, name })
      }
      const known = things.get(wanted)
      if (known && (types === null || types.has(known.type))) offer(known, 0, '')
      if (words.length > 0) {
        const clues = words.map((word) => (word.length === 1 ? null : `^${word.slice(0, 3)}`))
        const rarest = clues
          .map((clue) => (clue === null ? null : (byClue.get(clue) ?? [])))
          .filter((list) => list !== null)
          .sort((a, b) => a.length - b.length)[0]
        for (const at of rarest ?? entries.keys()) {
          const { thing, spelled, isMain } = entries[at] as Entry
          if (types !== null && !types.has(thing.type)) continue
          const place = placeOf(words, spelled.words)
          if (place !== -1) offer(thing, 1 + (place === 0 ? 0 : 2) + (isMain ? 0 : 1), spelled.joined)
        }
      }
      return [...found.values()]
        .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length || (a.thing.id < b.thing.id ? -1 : 1))
        .slice(skip, skip + first)
        .map(({ thing }) => thing)
    },
    identified: (scheme, value) => [...(byIdentifier.get(`${scheme} ${value}`.toLowerCase()) ?? [])],
    get: (id) => things.get(id),
    schemes: () =>
      [...schemes]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([scheme, types]) => ({ scheme, types: [...types].sort() })),
  }
}

/** Where in a name the typed words stand, each beginning a word of its own; -1 where one does not. */
function placeOf(typed: readonly string[], words: readonly string[]): number {
  const places = typed.map((word) => words.findIndex((next) => next.startsWith(word)))
  return places.includes(-1) ? -1 : Math.min(...places)
}

/** The `most` places of the highest rank, equal ones in their order, without sorting the others. */
function bestOf(places: readonly number[], most: number, rankOf: (place: number) => number): number[] {
  let best: { at: number; rank: number }[] = []
  let least = 0
  const keep = () => {
    best = best.sort((a, b) => b.rank - a.rank || a.at - b.at).slice(0, most)
    least = best.length < most ? 0 : (best.at(-1)?.rank ?? 0)
  }
  for (const at of places) {
    const rank = rankOf(at)
    if (rank < least) continue
    best.push({ at, rank })
    if (best.length >= 4 * most) keep()
  }
  keep()
  return best.map(({ at }) => at)
}
