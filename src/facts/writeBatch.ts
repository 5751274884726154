import { groupBy } from '../collections/groupBy.ts'
import { cypher } from '../generated/cypher.ts'
import { isExclusive } from '../imports/dossier/check.ts'
import type { Run } from '../store/engine.ts'
import type { FactType } from './fact.ts'
import { labelsOf } from './loadNodes.ts'
import { isUnchanged, type Plan, type Planned } from './planBatch.ts'
import { datasetsOf, isEqual } from './shares.ts'
import { keyOf, type StoredLink } from './storedLink.ts'

/** How many facts a batch creates, changes and finds as they should be. */
export interface Written {
  created: number
  updated: number
  unchanged: number
}

/** The facts that have relationships of these two kinds, so that no others are looked up. */
const LEADING_OUT: readonly FactType[] = [
  'Organization',
  'Post',
  'Appointment',
  'Membership',
  'Issue',
  'Event',
  'Source',
  'Statement',
  'Quotation',
  'Position',
]
const LED_TO: readonly FactType[] = ['Appointment', 'Membership', 'Event', 'Statement', 'Quotation', 'Position']

const VOTE_PROPS = [
  'id',
  'type',
  'datasets',
  'stance',
  'polarity',
  'conditional',
  'mode',
  'statedAt',
  'statedEarliest',
  'statedLatest',
  'sortKey',
]

/**
 * Writes what is planned: what is new is created without looking for it once more, because a MERGE costs the degree of the node it starts at.
 * With `dry` nothing is written and the same is counted.
 */
export async function writeBatch(run: Run, dataset: string, { fresh, known }: Plan, dry: boolean): Promise<Written> {
  const links = await compareLinks(run, dataset, known)
  const changed = known.filter((planned) => !isUnchanged(planned))
  const updated = new Set([...changed.map(({ fact }) => fact.id), ...links.owners])
  if (!dry) {
    await createNodes(run, fresh)
    if (changed.length > 0)
      await run(cypher['facts/setNodes'], { rows: changed.map(({ fact, props }) => ({ id: fact.id, props })) })
    await createLinks(run, [
      ...fresh.filter((planned) => !isVote(planned)).flatMap((planned) => linksOf(dataset, planned)),
      ...links.created,
    ])
    if (links.changed.length > 0) await run(cypher['facts/setLinks'], { rows: links.changed })
    if (links.deleted.length > 0) await run(cypher['facts/deleteLinks'], { rows: links.deleted })
  }
  return { created: fresh.length, updated: updated.size, unchanged: known.length - updated.size }
}

async function createNodes(run: Run, fresh: Planned[]): Promise<void> {
  for (const [type, group] of groupBy(
    fresh.filter((planned) => !isVote(planned)),
    ({ fact }) => fact.type,
  )) {
    await run(cypher['facts/createNodes'].replace(/(?<=:)LABELS/, labelsOf(type)), {
      rows: group.map(({ props }) => ({ props })),
    })
  }
  const votes = fresh.filter(isVote).map(({ fact, props }) => {
    const [actor, issue, event] = fact.links.map(({ other }) => other)
    return { actor, issue, event, ...props }
  })
  if (votes.length > 0) await run(cypher['facts/createVotes'], { rows: votes })
}

async function createLinks(run: Run, links: StoredLink[]): Promise<void> {
  for (const [type, rows] of groupBy(links, (link) => link.type)) {
    await run(cypher['facts/createLinks'].replace(/(?<=:)LINK/, type), { rows })
  }
}

/** A dated position with an actor, an issue and an event, and nothing more: `createVotes` writes it whole. */
function isVote({ fact, props }: Planned): boolean {
  const [took, on, at] = fact.links
  const linked = fact.links.length === 3 && took?.type === 'TOOK' && on?.type === 'ON' && at?.type === 'AT'
  return (
    fact.type === 'Position' &&
    linked &&
    VOTE_PROPS.every((name) => props[name] !== undefined) &&
    Object.keys(props).length === VOTE_PROPS.length
  )
}

/** What has to change at the facts that are there: the relationships they lack, and those the dataset no longer states. */
async function compareLinks(
  run: Run,
  dataset: string,
  known: Planned[],
): Promise<{ created: StoredLink[]; changed: StoredLink[]; deleted: StoredLink[]; owners: Set<string> }> {
  const stored = new Map((await readLinks(run, known)).map((link) => [keyOf(link), link]))
  const created: StoredLink[] = []
  const changed: StoredLink[] = []
  const owners = new Set<string>()
  for (const planned of known) {
    for (const link of linksOf(dataset, planned)) {
      const before = stored.get(keyOf(link))
      stored.delete(keyOf(link))
      const datasets = [...new Set([...datasetsOf(before?.props), ...datasetsOf(link.props)])].sort()
      const props = datasets.length > 0 ? { ...link.props, datasets } : link.props
      if (before && isEqual(before.props, props)) continue
      ;(before ? changed : created).push({ ...link, props })
      owners.add(planned.fact.id)
    }
  }
  const byId = new Map(known.map((planned) => [planned.fact.id, planned]))
  const deleted: StoredLink[] = []
  for (const link of stored.values()) {
    const owner = byId.get(link.source) ?? byId.get(link.target)
    const others = datasetsOf(link.props).filter((name) => name !== dataset)
    const stated = datasetsOf(link.props).includes(dataset) || (owner && isExclusive(owner.fact.type))
    if (!owner || !stated) continue
    if (others.length > 0) changed.push({ ...link, props: { ...link.props, datasets: others } })
    else deleted.push(link)
    owners.add(owner.fact.id)
  }
  return { created, changed, deleted, owners }
}

async function readLinks(run: Run, known: Planned[]): Promise<StoredLink[]> {
  const ids = (types: readonly FactType[]) =>
    known.filter(({ fact }) => types.includes(fact.type)).map(({ fact }) => fact.id)
  const [out, to] = [ids(LEADING_OUT), ids(LED_TO)]
  const leading = out.length > 0 ? await run(cypher['facts/linksFrom'], { ids: out }) : []
  const led = to.length > 0 ? await run(cypher['facts/linksTo'], { ids: to }) : []
  return [...leading, ...led] as unknown as StoredLink[]
}

/** The relationships of a fact. Those of a position belong to it alone: it says itself which dataset they are from. */
function linksOf(dataset: string, { fact }: Planned): StoredLink[] {
  return fact.links.map(({ type, other, reverse, props }) => {
    const [source, target] = reverse ? [other, fact.id] : [fact.id, other]
    return { source, type, target, props: { ...props, ...(isExclusive(fact.type) ? {} : { datasets: [dataset] }) } }
  })
}
