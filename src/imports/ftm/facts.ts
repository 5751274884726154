import { dateKey, dateProps, type Fact, type FactType, nameKey, stated } from '../../facts/fact.ts'
import { identifierProps } from '../../facts/identifiers.ts'
import { link } from '../../facts/link.ts'
import { idOf } from '../../model/ids.ts'
import type { CountryCodes } from '../reference.ts'
import { countryOf, representedBy } from './country.ts'
import { all, day, type Entity, missing, one, ref } from './entity.ts'

/** The facts of a schema, and the pass in which they come: what they refer to comes before. */
interface Schema {
  pass: 0 | 1 | 2
  facts(entity: Entity, codes: CountryCodes): Fact[] | string
}

const body = (kind: string): Schema => ({
  pass: 0,
  facts(entity, codes) {
    const country = countryOf(entity, codes)
    return typeof country === 'string' ? country : named(entity, 'Organization', { kind }, country)
  },
})

/** The schemata that are taken in. */
export const SCHEMATA: Record<string, Schema | undefined> = {
  Person: { pass: 0, facts: (entity) => named(entity, 'Person', {}, []) },
  Organization: body('OTHER'),
  LegalEntity: body('OTHER'),
  Company: body('COMPANY'),
  PublicBody: body('GOVERNMENT'),
  Position: {
    pass: 1,
    facts(entity, codes) {
      const title = one(entity, 'name')
      if (title === undefined) return missing(entity, 'name')
      const country = representedBy(entity, codes)
      if (typeof country === 'string') return country
      const id = idOf(entity.id)
      return [
        {
          id,
          type: 'Post',
          path: [],
          props: { title, role: 'OTHER', ...identifiersOf(entity), sortKey: nameKey(title, id) },
          links: [...link('OF', ref(entity, 'organization'), ['Organization'], []), ...country],
        },
      ]
    },
  },
  Occupancy: {
    pass: 2,
    facts(entity) {
      const [holder, post] = [ref(entity, 'holder'), ref(entity, 'post')]
      if (holder === undefined || post === undefined) return missing(entity, holder === undefined ? 'holder' : 'post')
      const status = { current: 'CURRENT', ended: 'FORMER' }[one(entity, 'status') ?? ''] ?? 'UNKNOWN'
      return [
        tenure(entity, 'Appointment', { status }, [
          ...link('HOLDS', holder, ['Person'], [], { reverse: true }),
          ...link('TO', post, ['Post'], []),
        ]),
      ]
    },
  },
  Membership: {
    pass: 2,
    facts(entity) {
      const [member, of] = [ref(entity, 'member'), ref(entity, 'organization')]
      if (member === undefined || of === undefined)
        return missing(entity, member === undefined ? 'member' : 'organization')
      return [
        tenure(entity, 'Membership', {}, [
          ...link('HAS', member, ['Person', 'Organization'], [], { reverse: true }),
          ...link('OF', of, ['Organization'], []),
        ]),
      ]
    },
  },
  Event: {
    pass: 1,
    facts(entity) {
      const name = one(entity, 'name')
      if (name === undefined) return missing(entity, 'name')
      const [id, date] = [idOf(entity.id), day(entity, 'date') ?? day(entity, 'startDate')]
      const links = all(entity, 'organizer').flatMap((organizer) =>
        link('ORGANIZED_BY', idOf(organizer), ['Organization'], []),
      )
      return [
        {
          id,
          type: 'Event',
          path: [],
          props: stated({
            name,
            kind: 'OTHER',
            place: one(entity, 'location'),
            ...dateProps('date', 'date', date),
            sortKey: dateKey(date, id),
          }),
          links,
        },
      ]
    },
  },
  Article: {
    pass: 0,
    facts(entity) {
      const headline = one(entity, 'title') ?? one(entity, 'name')
      if (headline === undefined) return missing(entity, 'title')
      const [id, date] = [idOf(entity.id), day(entity, 'publishedAt') ?? day(entity, 'date')]
      const language = one(entity, 'language') ?? 'und'
      return [
        {
          id,
          type: 'Source',
          path: [],
          props: stated({
            headline,
            url: one(entity, 'sourceUrl'),
            language,
            ...dateProps('publishedOn', 'published', date),
            sortKey: dateKey(date, id),
          }),
          links: [],
        },
      ]
    },
  },
}

function named(entity: Entity, type: FactType, props: Fact['props'], links: Fact['links']): Fact[] | string {
  const [name, ...others] = all(entity, 'name')
  if (name === undefined) return missing(entity, 'name')
  const id = idOf(entity.id)
  const otherNames = [...new Set([...others, ...all(entity, 'alias'), ...all(entity, 'previousName')])].filter(
    (other) => other !== name,
  )
  return [
    {
      id,
      type,
      path: [],
      props: { name, otherNames, ...props, ...identifiersOf(entity), sortKey: nameKey(name, id) },
      links,
    },
  ]
}

function tenure(entity: Entity, type: FactType, props: Fact['props'], links: Fact['links']): Fact {
  const [id, start, end] = [idOf(entity.id), day(entity, 'startDate'), day(entity, 'endDate')]
  return {
    id,
    type,
    path: [],
    props: {
      ...props,
      ...dateProps('startDate', 'start', start),
      ...dateProps('endDate', 'end', end),
      sortKey: dateKey(start, id),
    },
    links,
  }
}

function identifiersOf(entity: Entity): Fact['props'] {
  const items = [...all(entity, 'wikidataId'), ...(/^Q\d+$/.test(entity.id) ? [entity.id] : [])]
  return identifierProps(items.map((identifier) => ({ scheme: 'wikidata', identifier })))
}
