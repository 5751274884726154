import { type Dice, times } from '../support/dice.ts'
import { dated, from, MANY, pad, someDate, type Thing, to } from './things.ts'

const ROLES = ['AMBASSADOR', 'MINISTER', 'FOREIGN_MINISTER', 'SPOKESPERSON', 'HEAD_OF_STATE']

/**
 * Posts of `o0` for `c0`, accredited to `c1`, as many elsewhere, and as many for the bloc `b0`; `p0` holds `a0`, `p2` holds MANY posts at once, the post
 * `k1` had MANY holders; `c1` is in MANY blocs, and `b0` and `o0` have MANY members.
 */
export function appointmentsAndMemberships(dice: Dice): Thing[] {
  return [...posts(dice), ...appointments(dice), ...memberships(dice)]
}

function posts(dice: Dice): Thing[] {
  const post = (index: number, of: string, represents: string, accredited: string): Thing => {
    const [id, title] = [`k${index}`, `Post ${pad(index, 5)}`]
    return {
      id,
      type: 'Post',
      props: {
        title,
        role: index === 0 ? 'AMBASSADOR' : dice.of(ROLES),
        sortKey: `${title.toLowerCase()} ${id}`,
      },
      links: [to('OF', of), to('REPRESENTS', represents), to('ACCREDITED_TO', accredited)],
    }
  }
  return [
    ...times(MANY, (index) => post(index, 'o0', 'c0', 'c1')),
    ...times(MANY, (index) => post(MANY + index, `o${index}`, `c${index}`, `b${index}`)),
    ...times(MANY, (index) => post(2 * MANY + index, `o${index}`, 'b0', `c${index}`)),
  ]
}

function appointments(dice: Dice): Thing[] {
  const appointment = (
    index: number,
    person: string,
    post: string,
    start: string | null,
    end: string | null,
  ): Thing => {
    const id = `a${index}`
    const begins = dated('startDate', 'start', start)
    return {
      id,
      type: 'Appointment',
      props: {
        status: 'UNKNOWN',
        ...begins,
        ...dated('endDate', 'end', end),
        sortKey: `${begins.startEarliest ?? ''} ${id}`,
      },
      links: [from('HOLDS', person), to('TO', post)],
    }
  }
  const years = () => {
    const start = 1950 + dice.below(50)
    return [String(start), dice.below(4) === 0 ? null : `${start + dice.below(12)}-06-30`] as const
  }
  return [
    appointment(0, 'p0', 'k0', '1990', null),
    ...times(MANY, (index) => appointment(1 + index, 'p2', `k${1 + (index % (MANY - 1))}`, '1945', null)),
    ...times(MANY - 10, (index) => appointment(1 + MANY + index, `p${index + 3}`, 'k1', ...years())),
    ...times(MANY - 10, (index) => appointment(1 + 2 * MANY + index, `p${index + 3}`, `k${MANY + index}`, ...years())),
  ]
}

function memberships(dice: Dice): Thing[] {
  const membership = (index: number, member: string, of: string): Thing => {
    const id = `m${index}`
    const start = dice.below(10) === 0 ? null : someDate(dice)
    const end = start !== null && dice.below(2) === 0 ? String(Number(start.slice(0, 4)) + 1 + dice.below(30)) : null
    const begins = dated('startDate', 'start', start)
    return {
      id,
      type: 'Membership',
      props: { ...begins, ...dated('endDate', 'end', end), sortKey: `${begins.startEarliest ?? ''} ${id}` },
      links: [from('HAS', member), to('OF', of)],
    }
  }
  return [
    ...times(MANY, (index) => membership(index, 'c1', `b${index}`)),
    ...times(MANY, (index) => membership(MANY + index, `c${index}`, index === 1 ? 'b7' : 'b0')),
    ...times(MANY, (index) => membership(2 * MANY + index, `p${index}`, 'o0')),
  ]
}
