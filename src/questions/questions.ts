import type { AgreementOrder, Granularity } from '../generated/types.ts'
import type { Ledger } from '../graph/ledger.ts'
import {
  type AgreementOptions,
  agreementOf,
  compareUnits,
  dissentIn,
  pairsOf,
  rankAgreements,
} from './agreement/agreement.ts'
import { findDisagreements } from './agreement/disagreements.ts'
import { agreementGrid } from './agreementMatrix.ts'
import { findContradictions, findShifts } from './change.ts'
import { countColumn } from './facets.ts'
import { type Part, pageOf, toFound } from './found.ts'
import { stancesInForce } from './inForce.ts'
import { agreementMaps } from './maps/maps.ts'
import { networkBlocs, networkEvidence, positionNetwork } from './network/network.ts'
import { findDepartures } from './offLine.ts'
import { readOrder } from './order.ts'
import { positionsIn, timelineOf } from './timeline.ts'

/**
 * What can be asked of a ledger, by name. Arguments and answers are plain data, because they go to another thread and back; an
 * answer holds a page of what was found, never all of it unless it is asked for.
 */
export const questions = {
  agreement: async (ledger: Ledger, { left, right, ...options }: Pair & AgreementOptions) =>
    agreementOf(await compareUnits(ledger, options), left, right, options),
  agreementPairs: async (ledger: Ledger, { left, right, ...options }: Pair & AgreementOptions & Part) =>
    pageOf(asIs(pairsOf(await compareUnits(ledger, options), left, right, options.method)), options),
  agreementDissent: async (ledger: Ledger, { left, right, ...options }: Pair & AgreementOptions & Part) => {
    const comparison = await compareUnits(ledger, options)
    const units = options.level === 'ACTOR' ? [] : [left, right]
    return pageOf(asIs(units.flatMap((unit) => dissentIn(comparison, unit))), options)
  },
  agreements: async (
    ledger: Ledger,
    { of, order, ...options }: { of: string; order: AgreementOrder } & AgreementOptions & Part,
  ) => pageOf(asIs(rankAgreements(await compareUnits(ledger, options), of, order, options)), options),
  agreementMatrix: agreementGrid,
  agreementMaps,
  disagreements: async (ledger: Ledger, { of, asOf, ...part }: { of?: string | undefined } & AsOf & Part) =>
    pageOf(findDisagreements(await compareUnits(ledger, { level: 'ACTOR', asOf }), of), part),
  contradictions: async (ledger: Ledger, { within, ...part }: { within: number } & Part) =>
    pageOf(findContradictions(ledger, await readOrder(ledger), within), part),
  shifts: async (ledger: Ledger, part: Part) => pageOf(findShifts(ledger, await readOrder(ledger)), part),
  offLine: async (ledger: Ledger, part: Part) => pageOf(await findDepartures(ledger), part),
  inForce: async (ledger: Ledger, { asOf, ...part }: AsOf & Part) => {
    const found = stancesInForce(await compareUnits(ledger, { level: 'ACTOR', asOf }))
    return { ...pageOf(found, part), uncertain: found.uncertain }
  },
  timeline: async (ledger: Ledger, { by, first }: { by: Granularity; first: number }) =>
    timelineOf(ledger, by).slice(0, first),
  periodPositions: async (
    ledger: Ledger,
    { by, periods, first }: { by: Granularity; periods: (string | null)[]; first: number },
  ) => positionsIn(ledger, by, periods, first),
  facet: countColumn,
  network: positionNetwork,
  networkBlocs,
  networkEvidence,
} satisfies Record<string, (ledger: Ledger, args: never) => Promise<unknown>>

export type QuestionName = keyof typeof questions
export type ArgsOf<Name extends QuestionName> = Parameters<(typeof questions)[Name]>[1]
export type AnswerOf<Name extends QuestionName> = Awaited<ReturnType<(typeof questions)[Name]>>

interface Pair {
  left: string
  right: string
}

/** The last day that counts, as YYYYMMDD. */
interface AsOf {
  asOf?: number | undefined
}

/** Answers a question about the positions of the ledger. */
export function answer<Name extends QuestionName>(
  ledger: Ledger,
  name: Name,
  args: ArgsOf<Name>,
): Promise<AnswerOf<Name>> {
  return (questions[name] as (ledger: Ledger, args: ArgsOf<Name>) => Promise<AnswerOf<Name>>)(ledger, args)
}

function asIs<Item>(found: Item[]) {
  return toFound(found, (item) => item)
}
