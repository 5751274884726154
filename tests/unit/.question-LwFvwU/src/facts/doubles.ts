import { globalSchemes, identifiersOf } from '../model/identifiers.ts'
import { slugOf } from '../model/ids.ts'
import type { Noun, Props } from '../model/labels.ts'
import { type ComparedName, compareAs, type Likeness, likenessOf } from '../model/likeness.ts'
import { datasetsOf } from './shares.ts'

/** An actor that may be the double of another. */
export interface Double {
  id: string
  name: string
  datasets: string[]
}

/** Two actors that may be one. */
export interface Duplicate {
  type: Noun
  /** From 0.5 to 1. */
  score: number
  /** Why, as a sentence. */
  reason: string
  /** The one that would stay, and the one that would be merged into it. */
  survivor: Double
  absorbed: Double
}

/** An actor made ready to be compared with many others. */
export interface Actor extends Double {
  type: Noun
  props: Props
  named: ComparedName
  others: ComparedName[]
  /** Whether more than names can tell who it is. */
  isDescribed: boolean
  global: Map<string, Set<string>>
  local: Set<string>
  above: Map<string, string>
}

const LEAST = 0.5
/** A number of a scheme that is no global one has so many characters, or says nothing across datasets. */
const MIN_LOCAL = 5
/** How much of the doubt equal days take away, and what it does to a score that one dataset tells the two apart. */
const DAYS_TAKE = { born: 0.6, died: 0.4, founded: 0.4, dissolved: 0.4 }
const ONE_DATASET = 0.75
/** A name that one has beside its own counts less. */
const FOR_OTHER_NAMES = 0.04
const EXACT_DAY = /^\d{4}-\d{2}-\d{2}$/

/** `above` says what a body belongs to, by the type of the relationship. */
export function actorOf(props: Props, above: Map<string, string>): Actor {
  const [id, name] = [props.id as string, props.name as string]
  const more = [props.formalName, ...((props.otherNames as string[] | undefined) ?? [])]
  const others = [...new Set(more.filter((text) => typeof text === 'string' && text !== name))] as string[]
  const global = new Map<string, Set<string>>()
  const local = new Set<string>()
  for (const { scheme, value } of identifiersOf(props)) {
    if (globalSchemes.has(scheme)) global.set(scheme, (global.get(scheme) ?? new Set()).add(value))
    else if (value.length >= MIN_LOCAL) local.add(`${scheme} ${value}`)
  }
  return {
    ...{ id, name, datasets: datasetsOf(props), type: props.type as Noun, props },
    ...{ named: compareAs(name), others: others.map(compareAs), global, local, above },
    isDescribed: global.size + local.size > 0 || props.bornOn !== undefined,
  }
}

/** Why two actors are probably one; undefined where they are not. */
export function compareActors(a: Actor, b: Actor): Duplicate | undefined {
  const byName = alikeBy(a, b)
  // Most pairs end here.
  if (!byName && !(a.isDescribed && b.isDescribed)) return undefined
  if (isTied(a, b)) return undefined
  const same = [...a.global].flatMap(([scheme, values]) =>
    [...values].filter((value) => b.global.get(scheme)?.has(value)).map((value) => `${scheme} ${value}`),
  )
  const inBoth = [...a.local].filter((identifier) => b.local.has(identifier))
  const days = daysOf(a, b)
  if (same.length === 0 && (days.differ || [...a.global.keys()].some((scheme) => b.global.has(scheme))))
    return undefined
  const alike = byName ?? (days.same.includes('born') ? byWord(a, b) : undefined)
  const identifiers = [...same, ...inBoth]
  if (!alike && identifiers.length === 0) return undefined
  let doubt = 1 - (alike?.score ?? 0)
  if (same.length > 0) doubt = Math.min(doubt, 0.1) * 0.2
  else if (inBoth.length > 0) doubt = Math.min(doubt, 0.45) * 0.7
  for (const stem of days.same) doubt *= 1 - DAYS_TAKE[stem]
  const shared = a.datasets.filter((dataset) => b.datasets.includes(dataset))
  if (days.differ) doubt = Math.max(doubt, 0.4)
  const score = Math.round((1 - doubt) * (shared.length > 0 ? ONE_DATASET : 1) * 100) / 100
  if (score < LEAST) return undefined
  const [survivor, absorbed] = isBetterKnown(a, b) ? [a, b] : [b, a]
  const reason = reasonFor({ alike, identifiers, days, shared })
  return { type: a.type, score, reason, survivor: doubleOf(survivor), absorbed: doubleOf(absorbed) }
}

