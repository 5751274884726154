import { show } from '../../errors.ts'
import type { Stance } from '../../generated/types.ts'
import type { Attribute } from '../../model/attributes.ts'
import { type ActorKind, meaningOf } from '../../model/features.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { Unusable } from '../csv/cells.ts'
import type { Actor } from './actors.ts'
import { stanceOf } from './stances.ts'

/** A feature of an annotation, as its coder named and filled it. */
export type Feature = readonly [name: string, value: string]

/** What an annotation says of its words. */
export interface Reading {
  speakers: Actor[]
  behalf: Actor[]
  targets: Actor[]
  issues: string[]
  broader: string | undefined
  stance: Stance
  summary: string | undefined
  statedAt: string | undefined
  /** The id of the statement that it is part of, where the file has one. */
  statement: string | undefined
  coders: string[]
  /** Features of the coder's own. */
  others: Attribute[]
}

/** Whether features of these names can say who takes a position, and on what. */
export function canBeRead(names: readonly string[]): boolean {
  const of = (wanted: string) => names.some((name) => meaningOf(name)?.of === wanted)
  return of('speaker') && of('issue')
}

/**
 * What the features say together. Of a person beside an organization, country or bloc, and so on in this order, the first speaks on behalf of the others,
 * unless a feature says for whom. Whom no feature names a kind of is a country where `isCountry` knows it, else an organization. Throws Unusable.
 */
export function readFeatures(features: readonly Feature[], isCountry: (name: string) => boolean): Reading {
  const reading: Reading = {
    ...{ speakers: [], behalf: [], targets: [], issues: [], broader: undefined, stance: 'NONE', summary: undefined },
    ...{ statedAt: undefined, statement: undefined, coders: [], others: [] },
  }
  const stances = new Set<Stance>()
  for (const [name, given] of features) {
    const value = given.normalize('NFC').trim()
    if (value === '') continue
    const meaning = meaningOf(name)
    if (!meaning) reading.others.push({ name, value })
    else if ('kind' in meaning) {
      const kind = meaning.kind ?? (isCountry(value) ? 'COUNTRY' : 'ORGANIZATION')
      const list = { speaker: reading.speakers, behalf: reading.behalf, target: reading.targets }[meaning.of]
      list.push({ name: value, kind })
    } else if (meaning.of === 'issue') reading.issues.push(value)
    else if (meaning.of === 'coder') reading.coders.push(value)
    else if (meaning.of === 'stance') stances.add(readStance(name, value))
    else {
      if (meaning.of === 'statedAt' && !parsePartialDate(value))
        throw new Unusable(`${name} takes ${partialDateForm}; got ${show(value)}.`)
      const before = reading[meaning.of]
      if (before !== undefined && before !== value)
        throw new Unusable(`It has two values of ${name}: ${show(before)} and ${show(value)}.`)
      reading[meaning.of] = value
    }
  }
  const [stance = 'NONE', another] = stances
  if (another) throw new Unusable(`It is coded both ${stance} and ${another}.`)
  return { ...withBehalf(reading), stance }
}

function readStance(name: string, value: string): Stance {
  const stance = value.toUpperCase() === 'NONE' ? 'NONE' : stanceOf(value)
  if (stance) return stance
  throw new Unusable(
    `${name} takes support, oppose, mixed, neutral, abstain or none, or a word for it; got ${show(value)}.`,
  )
}

const ORDER: ActorKind[] = ['PERSON', 'ORGANIZATION', 'COUNTRY', 'BLOC']

function withBehalf(reading: Reading): Reading {
  const ranks = [...new Set(reading.speakers.map(({ kind }) => ORDER.indexOf(kind)))].sort((a, b) => a - b)
  const [first] = ranks
  if (ranks.length < 2 || reading.behalf.length > 0) return reading
  const isFirst = ({ kind }: Actor) => ORDER.indexOf(kind) === first
  return {
    ...reading,
    speakers: reading.speakers.filter(isFirst),
    behalf: reading.speakers.filter((actor) => !isFirst(actor)),
  }
}
