import { chunk } from '../collections/chunk.ts'
import { groupBy } from '../collections/groupBy.ts'
import { DemarcheError } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { type Noun, nouns } from '../model/labels.ts'
import type { Engine, Run } from '../store/engine.ts'
import { deriveRoles, peopleOf } from './roles.ts'
import { datasetsOf } from './shares.ts'
import { readProps, withoutDataset } from './stored.ts'
import { type StoredLink, writePlan } from './write.ts'

/** A set of facts that is listed, loaded again and removed under its name. */
export interface Dataset {
  id: string
  title?: string | undefined
  /** Where it comes from. */
  url?: string | undefined
  licence?: string | undefined
}

/** A dataset with how many facts of each type it states. */
export interface DatasetCounts extends Dataset {
  counts: Record<string, number>
}

/** What a dataset's removal came to: facts that are gone, and facts that stay because others state them. */
export interface Removal {
  removed: number
  remaining: number
}

/** Nothing goes before what refers to it, so that a removal that is cut off leaves no loose ends. */
const ORDER = nouns.toReversed()
const AT_ONCE = 2000

/** All datasets in the graph, by id. */
export async function listDatasets(engine: Engine): Promise<DatasetCounts[]> {
  const rows = await engine.read(cypher['facts/datasets'])
  const titles = await readTitles(engine)
  return [...groupBy(rows, ({ dataset }) => dataset as string)]
    .map(([id, group]) => ({
      ...titles.get(id),
      id,
      counts: Object.fromEntries(group.map(({ type, count }) => [type as string, count as number])),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/**
 * Takes a dataset out of the graph, and only it: what others state too stays as they state it. Cut off and run again it ends the same.
 * `onProgress` is called after every batch. Rejects with DATASET_IN_USE where another dataset refers to what only this one states, NOT_FOUND when there is no such dataset.
 */
export async function removeDataset(
  engine: Engine,
  dataset: string,
  onProgress: (removed: number, share: number) => void = () => undefined,
): Promise<Removal> {
  const nodes = await engine.read(cypher['facts/datasetNodes'], { dataset })
  // What was cut off may have left nothing but the name.
  if (nodes.length === 0 && !(await readTitles(engine)).has(dataset))
    throw new DemarcheError('NOT_FOUND', `There is no dataset ${dataset}.`)
  const shared = nodes.filter((node) => node.shared).map(({ id }) => id as string)
  const own = groupBy(
    nodes.filter((node) => !node.shared),
    ({ type }) => type as Noun,
  )
  const batches = ORDER.flatMap((type) =>
    chunk(
      (own.get(type) ?? []).map(({ id }) => id as string),
      AT_ONCE,
    ).map((ids) => ({ type, ids })),
  )
  for (const { ids } of batches) await refuseInUse(engine, dataset, ids)
  for (const ids of chunk(shared, AT_ONCE))
    await engine.write((run) => withRoles(run, ids, () => release(run, dataset, ids)))
  let removed = 0
  for (const { type, ids } of batches) {
    const remove = (run: Run) => writePlan(run, { removed: ids })
    // No other role hangs on a position.
    await engine.write((run) => (type === 'Position' ? remove(run) : withRoles(run, ids, () => remove(run))))
    removed += ids.length
    onProgress(removed, removed / (nodes.length - shared.length))
  }
  await engine.write((run) => run(cypher['facts/deleteDataset'], { id: dataset }))
  await engine.sync()
  return { removed, remaining: shared.length }
}

async function readTitles(engine: Engine): Promise<Map<string, Dataset>> {
  const rows = await engine.read(cypher['facts/datasetTitles'])
  return new Map(rows.map(({ dataset }) => [(dataset as Dataset).id, dataset as Dataset]))
}

/** Works out the roles that hang on these in the transaction that changes them: whoever is cut off would not know later whose they were. */
async function withRoles(run: Run, ids: string[], change: () => Promise<void>): Promise<void> {
  const people = await peopleOf(run, ids)
  await change()
  await deriveRoles(run, people)
}

async function refuseInUse(engine: Engine, dataset: string, ids: string[]): Promise<void> {
  const [user] = await engine.read(cypher['facts/usersOfNodes'], { ids, dataset })
  if (user)
    throw new DemarcheError(
      'DATASET_IN_USE',
      `The dataset ${user.dataset} refers to ${user.id}, which only ${dataset} states. Remove ${user.dataset} first.`,
    )
}

/** Leaves nodes and relationships to the other datasets that state them. */
async function release(run: Run, dataset: string, ids: string[]): Promise<void> {
  const links = (await run(cypher['facts/datasetLinks'], { ids, dataset })) as unknown as StoredLink[]
  const left = links.map((link) => ({
    ...link,
    props: { ...link.props, datasets: datasetsOf(link.props).filter((name) => name !== dataset) },
  }))
  const stored = await readProps(run, ids)
  await writePlan(run, {
    set: ids.map((id) => ({ id, props: withoutDataset(dataset, stored.get(id)) })),
    links: {
      created: [],
      set: left.filter(({ props }) => props.datasets.length > 0),
      removed: left.filter(({ props }) => props.datasets.length === 0),
    },
  })
}
