import { appointmentId, slugOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { type Cells, textIn, Unusable } from './cells.ts'
import { dateIn } from './dates.ts'
import type { OfficeMapping, PostColumn } from './mapping.ts'
import type { Named, Referrer } from './refer.ts'

/** The appointment that a row of a table of offices states, with its person, post, body and country. Throws Unusable. */
export function officeFacts(map: OfficeMapping, refer: Referrer, cells: Cells): Fact[] {
  const person = refer.one(map.person, cells)
  if (!person) throw new Unusable(`The column ${map.person.column} is empty: an office is somebody’s.`)
  const [startDate, endDate] = [dateIn(cells, map.from), dateIn(cells, map.to)]
  const of = { organization: refer.one(map.organization, cells), represents: refer.one(map.country, cells) }
  const office = readPost(map.post, refer, cells, map.dataset.id, of)
  if (!office) throw new Unusable(`The column ${map.post.column} is empty: it holds the office.`)
  const own = textIn(cells, map.id)
  const when = startDate ?? (endDate === undefined ? undefined : `to-${endDate}`)
  const stem = `${map.dataset.id}-${appointmentId({ person: person.id, post: office.id })}`
  const id =
    own === undefined ? [stem, ...(when === undefined ? [] : [when])].join('-') : `${map.dataset.id}-${slugOf(own)}`
  refer.call(id, own ?? `${textIn(cells, map.person)} as ${textIn(cells, map.post)}`)
  const appointment = make.appointment({
    id,
    status: 'UNKNOWN',
    person: person.end,
    post: office.end,
    startDate,
    endDate,
  })
  const named = [person, of.organization, of.represents, office]
  return [...named.flatMap((one) => one?.stated ?? []), appointment]
}

/** The post in a cell, known by its title and by what it is of, or by its id. */
export function readPost(
  column: PostColumn | undefined,
  refer: Referrer,
  cells: Cells,
  dataset: string,
  of: { organization: Named | undefined; represents: Named | undefined },
): Named | undefined {
  const title = textIn(cells, column)
  if (!column || title === undefined) return undefined
  if (column.as === 'id') return { id: title, end: title }
  const { organization, represents } = of
  const id = [organization?.id ?? represents?.id.toLowerCase() ?? dataset, slugOf(title)].join('-')
  refer.call(id, title)
  const ends = { organization: organization?.end, represents: represents?.end }
  return { id, end: id, stated: make.post({ id, title, role: column.role ?? 'OTHER', ...ends }) }
}
