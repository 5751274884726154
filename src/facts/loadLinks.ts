import { groupBy } from '../collections/groupBy.ts'
import { show } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import type { CheckedDossier } from '../imports/dossier/check.ts'
import type { Row, Run } from '../store/engine.ts'
import type { FactLink } from './fact.ts'
import { refuse } from './problem.ts'
import { contradictions, datasetsOf, isEqual } from './shares.ts'
import { keyOf, type StoredLink } from './storedLink.ts'

type WantedLink = StoredLink & Pick<FactLink, 'path'>

/** Creates, changes and removes relationships so that the graph holds what the dossier states; each remembers its datasets. */
export async function writeLinks(
  run: Run,
  checked: CheckedDossier,
  ids: string[],
): Promise<{ created: number; updated: number; removed: number; unchanged: number }> {
  const { dataset, facts } = checked
  const wanted = byKey(
    facts.flatMap((fact) =>
      fact.links.map((link): WantedLink => {
        const [source, target] = link.reverse ? [link.other, fact.id] : [fact.id, link.other]
        return { source, type: link.type, target, props: link.props ?? {}, path: link.path }
      }),
    ),
  )
  const own = await readLinks(run, cypher['facts/datasetLinks'], { ids, dataset })
  const missing = [...wanted.values()].filter((link) => !own.has(keyOf(link)))
  const stored = new Map([...own, ...(await readLinks(run, cypher['facts/readLinks'], { rows: missing }))])

  refuseConflicts(checked, wanted, stored)

  const fresh: StoredLink[] = []
  const changed: StoredLink[] = []
  const deleted: StoredLink[] = []
  for (const [key, { path: _, ...link }] of wanted) {
    const before = stored.get(key)
    const props = { ...link.props, datasets: [...new Set([...datasetsOf(before?.props), dataset])].sort() }
    if (!before) fresh.push({ ...link, props })
    else if (!isEqual(before.props, props)) changed.push({ ...link, props })
  }
  for (const [key, link] of own) {
    if (wanted.has(key)) continue
    const datasets = datasetsOf(link.props).filter((name) => name !== dataset)
    if (datasets.length === 0) deleted.push(link)
    else changed.push({ ...link, props: { ...link.props, datasets } })
  }
  for (const [type, rows] of groupBy(fresh, (link) => link.type)) {
    await run(cypher['facts/createLinks'].replace(/(?<=:)LINK/, type), { rows })
  }
  if (changed.length > 0) await run(cypher['facts/setLinks'], { rows: changed })
  if (deleted.length > 0) await run(cypher['facts/deleteLinks'], { rows: deleted })
  return {
    created: fresh.length,
    updated: changed.length,
    removed: deleted.length,
    unchanged: wanted.size - fresh.length - changed.length,
  }
}

/** A step of the hierarchy has one alignment, whoever states it. */
function refuseConflicts(
  { dataset, dossier }: CheckedDossier,
  wanted: Map<string, WantedLink>,
  stored: Map<string, StoredLink>,
): void {
  refuse(
    [...wanted].flatMap(([key, { source, target, props, path }]) => {
      const before = stored.get(key)?.props ?? {}
      const others = datasetsOf(before).filter((name) => name !== dataset)
      if (others.length === 0) return []
      return contradictions(props, before).map((name) =>
        dossier.problemAt(
          path,
          `The dataset ${others.join(', ')} states the ${name} of ${source} to ${target} as ${show(before[name])}; here it is ${show(props[name])}.`,
        ),
      )
    }),
  )
}

async function readLinks(run: Run, text: string, params: Record<string, unknown>): Promise<Map<string, StoredLink>> {
  const rows: Row[] = await run(text, params)
  return byKey(rows as unknown as StoredLink[])
}

function byKey<Any extends StoredLink>(links: Any[]): Map<string, Any> {
  return new Map(links.map((link) => [keyOf(link), link]))
}
