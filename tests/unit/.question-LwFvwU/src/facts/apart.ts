import { badInput, DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { isActor } from '../model/labels.ts'
import { type Aliases, readAliases, redirect } from '../store/aliases.ts'
import type { Engine, Run } from '../store/engine.ts'
import { readProps } from './stored.ts'

/** Pairs that a person has said to be two, for good: nothing lists, joins or merges them. */
export interface Apart {
  pairs: readonly (readonly [one: string, other: string])[]
  has(one: string, other: string): boolean
}

/** The pairs as their things are now: what was said of an id that was merged holds of its survivor. */
export async function readApart(run: Run, aliases: Aliases): Promise<Apart> {
  const pairs = (await run(cypher['facts/apart'])).map(({ one, other }) => [one as string, other as string] as const)
  const keys = new Set(pairs.map(([one, other]) => keyOf(redirect(aliases, one), redirect(aliases, other))))
  return { pairs, has: (one, other) => keys.has(keyOf(redirect(aliases, one), redirect(aliases, other))) }
}

/**
 * Says that two actors are two. One of them need not be in the graph yet, or any more: it is recorded by its id. Answers whether that was new.
 * Rejects with NOT_FOUND where neither is there, BAD_USER_INPUT where they are of different kinds or were merged.
 */
export function keepApart(engine: Engine, one: string, other: string): Promise<boolean> {
  return engine.write(async (run) => {
    const aliases = await readAliases(run)
    const [first, second] = [one, other].map((id) => redirect(aliases, id)) as [string, string]
    if (first === second)
      throw badInput('other', `the id of another one than ${one}`, one === other ? other : `${other}, which was merged`)
    const stored = await readProps(run, [first, second])
    if (stored.size === 0) throw new DemarcheError('NOT_FOUND', `Nothing has the id ${one}, nor the id ${other}.`)
    const types = [...stored.values()].map(({ type }) => String(type))
    const wanted = types.find((type) => !isActor(type))
    if (wanted !== undefined) throw badInput('one', 'ids of people, organizations, countries or blocs', `a ${wanted}`)
    if (new Set(types).size > 1) throw badInput('other', 'one of the same kind', types.join(' and '))
    if ((await readApart(run, aliases)).has(first, second)) return false
    await setApart(run, [one, other])
    return true
  })
}

/** Records a pair as it is. */
export async function setApart(run: Run, pair: [string, string]): Promise<void> {
  const [one, other] = pair.toSorted() as [string, string]
  await run(cypher['facts/setApart'], { id: keyOf(one, other), one, other })
}

/** Takes back that two are two. Answers whether it had been said. */
export function undoApart(engine: Engine, one: string, other: string): Promise<boolean> {
  return engine.write(async (run) => {
    const aliases = await readAliases(run)
    const now = (id: string) => redirect(aliases, id)
    const said = (await readApart(run, aliases)).pairs.filter(
      ([first, second]) => keyOf(now(first), now(second)) === keyOf(now(one), now(other)),
    )
    for (const [first, second] of said) await run(cypher['facts/deleteApart'], { id: keyOf(first, second) })
    return said.length > 0
  })
}

function keyOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`
}
