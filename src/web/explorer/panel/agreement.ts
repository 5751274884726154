import { type AgreementQuery, agreementQuery } from '../../../generated/documents.ts'
import { type Ask, question } from '../../shared/ask.ts'
import { h } from '../../shared/dom.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'
import { count, openWord, signs, yearsIn } from '../words.ts'
import { during } from './near.ts'
import type { NodeTools } from './node.ts'

type Side = NonNullable<AgreementQuery['agreement']>['pairs']['nodes'][number]['left']

/** How far two units agree, issue by issue, each stance leading to its evidence. */
export async function drawAgreement(
  { left: one, right: other, period }: Extract<See, { kind: 'agree' }>,
  view: View,
  ask: Ask,
  { see }: NodeTools,
): Promise<HTMLElement> {
  const [between, where, level] = [[one, other], during(view.filter, period), view.level]
  const { agreement } = await ask(question(agreementQuery, { between, where, level }))
  if (!agreement) return h('p', {}, 'One of the two ids names nothing that takes positions.')
  const { left, right, score, n, uncertain, sufficiency, pairs } = agreement
  const side = ({ id, stance }: Side) =>
    h(
      'td',
      {},
      h(
        'button',
        { type: 'button', class: 'link', onclick: () => see({ kind: 'position', id }) },
        `${signs[stance].glyph} ${signs[stance].word}`,
      ),
    )
  const rows = pairs.nodes.map((pair) =>
    h(
      'tr',
      { class: !pair.certain && 'open' },
      h('th', { scope: 'row' }, pair.issue.name, !pair.certain && h('small', {}, openWord)),
      side(pair.left),
      side(pair.right),
    ),
  )
  const percent =
    score === null ? 'They share no issue.' : `${Math.round(score * 100)} % agreement on ${count(n, 'shared issue')}.`
  const few = score !== null && sufficiency === 'NOT_ENOUGH' ? ' Fewer than three issues: not a finding.' : ''
  const open = uncertain > 0 ? ` Dates leave ${uncertain} of them open.` : ''
  const head = ['Issue', left.name, right.name].map((title) => h('th', { scope: 'col' }, title))
  return h(
    'div',
    { class: 'node' },
    h('h3', {}, `${left.name} and ${right.name}${period ? `, ${yearsIn(period)}` : ''}`),
    h('p', {}, percent + open + few),
    rows.length > 0 && h('table', {}, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
  )
}