/** The best of how a name of one is like a name of the other. */
function alikeBy(a: Actor, b: Actor): Likeness | undefined {
  let best = likenessOf(a.named, b.named)
  const also = (likeness: Likeness | undefined) => {
    const score = (likeness?.score ?? 0) - FOR_OTHER_NAMES
    if (likeness && score > (best?.score ?? 0)) best = { score, how: `${likeness.how}, counting other names` }
  }
  for (const name of b.others) also(likenessOf(a.named, name))
  for (const name of a.others) also(likenessOf(name, b.named))
  if (a.others.some(({ joined }) => b.others.some((name) => name.joined === joined && joined !== '')))
    also({ score: 0.88, how: 'are the same' })
  return best
}

/** People who were born on one day need share only a word. */
function byWord(a: Actor, b: Actor): Likeness | undefined {
  const isShared = a.named.words.some((word) => word.length > 2 && b.named.words.includes(word))
  return isShared ? { score: 0.3, how: 'share a word' } : undefined
}

type Stem = keyof typeof DAYS_TAKE

/** Which exact days the two share, and whether any exclude each other. */
function daysOf({ props: a }: Actor, { props: b }: Actor): { same: Stem[]; differ: boolean } {
  const stems = Object.keys(DAYS_TAKE) as Stem[]
  const bounds = (props: Props, stem: Stem) =>
    [props[`${stem}Earliest`], props[`${stem}Latest`]] as (string | undefined)[]
  // Former states have the names of present ones.
  const isOneFormer = a.type === 'Country' && (a.dissolvedOn === undefined) !== (b.dissolvedOn === undefined)
  return {
    same: stems.filter((stem) => EXACT_DAY.test(String(a[`${stem}On`])) && a[`${stem}On`] === b[`${stem}On`]),
    differ:
      isOneFormer ||
      stems.some((stem) => {
        const [[from, to], [start, end]] = [bounds(a, stem), bounds(b, stem)] as [string[], string[]]
        return from !== undefined && start !== undefined && ((to ?? '') < start || (end ?? '') < from)
      }),
  }
}

/** Whether one belongs to the other, or each to another body or country: `merge` makes no one of them. */
function isTied(a: Actor, b: Actor): boolean {
  if ([...a.above.values()].includes(b.id) || [...b.above.values()].includes(a.id)) return true
  return [...a.above].some(([type, other]) => (b.above.get(type) ?? other) !== other)
}

function reasonFor({
  alike,
  identifiers,
  days,
  shared,
}: {
  alike: Likeness | undefined
  identifiers: string[]
  days: { same: Stem[]; differ: boolean }
  shared: string[]
}): string {
  const words = { born: 'were born', died: 'died', founded: 'were founded', dissolved: 'ended' }
  const parts = [
    ...(identifiers.length > 0 ? [`they share the identifier ${identifiers.join(', ')}`] : []),
    ...(alike ? [`their names ${alike.how}`] : []),
    ...(days.same.length > 0 ? [`they ${days.same.map((stem) => words[stem]).join(' and ')} on the same day`] : []),
  ]
  const against = [
    ...(days.differ ? ['their dates differ'] : []),
    ...(shared.length > 0 ? [`${shared.join(', ')} has both`] : []),
  ]
  const text = parts.join('; ') + (against.length > 0 ? `; but ${against.join(', and ')}` : '')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}

/** Which of two is to stay: the one that more datasets state, that has a readable id, that more is known of. */
function isBetterKnown(a: Actor, b: Actor): boolean {
  const worth = ({ id, name, datasets, props }: Actor) => [
    datasets.length,
    Number(id === slugOf(name)) || Number(id.includes('-')) / 2,
    Object.keys(props).length,
  ]
  const [one, other] = [worth(a), worth(b)]
  const at = one.findIndex((value, index) => value !== other[index])
  return at === -1 ? a.id < b.id : (one[at] ?? 0) > (other[at] ?? 0)
}

function doubleOf({ id, name, datasets }: Actor): Double {
  return { id, name, datasets }
}
