import { idOf, slugOf } from '../../model/ids.ts'
import * as format from './format.ts'
import type { Lists } from './lists.ts'

/** What an element cannot tell alone. Everything but `posts` and `appointments` goes by the ids of the file. */
export interface Context {
  /** How often a person holds a post, so that two appointments have two ids. */
  appointments: Map<string, number>
  /** The organization of each post, which its holders' memberships need not repeat. */
  posts: Map<string, format.Post>
  /** When each event was, for what was said there and for the memberships of a legislative period. */
  events: Map<string, format.Event>
  voteEvents: Map<string, format.VoteEvent>
  /** The dates of the memberships whose ids are made here. */
  made: Map<string, string>
  dataset: string
}

export function contextOf(lists: Lists, dataset: string): Context {
  const appointments = new Map<string, number>()
  for (const { value } of lists.memberships ?? []) {
    const { person_id, post_id, role, organization_id } = (value ?? {}) as Record<string, unknown>
    const key = `${person_id} ${post_id ?? idOf(`${organization_id}-${slugOf(String(role ?? ''))}`)}`
    appointments.set(key, (appointments.get(key) ?? 0) + 1)
  }
  const read = <Read>(name: string, schema: { safeParse(value: unknown): { data?: Read | undefined } }) =>
    (lists[name] ?? []).flatMap(({ value }) => schema.safeParse(value).data ?? [])
  return {
    appointments,
    posts: new Map(read('posts', format.post).map((post) => [idOf(post.id), post])),
    events: new Map(read('events', format.event).map((event) => [event.id, event])),
    voteEvents: new Map(read('vote_events', format.voteEvent).map((event) => [event.id, event])),
    made: new Map(),
    dataset,
  }
}
