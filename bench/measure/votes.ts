import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cutUnga } from '../../tests/support/ungaCut.ts'

const unga = join(import.meta.dirname, '../../seed/unga')
/** Enough of them that pairs differ, few enough for a try. */
const COUNTRIES = ['USA', 'GBR', 'FRA', 'RUS', 'CHN', 'IND', 'EGY', 'BRA']

/** The folder of all roll calls that come with the product, or one of the votes of some countries in so many sessions. */
export function cutVotes(sessions?: number): { folder: string; remove(): void } {
  if (sessions === undefined) return { folder: unga, remove() {} }
  const folder = cutUnga({ countries: COUNTRIES, lastSession: sessions })
  cpSync(join(unga, 'datapackage.json'), join(folder, 'datapackage.json'))
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
