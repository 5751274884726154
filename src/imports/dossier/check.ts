import { show } from '../../errors.ts'
import { exclusiveTypes, type Fact, type FactType, intervalOf } from '../../facts/fact.ts'
import type { Problem } from '../../facts/problem.ts'
import { contradictions } from '../../facts/shares.ts'
import { collectFacts } from './facts.ts'
import { type DossierFile, readDossier } from './read.ts'

/** A dossier that was read, with its facts. */
export interface CheckedDossier {
  dataset: string
  dossier: DossierFile
  facts: Fact[]
}

/** Says what kind of thing an id outside the dossiers is, or undefined when there is no such thing. */
export type Known = (id: string) => FactType | undefined

/** Reads and checks the dossiers together: all problems of all of them in one run. */
export function readDossiers(folders: string[]): { dossiers: CheckedDossier[]; problems: Problem[] } {
  const read = folders.map(readDossier)
  const dossiers: CheckedDossier[] = []
  const problems = read.flatMap((result) => result.problems)
  for (const { dossier } of read) {
    if (!dossier) continue
    const found = collectFacts(dossier)
    dossiers.push({
      dataset: dossier.facts.dataset ?? dossier.facts.source?.id ?? 'reference',
      dossier,
      facts: found.facts,
    })
    problems.push(...found.problems)
  }
  return { dossiers, problems }
}

/** What the facts of the dossiers contradict, among themselves and in what is known besides. */
export function checkFacts(dossiers: CheckedDossier[], known: Known): Problem[] {
  const firstWins = dossiers.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact.type] as const)).reverse()
  const types = new Map(firstWins)
  const typeOf: Known = (id) => types.get(id) ?? known(id)
  return [
    ...checkIds(dossiers),
    ...dossiers.flatMap((checked) =>
      checked.facts.flatMap((fact) => [...checkLinks(checked, fact, typeOf), ...checkDates(checked, fact)]),
    ),
    ...checkHierarchy(dossiers),
  ]
}

/** The ids that the dossiers refer to and do not state. */
export function foreignIds(dossiers: CheckedDossier[]): string[] {
  const own = new Set(dossiers.flatMap(({ facts }) => facts.map(({ id }) => id)))
  const referred = dossiers.flatMap(({ facts }) => facts.flatMap(({ links }) => links.map(({ other }) => other)))
  return [...new Set(referred)].filter((id) => !own.has(id))
}

function checkIds(dossiers: CheckedDossier[]): Problem[] {
  const first = new Map<string, { fact: Fact; checked: CheckedDossier }>()
  const repeated = new Set<string>()
  const problems: Problem[] = []
  for (const checked of dossiers) {
    for (const fact of checked.facts) {
      const other = first.get(fact.id)
      const entry = `${checked.dossier.file} ${fact.path.slice(0, 2)}`
      if (!other) first.set(fact.id, { fact, checked })
      else if (fact.type !== 'Statement' && repeated.has(entry))
        continue // its id follows from its statement's, which is told
      else if (other.checked === checked || other.fact.type !== fact.type || isExclusive(fact.type)) {
        if (fact.type === 'Statement') repeated.add(entry)
        const place = other.checked.dossier.problemAt(other.fact.path, '')
        problems.push(
          checked.dossier.problemAt(
            fact.path,
            `The id ${fact.id} is taken by ${a(other.fact.type)} in ${place.file}:${place.line}.`,
          ),
        )
      } else problems.push(...disagreements(checked, fact, other.fact))
    }
  }
  return problems
}

/** Two dossiers may state the same thing as long as they agree on what both say. */
function disagreements({ dossier }: CheckedDossier, fact: Fact, other: Fact): Problem[] {
  const props = contradictions(fact.props, other.props).map((name) =>
    dossier.problemAt(
      [...fact.path, name],
      `Another dossier states the ${name} of ${fact.id} as ${show(other.props[name])}; here it is ${show(fact.props[name])}.`,
    ),
  )
  const links = fact.links.flatMap((link) => {
    const same = other.links.find((candidate) => candidate.type === link.type && candidate.other === link.other)
    return contradictions(link.props ?? {}, same?.props ?? {}).map((name) =>
      dossier.problemAt(
        link.path,
        `Another dossier states the ${name} of ${fact.id} to ${link.other} as ${show(same?.props?.[name])}; here it is ${show(link.props?.[name])}.`,
      ),
    )
  })
  return [...props, ...links]
}

function checkLinks({ dossier }: CheckedDossier, fact: Fact, typeOf: Known): Problem[] {
  const named = new Set<string>()
  return fact.links.flatMap(({ type: link, other, takes, path }) => {
    const type = typeOf(other)
    if (named.has(`${link} ${other}`)) return [dossier.problemAt(path, `${other} is named twice.`)]
    named.add(`${link} ${other}`)
    if (type === undefined)
      return [dossier.problemAt(path, `Nothing has the id ${other}; ${article(takes)} was wanted.`)]
    if (takes.includes(type)) return []
    return [dossier.problemAt(path, `${other} is ${a(type)}; ${article(takes)} was wanted.`)]
  })
}

function checkDates({ dossier }: CheckedDossier, { props, path }: Fact): Problem[] {
  const [start, end] = [intervalOf(props.startDate as string), intervalOf(props.endDate as string)]
  if (!start || !end || start.earliest <= end.latest) return []
  return [
    dossier.problemAt(
      [...path, 'endDate'],
      `endDate takes a date not before startDate (${props.startDate}); got ${props.endDate}.`,
    ),
  ]
}

/** An issue that is narrower than itself, over however many steps, has no sign. Each circle is told once. */
function checkHierarchy(dossiers: CheckedDossier[]): Problem[] {
  const facts = dossiers.flatMap((checked) =>
    checked.facts.filter(({ type }) => type === 'Issue').map((fact) => ({ checked, fact })),
  )
  const above = new Map(
    facts.map(({ fact }) => [fact.id, fact.links.filter(({ type }) => type === 'NARROWS').map(({ other }) => other)]),
  )
  const told: string[] = []
  return facts.flatMap(({ checked, fact: { id, path } }) => {
    if (!reaches(above, id, id) || told.some((other) => reaches(above, id, other) && reaches(above, other, id)))
      return []
    told.push(id)
    return [
      checked.dossier.problemAt(
        [...path, 'broader'],
        `The issue ${id} is broader than itself; the hierarchy may have no circle.`,
      ),
    ]
  })
}

function reaches(above: Map<string, string[]>, start: string, end: string): boolean {
  const seen = new Set<string>()
  const open = [...(above.get(start) ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === end) return true
    if (!seen.has(id)) open.push(...(above.get(id) ?? []))
    seen.add(id)
  }
  return false
}

export function isExclusive(type: FactType): boolean {
  return (exclusiveTypes as readonly FactType[]).includes(type)
}

function article(types: readonly FactType[]): string {
  const last = types.at(-1)
  if (last === undefined || types.length === 1) return a(types[0] ?? 'Issue')
  return `${types.slice(0, -1).map(a).join(', ')} or ${a(last)}`
}

function a(type: FactType): string {
  const word = type.toLowerCase()
  return /^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`
}
