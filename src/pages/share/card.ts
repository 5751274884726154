import anyAscii from 'any-ascii'
import type { Stance } from '../../generated/documents.ts'
import type { Counted } from '../shared/chart.ts'
import { yearOf } from '../shared/chart.ts'
import { escapeText } from '../shared/html.ts'
import { inOrder, number, score, signs } from '../shared/words.ts'
import type { Font } from './font.ts'

/** What the picture of a page shows: what previews of a link show. */
export interface Card {
  kind: string
  /** The name, then others of the same thing: the first that the font can write is shown. */
  titles: readonly string[]
  /** Stands where no name can be written. */
  id: string
  sentence: string
  chart: Chart | null
}

export type Chart =
  | { form: 'stances'; counted: readonly Counted[]; years: readonly { period: string; counted: readonly Counted[] }[] }
  | { form: 'scores'; scores: readonly { name: string; score: number; n: number }[]; of: number }

export interface Fonts {
  regular: Font
  bold: Font
}

export const WIDTH = 1200
export const HEIGHT = 630
const SIDE = 64
const ROOM = WIDTH - 2 * SIDE
const INK = '#1c2637'
const FAINT = '#5a667c'
const LINE = '#dde2ea'
const ACCENT = '#1f5fae'
/** As on the pages, in the light. */
const colors: Record<Stance, string> = {
  SUPPORT: '#0068a8',
  OPPOSE: '#c04a00',
  MIXED: '#9b4682',
  NEUTRAL: '#5a667c',
  ABSTAIN: '#a3afc6',
  NONE: '#d5dae3',
}
/** Comparisons that are drawn on one picture. */
const MOST_SCORES = 4

