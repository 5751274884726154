import { type EvidenceFragment, type RollCallQuery, rollCallQuery } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'
import type { See } from '../see.ts'
import { count, signs, stances } from '../words.ts'

const first = 100
const most = 1000

type Vote = RollCallQuery['positions']['nodes'][number]

/** The tally of the roll call that a vote was cast in, and who voted how; read at once, or when it is asked for. */
export function drawRollCall(
  position: EvidenceFragment,
  atOnce: boolean,
  ask: Ask,
  see: (what: See) => void,
): HTMLElement {
  const host = h('section', { class: 'roll-call', 'aria-label': 'The roll call' })
  const read = async () => {
    host.replaceChildren(h('p', { class: 'faint' }, 'Looking up the roll call…'))
    const { votes, totalCount } = await readVotes(position, ask)
    host.replaceChildren(...drawVotes(votes, totalCount, position.id, see))
  }
  const fail = () => host.replaceChildren(h('p', { class: 'faint' }, 'The roll call could not be read.'))
  if (atOnce) read().catch(fail)
  else host.append(h('button', { type: 'button', onclick: () => void read().catch(fail) }, 'The tally and the others'))
  return host
}

async function readVotes({ event, issue }: EvidenceFragment, ask: Ask): Promise<{ votes: Vote[]; totalCount: number }> {
  const where = { event: event ? [event.id] : [], issue: [issue.id], includeNarrower: false, mode: ['VOTE' as const] }
  const votes: Vote[] = []
  let after: string | null = null
  for (;;) {
    const asks = question(rollCallQuery, { where, first, after })
    const answer: RollCallQuery = await ask(asks)
    const { positions } = answer
    votes.push(...positions.nodes)
    const { hasNextPage, endCursor } = positions.pageInfo
    if (!hasNextPage || votes.length >= most) return { votes, totalCount: positions.totalCount }
    after = endCursor
  }
}

function drawVotes(votes: Vote[], totalCount: number, own: string, see: (what: See) => void): HTMLElement[] {
  const sides = stances.flatMap((stance) => {
    const cast = votes.filter((vote) => vote.stance === stance)
    return cast.length === 0 ? [] : [{ stance, cast: cast.sort((a, b) => (a.actor.name < b.actor.name ? -1 : 1)) }]
  })
  const tally = sides.map(
    ({ stance, cast }) => `${signs[stance].glyph} ${cast.length} ${signs[stance].word.toLowerCase()}`,
  )
  const read = votes.length < totalCount ? ` ${votes.length} of ${totalCount} are listed.` : ''
  return [
    h('p', {}, `${count(totalCount, 'vote')}: ${tally.join(', ')}.${read}`),
    ...sides.map(({ stance, cast }) =>
      h(
        'details',
        {},
        h('summary', {}, `${signs[stance].glyph} ${signs[stance].word} (${cast.length})`),
        h(
          'p',
          {},
          ...cast.flatMap(({ id, actor }, at) => [
            at > 0 ? ', ' : '',
            id === own
              ? h('strong', {}, actor.name)
              : h(
                  'button',
                  { type: 'button', class: 'link', onclick: () => see({ kind: 'position', id }) },
                  actor.name,
                ),
          ]),
        ),
      ),
    ),
  ]
}
