import { DemarcheError } from '../../errors.ts'
import type { FactType } from '../../facts/fact.ts'
import { writeLinks } from '../../facts/loadLinks.ts'
import { readProps, writeNodes } from '../../facts/loadNodes.ts'
import { deriveRoles } from '../../facts/loadRoles.ts'
import { underKeptIds } from '../../facts/mergedFacts.ts'
import { refuse } from '../../facts/problem.ts'
import { cypher } from '../../generated/cypher.ts'
import { keptId, readAliases } from '../../store/aliases.ts'
import type { Engine, Run } from '../../store/engine.ts'
import { type CheckedDossier, checkFacts, foreignIds, readDossiers } from './check.ts'

/** What a load changed, in nodes and relationships. */
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
export async function loadDossiers(engine: Engine, folders: string[]): Promise<LoadSummary[]> {
  const { dossiers, problems } = readDossiers(folders)
  const aliases = await readAliases(engine.read)
  const known = await readTypes(
    engine.read,
    foreignIds(dossiers).map((id) => keptId(aliases, id)),
  )
  refuse([...problems, ...checkFacts(dossiers, (id) => known.get(keptId(aliases, id)))])
  const kept = await readProps(
    engine.read,
    [...aliases.values()].map(({ of }) => of),
  )
  const underKept = dossiers.map((checked) => ({
    ...checked,
    facts: underKeptIds(checked.facts, checked.dataset, aliases, kept),
  }))
  const summaries: LoadSummary[] = []
  for (const checked of inOrder(underKept)) summaries.push(await engine.write((run) => loadDossier(run, checked)))
  await engine.sync()
  return summaries
}

async function loadDossier(run: Run, checked: CheckedDossier): Promise<LoadSummary> {
  const { dataset, facts, dossier } = checked
  const before = (await run(cypher['facts/datasetNodes'], { dataset })).map(({ id }) => id as string)
  const ids = facts.map(({ id }) => id)
  const stored = await readProps(run, [...new Set([...before, ...ids])])
  const speakersBefore = await run(cypher['facts/peopleOf'], { ids: before })
  const nodes = await writeNodes(run, checked, before, stored)
  const links = await writeLinks(run, checked, [...new Set([...before, ...ids])])
  await writeText(run, checked)
  await nodes.drop()
  await refuseCircles(run, checked)
  const speakers = await run(cypher['facts/peopleOf'], { ids })
  await deriveRoles(run, [...new Set([...speakersBefore, ...speakers].map(({ id }) => id as string))])
  return {
    dataset,
    created: nodes.created + links.created,
    updated: nodes.updated + links.updated,
    removed: nodes.removed + links.removed,
    unchanged: nodes.unchanged + links.unchanged,
  }

  async function writeText(run: Run, { facts }: CheckedDossier): Promise<void> {
    const sources = facts.filter(({ type }) => type === 'Source')
    for (const { id, props } of sources) {
      if (stored.get(id)?.sha256 === props.sha256) continue
      await run(cypher['facts/deleteTexts'], { ids: [id] })
      await run(cypher['facts/createText'], { id, text: dossier.text })
    }
  }
}

/** The dossier's issues may close a circle with those already stored. */
async function refuseCircles(run: Run, { facts, dossier }: CheckedDossier): Promise<void> {
  const issues = facts.filter(({ type }) => type === 'Issue')
  const circles = await run(cypher['facts/circles'], { ids: issues.map(({ id }) => id) })
  const inCircle = new Set(circles.map(({ id }) => id))
  refuse(
    issues
      .filter(({ id }) => inCircle.has(id))
      .map(({ id, path }) =>
        dossier.problemAt(
          [...path, 'broader'],
          `The issue ${id} is broader than itself; the hierarchy may have no circle.`,
        ),
      ),
  )
}

async function readTypes(read: Run, ids: string[]): Promise<Map<string, FactType>> {
  const stored = await readProps(read, ids)
  return new Map([...stored].map(([id, props]) => [id, props.type as FactType]))
}

/** A dossier comes after those that state what it refers to. Two that need each other cannot be loaded one at a time. */
function inOrder(dossiers: CheckedDossier[]): CheckedDossier[] {
  const owner = new Map(dossiers.flatMap((checked) => checked.facts.map(({ id }) => [id, checked] as const)))
  const order: CheckedDossier[] = []
  const visit = (checked: CheckedDossier, above: CheckedDossier[]) => {
    if (order.includes(checked)) return
    if (above.includes(checked)) {
      throw new DemarcheError(
        'DOSSIER_INVALID',
        `The dossiers ${above.map(({ dataset }) => dataset).join(' and ')} refer to each other; state what they share in both.`,
      )
    }
    for (const other of new Set(foreignIds([checked]).flatMap((id) => owner.get(id) ?? [])))
      visit(other, [...above, checked])
    order.push(checked)
  }
  for (const checked of dossiers) visit(checked, [])
  return order
}