/** Draws a card as an SVG whose texts are of letters that the fonts have. `place` is the address that it stands for. */
export function drawCard({ kind, titles, id, sentence, chart }: Card, place: string, { regular, bold }: Fonts): string {
  const write = (text: string, x: number, y: number, { size = 26, fill = INK, isBold = false, end = false } = {}) =>
    `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${isBold ? ' font-weight="700"' : ''}${end ? ' text-anchor="end"' : ''}>${escapeText(legible(text, isBold ? bold : regular))}</text>`
  const title = wrap(titleOf(titles, id, bold), bold, ROOM / 56, 2)
  const words = wrap(legible(sentence, regular), regular, ROOM / 30, 2)
  const below = 140 + title.length * 66
  const top = below + words.length * 40 + 10
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Open Sans">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/><rect width="${WIDTH}" height="12" fill="${ACCENT}"/>
${write(kind, SIDE, 76, { fill: ACCENT, isBold: true })}
${title.map((line, at) => write(line, SIDE, 140 + at * 66, { size: 56, isBold: true })).join('\n')}
${words.map((line, at) => write(line, SIDE, below + at * 40 - 8, { size: 30, fill: FAINT })).join('\n')}
${chart === null ? '' : chart.form === 'stances' ? drawStances(chart, top, write, regular) : drawScores(chart, top, write)}
<rect x="${SIDE}" y="574" width="${ROOM}" height="2" fill="${LINE}"/>
${write('Démarche', SIDE, 610, { isBold: true })}
${write(cut(legible(place, regular), regular, (ROOM - 200) / 22), WIDTH - SIDE, 610, { size: 22, fill: FAINT, end: true })}
</svg>`
}

type Write = (
  text: string,
  x: number,
  y: number,
  look?: { size?: number; fill?: string; isBold?: boolean; end?: boolean },
) => string

const BOTTOM = 462

/** Stances by year as columns where there are years, else as one bar; how many of each below. */
function drawStances(
  { counted, years }: Extract<Chart, { form: 'stances' }>,
  top: number,
  write: Write,
  font: Font,
): string {
  const all = inOrder(counted)
  const sum = total(all)
  if (sum === 0) return ''
  const hasYears = years.length > 1
  const first = Math.min(...years.map(({ period }) => yearOf(period)))
  const last = Math.max(...years.map(({ period }) => yearOf(period)))
  const step = ROOM / (last - first + 1)
  const most = Math.max(...years.map((year) => total(year.counted)))
  const wide = Math.min(90, Math.max(1, step * 0.85))
  const columns = years.map(({ period, counted: those }) => {
    const x = SIDE + (yearOf(period) - first) * step
    let y = BOTTOM
    return inOrder(those).map(({ stance, count }) => {
      const height = (count / most) * (BOTTOM - top)
      y -= height
      return box(x + (step - wide) / 2, y, wide, height, colors[stance])
    })
  })
  let along = SIDE
  const bar = all.map(({ stance, count }) => {
    const width = (count / sum) * ROOM
    along += width
    return box(along - width, BOTTOM - 84, width, 64, colors[stance])
  })
  const ends = hasYears
    ? [
        write(String(first), SIDE, BOTTOM + 26, { size: 20, fill: FAINT }),
        write(String(last), WIDTH - SIDE, BOTTOM + 26, { size: 20, fill: FAINT, end: true }),
      ]
    : []
  let [x, y] = [SIDE, BOTTOM + 60]
  const key = all.map(({ stance, count }) => {
    const words = `${signs[stance].word} ${number(count)}`
    const wide = 54 + font.widthOf(words) * 21
    if (x + wide > SIDE + ROOM) [x, y] = [SIDE, y + 30]
    x += wide
    return `${box(x - wide, y - 18, 20, 20, colors[stance])}${write(words, x - wide + 28, y, { size: 21 })}`
  })
  return [...(hasYears ? columns.flat() : bar), ...ends, ...key].join('\n')
}

/** Scores from 0 to 1 as bars, each with its two names. */
function drawScores({ scores, of }: Extract<Chart, { form: 'scores' }>, top: number, write: Write): string {
  const step = Math.min(90, (BOTTOM + 90 - top) / Math.min(MOST_SCORES, Math.max(1, scores.length)))
  const shown = scores.slice(0, MOST_SCORES).map(({ name, score: value, n }, at) => {
    const y = top + at * step
    const figure = `${score(value)} on ${number(n)} ${n === 1 ? 'issue' : 'issues'}`
    return [
      write(name, SIDE, y + 24, { size: 24 }),
      write(figure, WIDTH - SIDE, y + 24, { size: 24, isBold: true, end: true }),
      box(SIDE, y + 36, ROOM, 14, LINE),
      box(SIDE, y + 36, value * ROOM, 14, ACCENT),
    ]
  })
  const rest =
    of > shown.length
      ? [write(`${shown.length} of ${of} pairs`, WIDTH - SIDE, 76, { size: 22, fill: FAINT, end: true })]
      : []
  return [...shown.flat(), ...rest].join('\n')
}

function box(x: number, y: number, width: number, height: number, fill: string): string {
  const [left, up, wide, high] = [x, y, width, height].map((value) => value.toFixed(1))
  return `<rect x="${left}" y="${up}" width="${wide}" height="${high}" fill="${fill}"/>`
}

function total(counted: readonly Counted[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0)
}

/** The first name of which the font has every letter, else the first in Latin letters, else the id. */
function titleOf(titles: readonly string[], id: string, font: Font): string {
  const [first = ''] = titles
  const whole = titles.map((title) => title.normalize('NFC')).find((title) => title !== '' && isWritten(title, font))
  return whole ?? (legible(first, font).trim() || legible(id, font))
}

/** The text with what the font has not in Latin letters, and without what has none. */
export function legible(text: string, font: Font): string {
  const plain = text.toWellFormed().normalize('NFC').replaceAll(/\s+/g, ' ')
  if (isWritten(plain, font)) return plain
  return [...plain]
    .map((letter) => (isWritten(letter, font) ? letter : anyAscii(letter)))
    .join('')
    .replaceAll(/[^\P{C}]/gu, '')
}

function isWritten(text: string, font: Font): boolean {
  return [...text].every((letter) => font.has(letter))
}

/** Lines of at most so wide, broken between words; of more than `most` lines the rest is told by `…`. */
export function wrap(text: string, font: Font, width: number, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ').filter((one) => one !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && font.widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  const shown = lines.slice(0, most)
  if (lines.length > most) shown[most - 1] = `${shown[most - 1]} ${lines[most]}`
  return shown.map((line) => cut(line, font, width))
}

function cut(text: string, font: Font, width: number): string {
  if (font.widthOf(text) <= width) return text
  const letters = [...text]
  while (letters.length > 0 && font.widthOf(`${letters.join('').trimEnd()}…`) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
