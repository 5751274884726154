import { basename } from 'node:path'
import { z } from 'zod'
import { show } from '../../errors.ts'
import { parsePartialDate, partialDateForm } from '../../partialDate.ts'
import { dateKey, dateProps, type Fact, type FactType, nameKey, stated } from '../fact.ts'
import { link } from '../link.ts'
import { identifierProps } from './identifiers.ts'
import { readLines } from './lines.ts'
import { type ImportSource, type Row, refusedAt } from './row.ts'
import { idOf, slugOf } from './slug.ts'
import { sizeOf } from './text.ts'

const entity = z.object({
  id: z.string().min(1),
  schema: z.string(),
  properties: z.record(
    z.string(),
    z.array(z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)])),
  ),
})
type Entity = z.infer<typeof entity>

/** The facts of a schema, and the pass in which they come: what they refer to comes before. */
interface Schema {
  pass: 0 | 1 | 2
  facts(entity: Entity): Fact[] | string
}

const PASSES = [0, 1, 2] as const
const DATES = ['date', 'startDate', 'endDate', 'publishedAt', 'modifiedAt']

/**
 * FollowTheMoney entities as JSON lines, in any order: people, bodies, positions and who held them, memberships, events and articles.
 * The file is read three times, so that nothing has to be held in memory. Entities of other schemata are passed over.
 */
export function openFtm(file: string, dataset: string | undefined): ImportSource {
  const size = sizeOf([file])
  const meter = { done: 0, total: size * PASSES.length }
  return {
    dataset: { id: dataset ?? slugOf(basename(file).replace(/\..*$/, '')) },
    meter,
    async *rows() {
      for (const pass of PASSES) {
        for await (const { line, text, refused } of readLines(file, meter)) {
          if (text.trim() === '' && refused === undefined) continue
          const row = readEntity(file, line, text, refused)
          // What cannot be read, and what is passed over, is told once.
          if ((row.pass ?? 0) === pass) yield row
        }
      }
    },
  }
}

function readEntity(file: string, line: number, text: string, unreadable: string | undefined): Row & { pass?: number } {
  const place = { file, line }
  if (unreadable !== undefined) return refusedAt(place, unreadable)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refusedAt(place, `The line is no JSON: ${(error as Error).message}.`)
  }
  const result = entity.safeParse(value)
  if (!result.success)
    return refusedAt(place, `A FollowTheMoney entity with id, schema and properties was wanted; got ${show(value)}.`)
  const schema = SCHEMATA[result.data.schema]
  if (!schema) return { ...place, facts: [] }
  const bad = DATES.flatMap((name) => all(result.data, name)).find((date) => parsePartialDate(dayOf(date)) === null)
  const facts = bad === undefined ? schema.facts(result.data) : `A date takes ${partialDateForm}; got ${show(bad)}.`
  return { ...place, pass: schema.pass, ...(typeof facts === 'string' ? { refused: facts } : { facts }) }
}

const body = (kind: string): Schema => ({ pass: 0, facts: (entity) => named(entity, 'Organization', { kind }) })

const SCHEMATA: Record<string, Schema | undefined> = {
  Person: { pass: 0, facts: (entity) => named(entity, 'Person', {}) },
  Organization: body('OTHER'),
  LegalEntity: body('OTHER'),
  Company: body('COMPANY'),
  PublicBody: body('GOVERNMENT'),
  Position: {
    pass: 1,
    facts(entity) {
      const title = one(entity, 'name')
      if (title === undefined) return missing(entity, 'name')
      const id = idOf(entity.id)
      return [
        {
          id,
          type: 'Post',
          path: [],
          props: { title, role: 'OTHER', ...identifiersOf(entity), sortKey: nameKey(title, id) },
          links: link('OF', ref(entity, 'organization'), ['Organization'], []),
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

function named(entity: Entity, type: FactType, props: Fact['props']): Fact[] | string {
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
      links: [],
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

function missing({ schema }: Entity, property: string): string {
  return `${schema}.${property} is missing.`
}

function all({ properties }: Entity, property: string): string[] {
  return properties[property] ?? []
}

function one(entity: Entity, property: string): string | undefined {
  return all(entity, property)[0]
}

function ref(entity: Entity, property: string): string | undefined {
  const id = one(entity, property)
  return id === undefined ? undefined : idOf(id)
}

function day(entity: Entity, property: string): string | undefined {
  const date = one(entity, property)
  return date === undefined ? undefined : dayOf(date)
}

/** A moment is kept as its day. */
function dayOf(date: string): string {
  return date.replace(/T.*$/, '')
}
