import type { Ask } from '../ask.ts'
import { h } from '../dom.ts'
import type { View } from '../state.ts'
import { count, type Stance, signs } from '../words.ts'
import type { Name } from './evidence.ts'
import type { NodeTools } from './node.ts'

const question = `query Agreement($between: [ID!]!, $where: PositionFilter, $level: Level!) {
  agreement(between: $between, where: $where, level: $level) {
    left { id name }
    right { id name }
    score
    n
    sufficiency
    pairs(first: 50) {
      nodes {
        issue { id name }
        left { id stance }
        right { id stance }
      }
    }
  }
}`

interface Side {
  id: string
  stance: Stance
}

interface Answer {
  agreement: {
    left: Name
    right: Name
    score: number | null
    n: number
    sufficiency: string
    pairs: { nodes: { issue: Name; left: Side; right: Side }[] }
  } | null
}

/** How far two units agree, issue by issue, each stance leading to its evidence. */
export async function drawAgreement(between: string[], view: View, ask: Ask, { see }: NodeTools): Promise<HTMLElement> {
  const variables = { between, where: view.filter, level: view.level }
  const { agreement } = await ask<Answer>({ query: question, variables })
  if (!agreement) return h('p', {}, 'One of the two ids names nothing that takes positions.')
  const { left, right, score, n, sufficiency, pairs } = agreement
  const side = ({ id, stance }: Side) =>
    h(
      'td',
      {},
      h(
        'button',
        { type: 'button', class: 'link', onclick: () => see(`position~${id}`) },
        `${signs[stance].glyph} ${signs[stance].word}`,
      ),
    )
  const rows = pairs.nodes.map((pair) =>
    h('tr', {}, h('th', { scope: 'row' }, pair.issue.name), side(pair.left), side(pair.right)),
  )
  const percent =
    score === null ? 'They share no issue.' : `${Math.round(score * 100)} % agreement on ${count(n, 'shared issue')}.`
  const few = score !== null && sufficiency === 'NOT_ENOUGH' ? ' Fewer than three issues: not a finding.' : ''
  const head = ['Issue', left.name, right.name].map((title) => h('th', { scope: 'col' }, title))
  return h(
    'div',
    { class: 'node' },
    h('h3', {}, `${left.name} and ${right.name}`),
    h('p', {}, percent + few),
    rows.length > 0 && h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  )
}
