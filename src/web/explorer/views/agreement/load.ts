import { axisX, axisY, cell, text } from '@observablehq/plot'
import { agreementMatrixQuery } from '../../../../generated/documents.ts'
import { question } from '../../../shared/ask.ts'
import type { See } from '../../see.ts'
import { count } from '../../words.ts'
import { chartOf, short } from '../chart.ts'
import type { Load } from '../view.ts'

const first = 50

interface Cell {
  left: string
  right: string
  score: number
  n: number
  /** How many of the issues dates leave open. */
  open: number
}

/** How far every two units agree; those in one bloc stand side by side. */
export const load: Load = async ({ filter, level }, ask, signal) => {
  const asks = question(agreementMatrixQuery, { where: filter, level, first })
  const { units, scores, shared, uncertain } = (await ask(asks, signal)).agreementMatrix
  const names = new Map(units.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => short(names.get(id) ?? id, 24)
  const cells = units.flatMap((left, row) =>
    units.flatMap((right, column): Cell[] => {
      const score = scores[row]?.[column] ?? null
      return row === column || score === null
        ? []
        : [
            {
              ...{ left: left.id, right: right.id, score },
              ...{ n: shared[row]?.[column] ?? 0, open: uncertain[row]?.[column] ?? 0 },
            },
          ]
    }),
  )
  const percent = ({ score }: Cell) => Math.round(score * 100)
  const title = (one: Cell) =>
    `${names.get(one.left)} and ${names.get(one.right)}: ${percent(one)} % on ${count(one.n, 'issue')}${one.open > 0 ? `, ${one.open} of them left open by dates` : ''}`
  const about = 'How far every two units agree'
  const compared = units.filter(({ id }) => cells.some(({ left }) => left === id))
  return {
    summary:
      cells.length === 0
        ? 'No two of them share an issue.'
        : `${count(compared.length, 'unit')} share issues with another, in ${count(cells.length / 2, 'pair')}.`,
    notes: units.length === first ? [`The ${first} units with most issues are compared.`] : [],
    table: {
      caption: `${about}, in percent`,
      columns: ['One', 'Other', 'Agreement', 'Shared issues', 'Left open by dates'],
      rows: cells
        .filter(({ left, right }) => left < right)
        .map((one) => ({
          cells: [names.get(one.left) ?? one.left, names.get(one.right) ?? one.right, percent(one), one.n, one.open],
          see: seeCell(one),
          open: one.open > 0,
        })),
    },
    question: asks,
    picture:
      cells.length === 0
        ? null
        : chartOf(
            (palette, width) => {
              const size = Math.max(26, Math.min(54, (width - 300) / compared.length))
              return {
                width: 290 + compared.length * size,
                height: 150 + compared.length * Math.min(size, 40),
                marginLeft: 180,
                marginTop: 130,
                marginRight: 100,
                x: { domain: compared.map(({ id }) => id) },
                y: { domain: compared.map(({ id }) => id) },
                color: {
                  domain: [0, 0.5, 1],
                  range: [palette.signs.OPPOSE, palette.paper, palette.signs.SUPPORT],
                  type: 'linear',
                },
                marks: [
                  axisX({
                    anchor: 'top',
                    tickRotate: -40,
                    tickFormat: nameOf,
                    tickSize: 0,
                    label: null,
                    fontSize: 12,
                    textAnchor: 'start',
                  }),
                  axisY({ tickFormat: nameOf, tickSize: 0, label: null, fontSize: 12 }),
                  cell(cells, {
                    x: 'right',
                    y: 'left',
                    fill: 'score',
                    stroke: palette.line,
                    inset: 1,
                    rx: 4,
                    title,
                    className: 'seen',
                  }),
                  cell(
                    cells.filter(({ open }) => open > 0),
                    {
                      x: 'right',
                      y: 'left',
                      fill: 'none',
                      stroke: palette.ink,
                      strokeDasharray: '3 3',
                      inset: 2,
                      rx: 4,
                      pointerEvents: 'none',
                    },
                  ),
                  text(cells, {
                    x: 'right',
                    y: 'left',
                    text: percent,
                    fontSize: 12,
                    fill: (one: Cell) => (Math.abs(one.score - 0.5) > 0.3 ? palette.paper : palette.ink),
                    pointerEvents: 'none',
                  }),
                ],
              }
            },
            about,
            cells.map(seeCell),
          ),
  }
}

function seeCell({ left, right }: Cell): See {
  return { kind: 'agree', left, right }
}
