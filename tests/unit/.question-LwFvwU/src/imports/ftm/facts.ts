import type { OrganizationKind, RoleKind } from '../../generated/types.ts'
import type { Identifier } from '../../model/identifiers.ts'
import { idOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import type { CountryCodes } from '../reference.ts'
import { roleOf, roleOfHead } from '../roleOf.ts'
import { countryOf, representedBy } from './country.ts'
import { all, day, type Entity, missing, one, ref } from './entity.ts'

/** The facts of a schema, and the pass in which they come: what they refer to comes before. */
interface Schema {
  pass: 0 | 1 | 2
  facts(entity: Entity, codes: CountryCodes): Fact[] | string
}

const body = (kind: OrganizationKind): Schema => ({
  pass: 0,
  facts(entity, codes) {
    const country = countryOf(entity, codes)
    if (typeof country === 'string') return country
    const given = named(entity)
    const life = { foundedOn: day(entity, 'incorporationDate'), dissolvedOn: day(entity, 'dissolutionDate') }
    return given ? [make.organization({ ...given, ...life, kind, country: country.id })] : missing(entity, 'name')
  },
})

/** The schemata that are taken in. */
export const SCHEMATA: Record<string, Schema | undefined> = {
  Person: {
    pass: 0,
    facts(entity) {
      const given = named(entity)
      const life = { bornOn: day(entity, 'birthDate'), diedOn: day(entity, 'deathDate') }
      return given ? [make.person({ ...given, ...life })] : missing(entity, 'name')
    },
  },
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
      const organization = ref(entity, 'organization')
      return [make.post({ ...base(entity), title, role: roleFor(entity, title), organization, represents: country.id })]
    },
  },
  Occupancy: {
    pass: 2,
    facts(entity) {
      const [holder, post] = [ref(entity, 'holder'), ref(entity, 'post')]
      if (holder === undefined || post === undefined) return missing(entity, holder === undefined ? 'holder' : 'post')
      const status = STATUSES[one(entity, 'status') ?? ''] ?? 'UNKNOWN'
      return [make.appointment({ ...dates(entity), status, person: holder, post })]
    },
  },
  Membership: {
    pass: 2,
    facts(entity) {
      const [member, of] = [ref(entity, 'member'), ref(entity, 'organization')]
      if (member === undefined || of === undefined)
        return missing(entity, member === undefined ? 'member' : 'organization')
      return [
        make.membership({
          ...dates(entity),
          member: { id: member, takes: ['Person', 'Organization'] },
          of: { id: of, takes: ['Organization'] },
        }),
      ]
    },
  },
  Event: {
    pass: 1,
    facts(entity) {
      const name = one(entity, 'name')
      if (name === undefined) return missing(entity, 'name')
      const date = day(entity, 'date') ?? day(entity, 'startDate')
      const organizers = all(entity, 'organizer').map(idOf)
      return [
        make.event({ id: idOf(entity.id), name, kind: 'OTHER', place: one(entity, 'location'), date, organizers }),
      ]
    },
  },
  Article: {
    pass: 0,
    facts(entity) {
      const headline = one(entity, 'title') ?? one(entity, 'name')
      if (headline === undefined) return missing(entity, 'title')
      const publishedOn = day(entity, 'publishedAt') ?? day(entity, 'date')
      const language = one(entity, 'language') ?? 'und'
      return [make.source({ id: idOf(entity.id), headline, url: one(entity, 'sourceUrl'), language, publishedOn })]
    },
  },
}

/** The properties that are read; of an entity some of them. */
export const READ: ReadonlySet<string> = new Set([
  ...['name', 'alias', 'previousName', 'wikidataId', 'leiCode', 'title', 'language', 'sourceUrl', 'location', 'status'],
  ...['country', 'mainCountry', 'jurisdiction', 'topics', 'subnationalArea', 'organization', 'organizer'],
  ...['holder', 'post', 'member', 'date', 'startDate', 'endDate', 'publishedAt'],
  ...['birthDate', 'deathDate', 'incorporationDate', 'dissolutionDate'],
  ...['positionOccupancies', 'occupancies', 'membershipMember', 'membershipOrganization'],
])

const STATUSES: Record<string, 'CURRENT' | 'FORMER' | undefined> = { current: 'CURRENT', ended: 'FORMER' }

function named(entity: Entity) {
  const [name, ...others] = all(entity, 'name')
  if (name === undefined) return undefined
  const known = [...others, ...all(entity, 'alias'), ...all(entity, 'previousName')]
  return { ...base(entity), name, otherNames: [...new Set(known)].filter((other) => other !== name) }
}

function dates(entity: Entity) {
  return { id: idOf(entity.id), startDate: day(entity, 'startDate'), endDate: day(entity, 'endDate') }
}

/** An office of a part of a country is not the country's. */
function roleFor(entity: Entity, title: string): RoleKind {
  const topics = all(entity, 'topics')
  const partial = topics.some((topic) => ['gov.state', 'gov.muni'].includes(topic))
  if (partial || all(entity, 'subnationalArea').length > 0) return 'OTHER'
  return topics.includes('gov.head') ? roleOfHead(title) : roleOf(title)
}

function base(entity: Entity): { id: string; identifiers: Identifier[] } {
  const own = (form: RegExp) => (form.test(entity.id) ? [entity.id] : [])
  const schemes = {
    wikidata: [...all(entity, 'wikidataId'), ...own(/^Q\d+$/)],
    lei: all(entity, 'leiCode'),
    // Ids that OpenSanctions gives to what it has merged.
    opensanctions: own(/^NK-\w{22}$/),
  }
  return {
    id: idOf(entity.id),
    identifiers: Object.entries(schemes).flatMap(([scheme, items]) =>
      items.map((identifier) => ({ scheme, identifier })),
    ),
  }
}
