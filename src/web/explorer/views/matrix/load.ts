import { axisX, axisY, cell, text } from '@observablehq/plot'
import { count, signs } from '../../words.ts'
import { chartOf, short } from '../chart.ts'
import { askPairs, mostFrequent, type Pair, seePair } from '../pairs.ts'
import type { Load } from '../view.ts'

const mostActors = 30
const mostIssues = 60

/** The stance matrix: issues down, actors across, so that the long sentences can be read. */
export const load: Load = async (view, ask, signal) => {
  const { pairs, question, note } = await askPairs(view, ask, signal)
  const actors = mostFrequent(pairs, 'actor', mostActors)
  const issues = mostFrequent(pairs, 'issue', mostIssues)
  const isShown = ({ actor, issue }: Pair) =>
    actors.some(({ id }) => id === actor.id) && issues.some(({ id }) => id === issue.id)
  const shown = pairs.filter(isShown)
  const names = new Map([...actors, ...issues].map(({ id, name }) => [id, name]))
  const nameOf = (id: string, most: number) => short(names.get(id) ?? id, most)
  const title = ({ actor, issue, sign, positions }: Pair) =>
    `${actor.name} ${signs[sign].verb} ${issue.name} (${count(positions, 'position')})`
  const sees = shown.map((pair) => seePair(pair, view))
  const about = 'Stances of actors on issues'
  const notes = [
    note,
    shown.length < pairs.length
      ? `The ${actors.length} units and ${issues.length} issues with most stances are drawn.`
      : null,
  ]
  return {
    summary:
      shown.length === 0
        ? 'No position to draw.'
        : `${count(actors.length, 'unit')} by ${count(issues.length, 'issue')}: ${count(shown.length, 'stance')}.`,
    notes: notes.filter((sentence) => sentence !== null),
    table: {
      caption: about,
      columns: ['Issue', ...actors.map(({ name }) => name)],
      rows: issues.map((issue) => ({
        cells: [
          issue.name,
          ...actors.map((actor) =>
            cellOf(shown.find((pair) => pair.actor.id === actor.id && pair.issue.id === issue.id)),
          ),
        ],
        see: { kind: 'node', id: issue.id },
      })),
    },
    question,
    picture:
      shown.length === 0
        ? null
        : chartOf(
            (palette, width) => ({
              width: Math.max(width - 4, 400 + actors.length * 34),
              height: 150 + issues.length * 27,
              marginLeft: 310,
              marginTop: 130,
              marginRight: 90,
              x: { domain: actors.map(({ id }) => id) },
              y: { domain: issues.map(({ id }) => id) },
              marks: [
                axisX({
                  anchor: 'top',
                  tickRotate: -40,
                  tickFormat: (id: string) => nameOf(id, 26),
                  tickSize: 0,
                  label: null,
                  fontSize: 12,
                  textAnchor: 'start',
                }),
                axisY({ tickFormat: (id: string) => nameOf(id, 46), tickSize: 0, label: null, fontSize: 12 }),
                cell(shown, {
                  x: (pair: Pair) => pair.actor.id,
                  y: (pair: Pair) => pair.issue.id,
                  fill: (pair: Pair) => palette.signs[pair.sign],
                  rx: 4,
                  inset: 1.5,
                  title,
                  className: 'seen',
                }),
                text(shown, {
                  x: (pair: Pair) => pair.actor.id,
                  y: (pair: Pair) => pair.issue.id,
                  text: (pair: Pair) => signs[pair.sign].glyph,
                  fill: palette.paper,
                  fontSize: 15,
                  fontWeight: 'bold',
                  pointerEvents: 'none',
                }),
              ],
            }),
            about,
            sees,
          ),
  }
}

function cellOf(pair: Pair | undefined): string | null {
  return pair ? `${signs[pair.sign].glyph} ${signs[pair.sign].word}` : null
}
