import { stances } from '../model/stance.ts'
import type { Named, NameIndex } from '../questions/names/names.ts'

/** A value of a property: a text, a whole number, or another thing. */
export type Value = { str: string } | { int: number } | { id: string; name: string }

/** Something that is known of things, to fetch and to compare with. */
export interface Property {
  id: string
  name: string
  description: string
  /** The types of nodes that have it. */
  types: readonly string[]
  /** The type of its values, where these are things of one type. */
  of?: string
  /** Whether it can be asked for on a day. */
  isDated?: boolean
  /** What the index of names knows of it; else it is asked for. */
  known?: (thing: Named) => Value[]
  /** What GraphQL is asked for of a node, by its type; `$date` is the day. */
  select?: Readonly<Record<string, string>>
}

/** So many values of a property one thing may have. */
export const MOST_VALUES = 100

const actors = ['Person', 'Organization', 'Country', 'Bloc'] as const
const all = [...actors, 'Post', 'Issue', 'Event', 'Source'] as const
const onDate = `(asOf: $date, first: ${MOST_VALUES})`
const list = `(first: ${MOST_VALUES})`
const text = (value: string): Value => ({ str: value })

const properties: Property[] = [
  inIndex('name', 'Name', 'What it is usually called', all, ({ name }) => [text(name)]),
  inIndex('otherNames', 'Other names', 'Names in other languages, former and formal ones', all, ({ otherNames }) =>
    otherNames.map(text),
  ),
  inIndex('description', 'Description', 'What tells it from others of its name', all, ({ description }) =>
    description === null ? [] : [text(description)],
  ),
  asked('posts', 'Posts held', 'The offices that a person holds or held, on a day where one is given', {
    of: 'Post',
    isDated: true,
    select: { Person: `appointments${onDate} { totalCount nodes { post { id name: title } } }` },
  }),
  asked('country', 'Country', 'The country that a person speaks for by office, a body belongs to, a post represents', {
    of: 'Country',
    isDated: true,
    select: {
      Person: `appointments${onDate} { totalCount nodes { post { represents { id name } } } }`,
      Organization: 'country { id name }',
      Post: 'represents { id name }',
    },
  }),
  asked('memberships', 'Member of', 'The bodies and blocs that it is or was a member of, on a day where one is given', {
    isDated: true,
    select: every(
      actors,
      `memberships${onDate} { totalCount nodes { of { ... on Organization { id name } ... on Bloc { id name } } } }`,
    ),
  }),
  asked('holders', 'Holders', 'The people who hold or held a post, on a day where one is given', {
    of: 'Person',
    isDated: true,
    select: { Post: `holders${onDate} { totalCount nodes { id name } }` },
  }),
  asked('organization', 'Organization', 'The body that a post is in', {
    of: 'Organization',
    select: { Post: 'organization { id name }' },
  }),
  asked('parent', 'Part of', 'The body that a body is a part of', {
    of: 'Organization',
    select: { Organization: 'parent { id name }' },
  }),
  asked('broader', 'Broader issues', 'The issues directly above an issue', {
    of: 'Issue',
    select: { Issue: 'broader { issue { id name } }' },
  }),
  asked('organizers', 'Organizers', 'Who organized an event', {
    of: 'Organization',
    select: { Event: `organizers${list} { totalCount nodes { id name } }` },
  }),
  asked('publisher', 'Publisher', 'Who published a source', {
    of: 'Organization',
    select: { Source: 'publisher { id name }' },
  }),
  ...plain('bornOn', 'Born', 'The day of birth, as exact as it is known', ['Person']),
  ...plain('diedOn', 'Died', 'The day of death, as exact as it is known', ['Person']),
  ...plain('foundedOn', 'Founded', 'The first day, as exact as it is known', ['Organization', 'Country']),
  ...plain('dissolvedOn', 'Dissolved', 'The last day, as exact as it is known', ['Organization', 'Country']),
  ...plain('region', 'Region', 'The continental region of the M49 standard', ['Country']),
  ...plain('subregion', 'Subregion', 'The subregion of the M49 standard', ['Country']),
  ...plain('role', 'Role', 'The kind of office', ['Post']),
  ...plain('kind', 'Kind', 'The kind of body, issue or event', ['Organization', 'Issue', 'Event']),
  ...plain('date', 'Date', 'When an event was, as exact as it is known', ['Event']),
  ...plain('place', 'Place', 'Where an event was', ['Event']),
  ...plain('publishedOn', 'Published', 'When a source was published, as exact as it is known', ['Source']),
  ...plain('url', 'Address', 'Where a source can be read', ['Source']),
  asked('positions', 'Positions', 'How many positions it took, or are on it and what is narrower', {
    select: every([...actors, 'Issue'], 'positions(first: 1) { totalCount }'),
  }),
  ...stances.map((stance) =>
    asked(`positions:${stance}`, `Positions: ${stance}`, `How many of them are ${stance}`, {
      select: every([...actors, 'Issue'], `positions(where: {stance: [${stance}]}, first: 1) { totalCount }`),
    }),
  ),
]

/** Every property, those of the identifiers that the graph holds among them. */
export function propertiesOf(names: NameIndex): Property[] {
  const identifiers = names.schemes().map(
    ({ scheme, types }): Property => ({
      id: `identifier:${scheme}`,
      name: `Identifier: ${scheme}`,
      description: `What it is called by ${scheme}`,
      types,
      known: (thing) => thing.identifiers.filter((one) => one.scheme === scheme).map(({ value }) => text(value)),
    }),
  )
  return [...properties, ...identifiers]
}

function inIndex(
  id: string,
  name: string,
  description: string,
  types: readonly string[],
  known: (thing: Named) => Value[],
): Property {
  return { id, name, description, types, known }
}

function asked(
  id: string,
  name: string,
  description: string,
  rest: Pick<Property, 'of' | 'isDated'> & { select: Record<string, string> },
): Property {
  return { id, name, description, types: Object.keys(rest.select), ...rest }
}

/** A field of the schema by its own name. */
function plain(id: string, name: string, description: string, types: readonly string[]): Property[] {
  return [asked(id, name, description, { select: every(types, id) })]
}

function every(types: readonly string[], select: string): Record<string, string> {
  return Object.fromEntries(types.map((type) => [type, select]))
}
