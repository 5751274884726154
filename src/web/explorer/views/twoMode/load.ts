import { kindOf, type Model, mostNodes } from '../../graph/model.ts'
import { pictureOf } from '../../graph/pictureOf.ts'
import { count, signs } from '../../words.ts'
import { askPairs, mostFrequent, seePair } from '../pairs.ts'
import type { Load } from '../view.ts'

/** The two-mode network: units and issues, over everything that the filter leaves. */
export const load: Load = async (view, ask, signal) => {
  const { pairs, question, note } = await askPairs(view, ask, signal)
  const actors = mostFrequent(pairs, 'actor', mostNodes / 2)
  const issues = mostFrequent(pairs, 'issue', mostNodes / 2)
  const drawn = new Set([...actors, ...issues].map(({ id }) => id))
  const shown = pairs.filter(({ actor, issue }) => drawn.has(actor.id) && drawn.has(issue.id))
  const notes = note === null ? [] : [note]
  if (shown.length < pairs.length) notes.push(`The ${count(drawn.size, 'node')} with most links are drawn.`)
  const model: Model = {
    nodes: [...actors, ...issues].map(({ id, name, __typename }) => {
      const weight = shown.filter(({ actor, issue }) => actor.id === id || issue.id === id).length
      return { id, label: name, kind: kindOf(__typename), weight }
    }),
    edges: shown.map((pair) => {
      const { actor, issue, sign, positions } = pair
      return {
        see: seePair(pair, view),
        source: actor.id,
        target: issue.id,
        sign,
        weight: positions,
        verb: signs[sign].verb,
      }
    }),
  }
  return {
    summary:
      shown.length === 0
        ? 'No position to draw.'
        : `${count(actors.length, 'unit')}, ${count(issues.length, 'issue')}, ${count(shown.length, 'link')}.`,
    notes,
    table: {
      caption: 'Units and issues',
      columns: ['Who', 'Does', 'Issue', 'Positions'],
      rows: shown.map((pair) => ({
        cells: [pair.actor.name, `${signs[pair.sign].glyph} ${signs[pair.sign].verb}`, pair.issue.name, pair.positions],
        see: seePair(pair, view),
      })),
    },
    question,
    picture: shown.length === 0 ? null : pictureOf(model),
  }
}
