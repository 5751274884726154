import { groupBy } from '../collections/groupBy.ts'
import { show } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { type CheckedDossier, isExclusive } from '../imports/dossier/check.ts'
import type { Run } from '../store/engine.ts'
import { actorTypes, type Fact, type FactType } from './fact.ts'
import { type Problem, refuse } from './problem.ts'
import { contradictions, datasetsOf, isEqual, mergeStated, type Props, statedBy } from './shares.ts'

/** What the nodes of a load came to; the dropped ones go only when the links that replace theirs are written. */
export interface NodesWritten {
  created: number
  updated: number
  unchanged: number
  removed: number
  drop: () => Promise<void>
}

/** What a load computes itself: a dossier does not state it, and a reload leaves it as it is. */
const DERIVED = ['roleCheck']

/** The stored properties of these ids; an id that names nothing is left out. */
export async function readProps(run: Run, ids: string[]): Promise<Map<string, Props>> {
  if (ids.length === 0) return new Map()
  const rows = await run(cypher['facts/readNodes'], { ids })
  return new Map(rows.map((row) => [row.id as string, row.props as Props]))
}

/** Creates, changes and lets go of nodes so that the graph holds what the dossier states of each. */
export async function writeNodes(
  run: Run,
  checked: CheckedDossier,
  before: string[],
  stored: Map<string, Props>,
): Promise<NodesWritten> {
  const { dataset, facts } = checked
  refuse(facts.flatMap((fact) => conflictsOf(checked, fact, stored.get(fact.id))))
  const rows = facts.map((fact) => ({
    id: fact.id,
    type: fact.type,
    props: propsOf(dataset, fact, stored.get(fact.id)),
  }))
  const fresh = rows.filter(({ id }) => !stored.has(id))
  const changed = rows.filter(({ id, props }) => stored.has(id) && !isEqual(stored.get(id), props))
  const ids = new Set(facts.map(({ id }) => id))
  const dropped = before.filter((id) => !ids.has(id))
  const released = dropped.filter((id) => datasetsOf(stored.get(id)).length > 1)
  const deleted = dropped.filter((id) => !released.includes(id))
  await refuseInUse(run, checked, deleted)
  for (const [type, group] of groupBy(fresh, (row) => row.type)) {
    await run(cypher['facts/createNodes'].replace(/(?<=:)LABELS/, labelsOf(type)), { rows: group })
  }
  const shrunk = released.map((id) => ({ id, props: withoutDataset(dataset, stored.get(id)) }))
  if (changed.length + shrunk.length > 0) await run(cypher['facts/setNodes'], { rows: [...changed, ...shrunk] })
  return {
    created: fresh.length,
    updated: changed.length + shrunk.length,
    unchanged: rows.length - fresh.length - changed.length,
    removed: deleted.length,
    async drop() {
      if (deleted.length === 0) return
      await run(cypher['facts/deleteTexts'], { ids: deleted })
      await run(cypher['facts/deleteNodes'], { ids: deleted })
    },
  }
}

/** What another dataset states of the same thing has to agree; what a source says belongs to its own dataset. */
function conflictsOf({ dataset, dossier }: CheckedDossier, fact: Fact, stored: Props | undefined): Problem[] {
  const others = [...statedBy(stored)].filter(([name]) => name !== dataset)
  if (!stored || others.length === 0) return []
  if (stored.type !== fact.type || isExclusive(fact.type)) {
    const names = others.map(([name]) => name).join(', ')
    return [
      dossier.problemAt(
        fact.path,
        `The id ${fact.id} is taken by a ${String(stored.type).toLowerCase()} in the dataset ${names}.`,
      ),
    ]
  }
  return others.flatMap(([other, props]) =>
    contradictions(fact.props, props).map((name) =>
      dossier.problemAt(
        [...fact.path, name],
        `The dataset ${other} states the ${name} of ${fact.id} as ${show(props[name])}; here it is ${show(fact.props[name])}.`,
      ),
    ),
  )
}

/** A node that others speak of cannot go: their facts would lose an end. */
async function refuseInUse(run: Run, { dataset, dossier }: CheckedDossier, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const users = await run(cypher['facts/usersOfNodes'], { ids, dataset })
  refuse(
    users.map((user) =>
      dossier.problemAt([], `${user.id} is no longer stated here, and the dataset ${user.dataset} still refers to it.`),
    ),
  )
}

/** The properties of a node once the dataset states the fact beside what others state of it. */
export function propsOf(dataset: string, { id, type, props }: Fact, stored: Props | undefined): Props {
  const derived = Object.fromEntries(
    DERIVED.filter((name) => stored?.[name] !== undefined).map((name) => [name, stored?.[name] ?? null]),
  )
  return { id, type, ...mergeStated(statedBy(stored).set(dataset, { ...props, ...derived })) }
}

/** The properties of a node that the other datasets state. */
export function withoutDataset(dataset: string, stored: Props | undefined): Props {
  const left = statedBy(stored)
  left.delete(dataset)
  return { id: stored?.id ?? null, type: stored?.type ?? null, ...mergeStated(left) }
}

/** The labels of a node beside `Entity`, joined for a statement. */
export function labelsOf(type: FactType): string {
  return actorTypes.includes(type) ? `Actor:${type}` : type
}
