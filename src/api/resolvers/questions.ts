import { badInput } from '../../errors.ts'
import type * as t from '../../generated/types.ts'
import type { Level, PositionFilter } from '../../generated/types.ts'
import { toNumber } from '../../graph/ledger.ts'
import { checkNumber, makeSlice, type Stretch, stretchOf } from '../../graph/page.ts'
import { isEmpty } from '../../graph/positions/filter.ts'
import type { Interval } from '../../model/partialDate.ts'
import type { AgreementOptions } from '../../questions/agreement/agreement.ts'
import type { Facets } from '../../questions/facets.ts'
import type { FoundPage } from '../../questions/found.ts'
import type { NetworkRequest } from '../../questions/network/network.ts'
import { ask, type Context } from '../context.ts'
import { askTogether } from './together.ts'

/** The fields of Query that no clause answers, and the same asked of a natural object: each gets its rows and works on them. */
type Where = PositionFilter | null | undefined
type Paging = { first?: number; after?: string | null }
type AsOf = Interval | null | undefined

export function facets(where: Where, { graph, cached }: Context): Facets {
  const filter = where ?? {}
  return { where: filter, totalCount: () => (isEmpty(filter) ? cached.positionCount() : graph.countPositions(filter)) }
}

export async function timeline(
  { where, by, first }: t.RequireFields<t.QueryTimelineArgs, 'by' | 'first'>,
  context: Context,
) {
  const periods = await ask(context, 'timeline', where, { by, first })
  const positionIds = askTogether<(typeof periods)[number], string[]>((some, most) =>
    ask(context, 'periodPositions', where, { by, periods: some.map(({ period }) => period), first: most }),
  )
  return periods.map((period) => ({ ...period, positionIds: (most: number) => positionIds(period, most) }))
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
  const where = narrowedTo([left, right], args.where ?? {}, options)
  return { ...(await ask(context, 'agreement', where, { left, right, ...options })), asked: { where, options } }
}

export async function agreements(
  {
    of,
    order,
    first,
    after,
    where,
    ...args
  }: t.RequireFields<t.QueryAgreementsArgs, 'level' | 'method' | 'minShared' | 'order'>,
  context: Context,
) {
  const stretch = stretchOf('Query.agreements', { first, after })
  const options = optionsOf(args)
  if (!(await areUnits([of], options.level, context))) return null
  const { total, items } = await ask(context, 'agreements', where, { of, order, ...options, ...partOf(stretch) })
  const asked = { where: where ?? {}, options }
  return sliceOf(stretch, { total, items: items.map((found) => ({ ...found, asked })) })
}

export async function agreementMatrix(
  { where, level, asOf, first }: t.RequireFields<t.QueryAgreementMatrixArgs, 'level' | 'first'>,
  context: Context,
) {
  return ask(context, 'agreementMatrix', where, { level, asOf: dayOf(asOf), first })
}

export async function agreementMaps(
  {
    where,
    level,
    years,
    minShared,
    first,
  }: t.RequireFields<t.QueryAgreementMapsArgs, 'level' | 'years' | 'minShared' | 'first'>,
  context: Context,
) {
  checkNumber('years', years, 1, 100)
  checkNumber('minShared', minShared, 1, 10_000)
  return ask(context, 'agreementMaps', where, { level, years, minShared, first })
}

export async function disagreements(
  { where, asOf, ...paging }: { where?: Where; asOf?: AsOf } & Paging,
  context: Context,
  of?: string,
) {
  const stretch = stretchOf('Query.disagreements', paging)
  return sliceOf(stretch, await ask(context, 'disagreements', where, { of, asOf: dayOf(asOf), ...partOf(stretch) }))
}

export async function contradictions(
  { where, within, ...paging }: { where?: Where; within: number } & Paging,
  context: Context,
) {
  const stretch = stretchOf('Query.contradictions', paging)
  checkNumber('within', within, 0, 36_525)
  return sliceOf(stretch, await ask(context, 'contradictions', where, { within, ...partOf(stretch) }))
}

export async function shifts({ where, ...paging }: { where?: Where } & Paging, context: Context) {
  const stretch = stretchOf('Query.shifts', paging)
  return sliceOf(stretch, await ask(context, 'shifts', where, partOf(stretch)))
}

export async function offLine({ where, ...paging }: { where?: Where } & Paging, context: Context) {
  const stretch = stretchOf('Query.offLine', paging)
  return sliceOf(stretch, await ask(context, 'offLine', where, partOf(stretch)))
}

export async function inForce({ where, asOf, ...paging }: { where?: Where; asOf?: AsOf } & Paging, context: Context) {
  const stretch = stretchOf('Query.inForce', paging)
  const found = await ask(context, 'inForce', where, { asOf: dayOf(asOf), ...partOf(stretch) })
  const slice = sliceOf(stretch, found)
  return { ...slice, stances: slice.nodes, uncertainCount: found.uncertain }
}

export async function network(
  { where: given, first, ...options }: { where?: Where; first: number } & NetworkRequest,
  context: Context,
) {
  const where = given ?? {}
  const found = await ask(context, 'network', where, { ...options, first })
  const evidence = askTogether<(typeof found.edges)[number], string[]>(async (edges, most) => {
    const all = await ask(context, 'networkEvidence', where, { ...options, edges: [...edges], first: most })
    return all.map(({ ids }) => ids)
  })
  const edges = found.edges.map((edge) => ({ ...edge, evidence: (most: number) => evidence(edge, most) }))
  return { ...found, edges, asked: { where, options } }
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
function narrowedTo(units: string[], where: PositionFilter, { level }: AgreementOptions): PositionFilter {
  return level !== 'ACTOR' || isEmpty(where) || where.actor != null ? where : { ...where, actor: units }
}

function partOf({ from, first }: Stretch): { from: number; first: number } {
  return { from, first }
}

function sliceOf<Item>(stretch: Stretch, { total, items }: FoundPage<Item>) {
  return makeSlice(stretch, total, () => items)
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
