import { parts } from '../generated/statements.ts'
import type { Row, Run } from '../graph/engine.ts'
import type { CheckedDossier } from './check.ts'
import { groupBy } from './groupBy.ts'
import { isEqual, type Props } from './loadNodes.ts'

interface Link {
  source: string
  type: string
  target: string
  props: Props
}

/** Creates, changes and removes relationships so that the graph holds what the dossier states; each remembers its datasets. */
export async function writeLinks(
  run: Run,
  { dataset, facts }: CheckedDossier,
  ids: string[],
): Promise<{ created: number; updated: number; removed: number; unchanged: number }> {
  const wanted = byKey(
    facts.flatMap((fact) =>
      fact.links.map((link): Link => {
        const [source, target] = link.reverse ? [link.other, fact.id] : [fact.id, link.other]
        return { source, type: link.type, target, props: link.props ?? {} }
      }),
    ),
  )
  const own = await readLinks(run, parts['load/datasetLinks'], { ids, dataset })
  const missing = [...wanted.values()].filter((link) => !own.has(keyOf(link)))
  const stored = new Map([...own, ...(await readLinks(run, parts['load/readLinks'], { rows: missing }))])

  const fresh: Link[] = []
  const changed: Link[] = []
  const deleted: Link[] = []
  for (const [key, link] of wanted) {
    const before = stored.get(key)
    const props = { ...link.props, datasets: [...new Set([...datasetsOf(before), dataset])].sort() }
    if (!before) fresh.push({ ...link, props })
    else if (!isEqual(before.props, props)) changed.push({ ...link, props })
  }
  for (const [key, link] of own) {
    if (wanted.has(key)) continue
    const datasets = datasetsOf(link).filter((name) => name !== dataset)
    if (datasets.length === 0) deleted.push(link)
    else changed.push({ ...link, props: { ...link.props, datasets } })
  }
  for (const [type, rows] of groupBy(fresh, (link) => link.type)) {
    await run(parts['load/createLinks'].replace(/(?<=:)LINK/, type), { rows })
  }
  if (changed.length > 0) await run(parts['load/setLinks'], { rows: changed })
  if (deleted.length > 0) await run(parts['load/deleteLinks'], { rows: deleted })
  return {
    created: fresh.length,
    updated: changed.length,
    removed: deleted.length,
    unchanged: wanted.size - fresh.length - changed.length,
  }
}

async function readLinks(run: Run, text: string, params: Record<string, unknown>): Promise<Map<string, Link>> {
  const rows: Row[] = await run(text, params)
  return byKey(rows as unknown as Link[])
}

function byKey(links: Link[]): Map<string, Link> {
  return new Map(links.map((link) => [keyOf(link), link]))
}

function keyOf({ source, type, target }: Link): string {
  return `${source} ${type} ${target}`
}

function datasetsOf(link: Link | undefined): string[] {
  return (link?.props.datasets as string[] | undefined) ?? []
}
