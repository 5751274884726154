import { byName, type Draft, fitting, isNames, many, mostOf, yaml } from './draft.ts'

const EVENT = /\b(event|conference|meeting|summit|occasion)\b/
const SUMMARY = /\b(summary|abstract)\b/
const SEQUENCE = /\b(sequence|seq|order)\b/
/** How a column is called that tells each row from all others. */
export const OWN_ID = /^(id|no|nr|number|key|ref|record|.* id)$/

/** Proposes what else a row of positions may say: its event, summary, place in an order, and id. */
export function sayMore(draft: Draft): undefined {
  const event = draft.find(EVENT, isNames)
  if (event)
    draft.say(
      `event: { column: ${yaml(event.name)}, as: name, kind: OTHER }`,
      [byName('event', event), 'unsure: kind can be CONFERENCE, SESSION, ROLL_CALL and others'],
      event,
    )
  const summary = draft.find(SUMMARY, isNames)
  if (summary) draft.say(`summary: ${yaml(summary.name)}`, [byName('summary', summary)], summary)
  const sequence = draft.find(SEQUENCE, (column) => mostOf(column, column.numbers, 1))
  if (sequence)
    draft.say(
      `sequence: ${yaml(sequence.name)}`,
      [`sequence: ${fitting(sequence, sequence.numbers, 'are whole numbers')}`],
      sequence,
    )
  const own = draft.find(OWN_ID, (column) => column.empty === 0 && column.distinct.length === column.values.length)
  if (own)
    draft.say(
      `id: ${yaml(own.name)}`,
      [`id: all of ${many(own.values.length)} of ${JSON.stringify(own.name)} are different`],
      own,
    )
}
