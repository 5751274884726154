import { appointmentId } from '../../model/ids.ts'
import type { Fact, Path } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { Problem } from './problem.ts'
import type { DossierFile } from './read.ts'
import { statementFacts } from './statementFacts.ts'

/** Everything one dossier states, as nodes and relationships, and what is wrong with its words and dates. */
export function collectFacts(dossier: DossierFile): { facts: Fact[]; problems: Problem[] } {
  const { facts: given, text } = dossier
  const { appointments = [], memberships = [] } = given
  const spoken = statementFacts(dossier)
  const facts = [
    ...each(given.people, 'people', (fact) => make.person(named(fact))),
    ...each(given.organizations, 'organizations', ({ partOf, ...fact }) =>
      make.organization({ ...named(fact), parent: partOf }),
    ),
    ...each(given.countries, 'countries', (fact) => make.country(named(fact))),
    ...each(given.blocs, 'blocs', (fact) => make.bloc(named(fact))),
    ...each(given.posts, 'posts', ({ of, ...fact }) => make.post({ ...fact, organization: of })),
    ...each(given.issues, 'issues', ({ broader = [], ...fact }) =>
      make.issue({ ...named(fact), broader: broader.map(({ issue, alignment = 'NONE' }) => ({ issue, alignment })) }),
    ),
    ...each(given.events, 'events', (fact) => make.event(fact)),
    ...appointments.map(({ status = 'UNKNOWN', ...fact }, index) =>
      make.appointment({ ...fact, id: appointmentId(fact), status, path: ['appointments', index] }),
    ),
    ...memberships.map((fact, index) => {
      const id = fact.id ?? `${fact.member.toLowerCase()}-in-${fact.of}`
      return make.membership({ ...fact, id, path: ['memberships', index] })
    }),
    ...(given.source ? [make.source({ ...given.source, text, path: ['source'] })] : []),
    ...spoken.facts,
  ]
  return { facts, problems: spoken.problems }
}

function named<T extends { identifiers?: Record<string, string> | undefined }>({ identifiers = {}, ...fact }: T) {
  return {
    ...fact,
    identifiers: Object.entries(identifiers).map(([scheme, identifier]) => ({ scheme, identifier })),
  }
}

function each<T>(
  map: Record<string, T> | undefined,
  key: string,
  makeFact: (given: T & { id: string; path: Path }) => Fact,
): Fact[] {
  return Object.entries(map ?? {}).map(([id, value]) => makeFact({ ...value, id, path: [key, id] }))
}
