import { show } from '../errors.ts'
import { cypher } from '../generated/cypher.ts'
import { isExclusive, type Known } from '../imports/dossier/check.ts'
import type { Run } from '../store/engine.ts'
import type { Fact, FactLink, FactType } from './fact.ts'
import { propsOf, readProps } from './loadNodes.ts'
import type { Refusal, Row } from './row.ts'
import { contradictions, isEqual, type Props, statedBy } from './shares.ts'

/** What is known of the ids that rows refer to, beyond the batch: what was looked up in the graph, and what this import has stated. */
export type Types = Map<string, FactType>

/** A fact with what the graph holds of it. */
export interface Planned {
  fact: Fact
  props: Props
  stored: Props | undefined
}

/** What a batch comes to before anything is written. */
export interface Plan {
  fresh: Planned[]
  /** Those that are there already; their relationships may still differ. */
  known: Planned[]
  refused: Refusal[]
  /** What is to be remembered once the batch is written. */
  learned: Types
}

/** Looks up what the rows state and refer to, and refuses the rows that the graph contradicts. */
export async function planBatch(
  run: Run,
  dataset: string,
  rows: Row[],
  types: ReadonlyMap<string, FactType>,
): Promise<Plan> {
  const facts = rows.flatMap((row) => row.facts ?? [])
  const stored = await readProps(
    run,
    facts.map(({ id }) => id),
  )
  const own = new Map(facts.map(({ id, type }) => [id, type] as const))
  const referred = new Set(facts.flatMap(({ links }) => links.map(({ other }) => other)))
  const learned = await readTypes(
    run,
    [...referred].filter((id) => !own.has(id) && !types.has(id)),
  )
  const plan: Plan = { fresh: [], known: [], refused: [], learned }
  const typeOf = (id: string) => own.get(id) ?? learned.get(id) ?? types.get(id)
  const judge = (row: Row) =>
    (row.facts ?? [])
      .map((fact) => contradiction(dataset, fact, stored.get(fact.id), typeOf))
      .find((sentence) => sentence !== undefined)
  let open = rows
  // A row that is refused takes its facts along, and with them the rows that refer to them.
  for (let refused = -1; refused !== plan.refused.length; ) {
    refused = plan.refused.length
    open = open.filter((row) => {
      const sentence = judge(row)
      if (sentence === undefined) return true
      for (const { id } of row.facts ?? []) if (!stored.has(id)) own.delete(id)
      plan.refused.push({ file: row.file, line: row.line, sentence })
      return false
    })
  }
  for (const fact of open.flatMap((row) => row.facts ?? [])) {
    const before = stored.get(fact.id)
    const planned = {
      fact,
      props: before
        ? propsOf(dataset, fact, before)
        : { ...fact.props, id: fact.id, type: fact.type, datasets: [dataset] },
      stored: before,
    }
    ;(before ? plan.known : plan.fresh).push(planned)
  }
  for (const { fact } of [...plan.fresh, ...plan.known]) if (!isExclusive(fact.type)) learned.set(fact.id, fact.type)
  return plan
}

/** What kinds of thing these ids name in the graph; an id that names nothing is left out. */
export async function readTypes(run: Run, ids: string[]): Promise<Types> {
  const rows = ids.length > 0 ? await run(cypher['facts/readTypes'], { ids }) : []
  return new Map(rows.map(({ id, type }) => [id as string, type as FactType]))
}

/** Whether the stored properties are already what they should be. */
export function isUnchanged({ props, stored }: Planned): boolean {
  return isEqual(props, stored)
}

function contradiction(dataset: string, fact: Fact, stored: Props | undefined, typeOf: Known): string | undefined {
  if (stored && stored.type !== fact.type)
    return `The id ${fact.id} is taken by ${a(String(stored.type))}; ${a(fact.type)} was stated.`
  for (const [other, props] of statedBy(stored)) {
    if (other === dataset) continue
    if (isExclusive(fact.type)) return `The id ${fact.id} is taken in the dataset ${other}.`
    const [name] = contradictions(fact.props, props)
    if (name !== undefined)
      return `The dataset ${other} states the ${name} of ${fact.id} as ${show(props[name])}; here it is ${show(fact.props[name])}.`
  }
  const { startDate, endDate, startEarliest, endLatest } = fact.props
  if (startDate && endDate && String(startEarliest) > String(endLatest))
    return `endDate takes a date not before startDate (${startDate}); got ${endDate}.`
  return fact.links.map((link) => misfit(link, typeOf(link.other))).find((sentence) => sentence !== undefined)
}

function misfit({ other, takes }: FactLink, type: FactType | undefined): string | undefined {
  if (type === undefined) return `Nothing has the id ${other}; ${takes.map(a).join(' or ')} was wanted.`
  return takes.includes(type) ? undefined : `${other} is ${a(type)}; ${takes.map(a).join(' or ')} was wanted.`
}

function a(type: string): string {
  const word = type.toLowerCase()
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
