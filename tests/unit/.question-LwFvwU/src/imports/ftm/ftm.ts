import { basename } from 'node:path'
import { DemarcheError, show } from '../../errors.ts'
import { calledIn, idOf, slugOf } from '../../model/ids.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { unfit } from '../read/jsonText.ts'
import { readLines } from '../read/lines.ts'
import { sizeOf } from '../read/text.ts'
import { makeUnread, type Unread } from '../read/unread.ts'
import { type CountryCodes, readCountryCodes } from '../reference.ts'
import { type ImportSource, type Place, type Row, refusedAt } from '../row.ts'
import { all, dayOf, type Entity, entity, excluding, flatten } from './entity.ts'
import { READ, SCHEMATA } from './facts.ts'

const PASSES = [0, 1, 2] as const
const DATES = ['date', 'startDate', 'endDate', 'publishedAt', 'modifiedAt']
/** Those of the actors themselves, which can be missing: a wrong one refuses nobody. */
const LIVES = ['birthDate', 'deathDate', 'incorporationDate', 'dissolutionDate']

/** A row of one pass. What cannot be read, and what is passed over, comes with the first. */
type Passing = Row & { pass?: number }

/**
 * FollowTheMoney entities as JSON lines, in any order and inside each other: people, bodies, positions and who held them, memberships, events
 * and articles. The file is read three times, so that nothing has to be held in memory. Entities of other schemata are counted as not read.
 */
export function openFtm(file: string, dataset: string | undefined): ImportSource {
  const size = sizeOf([file])
  const codes = readCountryCodes()
  const meter = { done: 0, total: size * PASSES.length }
  let unread = makeUnread()
  return {
    dataset: { id: dataset ?? slugOf(basename(file).replace(/\..*$/, '')) },
    meter,
    local: true,
    notes: () => unread.notes(),
    async *rows() {
      unread = makeUnread()
      let used = false
      for (const pass of PASSES) {
        for await (const { line, text, refused } of readLines(file, meter)) {
          if (text.trim() === '' && refused === undefined) continue
          const place = { file, line }
          const rows =
            refused === undefined
              ? readLine(place, text, codes, pass === 0 ? unread : undefined)
              : [refusedAt(place, refused)]
          for (const row of rows as Passing[]) {
            used ||= row.refused !== undefined || row.pass !== undefined
            if ((row.pass ?? 0) === pass) yield row
          }
        }
      }
      if (used) return
      const wanted = Object.keys(SCHEMATA).join(', ')
      throw new DemarcheError(
        'IMPORT_INVALID',
        `${file}: entities of one of the schemata ${wanted} were wanted; there is none.`,
      )
    },
  }
}

function readLine(place: Place, text: string, codes: CountryCodes, unread: Unread | undefined): Passing[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return [refusedAt(place, `The line is no JSON: ${(error as Error).message}.`)]
  }
  const fault = unfit(value)
  if (fault !== undefined) return [refusedAt(place, fault)]
  return flatten(value).map((one) => readEntity(place, one, codes, unread))
}

function readEntity(place: Place, value: unknown, codes: CountryCodes, unread: Unread | undefined): Passing {
  const result = entity.safeParse(value)
  if (!result.success)
    return refusedAt(place, `A FollowTheMoney entity with id, schema and properties was wanted; got ${show(value)}.`)
  const given = result.data
  const schema = SCHEMATA[given.schema]
  if (!schema) {
    unread?.add(given.schema, 1)
    return { ...place, facts: [] }
  }
  if (unread) tell(given, unread)
  const bad = DATES.flatMap((name) => all(given, name)).find((date) => parsePartialDate(dayOf(date)) === null)
  const facts = bad === undefined ? schema.facts(given, codes) : `A date takes ${partialDateForm}; got ${show(bad)}.`
  const row = { ...place, pass: schema.pass, called: calledIn(value) }
  if (typeof facts === 'string') return { ...row, refused: facts }
  const now = idOf(given.id)
  const formerly = (given.referents ?? []).map((id) => ({ id: idOf(id), now })).filter(({ id }) => id !== now)
  return { ...row, facts, ...(formerly.length > 0 && { formerly }) }
}

function tell(given: Entity, unread: Unread): void {
  for (const [name, values] of Object.entries(given.properties))
    if (!READ.has(name) && values.length > 0) unread.add(`${given.schema}.${name}`, 1)
  for (const name of LIVES)
    if (all(given, name).some((date) => parsePartialDate(dayOf(date)) === null))
      unread.add(`${given.schema}.${name} that cannot be read`, 1)
  for (const name of [...DATES, ...LIVES]) {
    const dates = excluding(given, name)
    if (dates.length > 0)
      unread.say(`${given.id}: its ${name} is none of ${dates.join(', ')}, which exclude each other.`)
  }
}
