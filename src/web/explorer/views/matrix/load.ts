import { axisX, axisY, cell, text } from '@observablehq/plot'
import { measureIn } from '../../measure.ts'
import { count, signs } from '../../words.ts'
import { chartOf, namesAbove, reachBeyond, short, shortIn } from '../chart.ts'
import { askPairs, type Pair, seePair } from '../pairs.ts'
import type { Load } from '../view.ts'

const most = { units: 30, issues: 40 }

/** The stance matrix: issues down, actors across, so that the long sentences can be read. */
export const load: Load = async (view, ask, signal) => {
  const { pairs: shown, actors, issues, question, network, notes } = await askPairs(view, most, ask, signal)
  const names = new Map([...actors, ...issues].map(({ id, name }) => [id, name]))
  const nameOf = (id: string, most: number) => short(names.get(id) ?? id, most)
  const title = ({ actor, issue, sign, positions }: Pair) =>
    `${actor.name} ${signs[sign].verb} ${issue.name} (${count(positions, 'position')})`
  const sees = shown.map((pair) => seePair(pair, view))
  const about = 'Stances of actors on issues'
  return {
    summary:
      shown.length === 0
        ? 'No position to draw.'
        : `${count(actors.length, 'unit')} by ${count(issues.length, 'issue')}: ${count(shown.length, 'stance')}.`,
    notes,
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
    network,
    picture:
      shown.length === 0
        ? null
        : chartOf(
            (palette, width) => {
              const above = actors.map(({ id }) => nameOf(id, 26))
              // Names give way before columns leave a narrow picture, and take what wide columns leave.
              const measure = measureIn(`12px ${palette.font}`)
              const longest = 14 + Math.max(...issues.map(({ name }) => measure(name)))
              const left = Math.max(
                Math.min(310, Math.max(130, width * 0.27)),
                Math.min(longest, width - 4 - reachBeyond(above, 60) - actors.length * 60),
              )
              const { size, right, ...slant } = columnsIn(width - left - 4, above)
              return {
                width: left + right + actors.length * size,
                height: 20 + slant.height + issues.length * 27,
                marginLeft: left,
                marginTop: slant.height,
                marginRight: right,
                x: { domain: actors.map(({ id }) => id) },
                y: { domain: issues.map(({ id }) => id) },
                marks: [
                  axisX({
                    anchor: 'top',
                    tickRotate: slant.tickRotate,
                    tickFormat: (id: string) => nameOf(id, 26),
                    tickSize: 0,
                    label: null,
                    fontSize: 12,
                    textAnchor: 'start',
                  }),
                  axisY({
                    tickFormat: (id: string) => shortIn(names.get(id) ?? id, left - 10, palette.font),
                    tickSize: 0,
                    label: null,
                    fontSize: 12,
                  }),
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
                    fontSize: Math.min(15, size - 3),
                    fontWeight: 'bold',
                    pointerEvents: 'none',
                  }),
                ],
              }
            },
            about,
            sees,
          ),
  }
}

/** Names slant where their columns are wide enough, and then stand out beyond the last. */
function columnsIn(room: number, names: string[]) {
  const sizeOf = (right: number) => Math.min(60, Math.max(15, (room - right) / names.length))
  const slanted = reachBeyond(names, 20)
  const right = sizeOf(slanted) < 20 ? 30 : slanted
  return { right, size: sizeOf(right), ...namesAbove(names, right === slanted ? sizeOf(right) : 15) }
}

function cellOf(pair: Pair | undefined): string | null {
  return pair ? `${signs[pair.sign].glyph} ${signs[pair.sign].word}` : null
}
