import { groupBy } from '../collections/groupBy.ts'
import { cypher } from '../generated/cypher.ts'
import type { RoleCheck } from '../generated/types.ts'
import { type DerivedType, derivedTypes, overLinks } from '../model/links.ts'
import type { Row, Run } from '../store/engine.ts'
import { writePlan } from './write.ts'

/** Works out anew in which role these people said and took what they did: appointments and words may come from different datasets. */
export async function deriveRoles(run: Run, people: string[]): Promise<void> {
  if (people.length === 0) return
  const appointments = groupBy(await run(cypher['facts/readAppointments'], { people }), (row) => row.person)
  const statements = await resolve(run, cypher['facts/readStatements'], people, appointments)
  const positions = await resolve(run, cypher['facts/readTaken'], [...appointments.keys()] as string[], appointments)
  if (statements.length > 0) {
    await run(overLinks(cypher['facts/deleteRoles'], derivedTypes), { ids: statements.map(({ id }) => id) })
    await run(cypher['facts/setRoleCheck'], { rows: statements.map(({ id, role }) => ({ id, check: role.check })) })
  }
  // What was taken in an appointment that was of theirs before: walked inside the store, because a member of a parliament has thousands of positions.
  await run(overLinks(cypher['facts/deleteTaken'], derivedTypes), { people })
  const linked = (type: DerivedType, source: string, target: string | null) =>
    target === null ? [] : [{ source, type, target, props: {} }]
  const created = [
    ...statements.flatMap(({ id, role }) => linked('SPOKEN_IN', id, role.appointment)),
    ...positions.flatMap(({ id, role }) => [
      ...linked('TAKEN_IN', id, role.appointment),
      ...role.inForce.flatMap((held) => linked('TAKEN_HOLDING', id, held)),
    ]),
  ]
  await writePlan(run, { links: { created, set: [], removed: [] } })
}

/** The people whose roles can change with these facts: by their appointments and words, their lives, and those of the bodies they held a post in. */
export async function peopleOf(run: Run, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const texts = [cypher['facts/peopleOf'], cypher['facts/livesOf'], cypher['facts/holdersIn']]
  const found = new Set<string>()
  for (const text of texts) for (const { id } of await run(text, { ids })) found.add(id as string)
  return [...found]
}

async function resolve(run: Run, text: string, people: string[], appointments: Map<unknown, Row[]>) {
  // For nobody the embedded engine would still walk what the text begins with.
  const rows = people.length > 0 ? await run(text, { people }) : []
  return rows.map((row) => {
    const { id, statedEarliest, statedLatest } = row.utterance as Record<string, string | null> & { id: string }
    const held = (appointments.get(row.person) ?? []).map(heldOf)
    const utterance: Utterance = {
      // What is not in the store comes as null.
      statedEarliest: statedEarliest ?? undefined,
      statedLatest: statedLatest ?? undefined,
      claimed: (row.claimed as string | null) ?? undefined,
    }
    return { id, role: resolveRole(utterance, held) }
  })
}

/** An appointment ends at the latest with its holder's death and its body's dissolution. */
function heldOf({ appointment, died, dissolved }: Row): Held {
  const held = appointment as Held
  const ends = [held.endLatest, died, dissolved].filter((end): end is string => typeof end === 'string')
  const [first] = ends.sort()
  return isDated(held) && first !== undefined ? { ...held, endLatest: first } : held
}

/** An appointment as it is stored; a bound that no source gives is absent. */
export interface Held {
  id: string
  sortKey: string
  startEarliest?: string
  endLatest?: string
}

/** Something said or done: when, and in which appointment by the source's own word. */
export interface Utterance {
  statedEarliest?: string | undefined
  statedLatest?: string | undefined
  claimed?: string | undefined
}

/** The role of an utterance: the appointment it was made in, all appointments in force, and whether source and appointments agree. */
export interface Role {
  check: RoleCheck
  appointment: string | null
  inForce: string[]
}

/**
 * Resolves the role at statement time. An appointment is in force when its interval may cover the day; one without any date is
 * in force on no known day. The source's word holds unless the dates contradict it; without its word, the only appointment in
 * force is taken, and of several none.
 */
export function resolveRole(utterance: Utterance, appointments: Held[]): Role {
  const covering = appointments.filter((appointment) => covers(appointment, utterance))
  const claimed = appointments.find(({ id }) => id === utterance.claimed)
  const check = checkRole(utterance, claimed)
  const trusted = check === 'UNKNOWN' && claimed && !covering.includes(claimed) ? [claimed] : []
  const inForce = [...covering, ...trusted].sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
  const only = covering.length === 1 ? covering[0] : undefined
  const spokenIn = claimed && check !== 'MISMATCH' ? claimed : only
  return { check, appointment: spokenIn?.id ?? null, inForce: inForce.map(({ id }) => id) }
}

function checkRole(utterance: Utterance, claimed: Held | undefined): RoleCheck {
  if (!claimed || utterance.statedEarliest === undefined || !isDated(claimed)) return 'UNKNOWN'
  return covers(claimed, utterance) ? 'MATCH' : 'MISMATCH'
}

function covers(appointment: Held, { statedEarliest, statedLatest }: Utterance): boolean {
  if (statedEarliest === undefined || statedLatest === undefined || !isDated(appointment)) return false
  return (appointment.startEarliest ?? '') <= statedLatest && (appointment.endLatest ?? '9999') >= statedEarliest
}

function isDated({ startEarliest, endLatest }: Held): boolean {
  return startEarliest !== undefined || endLatest !== undefined
}
