import type { Noun, Value } from '../../src/model/labels.ts'
import { type Dice, makeDice, times } from '../support/dice.ts'
import { MANY, pad, type Thing, to, type WorldLink } from './things.ts'
import { appointmentsAndMemberships } from './worldAppointments.ts'
import { statements } from './worldStatements.ts'

/**
 * Every kind of thing, more of each than a chunk holds, and each relationship from a thing that has more of it than a chunk:
 * `p0`, who holds `a0`, took `hub` positions on `i0`, toward `c1`, on behalf of `c0`, at `e0`, found in `s0`; the other
 * zeros have MANY of everything else. Nothing comes before what it refers to.
 */
export function makeWorld(hub: number): Thing[] {
  const dice = makeDice(20_260_101)
  return [...actors(dice), ...issues(dice), ...appointmentsAndMemberships(dice), ...statements(dice, hub)]
}

function actors(dice: Dice): Thing[] {
  const named = (type: Noun, letter: string, props: (index: number) => Record<string, Value> = () => NOTHING) =>
    times(MANY, (index): Thing => {
      const id = `${letter}${index}`
      const name = `${type} ${dice.of(WORDS)} ${index}`
      return {
        id,
        type,
        props: { name, otherNames: [`Alias ${id}`], sortKey: `${name.toLowerCase()} ${id}`, ...props(index) },
        links: [],
      }
    })
  const people = named('Person', 'p', (index) =>
    index === 0 ? { 'identifier:example': times(MANY, (number) => `n${pad(number, 5)}`) } : NOTHING,
  )
  const countries = named('Country', 'c', (index) =>
    index % 2 === 0 ? { formalName: `The state of ${index}` } : NOTHING,
  )
  const organizations = named('Organization', 'o', (index) => ({ kind: index % 2 === 0 ? 'MINISTRY' : 'MEDIA' }))
  organizations.forEach(({ links }, index) => {
    links.push(to('BELONGS_TO', index % 100 === 1 ? 'c1' : 'c0'))
    if (index > 0) links.push(to('PART_OF', 'o0'))
  })
  return [...people, ...countries, ...named('Bloc', 'b'), ...organizations]
}

/**
 * `i0`; `t0` (a topic) and `r0` (a proposition) with MANY narrower issues; `d0` with twelve below one another; `n0`, which
 * narrows MANY topics.
 */
function issues(dice: Dice): Thing[] {
  const issue = (id: string, kind: string, links: WorldLink[] = []): Thing => {
    const name = `Issue ${dice.of(WORDS)} ${id}`
    return {
      id,
      type: 'Issue',
      props: { name, otherNames: [`Matter ${id}`], kind, sortKey: `${name.toLowerCase()} ${id}` },
      links,
    }
  }
  const narrows = (other: string, alignment: string) => to('NARROWS', other, { alignment })
  const topics = times(MANY, (index) => issue(`t${index}`, 'TOPIC'))
  const deep = times(13, (index) =>
    issue(`d${index}`, 'PROPOSITION', index === 0 ? [] : [narrows(`d${index - 1}`, index % 3 === 0 ? 'CON' : 'PRO')]),
  )
  return [
    ...topics,
    issue('r0', 'PROPOSITION'),
    ...deep,
    ...times(MANY, (index) =>
      issue(
        `i${index}`,
        'PROPOSITION',
        index === 0 ? [] : [narrows('t0', 'NONE'), narrows('r0', dice.of(['PRO', 'CON', 'NONE']))],
      ),
    ),
    issue(
      'n0',
      'PROPOSITION',
      topics.slice(1).map(({ id }) => narrows(id, 'NONE')),
    ),
  ]
}

const NOTHING: Record<string, Value> = {}
const WORDS = ['amber', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove']
