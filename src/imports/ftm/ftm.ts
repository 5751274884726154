import { basename } from 'node:path'
import { show } from '../../errors.ts'
import { slugOf } from '../../model/ids.ts'
import { parsePartialDate, partialDateForm } from '../../model/partialDate.ts'
import { calledIn } from '../read/called.ts'
import { unfit } from '../read/jsonText.ts'
import { readLines } from '../read/lines.ts'
import { sizeOf } from '../read/text.ts'
import { type CountryCodes, readCountryCodes } from '../reference.ts'
import { type ImportSource, type Place, type Row, refusedAt } from '../row.ts'
import { all, dayOf, entity } from './entity.ts'
import { SCHEMATA } from './facts.ts'

const PASSES = [0, 1, 2] as const
const DATES = ['date', 'startDate', 'endDate', 'publishedAt', 'modifiedAt']

/**
 * FollowTheMoney entities as JSON lines, in any order: people, bodies, positions and who held them, memberships, events and articles.
 * The file is read three times, so that nothing has to be held in memory. Entities of other schemata are passed over.
 */
export function openFtm(file: string, dataset: string | undefined): ImportSource {
  const size = sizeOf([file])
  const codes = readCountryCodes()
  const meter = { done: 0, total: size * PASSES.length }
  return {
    dataset: { id: dataset ?? slugOf(basename(file).replace(/\..*$/, '')) },
    meter,
    async *rows() {
      for (const pass of PASSES) {
        for await (const { line, text, refused } of readLines(file, meter)) {
          if (text.trim() === '' && refused === undefined) continue
          const row: Row & { pass?: number } =
            refused === undefined ? readEntity({ file, line }, text, codes) : refusedAt({ file, line }, refused)
          // What cannot be read, and what is passed over, is told once.
          if ((row.pass ?? 0) === pass) yield row
        }
      }
    },
  }
}

function readEntity(place: Place, text: string, codes: CountryCodes): Row & { pass?: number } {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return refusedAt(place, `The line is no JSON: ${(error as Error).message}.`)
  }
  const fault = unfit(value)
  if (fault !== undefined) return refusedAt(place, fault)
  const result = entity.safeParse(value)
  if (!result.success)
    return refusedAt(place, `A FollowTheMoney entity with id, schema and properties was wanted; got ${show(value)}.`)
  const schema = SCHEMATA[result.data.schema]
  if (!schema) return { ...place, facts: [] }
  const bad = DATES.flatMap((name) => all(result.data, name)).find((date) => parsePartialDate(dayOf(date)) === null)
  const facts =
    bad === undefined ? schema.facts(result.data, codes) : `A date takes ${partialDateForm}; got ${show(bad)}.`
  return {
    ...place,
    pass: schema.pass,
    called: calledIn(value),
    ...(typeof facts === 'string' ? { refused: facts } : { facts }),
  }
}
