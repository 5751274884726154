import { actorAt, compareRows, idAt, issueAt, type Ledger, polarityOf } from '../graph/ledger.ts'
import type { RelationName } from '../graph/relations.ts'
import { type Found, toFound } from './found.ts'
import { readRelated } from './related.ts'

/** An official's position against the position that sets the government's line. Ids stand for nodes. */
export interface Departure {
  position: string
  country: string
  line: string
  /** Whether dates leave no doubt that the line was set before. */
  certain: boolean
}

/** Who sets a line, the highest first: the country itself, those who head it, whoever speaks on its behalf. */
const Tier = { COUNTRY: 1, HEAD: 2, ON_BEHALF: 3 } as const
type Tier = (typeof Tier)[keyof typeof Tier]

/** A position that may set a line; a lower tier goes before a later date. */
interface Candidate {
  ledger: Ledger
  row: number
  tier: Tier
}

const MOST_COUNTRIES = 100

/** Finds departures among the positions of the ledger. The latest come first. */
export async function findDepartures(ledger: Ledger): Promise<Found<Departure>> {
  const officials = await readUnitsOf(ledger, 'countries')
  const headed = await readUnitsOf(ledger, 'heads')
  const candidates = await readCandidates(ledger, officials.names)
  const found: (Departure & { row: number })[] = []
  for (const row of countingRows(ledger)) {
    for (const country of officials.of(row)) {
      const tier = headed.of(row).includes(country) ? Tier.HEAD : Tier.ON_BEHALF
      const line = lineFor(ledger, row, tier, candidates.get(keyOf(country, ledger, row)) ?? [])
      if (line) found.push({ position: idAt(ledger, row), country, ...line, row })
    }
  }
  found.sort((a, b) => compareRows(ledger, b.row, a.row) || (a.country < b.country ? -1 : 1))
  return toFound(found, ({ row: _, ...departure }) => departure)
}

/**
 * The line that the official departs from: the latest candidate of the lowest tier that is not the official's own, not later, and
 * not of a tier below the official. Where dates leave open which is the latest, all that may be have to be of opposite polarity.
 */
function lineFor(
  ledger: Ledger,
  row: number,
  tier: Tier,
  candidates: Candidate[],
): Pick<Departure, 'line' | 'certain'> | undefined {
  const official = actorAt(ledger, row)
  const [begin, end] = [ledger.earliest[row] ?? 0, latestOf({ ledger, row })]
  const others = candidates.filter(
    (candidate) => actorOf(candidate) !== official && candidate.tier <= tier && earliestOf(candidate) <= end,
  )
  const lowest = others.filter((candidate) => candidate.tier === Math.min(...others.map((other) => other.tier)))
  const known = lowest.filter((candidate) => latestOf(candidate) <= begin)
  const newest = Math.max(0, ...known.map(earliestOf))
  const lines = lowest.filter((candidate) => latestOf(candidate) >= newest).sort(byDate)
  const line = lines.at(-1)
  const isOpposed = (candidate: Candidate) => polarityOf(ledger, row) * polarityOf(candidate.ledger, candidate.row) < 0
  if (!line || !lines.every(isOpposed)) return undefined
  return { line: idAt(line.ledger, line.row), certain: lines.some((candidate) => latestOf(candidate) < begin) }
}

function byDate(a: Candidate, b: Candidate): number {
  return earliestOf(a) - earliestOf(b) || (idAt(a.ledger, a.row) < idAt(b.ledger, b.row) ? -1 : 1)
}

/** Who may set a line, by country and issue: the country itself, then its heads, then whoever speaks on its behalf. */
async function readCandidates({ other: read }: Ledger, countries: string[]): Promise<Map<string, Candidate[]>> {
  const candidates = new Map<string, Candidate[]>()
  const add = (country: string, candidate: Candidate) => {
    const key = keyOf(country, candidate.ledger, candidate.row)
    const known = candidates.get(key)
    if (known) known.push(candidate)
    else candidates.set(key, [candidate])
  }
  for (let from = 0; from < countries.length; from += MOST_COUNTRIES) {
    const some = countries.slice(from, from + MOST_COUNTRIES)
    const own = await read({ country: some })
    const heads = await readUnitsOf(own, 'heads')
    for (const row of countingRows(own)) {
      const actor = actorAt(own, row)
      if (some.includes(actor)) add(actor, { ledger: own, row, tier: Tier.COUNTRY })
      for (const country of heads.of(row)) add(country, { ledger: own, row, tier: Tier.HEAD })
    }
    const spoken = await read({ onBehalfOf: some })
    const behalf = await readUnitsOf(spoken, 'behalf')
    for (const row of countingRows(spoken)) {
      for (const country of behalf.of(row)) add(country, { ledger: spoken, row, tier: Tier.ON_BEHALF })
    }
  }
  return candidates
}

function countingRows(ledger: Ledger): number[] {
  return Array.from({ length: ledger.size }, (_, row) => row).filter(
    (row) => !ledger.superseded[row] && !Number.isNaN(polarityOf(ledger, row)),
  )
}

/** Units by name, as rows of several ledgers lead to them. */
async function readUnitsOf(ledger: Ledger, relation: RelationName) {
  const related = await readRelated(ledger, relation)
  return { names: related.names, of: (row: number) => Array.from(related.of(row), (at) => related.names[at] ?? '') }
}

function keyOf(country: string, ledger: Ledger, row: number): string {
  return `${country} ${issueAt(ledger, row)}`
}

function actorOf({ ledger, row }: Candidate): string {
  return actorAt(ledger, row)
}

function earliestOf({ ledger, row }: Candidate): number {
  return ledger.earliest[row] ?? 0
}

/** What has no date may have been at any time. */
function latestOf({ ledger, row }: Pick<Candidate, 'ledger' | 'row'>): number {
  return ledger.earliest[row] === 0 ? Number.POSITIVE_INFINITY : (ledger.latest[row] ?? 0)
}
