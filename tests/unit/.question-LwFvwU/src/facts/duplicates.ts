import { cypher } from '../generated/cypher.ts'
import type { Props } from '../model/labels.ts'
import { keysOfName } from '../model/likeness.ts'
import { readAliases } from '../store/aliases.ts'
import type { Engine } from '../store/engine.ts'
import { readApart } from './apart.ts'
import { type Actor, actorOf, compareActors, type Duplicate } from './doubles.ts'

export interface Duplicates {
  /** The likeliest first. */
  pairs: Duplicate[]
  /** Groups with alike names that are too large for everyone to be compared with everyone: each was compared with its neighbours by name. */
  crowds: number
}

/** A group in which everyone is compared with everyone, and how many follow in a larger one. */
const CROWD = 100
const NEIGHBOURS = 20

/**
 * Pairs of people, organizations, countries and blocs that are probably one: by name, days of birth, death, founding and end, and identifiers.
 * What a person has said to be two is left out, and so are two whose days or global identifiers differ, or that belong to different bodies.
 */
export async function findDuplicates(engine: Engine): Promise<Duplicates> {
  const actors = await readActors(engine)
  const apart = await readApart(engine.read, await readAliases(engine.read))
  const groups = groupsOf(actors)
  const pairs: Duplicate[] = []
  // By whom each was compared last: two can share several groups.
  const comparedBy = new Int32Array(actors.length).fill(-1)
  for (const [one, own] of placesIn(groups, actors.length).entries()) {
    for (const { group, at } of own) {
      const last = group.length > CROWD ? at + NEIGHBOURS : group.length - 1
      for (const other of group.slice(at + 1, last + 1)) {
        if (comparedBy[other] === one) continue
        comparedBy[other] = one
        const [a, b] = [actors[one] as Actor, actors[other] as Actor]
        const pair = compareActors(a, b)
        if (pair && !apart.has(a.id, b.id)) pairs.push(pair)
      }
    }
  }
  const crowds = groups.filter(({ length }) => length > CROWD).length
  return { pairs: pairs.sort((a, b) => b.score - a.score || (keyOf(a) < keyOf(b) ? -1 : 1)), crowds }
}

async function readActors(engine: Engine): Promise<Actor[]> {
  const above = new Map<string, Map<string, string>>()
  for (const { id, type, other } of await engine.read(cypher['facts/bodiesOf']))
    above.set(id as string, (above.get(id as string) ?? new Map()).set(type, other))
  const rows = (await engine.read(cypher['facts/identities'])).map(({ props }) => props as Props)
  return rows.map((props) => actorOf(props, above.get(props.id as string) ?? new Map())).sort(byName)
}

/** Actors of one kind that share something, by their places, in the order of their names. */
function groupsOf(actors: Actor[]): number[][] {
  const groups = new Map<string, number[]>()
  for (const [at, { type, named, others, global, local, props }] of actors.entries()) {
    const names = [named, ...others]
    const keys = new Set([
      ...names.flatMap(keysOfName),
      ...[...global].flatMap(([scheme, values]) => [...values].map((value) => `#${scheme} ${value}`)),
      ...[...local].map((identifier) => `#${identifier}`),
      ...(typeof props.bornOn === 'string'
        ? names.flatMap(({ words }) => words.map((w) => `@${props.bornOn} ${w}`))
        : []),
    ])
    for (const key of keys) {
      const group = groups.get(`${type} ${key}`)
      if (group) group.push(at)
      else groups.set(`${type} ${key}`, [at])
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1)
}

/** For each actor the groups that it is in, and its place there. */
function placesIn(groups: number[][], count: number): { group: number[]; at: number }[][] {
  const places = Array.from({ length: count }, (): { group: number[]; at: number }[] => [])
  for (const group of groups) for (const [at, member] of group.entries()) places[member]?.push({ group, at })
  return places
}

function byName(a: Actor, b: Actor): number {
  return a.named.sorted < b.named.sorted ? -1 : a.named.sorted > b.named.sorted ? 1 : a.id < b.id ? -1 : 1
}

function keyOf({ survivor, absorbed }: Duplicate): string {
  return `${survivor.name} ${survivor.id} ${absorbed.id}`
}
