import { makeDictionary } from '../../collections/dictionary.ts'
import { cypher } from '../../generated/cypher.ts'
import type { Level } from '../../generated/types.ts'
import { type Ledger, toNumber } from '../../graph/ledger.ts'

/** Which units each position counts for. */
export interface Units {
  names: string[]
  /** The indexes of the units of a row. */
  of: (row: number) => readonly number[]
}

type Tenure = { bloc: number; start: number; end: number }

/** The units of the positions at a level: an actor is its own; larger units are those it belonged to when it took the position. */
export async function readUnits(ledger: Ledger, level: Level): Promise<Units> {
  if (level === 'ACTOR') {
    const own = ledger.actors.map((_, actor) => [actor])
    return { names: ledger.actors, of: (row) => own[ledger.actor[row] ?? 0] ?? [] }
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
    of(row) {
      const actor = ledger.actor[row] ?? 0
      return (isPerson[actor] ? byPosition.get(ledger.ids[row] ?? '') : own[actor]) ?? []
    },
  }
}

async function readBlocs(ledger: Ledger): Promise<Units> {
  const countries = await readUnits(ledger, 'COUNTRY')
  const blocs = makeDictionary()
  const tenures = new Map<string, Tenure[]>()
  for (const { member, bloc, start, end } of await ledger.read(cypher['questions/blocMembers'])) {
    const tenure = {
      bloc: blocs.indexOf(bloc as string),
      start: toNumber(start as string | null),
      end: end === null ? Number.POSITIVE_INFINITY : toNumber(end as string),
    }
    tenures.set(member as string, [...(tenures.get(member as string) ?? []), tenure])
  }
  const byCountry = countries.names.map((name) => tenures.get(name) ?? [])
  return {
    names: blocs.values,
    of(row) {
      const held = countries.of(row).flatMap((country) => byCountry[country] ?? [])
      return [...new Set(held.filter((tenure) => covers(ledger, row, tenure)).map(({ bloc }) => bloc))]
    },
  }
}

function covers(ledger: Ledger, row: number, { start, end }: Tenure): boolean {
  const [earliest, latest] = [ledger.earliest[row] ?? 0, ledger.latest[row] ?? 0]
  return earliest === 0 ? end === Number.POSITIVE_INFINITY : start <= latest && end >= earliest
}
