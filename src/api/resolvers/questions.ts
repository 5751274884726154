import { badInput } from '../../errors.ts'
import type * as t from '../../generated/types.ts'
import type { Level, PositionFilter } from '../../generated/types.ts'
import { toNumber } from '../../graph/ledger.ts'
import { checkNumber, makeSlice, stretchOf } from '../../graph/page.ts'
import { isEmpty } from '../../graph/positions/filter.ts'
import type { Interval } from '../../model/partialDate.ts'
import {
  type AgreementOptions,
  agreementOf,
  compareUnits,
  rankAgreements,
} from '../../questions/agreement/agreement.ts'
import { findDisagreements } from '../../questions/agreement/disagreements.ts'
import { agreementGrid } from '../../questions/agreementMatrix.ts'
import { findContradictions, findShifts } from '../../questions/change.ts'
import type { Facets } from '../../questions/facets.ts'
import { stancesInForce } from '../../questions/inForce.ts'
import { type NetworkOptions, positionNetwork } from '../../questions/network/network.ts'
import { findDepartures } from '../../questions/offLine.ts'
import { readOrder } from '../../questions/order.ts'
import { timelineOf } from '../../questions/timeline.ts'
import type { Context } from '../context.ts'

/** The fields of Query that no clause answers, and the same asked of a natural object: each gets its rows and works on them. */
type Where = PositionFilter | null | undefined
type Paging = { first?: number; after?: string | null }
type AsOf = Interval | null | undefined

export function facets(where: Where, { graph }: Context): Facets {
  const filter = where ?? {}
  return { where: filter, totalCount: () => graph.countPositions(filter) }
}

export async function timeline(
  { where, by, first }: t.RequireFields<t.QueryTimelineArgs, 'by' | 'first'>,
  context: Context,
) {
  checkNumber('first', first, 1, 1000)
  return timelineOf(await ledgerOf(where, context), by).slice(0, first)
}

export async function agreement(
  { between, ...args }: t.RequireFields<t.QueryAgreementArgs, 'level' | 'method' | 'minShared'>,
  context: Context,
) {
  const [left, right, ...more] = between
  if (left === undefined || right === undefined || more.length > 0) throw badInput('between', 'two ids', between)
  if (left === right) throw badInput('between', 'the ids of two different actors', between)
  const options = optionsOf(args)
  if (!(await areUnits([left, right], options.level, context))) return null
  return agreementOf(await comparison(narrowedTo([left, right], args, options), options, context), left, right, options)
}

export async function agreements(
  {
    of,
    order,
    first,
    after,
    ...args
  }: t.RequireFields<t.QueryAgreementsArgs, 'level' | 'method' | 'minShared' | 'order'>,
  context: Context,
) {
  const stretch = stretchOf('Query.agreements', { first, after })
  const options = optionsOf(args)
  if (!(await areUnits([of], options.level, context))) return null
  const ranking = rankAgreements(await comparison(args, options, context), of, order, options)
  return makeSlice(stretch, ranking.length, (from, to) => ranking.slice(from, to))
}

export async function agreementMatrix(
  { where, level, asOf, first }: t.RequireFields<t.QueryAgreementMatrixArgs, 'level' | 'first'>,
  context: Context,
) {
  checkNumber('first', first, 1, 250)
  return agreementGrid(await ledgerOf(where, context), { level, asOf: dayOf(asOf), first })
}

export async function disagreements(
  { where, asOf, ...paging }: { where?: Where; asOf?: AsOf } & Paging,
  context: Context,
  of?: string,
) {
  const stretch = stretchOf('Query.disagreements', paging)
  const compared = await compareUnits(await ledgerOf(where, context), { level: 'ACTOR', asOf: dayOf(asOf) })
  const found = findDisagreements(compared, of)
  return makeSlice(stretch, found.total, found.slice)
}

