import { makeDictionary } from '../../collections/dictionary.ts'
import { cypher } from '../../generated/cypher.ts'
import type { Level } from '../../generated/types.ts'
import { type Ledger, toNumber } from '../../graph/ledger.ts'

/** Which units each position counts for. */
export interface Units {
  names: string[]
  /** The indexes of the units of a row. */
  of: (row: number) => readonly number[]
  /** Whether the row is the word of the unit as a whole, which stands above what its members say. */
  isOwnWord: (row: number) => boolean
}

type Membership = { bloc: number; start: number; end: number }

/** The units of the positions at a level: an actor is its own; larger units are those it belonged to when it took the position. */
export async function readUnits(ledger: Ledger, level: Level): Promise<Units> {
  if (level === 'ACTOR') {
    const own = ledger.actors.map((_, actor) => [actor])
    return { names: ledger.actors, of: (row) => own[ledger.actor[row] ?? 0] ?? [], isOwnWord: () => false }
  }
  if (level === 'BLOC') return readBlocs(ledger)
  return level === 'COUNTRY'
    ? readHolders(ledger, 'Country', cypher['questions/countries'])
    : readHolders(ledger, 'Organization', cypher['questions/organizations'])
}

/** A unit takes positions itself, or through the people who hold its posts. */
async function readHolders(ledger: Ledger, type: string, text: string): Promise<Units> {
  const units = makeDictionary()
  const own = ledger.actors.map((id, actor) => (ledger.actorTypes[actor] === type ? [units.indexOf(id)] : []))
  const rows = ledger.actorTypes.includes('Person') ? await ledger.more(text) : []
  const byPosition = new Map(rows.map((row) => [row.position as string, (row.units as string[]).map(units.indexOf)]))
  const isPerson = ledger.actorTypes.map((actorType) => actorType === 'Person')
  return {
    names: units.values,
    isOwnWord: () => false,
    of(row) {
      const actor = ledger.actor[row] ?? 0
      return (isPerson[actor] ? byPosition.get(ledger.ids[row] ?? '') : own[actor]) ?? []
    },
  }
}

/** A bloc speaks itself, through whoever holds a post that represents it, or through whoever speaks on its behalf; its members are countries, each by its memberships. */
async function readBlocs(ledger: Ledger): Promise<Units> {
  const countries = await readUnits(ledger, 'COUNTRY')
  const blocs = makeDictionary()
  const memberships = new Map<string, Membership[]>()
  for (const { member, bloc, start, end } of await ledger.read(cypher['questions/blocMembers'])) {
    const membership = {
      bloc: blocs.indexOf(bloc as string),
      start: toNumber(start as string | null),
      end: end === null ? Number.POSITIVE_INFINITY : toNumber(end as string),
    }
    memberships.set(member as string, [...(memberships.get(member as string) ?? []), membership])
  }
  const byCountry = countries.names.map((name) => memberships.get(name) ?? [])
  const own = ledger.actors.map((id, actor) => (ledger.actorTypes[actor] === 'Bloc' ? [blocs.indexOf(id)] : undefined))
  // What is said on a bloc's behalf is for that bloc, whichever post its speaker holds.
  const spoken = new Map(
    [
      ...(await ledger.more(cypher['questions/blocsHeld'])),
      ...(await ledger.more(cypher['questions/behalfOfBlocs'])),
    ].map((row) => [row.position as string, (row.units as string[]).map(blocs.indexOf)]),
  )
  const ownWord = (row: number) => own[ledger.actor[row] ?? 0] ?? spoken.get(ledger.ids[row] ?? '')
  return {
    names: blocs.values,
    isOwnWord: (row) => ownWord(row) !== undefined,
    of(row) {
      const named = ownWord(row)
      if (named) return named
      const held = countries.of(row).flatMap((country) => byCountry[country] ?? [])
      return [...new Set(held.filter((membership) => covers(ledger, row, membership)).map(({ bloc }) => bloc))]
    },
  }
}

function covers(ledger: Ledger, row: number, { start, end }: Membership): boolean {
  const [earliest, latest] = [ledger.earliest[row] ?? 0, ledger.latest[row] ?? 0]
  return earliest === 0 ? end === Number.POSITIVE_INFINITY : start <= latest && end >= earliest
}
