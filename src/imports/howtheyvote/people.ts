import { show } from '../../errors.ts'
import { idOf } from '../../model/ids.ts'
import type { Fact } from '../../model/nouns.ts'
import * as make from '../../model/nouns.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'

export type Cells = Record<string, string>
/** What a row states, or why it cannot be used. */
export type Reading = Fact[] | string

const PARLIAMENT = 'european-parliament'

export function parliament(): Fact {
  return make.organization({ id: PARLIAMENT, name: 'European Parliament', kind: 'INTERGOVERNMENTAL' })
}

/** The body that a vote is held in. */
export const organizers = [PARLIAMENT]

/** A political group; those without one are one of these, `NI`, in the source. */
export function groupFacts(
  dataset: string,
  { code = '', official_label = '', label = '', short_label = '' }: Cells,
): Reading {
  if (code === '') return 'code takes the code of a political group; it is empty.'
  const [name = code, ...others] = [...new Set([official_label, label, short_label].filter((text) => text !== ''))]
  return [
    make.organization({ id: groupId(dataset, code), name, otherNames: others, kind: 'OTHER', parent: PARLIAMENT }),
  ]
}

/** A member, with the country in the description: a member of this parliament does not represent it. */
export function memberFacts(dataset: string, cells: Cells): Reading {
  const { id = '', first_name = '', last_name = '', country_code = '', date_of_birth: born = '' } = cells
  const name = `${first_name} ${last_name}`.trim()
  if (!/^\d{1,9}$/.test(id)) return `id takes a number; got ${show(id)}.`
  if (name === '') return 'first_name and last_name take the name of a member; both are empty.'
  if (born !== '' && parsePartialDate(born) === null)
    return `date_of_birth takes ${partialDateForm}; got ${show(born)}.`
  const description = `Member of the European Parliament${country_code === '' ? '' : `, ${country_code}`}`
  return [make.person({ id: memberId(dataset, id), name, description, bornOn: born || undefined })]
}

export function membershipFacts(dataset: string, cells: Cells): Reading {
  const { member_id: member = '', group_code: group = '', start_date: start = '', end_date: end = '' } = cells
  if (!/^\d{1,9}$/.test(member)) return `member_id takes a number; got ${show(member)}.`
  if (group === '') return 'group_code takes the code of a political group; it is empty.'
  for (const [name, date] of Object.entries({ start_date: start, end_date: end }))
    if (date !== '' && parsePartialDate(date) === null) return `${name} takes ${partialDateForm}; got ${show(date)}.`
  return [
    make.membership({
      id: `${memberId(dataset, member)}-in-${idOf(group.toLowerCase())}${start === '' ? '' : `-${start}`}`,
      ...{ startDate: start || undefined, endDate: end || undefined },
      member: { id: memberId(dataset, member), takes: ['Person'] },
      of: { id: groupId(dataset, group), takes: ['Organization'] },
    }),
  ]
}

export function memberId(dataset: string, id: string): string {
  return `${dataset}-mep-${id}`
}

function groupId(dataset: string, code: string): string {
  return `${dataset}-group-${idOf(code.toLowerCase())}`
}
