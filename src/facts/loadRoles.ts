import { groupBy } from '../collections/groupBy.ts'
import { cypher } from '../generated/cypher.ts'
import type { Row, Run } from '../store/engine.ts'
import { resolveRole, type Tenure, type Utterance } from './roles.ts'

/** Works out anew in which role these people said and took what they did: tenures and words may come from different datasets. */
export async function deriveRoles(run: Run, people: string[]): Promise<void> {
  if (people.length === 0) return
  const tenures = groupBy(await run(cypher['facts/readAppointments'], { people }), (row) => row.person)
  const statements = await resolve(run, cypher['facts/readStatements'], people, tenures)
  const positions = await resolve(run, cypher['facts/readTaken'], people, tenures)
  await run(cypher['facts/deleteRoles'], { ids: [...statements, ...positions].map(({ id }) => id) })
  await run(cypher['facts/setRoleCheck'], { rows: statements.map(({ id, role }) => ({ id, check: role.check })) })
  await createRoleLinks(
    run,
    'SPOKEN_IN',
    statements.map(({ id, role }) => [id, [role.appointment]]),
  )
  await createRoleLinks(
    run,
    'TAKEN_IN',
    positions.map(({ id, role }) => [id, [role.appointment]]),
  )
  await createRoleLinks(
    run,
    'TAKEN_HOLDING',
    positions.map(({ id, role }) => [id, role.inForce]),
  )
}

async function resolve(run: Run, text: string, people: string[], tenures: Map<unknown, Row[]>) {
  const rows = await run(text, { people })
  return rows.map((row) => {
    const utterance = row.utterance as Utterance & { id: string }
    const held = (tenures.get(row.person) ?? []).map(({ tenure }) => tenure as Tenure)
    return {
      id: utterance.id,
      role: resolveRole({ ...utterance, claimed: (row.claimed as string | null) ?? undefined }, held),
    }
  })
}

async function createRoleLinks(
  run: Run,
  type: 'SPOKEN_IN' | 'TAKEN_IN' | 'TAKEN_HOLDING',
  links: [string, (string | null)[]][],
): Promise<void> {
  const rows = links.flatMap(([source, targets]) =>
    targets.filter((target) => target !== null).map((target) => ({ source, target, props: {} })),
  )
  if (rows.length > 0) await run(cypher['facts/createLinks'].replace(/(?<=:)LINK/, type), { rows })
}
