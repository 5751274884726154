import { cypher } from '../generated/cypher.ts'
import type { PositionFilter } from '../generated/types.ts'
import { compareRows, type Ledger, polarityOf } from '../graph/ledger.ts'

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

/** Finds departures among the positions of the ledger; `read` gets the positions that may set the lines. The latest come first. */
export async function findDepartures(
  ledger: Ledger,
  read: (where: PositionFilter) => Promise<Ledger>,
): Promise<Departure[]> {
  const officials = await unitsByPosition(ledger, cypher['questions/countries'])
  const headed = await unitsByPosition(ledger, cypher['questions/heads'])
  const countries = [...new Set([...officials.values()].flat())]
  const candidates = await readCandidates(countries, read)
  const found: (Departure & { row: number })[] = []
  for (let row = 0; row < ledger.size; row++) {
    if (ledger.superseded[row] || Number.isNaN(polarityOf(ledger, row))) continue
    for (const country of officials.get(idOf(ledger, row)) ?? []) {
      const tier = headed.get(idOf(ledger, row))?.includes(country) ? Tier.HEAD : Tier.ON_BEHALF
      const line = lineFor(ledger, row, tier, candidates.get(keyOf(country, ledger, row)) ?? [])
      if (line) found.push({ position: idOf(ledger, row), country, ...line, row })
    }
  }
  return found
    .sort((a, b) => compareRows(ledger, b.row, a.row) || (a.country < b.country ? -1 : 1))
    .map(({ row: _, ...departure }) => departure)
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
  const official = ledger.actors[ledger.actor[row] ?? 0]
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
  return { line: idOf(line.ledger, line.row), certain: lines.some((candidate) => latestOf(candidate) < begin) }
}

function byDate(a: Candidate, b: Candidate): number {
  return earliestOf(a) - earliestOf(b) || (idOf(a.ledger, a.row) < idOf(b.ledger, b.row) ? -1 : 1)
}

/** Who may set a line, by country and issue: the country itself, then its heads, then whoever speaks on its behalf. */
async function readCandidates(
  countries: string[],
  read: (where: PositionFilter) => Promise<Ledger>,
): Promise<Map<string, Candidate[]>> {
  const candidates = new Map<string, Candidate[]>()
  const add = (country: string, candidate: Candidate) => {
    const key = keyOf(country, candidate.ledger, candidate.row)
    candidates.set(key, [...(candidates.get(key) ?? []), candidate])
  }
  for (let from = 0; from < countries.length; from += MOST_COUNTRIES) {
    const some = countries.slice(from, from + MOST_COUNTRIES)
    const own = await read({ country: some })
    const heads = await unitsByPosition(own, cypher['questions/heads'])
    for (const row of countingRows(own)) {
      const actor = own.actors[own.actor[row] ?? 0] ?? ''
      if (some.includes(actor)) add(actor, { ledger: own, row, tier: Tier.COUNTRY })
      for (const country of heads.get(idOf(own, row)) ?? []) add(country, { ledger: own, row, tier: Tier.HEAD })
    }
    const spoken = await read({ onBehalfOf: some })
    const behalf = await unitsByPosition(spoken, cypher['questions/behalf'])
    for (const row of countingRows(spoken)) {
      for (const country of behalf.get(idOf(spoken, row)) ?? [])
        add(country, { ledger: spoken, row, tier: Tier.ON_BEHALF })
    }
  }
  return candidates
}

function countingRows(ledger: Ledger): number[] {
  return Array.from({ length: ledger.size }, (_, row) => row).filter(
    (row) => !ledger.superseded[row] && !Number.isNaN(polarityOf(ledger, row)),
  )
}

async function unitsByPosition(ledger: Ledger, text: string): Promise<Map<string, string[]>> {
  const rows = await ledger.more(text)
  return new Map(rows.map((row) => [row.position as string, row.units as string[]]))
}

function keyOf(country: string, ledger: Ledger, row: number): string {
  return `${country} ${ledger.issues[ledger.issue[row] ?? 0]}`
}

function idOf(ledger: Ledger, row: number): string {
  return ledger.ids[row] ?? ''
}

function actorOf({ ledger, row }: Candidate): string | undefined {
  return ledger.actors[ledger.actor[row] ?? 0]
}

function earliestOf({ ledger, row }: Candidate): number {
  return ledger.earliest[row] ?? 0
}

/** What has no date may have been at any time. */
function latestOf({ ledger, row }: Pick<Candidate, 'ledger' | 'row'>): number {
  return ledger.earliest[row] === 0 ? Number.POSITIVE_INFINITY : (ledger.latest[row] ?? 0)
}
