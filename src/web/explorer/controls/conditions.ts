import type { ListCondition } from '../state.ts'
import { stances } from '../words.ts'
import type { SearchKind } from './search.ts'

/** How a condition is chosen: from all the values of its enum, or by finding what has the name. */
export type Condition = { title: string } & ({ values: readonly string[] } | { finds: readonly SearchKind[] })

const actors = ['PERSON', 'COUNTRY', 'ORGANIZATION', 'BLOC'] as const

/** Every condition of `PositionFilter` that takes several values, in the order of the page. */
export const conditions: Record<ListCondition, Condition> = {
  stance: { title: 'Stance', values: stances },
  issue: { title: 'Issue', finds: ['ISSUE'] },
  actor: { title: 'Who', finds: actors },
  actorKind: { title: 'Kind of actor', values: ['PERSON', 'ORGANIZATION', 'COUNTRY', 'BLOC'] },
  role: {
    title: 'Role',
    values: [
      'HEAD_OF_STATE',
      'HEAD_OF_GOVERNMENT',
      'FOREIGN_MINISTER',
      'VICE_MINISTER',
      'MINISTER',
      'AMBASSADOR',
      'PERMANENT_REPRESENTATIVE',
      'SPOKESPERSON',
      'ORGANIZATION_HEAD',
      'LEGISLATOR',
      'JOURNALIST',
      'OTHER',
    ],
  },
  post: { title: 'Post', finds: ['POST'] },
  organization: { title: 'Organization', finds: ['ORGANIZATION'] },
  country: { title: 'Country', finds: ['COUNTRY'] },
  onBehalfOf: { title: 'On behalf of', finds: actors },
  target: { title: 'Toward', finds: actors },
  source: { title: 'Source', finds: ['SOURCE'] },
  event: { title: 'Event', finds: ['EVENT'] },
  mode: { title: 'How', values: ['STATEMENT', 'VOTE', 'SIGNATURE', 'ACTION'] },
}
