import { makeDictionary } from '../../collections/dictionary.ts'
import { makeNumbers, range } from '../../collections/numbers.ts'
import type { Level } from '../../generated/types.ts'
import { type Ledger, toNumber } from '../../graph/ledger.ts'
import { oncePerLedger } from '../once.ts'
import { readRelated } from '../related.ts'

/** Which units each position counts for: row i for those between `starts[i]` and `starts[i + 1]` of `values`, indexes into `names`. */
export interface Units {
  names: string[]
  starts: Uint32Array
  values: Uint32Array
  /** Whether the row is the word of the unit as a whole, which stands above what its members say. */
  isOwnWord: (row: number) => boolean
}

/** Some of the units, in this order. */
export function pickUnits({ names, starts, values, isOwnWord }: Units, some: string[]): Units {
  const places = new Int32Array(names.length).fill(-1)
  const known = new Map(names.map((name, at) => [name, at]))
  some.forEach((name, place) => {
    const at = known.get(name)
    if (at !== undefined) places[at] = place
  })
  const picked = makeNumbers()
  const pickedStarts = new Uint32Array(starts.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const place = places[values[at] as number] as number
      if (place !== -1) picked.push(place)
    }
    pickedStarts[row + 1] = picked.size
  }
  return { names: some, starts: pickedStarts, values: picked.done(), isOwnWord }
}

type Membership = { bloc: number; start: number; end: number }

/** The units of the positions at a level: an actor is its own; larger units are those it belonged to when it took the position. */
export const readUnits = oncePerLedger(4, (level: Level) => level, makeUnits)

async function makeUnits(ledger: Ledger, level: Level): Promise<Units> {
  if (level === 'ACTOR')
    return { names: ledger.actors, starts: range(ledger.size + 1), values: ledger.actor, isOwnWord: () => false }
  if (level === 'BLOC') return readBlocs(ledger)
  return level === 'COUNTRY'
    ? readHolders(ledger, 'Country', 'countries')
    : readHolders(ledger, 'Organization', 'organizations')
}

/** A unit takes positions itself, or through the people who hold its posts. */
async function readHolders(ledger: Ledger, type: string, relation: 'countries' | 'organizations'): Promise<Units> {
  const units = makeDictionary()
  const own = ledger.actors.map((id, actor) => (ledger.actorTypes[actor] === type ? [units.indexOf(id)] : []))
  const held = ledger.actorTypes.includes('Person') ? await readRelated(ledger, relation) : undefined
  const heldUnits = held?.names.map(units.indexOf) ?? []
  return pack(ledger, units.values, (row, push) => {
    const actor = ledger.actor[row] ?? 0
    if (ledger.actorTypes[actor] === 'Person') for (const at of held?.of(row) ?? []) push(heldUnits[at] ?? 0)
    else for (const unit of own[actor] ?? []) push(unit)
  })
}

/** A bloc speaks itself, through whoever holds a post that represents it, or through whoever speaks on its behalf; its members are countries, each by its memberships. */
async function readBlocs(ledger: Ledger): Promise<Units> {
  const countries = await readUnits(ledger, 'COUNTRY')
  const blocs = makeDictionary()
  const memberships = new Map<string, Membership[]>()
  for (const { member, bloc, start, end } of await ledger.table('blocMembers')) {
    const membership = {
      bloc: blocs.indexOf(bloc as string),
      start: toNumber(start as string | null),
      end: end === null ? Number.POSITIVE_INFINITY : toNumber(end as string),
    }
    memberships.set(member as string, [...(memberships.get(member as string) ?? []), membership])
  }
  const byCountry = countries.names.map((name) => memberships.get(name) ?? [])
  const own = ledger.actors.map((id, actor) => (ledger.actorTypes[actor] === 'Bloc' ? [blocs.indexOf(id)] : undefined))
  const held = await readRelated(ledger, 'blocsHeld')
  const heldBlocs = held.names.map(blocs.indexOf)
  // What is said on a bloc's behalf is for that bloc, whichever post its speaker holds.
  const spoken = await readRelated(ledger, 'behalfOfBlocs')
  const spokenBlocs = spoken.names.map(blocs.indexOf)
  const ownWord = (row: number): readonly number[] | undefined => {
    const named = own[ledger.actor[row] ?? 0]
    if (named) return named
    if (spoken.has(row)) return Array.from(spoken.of(row), (at) => spokenBlocs[at] ?? 0)
    return held.has(row) ? Array.from(held.of(row), (at) => heldBlocs[at] ?? 0) : undefined
  }
  const units = pack(ledger, blocs.values, (row, push) => {
    const named = ownWord(row)
    if (named) return named.forEach(push)
    const met: number[] = []
    for (let at = countries.starts[row] ?? 0; at < (countries.starts[row + 1] ?? 0); at++) {
      for (const membership of byCountry[countries.values[at] ?? 0] ?? []) {
        if (met.includes(membership.bloc) || !covers(ledger, row, membership)) continue
        met.push(membership.bloc)
        push(membership.bloc)
      }
    }
  })
  return {
    ...units,
    isOwnWord: (row) => own[ledger.actor[row] ?? 0] !== undefined || spoken.has(row) || held.has(row),
  }
}

function pack(ledger: Ledger, names: string[], unitsOf: (row: number, push: (unit: number) => void) => void): Units {
  const values = makeNumbers()
  const starts = new Uint32Array(ledger.size + 1)
  for (let row = 0; row < ledger.size; row++) {
    unitsOf(row, values.push)
    starts[row + 1] = values.size
  }
  return { names, starts, values: values.done(), isOwnWord: () => false }
}

function covers(ledger: Ledger, row: number, { start, end }: Membership): boolean {
  const [earliest, latest] = [ledger.earliest[row] ?? 0, ledger.latest[row] ?? 0]
  return earliest === 0 ? end === Number.POSITIVE_INFINITY : start <= latest && end >= earliest
}
