import { DemarcheError } from '../../errors.ts'
import { planFacts } from '../../facts/plan.ts'
import { redirectFacts } from '../../facts/redirect.ts'
import { deriveRoles, peopleOf } from '../../facts/roles.ts'
import { readProps, readTypes } from '../../facts/stored.ts'
import { writePlan } from '../../facts/write.ts'
import { cypher } from '../../generated/cypher.ts'
import { readAliases, redirect } from '../../store/aliases.ts'
import type { Engine, Run } from '../../store/engine.ts'
import { checkFacts, foreignIds, problemsAt, refuse } from './check.ts'
import { type ReadDossier, readDossiers } from './facts.ts'

/** What a load did, in facts. */
export interface LoadSummary {
  dataset: string
  created: number
  updated: number
  removed: number
  unchanged: number
}

/**
 * Loads the dossiers in these folders, each in one transaction: all of it or nothing. What a dossier no longer says is
 * removed; loading it again unchanged changes nothing. Rejects with DOSSIER_INVALID and every problem before anything is written.
 */
export function loadDossiers(engine: Engine, folders: string[]): Promise<LoadSummary[]> {
  return loadRead(engine, readDossiers(folders))
}

/** The same with dossiers that were read before. */
export async function loadRead(
  engine: Engine,
  { dossiers, problems }: ReturnType<typeof readDossiers>,
): Promise<LoadSummary[]> {
  const aliases = await readAliases(engine.read)
  const known = await readTypes(
    engine.read,
    foreignIds(dossiers).map((id) => redirect(aliases, id)),
  )
  refuse([...problems, ...checkFacts(dossiers, (id) => known.get(redirect(aliases, id)))])
  const survivors = await readProps(
    engine.read,
    [...aliases.values()].map(({ of }) => of),
  )
  const redirected = dossiers.map((read) => ({
    ...read,
    facts: redirectFacts(read.facts, read.dataset, aliases, survivors),
  }))
  const summaries: LoadSummary[] = []
  for (const read of inOrder(redirected)) summaries.push(await engine.write((run) => loadDossier(run, read)))
  await engine.sync()
  return summaries
}

/** A dossier is one unit: a single fault refuses all of it. */
async function loadDossier(run: Run, read: ReadDossier): Promise<LoadSummary> {
  const { dataset, dossier, facts } = read
  const before = (await run(cypher['facts/datasetNodes'], { dataset })).map(({ id }) => id as string)
  const speakersBefore = await peopleOf(run, before)
  const { plan, refused, counts } = await planFacts(run, dataset, [read], { whole: true })
  for (const { faults } of refused) refuse(problemsAt(dossier, faults))
  await writePlan(run, plan)
  const ids = facts.map(({ id }) => id)
  await deriveRoles(run, [...new Set([...speakersBefore, ...(await peopleOf(run, ids))])])
  return { dataset, ...counts }
}

/** A dossier comes after those that state what it refers to. Two that need each other cannot be loaded one at a time. */
function inOrder(dossiers: ReadDossier[]): ReadDossier[] {
  const owner = new Map(dossiers.flatMap((dossier) => dossier.facts.map(({ id }) => [id, dossier] as const)))
  const order: ReadDossier[] = []
  const visit = (dossier: ReadDossier, above: ReadDossier[]) => {
    if (order.includes(dossier)) return
    if (above.includes(dossier)) {
      throw new DemarcheError(
        'DOSSIER_INVALID',
        `The dossiers ${above.map(({ dataset }) => dataset).join(' and ')} refer to each other; state what they share in both.`,
      )
    }
    for (const other of new Set(foreignIds([dossier]).flatMap((id) => owner.get(id) ?? [])))
      visit(other, [...above, dossier])
    order.push(dossier)
  }
  for (const dossier of dossiers) visit(dossier, [])
  return order
}
