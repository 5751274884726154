import { own } from '../../collections/own.ts'
import { DemarcheError } from '../../errors.ts'
import {
  afterSource,
  circlesIn,
  disagreements,
  type Fault,
  faultsIn,
  idTaken,
  linkDisagreements,
  repeatedEnds,
  type TypeOf,
} from '../../facts/rules.ts'
import { isExclusive } from '../../model/labels.ts'
import type { Fact } from '../../model/nouns.ts'
import { type ReadDossier, readDossiers } from './facts.ts'
import type { DossierFile, Problem } from './read.ts'

/**
 * Checks the dossiers in these folders together, with the reference data at hand, and says what they hold.
 * Throws DOSSIER_INVALID with every problem of every one.
 */
export function checkDossiers(folders: string[], referenceFolders: string[]): string {
  const { dossiers, problems } = readDossiers(folders)
  const given = new Set(dossiers.map(({ dataset }) => dataset))
  const reference = readDossiers(referenceFolders).dossiers.filter(({ dataset }) => !given.has(dataset))
  const types = new Map(reference.flatMap(({ facts }) => facts.map(({ id, type }) => [id, type] as const)))
  refuse([...problems, ...checkFacts(dossiers, (id) => types.get(id))])
  const lines = dossiers.map(({ dataset, facts }) => {
    const count = (type: string) => facts.filter((fact) => fact.type === type).length
    return `${dataset}: ${facts.length} facts hold, with ${count('Position')} positions in ${count('Statement')} statements and ${count('Quotation')} quotations found in the text`
  })
  return lines.join('\n')
}

/** What the facts of the dossiers contradict, among themselves and in what is known besides. */
export function checkFacts(dossiers: ReadDossier[], known: TypeOf): Problem[] {
  const firstWins = dossiers.flatMap(({ facts }) => facts.map((fact) => [fact.id, fact.type] as const)).reverse()
  const types = new Map(firstWins)
  const typeOf: TypeOf = (id) => types.get(id) ?? known(id)
  return [
    ...checkIds(dossiers),
    ...dossiers.flatMap(({ dossier, facts }) =>
      problemsAt(
        dossier,
        facts.flatMap((fact) => [...repeatedEnds(fact), ...faultsIn(fact, typeOf)]),
      ),
    ),
    ...checkDates(dossiers),
    ...checkHierarchy(dossiers),
  ]
}

/** The ids that the dossiers refer to and do not state. */
export function foreignIds(dossiers: ReadDossier[]): string[] {
  const own = new Set(dossiers.flatMap(({ facts }) => facts.map(({ id }) => id)))
  const referred = dossiers.flatMap(({ facts }) => facts.flatMap(({ links }) => links.map(({ other }) => other)))
  return [...new Set(referred)].filter((id) => !own.has(id))
}

/** All the problems of one run as one error, file by file in the order of their lines. Throws DOSSIER_INVALID unless there are none. */
export function refuse(problems: Problem[]): void {
  if (problems.length === 0) return
  const files = [...new Set(problems.map(({ file }) => file))]
  const ordered = problems.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column,
  )
  const lines = ordered.map(({ file, line, column, sentence }) => `${file}:${line}:${column}: ${sentence}`)
  throw new DemarcheError('DOSSIER_INVALID', [...new Set(lines)].join('\n'))
}

/** What the schema names otherwise than a dossier does. */
const KEYS: Record<string, string | undefined> = {
  parent: 'partOf',
  organization: 'of',
  event: 'at',
  appointment: 'as',
  quotations: 'quotes',
}

/** Faults of facts with their places in the dossier. */
export function problemsAt(dossier: DossierFile, faults: Fault[]): Problem[] {
  return faults.map(({ path, sentence }) =>
    dossier.problemAt(
      path.map((word, at) => (at === 0 ? word : typeof word === 'string' ? (own(KEYS, word) ?? word) : word)),
      sentence,
    ),
  )
}

function checkIds(dossiers: ReadDossier[]): Problem[] {
  const first = new Map<string, { fact: Fact; from: ReadDossier }>()
  const repeated = new Set<string>()
  return dossiers.flatMap((from) =>
    from.facts.flatMap((fact) => {
      const other = first.get(fact.id)
      const entry = `${from.dossier.file} ${fact.path.slice(0, 2)}`
      if (!other) {
        first.set(fact.id, { fact, from })
        return []
      }
      // Its id follows from its statement's, which is reported.
      if (fact.type !== 'Statement' && repeated.has(entry)) return []
      if (other.from !== from && other.fact.type === fact.type && !isExclusive(fact.type))
        return problemsAt(from.dossier, disagreementsWith(fact, other.fact))
      if (fact.type === 'Statement') repeated.add(entry)
      const { file, line } = other.from.dossier.problemAt([...other.fact.path, 'id'], '')
      return problemsAt(from.dossier, [idTaken(fact, other.fact.type, `in ${file}:${line}`)])
    }),
  )
}

/** Two dossiers may state the same thing as long as they agree on what both say. */
function disagreementsWith(fact: Fact, other: Fact): Fault[] {
  const links = fact.links.flatMap((link) => {
    const same = other.links.find((candidate) => candidate.type === link.type && candidate.other === link.other)
    return linkDisagreements('Another dossier', fact, link, same?.props ?? {})
  })
  return [...disagreements('Another dossier', fact, other.props), ...links]
}

function checkDates(dossiers: ReadDossier[]): Problem[] {
  const stated = new Map(dossiers.flatMap(({ facts }) => facts.map(({ id, props }) => [id, props] as const)))
  return dossiers.flatMap(({ dossier, facts }) =>
    problemsAt(
      dossier,
      afterSource(facts, (id) => stated.get(id)),
    ),
  )
}

function checkHierarchy(dossiers: ReadDossier[]): Problem[] {
  const facts = dossiers.flatMap((from) => from.facts)
  const above = new Map(
    facts.map(({ id, links }) => [id, links.filter(({ type }) => type === 'NARROWS').map(({ other }) => other)]),
  )
  return circlesIn(facts, above).flatMap(({ fact, fault }) => {
    const from = dossiers.find((dossier) => dossier.facts.includes(fact))
    return from ? problemsAt(from.dossier, [fault]) : []
  })
}
