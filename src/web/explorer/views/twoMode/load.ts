import { kindOf, type Model, mostNodes } from '../../graph/model.ts'
import { pictureOf } from '../../graph/pictureOf.ts'
import { count, signs } from '../../words.ts'
import { askPairs, seePair } from '../pairs.ts'
import type { Load } from '../view.ts'

const most = { units: mostNodes / 2, issues: mostNodes / 2 }
const few = { units: 30, issues: 10 }
const mostLinks = 1000
const crowded = 200

/** The two-mode network: units and issues, over everything that the filter leaves. */
export const load: Load = async (view, ask, signal) => {
  const whole = await askPairs(view, most, ask, signal)
  // Where nearly everybody speaks on everything, fewer of both can be read.
  const found = whole.pairs.length <= mostLinks ? whole : await askPairs(view, few, ask, signal)
  const { pairs: shown, actors, issues, question, network, notes } = found
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
        // Units come to lie near what they are for.
        pull: sign === 'OPPOSE' && shown.length > crowded ? 0.05 : 1,
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
    network,
    picture: shown.length === 0 ? null : pictureOf(model),
  }
}