export async function contradictions(
  { where, within, ...paging }: { where?: Where; within: number } & Paging,
  context: Context,
) {
  const stretch = stretchOf('Query.contradictions', paging)
  checkNumber('within', within, 0, 36_525)
  const ledger = await ledgerOf(where, context)
  const found = findContradictions(ledger, await readOrder(ledger), within)
  return makeSlice(stretch, found.length, (from, to) => found.slice(from, to))
}

export async function shifts({ where, ...paging }: { where?: Where } & Paging, context: Context) {
  const stretch = stretchOf('Query.shifts', paging)
  const ledger = await ledgerOf(where, context)
  const found = findShifts(ledger, await readOrder(ledger))
  return makeSlice(stretch, found.length, (from, to) => found.slice(from, to))
}

export async function offLine({ where, ...paging }: { where?: Where } & Paging, context: Context) {
  const stretch = stretchOf('Query.offLine', paging)
  const found = await findDepartures(await ledgerOf(where, context), context.graph.ledger)
  return makeSlice(stretch, found.length, (from, to) => found.slice(from, to))
}

export async function inForce({ where, asOf, ...paging }: { where?: Where; asOf?: AsOf } & Paging, context: Context) {
  const stretch = stretchOf('Query.inForce', paging)
  const found = stancesInForce(
    await compareUnits(await ledgerOf(where, context), { level: 'ACTOR', asOf: dayOf(asOf) }),
  )
  const slice = makeSlice(stretch, found.length, (from, to) => found.slice(from, to))
  return { ...slice, stances: slice.nodes, uncertainCount: found.filter(({ certain }) => !certain).length }
}

export async function network({ where, ...options }: { where?: Where } & NetworkOptions, context: Context) {
  checkNumber('first', options.first, 1, 5000)
  return positionNetwork(await ledgerOf(where, context), options)
}

/** The filter narrowed to what is asked of an object: its own condition cannot be given twice. */
export function narrowed(where: Where, condition: 'actor' | 'issue' | 'country', id: string): PositionFilter {
  if (where?.[condition] != null)
    throw badInput(`where.${condition}`, 'nothing here: the field is asked of one already', where[condition])
  return { ...where, [condition]: [id] }
}

const UNIT_TYPES: Record<Level, readonly string[]> = {
  ACTOR: ['Person', 'Organization', 'Country', 'Bloc'],
  ORGANIZATION: ['Organization'],
  COUNTRY: ['Country'],
  BLOC: ['Bloc'],
}

/** Two actors are compared by what they said themselves: what others said need not be read. */
function narrowedTo<Args extends { where?: Where }>(units: string[], args: Args, { level }: AgreementOptions): Args {
  const { where } = args
  if (level !== 'ACTOR' || isEmpty(where ?? {}) || where?.actor != null) return args
  return { ...args, where: { ...where, actor: units } }
}

/** Everything at once is cached until the data changes; what a filter leaves is read for the request. */
async function ledgerOf(where: Where, { graph, cached }: Context) {
  return isEmpty(where ?? {}) ? cached.ledger() : graph.ledger(where ?? {})
}

async function comparison(
  { where, asOf }: { where?: Where; asOf?: AsOf },
  { level }: AgreementOptions,
  context: Context,
) {
  return compareUnits(await ledgerOf(where, context), { level, asOf: dayOf(asOf) })
}

async function areUnits(ids: string[], level: Level, { graph }: Context): Promise<boolean> {
  const nodes = await Promise.all(ids.map((id) => graph.node(id)))
  return nodes.every((node) => node !== null && UNIT_TYPES[level].includes(node.type))
}

function optionsOf({
  level,
  method,
  minShared,
  asOf,
}: {
  level: Level
  method: t.AgreementMethod
  minShared: number
  asOf?: AsOf
}): AgreementOptions {
  checkNumber('minShared', minShared, 1, 10_000)
  return { level, method, minShared, asOf: dayOf(asOf) }
}

function dayOf(asOf: AsOf): number | undefined {
  return asOf ? toNumber(asOf.latest) : undefined
}
