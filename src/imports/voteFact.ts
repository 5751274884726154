import type { Fact, FactType } from '../facts/fact.ts'
import { link } from '../facts/link.ts'
import type { Stance } from '../generated/types.ts'
import { polarities } from '../model/stance.ts'

/** A vote as a record gives it: who voted how on what, at which roll call. */
interface Vote {
  event: string
  issue: string
  voter: string
  takes: readonly FactType[]
  stance: Stance
  /** When it was cast, as `dateProps` makes it. */
  dated: Fact['props']
}

/** The position that a vote is: nothing was said, so it has no statement. */
export function voteFact({ event, issue, voter, takes, stance, dated }: Vote): Fact {
  const id = `${event}-${voter.toLowerCase()}`
  const polarity = polarities[stance]
  return {
    id,
    type: 'Position',
    path: [],
    props: {
      stance,
      polarity,
      conditional: false,
      mode: 'VOTE',
      ...dated,
      sortKey: `${dated.statedEarliest ?? ''} ${id}`,
    },
    links: [
      ...link('TOOK', voter, takes, [], { reverse: true }),
      ...link('ON', issue, ['Issue'], []),
      ...link('AT', event, ['Event'], []),
    ],
  }
}
