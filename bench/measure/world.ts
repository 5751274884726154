import type { ImportSource, Row } from '../../src/imports/row.ts'
import type { Fact } from '../../src/model/nouns.ts'
import * as make from '../../src/model/nouns.ts'
import { type Dice, makeDice, times } from '../../tests/support/dice.ts'

/** An issue that takes every so manyth position on top of the usual ones. */
export const HUB = 'hub'
const STANCES = ['SUPPORT', 'OPPOSE', 'NEUTRAL', 'MIXED'] as const
const COUNTRIES =
  'ARG AUS AUT BEL BRA CAN CHE CHN DEU EGY ESP FRA GBR IDN IND ITA JPN KEN MEX NGA NOR PAK POL SWE TUR USA ZAF'
const countries = COUNTRIES.split(' ')

export const issueId = (n: number) => `issue-${n}`

/** How many ordinary issues a made-up world of so many positions has. */
export const issuesOf = (positions: number) => Math.max(20, Math.floor(positions / 200))

/**
 * A made-up world, the same on every run: so many positions of people, who each hold a post that represents a country, on
 * propositions below topics; the first propositions have more positions than the last. With `hub` half of the positions are on one issue.
 */
export function makeWorld(positions: number, { hub = false } = {}): ImportSource {
  const [people, issues] = [Math.ceil(positions / 10), issuesOf(positions)]
  const topics = Math.ceil(issues / 20)
  const row = (facts: Fact[], line: number): Row => ({ file: 'world', line, distinct: true, facts })
  return {
    dataset: { id: 'bench', title: 'A made-up world' },
    meter: { done: 0, total: 1 },
    async *rows() {
      const dice = makeDice(7)
      yield row(
        times(topics, (n) => make.issue({ id: `topic-${n}`, name: `Topic ${n}`, kind: 'TOPIC' })),
        1,
      )
      if (hub) yield row([make.issue({ id: HUB, name: 'Hub', kind: 'PROPOSITION' })], 1)
      for (let n = 0; n < issues; n++) yield row([issueFact(n, dice.below(topics))], n + 1)
      for (let n = 0; n < people; n++) yield row(official(n), n + 1)
      for (let n = 0; n < positions; n++) {
        const issue = hub && n % 2 === 0 ? HUB : issueId(skewed(dice, issues))
        yield row([positionFact(n, dice.below(people), issue, dice)], n + 1)
      }
    },
  }
}

function issueFact(n: number, topic: number): Fact {
  const broader = [{ issue: `topic-${topic}`, alignment: 'PRO' as const }]
  return make.issue({ id: issueId(n), name: `Proposition ${n}`, kind: 'PROPOSITION', broader })
}

/** A person, an office, and that the one holds the other. */
function official(n: number): Fact[] {
  const [person, post] = [`person-${n}`, `post-${n}`]
  return [
    make.person({ id: person, name: `Person ${n}` }),
    make.post({ id: post, title: `Office ${n}`, role: 'OTHER', represents: countryOf(n) }),
    make.appointment({ id: `appointment-${n}`, person, post, status: 'UNKNOWN', startDate: String(1946 + (n % 60)) }),
  ]
}

function positionFact(n: number, person: number, issue: string, dice: Dice): Fact {
  return make.position({
    ...{ id: `position-${n}`, actor: `person-${person}`, issue, onBehalfOf: countryOf(person) },
    ...{
      stance: dice.of(STANCES),
      mode: 'STATEMENT',
      conditional: false,
      statedAt: dayOf(dice),
      summary: `What was said the ${n}th time`,
    },
  })
}

/** Low numbers more often than high ones. */
function skewed(dice: Dice, most: number): number {
  return Math.floor((dice.below(1000) / 1000) * dice.below(most))
}

function dayOf(dice: Dice): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${1946 + dice.below(80)}-${two(1 + dice.below(12))}-${two(1 + dice.below(28))}`
}

function countryOf(person: number): string {
  return countries[person % countries.length] ?? ''
}
