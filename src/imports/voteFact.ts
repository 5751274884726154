import type { Stance } from '../generated/types.ts'
import type { End } from '../model/links.ts'
import { type Fact, position } from '../model/nouns.ts'

/** A vote as a record gives it: who voted how on what, at which roll call, when. */
interface Vote {
  event: string
  issue: string
  voter: Exclude<End, string>
  /** What tells the voters of an event apart, in the vote's id; the voter's own id when absent. */
  key?: string | undefined
  stance: Stance
  statedAt: string | undefined
  /** Its place among the votes of a day, where the record tells one. */
  sequence?: number | undefined
}

/** The position that a vote is: nothing was said, so it has no statement. */
export function voteFact({ event, issue, voter, key = voter.id, stance, statedAt, sequence }: Vote): Fact {
  const id = `${event}-${key.toLowerCase()}`
  return position({ id, stance, conditional: false, mode: 'VOTE', statedAt, sequence, actor: voter, issue, event })
}
