import { axisX, axisY, cell, text } from '@observablehq/plot'
import { agreementMatrixQuery, comparableQuery } from '../../../../generated/documents.ts'
import { type Ask, question } from '../../../shared/ask.ts'
import { type Legend, mixAlong, scale } from '../../legend.ts'
import type { Palette } from '../../palette.ts'
import type { See } from '../../see.ts'
import type { View } from '../../state.ts'
import { count } from '../../words.ts'
import { chartOf, namesAbove, reachBeyond, short, shortIn } from '../chart.ts'
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
  const nameOf = (id: string) => short(names.get(id) ?? id, 34)
  const longest = Math.max(0, ...units.map(({ id }) => nameOf(id).length))
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
  const scaling = scaleOf(cells.map(({ score }) => score))
  const compared = units.filter(({ id }) => cells.some(({ left }) => left === id))
  return {
    summary:
      cells.length === 0
        ? 'No two of them share an issue.'
        : `${count(compared.length, 'unit')} share issues with another, in ${count(cells.length / 2, 'pair')}.`,
    notes: units.length < first ? [] : [await sayCapped(filter, level, ask, signal)],
    ...(cells.length > 0 && { legend: legendOf(scaling) }),
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
              const side = Math.min(240, Math.max(90, 16 + longest * 7), width / 3)
              const right = reachBeyond(
                compared.map(({ id }) => nameOf(id)),
                15,
              )
              const size = Math.max(15, Math.min(54, (width - side - right - 14) / compared.length))
              const above = namesAbove(
                compared.map(({ id }) => nameOf(id)),
                size,
              )
              const hasRoom = size >= 22
              return {
                width: side + right + 10 + compared.length * size,
                height: 20 + above.height + compared.length * Math.min(size, 40),
                marginLeft: side,
                marginTop: above.height,
                marginRight: right,
                x: { domain: compared.map(({ id }) => id) },
                y: { domain: compared.map(({ id }) => id) },
                marks: [
                  axisX({
                    anchor: 'top',
                    tickRotate: above.tickRotate,
                    tickFormat: nameOf,
                    tickSize: 0,
                    label: null,
                    fontSize: 12,
                    textAnchor: 'start',
                  }),
                  axisY({
                    tickFormat: (id: string) => shortIn(nameOf(id), side - 10, palette.font),
                    tickSize: 0,
                    label: null,
                    fontSize: 12,
                  }),
                  cell(cells, {
                    x: 'right',
                    y: 'left',
                    fill: ({ score }: Cell) => mixAlong(colorsOf(scaling, palette), shareOf(scaling, score)),
                    stroke: palette.line,
                    inset: hasRoom ? 1 : 0.5,
                    rx: hasRoom ? 4 : 1,
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
                  text(hasRoom ? cells : [], {
                    x: 'right',
                    y: 'left',
                    text: percent,
                    fontSize: 12,
                    fill: (one: Cell) => (isDeep(scaling, one.score) ? palette.paper : palette.ink),
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

/** The scores between the two ends of the colours; of some below a half, from the one end over the half to the other. */
interface Scaling {
  least: number
  most: number
  diverging: boolean
}

function scaleOf(scores: number[]): Scaling {
  const [least, most] = [Math.min(...scores), Math.max(...scores)]
  if (least >= 0.5) return { least, most, diverging: false }
  const reach = Math.max(0.5 - least, most - 0.5)
  return { least: 0.5 - reach, most: 0.5 + reach, diverging: true }
}

function colorsOf({ diverging }: Scaling, { signs, paper }: Palette): string[] {
  return diverging ? [signs.OPPOSE, paper, signs.SUPPORT] : [paper, signs.SUPPORT]
}

function shareOf({ least, most }: Scaling, score: number): number {
  return most === least ? 1 : (score - least) / (most - least)
}

function isDeep(scaling: Scaling, score: number): boolean {
  const share = shareOf(scaling, score)
  return share > 0.72 || (scaling.diverging && share < 0.22)
}

function legendOf(scaling: Scaling): Legend {
  const { least, most } = scaling
  const ticks = [least, (least + most) / 2, most].map((score) => `${Math.round(score * 100)} %`)
  return (palette) => [scale(palette, colorsOf(scaling, palette), ticks, 'Agreement')]
}

async function sayCapped(where: View['filter'], level: View['level'], ask: Ask, signal: AbortSignal): Promise<string> {
  const { nodeCount } = (await ask(question(comparableQuery, { where, level }), signal)).positionNetwork
  return nodeCount > first
    ? `The ${first} of ${nodeCount} units with most issues are compared; narrow the filter to see others.`
    : `All ${first} units are compared.`
}

function seeCell({ left, right }: Cell): See {
  return { kind: 'agree', left, right }
}
