import { createHash } from 'node:crypto'
import {
  actorTypes,
  appointmentId,
  dateKey,
  dateProps,
  type Fact,
  type FactLink,
  nameKey,
  stated,
} from '../../facts/fact.ts'
import { identifierProps } from '../../facts/identifiers.ts'
import { link } from '../../facts/link.ts'
import type { Problem } from '../../facts/problem.ts'
import type { DossierFile, Path } from './read.ts'
import { statementFacts } from './statementFacts.ts'

/** Everything one dossier states, as nodes and relationships, and what is wrong with its words and dates. */
export function collectFacts(dossier: DossierFile): { facts: Fact[]; problems: Problem[] } {
  const { facts: given } = dossier
  const spoken = statementFacts(dossier)
  const facts = [
    ...each(given.people, 'people', (id, path, props) => named('Person', id, path, props, [])),
    ...each(given.organizations, 'organizations', (id, path, { country, partOf, ...props }) =>
      named('Organization', id, path, props, [
        ...link('BELONGS_TO', country, ['Country'], [...path, 'country']),
        ...link('PART_OF', partOf, ['Organization'], [...path, 'partOf']),
      ]),
    ),
    ...each(given.countries, 'countries', (id, path, { foundedOn, dissolvedOn, ...props }) =>
      named(
        'Country',
        id,
        path,
        {
          ...props,
          ...isoProps(id, props.iso2),
          ...dateProps('foundedOn', 'founded', foundedOn),
          ...dateProps('dissolvedOn', 'dissolved', dissolvedOn),
        },
        [],
      ),
    ),
    ...each(given.blocs, 'blocs', (id, path, props) => named('Bloc', id, path, props, [])),
    ...each(
      given.posts,
      'posts',
      (id, path, { title, role, ...links }): Fact => ({
        id,
        type: 'Post',
        path,
        props: { title, role, sortKey: nameKey(title, id) },
        links: [
          ...link('OF', links.of, ['Organization'], [...path, 'of']),
          ...link('REPRESENTS', links.represents, ['Country'], [...path, 'represents']),
          ...link('ACCREDITED_TO', links.accreditedTo, ['Country', 'Organization', 'Bloc'], [...path, 'accreditedTo']),
        ],
      }),
    ),
    ...each(given.issues, 'issues', (id, path, { broader = [], ...props }) =>
      named(
        'Issue',
        id,
        path,
        props,
        broader.flatMap(({ issue, alignment = 'NONE' }, index) =>
          link('NARROWS', issue, ['Issue'], [...path, 'broader', index, 'issue'], { props: { alignment } }),
        ),
      ),
    ),
    ...each(
      given.events,
      'events',
      (id, path, { name, kind, date, place, organizers = [], participants = [] }): Fact => ({
        id,
        type: 'Event',
        path,
        props: stated({ name, kind, place, ...dateProps('date', 'date', date), sortKey: dateKey(date, id) }),
        links: [
          ...organizers.flatMap((organizer, index) =>
            link('ORGANIZED_BY', organizer, ['Organization'], [...path, 'organizers', index]),
          ),
          ...participants.flatMap((participant, index) =>
            link('ATTENDED', participant, actorTypes, [...path, 'participants', index], { reverse: true }),
          ),
        ],
      }),
    ),
    ...tenureFacts(dossier),
    ...sourceFact(dossier),
    ...spoken.facts,
  ]
  return { facts, problems: spoken.problems }
}

function tenureFacts({ facts: { appointments = [], memberships = [] } }: DossierFile): Fact[] {
  return [
    ...appointments.map((appointment, index): Fact => {
      const id = appointmentId(appointment)
      const path = ['appointments', index]
      return {
        id,
        type: 'Appointment',
        path,
        props: stated({ status: appointment.status ?? 'UNKNOWN', ...tenureProps(appointment, id) }),
        links: [
          ...link('HOLDS', appointment.person, ['Person'], [...path, 'person'], { reverse: true }),
          ...link('TO', appointment.post, ['Post'], [...path, 'post']),
        ],
      }
    }),
    ...memberships.map((membership, index): Fact => {
      const id = membership.id ?? `${membership.member.toLowerCase()}-in-${membership.of}`
      const path = ['memberships', index]
      return {
        id,
        type: 'Membership',
        path,
        props: tenureProps(membership, id),
        links: [
          ...link('HAS', membership.member, actorTypes, [...path, 'member'], { reverse: true }),
          ...link('OF', membership.of, ['Organization', 'Bloc'], [...path, 'of']),
        ],
      }
    }),
  ]
}

function tenureProps(
  { startDate, endDate }: { startDate?: string | undefined; endDate?: string | undefined },
  id: string,
) {
  return {
    ...dateProps('startDate', 'start', startDate),
    ...dateProps('endDate', 'end', endDate),
    sortKey: dateKey(startDate, id),
  }
}

function sourceFact({ facts: { source }, text }: DossierFile): Fact[] {
  if (!source) return []
  const { id, headline, publisher, url, publishedOn, language } = source
  const sha256 = createHash('sha256').update(text).digest('hex')
  return [
    {
      id,
      type: 'Source',
      path: ['source', 'id'],
      props: stated({
        headline,
        url,
        ...dateProps('publishedOn', 'published', publishedOn),
        language,
        sha256,
        sortKey: dateKey(publishedOn, id),
      }),
      links: link('PUBLISHED_BY', publisher, ['Organization'], ['source', 'publisher']),
    },
  ]
}

/** A country that ISO 3166 gives two letters has three too: its id. */
function isoProps(id: string, iso2: string | undefined): Fact['props'] {
  const codes = iso2 === undefined ? [] : [iso2, id]
  return identifierProps(codes.map((identifier) => ({ scheme: 'iso3166', identifier })))
}

function named(
  type: Fact['type'],
  id: string,
  path: Path,
  props: NamedProps & Record<string, unknown>,
  links: FactLink[],
): Fact {
  const { identifiers = {}, ...rest } = props
  const elsewhere = Object.entries(identifiers).map(([scheme, identifier]) => ({ scheme, identifier }))
  const all = stated({ ...(rest as Fact['props']), sortKey: nameKey(props.name, id) })
  return { id, type, path, props: { ...all, ...identifierProps(elsewhere), otherNames: props.otherNames ?? [] }, links }
}

interface NamedProps {
  name: string
  otherNames?: string[] | undefined
  identifiers?: Record<string, string> | undefined
}

function each<T>(
  map: Record<string, T> | undefined,
  key: string,
  make: (id: string, path: Path, value: T) => Fact,
): Fact[] {
  return Object.entries(map ?? {}).map(([id, value]) => make(id, [key, id], value))
}
