import { foldText } from '../model/foldText.ts'
import { latinWords } from '../model/tokens.ts'
import type { Candidate } from '../questions/names/names.ts'
import type { Reconciling } from './ask.ts'
import { MOST_IDS, valuesOf } from './extend.ts'
import type { Property, Value } from './properties.ts'

/** A value that a candidate should have: a text, or a thing by its id. */
export interface WantedValue {
  text: string
  id: string | null
}

export interface WantedProperty {
  id: string
  /** Undefined for one that nothing has. */
  property: Property | undefined
  values: WantedValue[]
}

/** Whether a property agrees; absent where nothing is known. */
export interface Evidence {
  id: string
  agrees: boolean
}

interface Judged {
  candidate: Candidate
  score: number
  evidence: Evidence[]
}

/** What a property that is known and differs leaves of a score, and what one that agrees takes of what is missing. */
const DIFFERS = 0.7
const AGREES = 0.2
/** Where properties are wanted, so many of the best of each name are looked at. Of the others nothing is known, so they are no candidates. */
const LOOKED_AT = 10

/** The candidates of each name with the properties that were wanted of them; read for all names together. */
export async function judgeProperties(
  context: Reconciling,
  asked: { properties: WantedProperty[]; candidates: Candidate[] }[],
): Promise<Judged[][]> {
  const looked = asked.map(({ properties, candidates }) => ({
    properties,
    candidates: properties.length === 0 ? candidates : candidates.slice(0, LOOKED_AT),
  }))
  const wanted = new Map<string, { property: Property; ids: Set<string> }>()
  for (const { properties, candidates } of looked) {
    for (const { property } of properties) {
      if (!property) continue
      const { ids } = wanted.get(property.id) ?? { ids: new Set<string>() }
      for (const { thing } of candidates) ids.add(thing.id)
      wanted.set(property.id, { property, ids })
    }
  }
  const known = new Map<string, Map<string, Value[]>>()
  for (const { property, ids } of wanted.values()) {
    const all = [...ids]
    const values = new Map<string, Value[]>()
    for (let at = 0; at < all.length; at += MOST_IDS) {
      for (const [id, some] of await valuesOf(context, property, all.slice(at, at + MOST_IDS), {
        leaveTooMany: true,
      }))
        values.set(id, some)
    }
    known.set(property.id, values)
  }
  return looked.map(({ properties, candidates }) =>
    candidates.map((candidate) => {
      const evidence = properties.flatMap(({ id, property, values }): Evidence[] => {
        if (!property) return [{ id, agrees: false }]
        const own = known.get(id)?.get(candidate.thing.id) ?? []
        if (own.length === 0 || values.length === 0) return []
        return [{ id, agrees: values.some((value) => own.some((one) => agrees(context, value, one))) }]
      })
      return { candidate, score: scoreOf(candidate.score, evidence), evidence }
    }),
  )
}

function scoreOf(score: number, evidence: Evidence[]): number {
  let judged = score
  for (const { agrees } of evidence) judged = agrees ? judged + AGREES * (100 - judged) : judged * DIFFERS
  return Math.round(10 * judged) / 10
}

/** Whether a value is the one that was wanted: the same thing, the same words, or a date that the wanted one holds. */
function agrees(context: Reconciling, wanted: WantedValue, value: Value): boolean {
  if ('id' in value) {
    if (wanted.id !== null) return value.id === (context.aliases.get(wanted.id)?.of ?? wanted.id)
    if (value.id === wanted.text || isSame(wanted.text, value.name)) return true
    const other = context.names.get(value.id)
    return other?.otherNames.some((name) => isSame(wanted.text, name)) ?? false
  }
  const own = 'int' in value ? String(value.int) : value.str
  const text = wanted.text === '' ? (wanted.id ?? '') : wanted.text
  if (isDate(own) && isDate(text)) return own.startsWith(text) || text.startsWith(own)
  return isSame(text, own)
}

function isDate(text: string): boolean {
  return /^\d{4}(-\d\d){0,2}$/.test(text)
}

function isSame(one: string, other: string): boolean {
  const fold = (text: string) => latinWords(foldText(text).folded).join(' ')
  return one === other || (fold(one) === fold(other) && fold(one) !== '')
}
