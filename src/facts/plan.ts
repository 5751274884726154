import { cypher } from '../generated/cypher.ts'
import { isExclusive, type Noun, type Props } from '../model/labels.ts'
import type { Fact } from '../model/nouns.ts'
import type { Run } from '../store/engine.ts'
import {
  afterSource,
  circlesIn,
  conflictsWithStored,
  type Fault,
  faultsIn,
  linkDisagreements,
  type PropsOf,
  reportOf,
  stillUsed,
  type TypeOf,
} from './rules.ts'
import { datasetsOf } from './shares.ts'
import { type Counts, compare, endsOf, type Links, readAbove, readLinks, readProps, readTypes } from './stored.ts'
import { keyOf, type Plan } from './write.ts'

/** Facts that stand or fall together. One fact can be of several units: it stands with any of them. */
export interface Unit {
  facts: Fact[]
}

export interface PlanOptions {
  /** The facts are all that the dataset states: what it stated before and does no longer is to go. */
  whole?: boolean
  /** Things beyond these facts and the graph that count as if they were there. */
  known?: ReadonlyMap<string, Noun>
  /** The sources met so far, of which a later call may speak: added to here. */
  sources?: Map<string, Props>
  /** Positions are taken to be new, and not looked up: the store refuses to create one that is there. */
  newPositions?: boolean
}

/** What facts come to before anything is written. */
export interface Judged<U extends Unit> {
  plan: Plan
  refused: { unit: U; faults: Fault[] }[]
  /** The units that were not refused. */
  stood: readonly U[]
  counts: Counts
  /** The kinds of what was looked up, and of what others may refer to once the plan is written. */
  learned: Map<string, Noun>
}

/** Compares what a dataset states with what is stored. A unit that a rule refuses takes its facts along, and with them the units that refer to them. */
export async function planFacts<U extends Unit>(
  run: Run,
  dataset: string,
  units: readonly U[],
  { whole = false, known = new Map(), sources = new Map(), newPositions = false }: PlanOptions = {},
): Promise<Judged<U>> {
  const facts = units.flatMap((unit) => unit.facts)
  const own = new Map(facts.map(({ id, type }) => [id, type] as const))
  const before = whole ? (await run(cypher['facts/datasetNodes'], { dataset })).map(({ id }) => id as string) : []
  const asked = facts.filter(({ type }) => !newPositions || type !== 'Position').map(({ id }) => id)
  const stored = await readProps(run, [...new Set([...before, ...asked])])
  const referred = new Set(facts.flatMap(({ links }) => links.map(({ other }) => other)))
  const learned = await readTypes(
    run,
    [...referred].filter((id) => !own.has(id) && !known.has(id)),
  )
  const links = await readLinks(run, stored)
  const typeOf: TypeOf = (id) => own.get(id) ?? learned.get(id) ?? known.get(id)
  const circles = new Map(
    circlesIn(facts, await readAbove(run, dataset, facts, stored, links)).map(({ fact, fault }) => [fact, fault]),
  )
  const dates = await readReported(run, facts, stored, sources)
  const dropped = before.filter((id) => !own.has(id))
  const gone = dropped.filter((id) => datasetsOf(stored.get(id)).length < 2)
  const inUse = gone.length > 0 ? await run(cypher['facts/usersOfNodes'], { ids: gone, dataset }) : []
  const judge = (unit: U): Fault[] => [
    ...unit.facts.flatMap((fact) => {
      const circle = circles.get(fact)
      return [
        ...conflictsWithStored(dataset, fact, stored.get(fact.id)),
        ...faultsIn(fact, typeOf),
        ...(stored.has(fact.id) ? conflictsOfLinks(dataset, fact, links) : []),
        ...(circle ? [circle] : []),
      ]
    }),
    ...afterSource(unit.facts, dates),
    ...inUse.map((user) => stillUsed(user.id as string, user.dataset as string)),
  ]
  const refused: { unit: U; faults: Fault[] }[] = []
  const stating = new Map<string, number>()
  for (const { id } of facts) stating.set(id, (stating.get(id) ?? 0) + 1)
  const drop = (id: string) => {
    const left = (stating.get(id) ?? 0) - 1
    stating.set(id, left)
    if (left === 0 && !stored.has(id)) own.delete(id)
  }
  let open = units
  for (let count = -1; count !== refused.length; ) {
    count = refused.length
    open = open.filter((unit) => {
      const faults = judge(unit)
      if (faults.length === 0) return true
      for (const { id } of unit.facts) drop(id)
      refused.push({ unit, faults })
      return false
    })
  }
  const { plan, counts } = compare(
    dataset,
    [...new Map(open.flatMap((unit) => unit.facts.map((fact) => [fact.id, fact] as const))).values()],
    { whole, dropped, gone, stored, links },
  )
  for (const unit of open) for (const { id, type } of unit.facts) if (!isExclusive(type)) learned.set(id, type)
  return { plan, counts, refused, stood: open, learned }
}

/** What the facts speak of, for its dates: as they state it themselves, as it was met before, or as it is stored. */
async function readReported(
  run: Run,
  facts: readonly Fact[],
  stored: ReadonlyMap<string, Props>,
  sources: Map<string, Props>,
): Promise<PropsOf> {
  const reports = facts.map(reportOf).filter(({ source, about }) => source !== undefined && about !== undefined)
  if (reports.length === 0) return () => undefined
  const own = new Map(facts.map(({ id, props }) => [id, props]))
  for (const { id, type, props } of facts) if (type === 'Source') sources.set(id, props)
  const ids = new Set(reports.flatMap(({ source, about }) => [source ?? '', about ?? '']))
  const others = await readProps(
    run,
    [...ids].filter((id) => !own.has(id) && !stored.has(id) && !sources.has(id)),
  )
  for (const [id, props] of others) if (props.type === 'Source') sources.set(id, props)
  return (id) => own.get(id) ?? stored.get(id) ?? sources.get(id) ?? others.get(id)
}

function conflictsOfLinks(dataset: string, fact: Fact, links: Links): Fault[] {
  return fact.links.flatMap((link) => {
    const theirs = links.get(keyOf(endsOf(fact, link)))?.props ?? {}
    const others = datasetsOf(theirs).filter((name) => name !== dataset)
    return others.length > 0 ? linkDisagreements(`The dataset ${others.join(', ')}`, fact, link, theirs) : []
  })
}
