import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'
import type { Engine } from '../../src/store/engine.ts'
import { setUp } from '../../src/store/open.ts'
import { choices } from '../../src/web/explorer/state.ts'
import { startServer } from '../support/startServer.ts'
import { storeVotes } from '../support/votes.ts'
import { leaveOut, openPage, type Watched } from './chromium.ts'
import { settle } from './explorerPage.ts'
import { serveForBrowser } from './serving.ts'

interface Box {
  text: string
  left: number
  top: number
  right: number
  bottom: number
  /** Of slanted letters: how far they are turned, and the box in which they then lie straight. */
  turned?: { angle: number; left: number; top: number; right: number; bottom: number }
}

const units = 200
const words = ['Democratic', 'Republic', 'of', 'the', 'United', 'Kingdom', 'Islands', 'Chad', 'Saint', 'Federation']
const widths = [1440, 1024, 390]
/** What a view needs to have something to draw of so many. */
const asked: Record<string, string> = { graph: '&open=country-7', track: '&actor=country-7&issue=proposition-1' }
/** Every view that writes names beside marks; findings are a table. */
const views = choices.view.filter((view) => view !== 'findings')

describe.skipIf(leaveOut())(`names among ${units} actors`, { timeout: 60_000 }, () => {
  const { browser, url } = serveForBrowser(startWithMany)
  let seen: Watched
  beforeAll(async () => {
    seen = await openPage(browser(), url(), { reducedMotion: 'reduce' })
    await seen.page.addInitScript(recordCanvases)
  })

  it.each(views)('in %s neither overlap nor lie on marks nor leave the picture, at any width', async (view) => {
    const { page } = seen
    await page.goto(`${url()}/explorer?view=${view}${asked[view] ?? ''}`)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      await settle(page)
      const { picture, names, marks, said } = await look(page)
      const where = `${view} at ${width}`
      expect(names.length, where).toBeGreaterThan(3)
      expect(
        names.filter((name) => !isIn(name, picture)).map(({ text }) => text),
        where,
      ).toEqual([])
      expect(pairsOver(names, names), where).toEqual([])
      expect(pairsOver(names, marks), where).toEqual([])
      if (view === 'network' && said !== '') expect(said, where).toMatch(new RegExp(`^\\d+ of ${units} are named`))
    }
  })

  it('writes the name of a chosen node once, and whole', async () => {
    const { page } = seen
    await page.setViewportSize({ width: 390, height: 900 })
    await page.goto(`${url()}/explorer?view=network&see=node~country-7`)
    await page.locator('[data-laid-out]').waitFor()
    const { names, picture } = await look(page)
    const own = names.filter(({ text }) => text.startsWith('7 '))
    expect(own).toHaveLength(1)
    expect(own.filter((name) => !isIn(name, picture))).toEqual([])
  })
})

async function startWithMany(): ReturnType<typeof startServer> {
  const engine = await openEmbedded()
  await setUp(engine)
  await storeVotes(engine, { countries: units, propositions: 24 })
  await nameThem(engine)
  return startServer({ engine, environment: { DEMARCHE_SEED: 'none' } })
}

/** Names as long as those of countries and of motions, each with its number first; and one who speaks of one thing for years. */
async function nameThem(engine: Engine): Promise<void> {
  const nameOf = (at: number) =>
    [String(at), ...Array.from({ length: at % 6 }, (_, word) => words[(at + word * 3) % words.length])].join(' ')
  const years = Array.from({ length: 12 }, (_, at) => ({ id: `word-${at}`, day: `${2001 + at}-03-0${1 + (at % 9)}` }))
  const rows = Array.from({ length: units }, (_, at) => ({ at, name: nameOf(at) }))
  await engine.write(async (run) => {
    for (const kind of ['country', 'proposition'])
      await run('UNWIND $rows AS row MATCH (entity:Entity {id: $kind + toString(row.at)}) SET entity.name = row.name', {
        rows,
        kind: `${kind}-`,
      })
    await run(
      `UNWIND $years AS row
       MATCH (actor:Entity {id: 'country-7'})
       MATCH (issue:Entity {id: 'proposition-1'})
       CREATE (actor)-[:TOOK]->(:Entity:Position {id: row.id, type: 'Position', stance: 'SUPPORT', statedAt: row.day, statedEarliest: row.day,
         statedLatest: row.day, sortKey: row.day + ' ' + row.id})-[:ON]->(issue)`,
      { years },
    )
  })
}

/** What is written on each canvas since it was cleared last, for a canvas has no elements. */
function recordCanvases(): void {
  const written = new Map<HTMLCanvasElement, Box[]>()
  Object.assign(globalThis, { written })
  const { clearRect, fillText } = CanvasRenderingContext2D.prototype
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    written.delete(this.canvas)
    clearRect.apply(this, area)
  }
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, most) {
    const measured = this.measureText(text)
    const box = {
      ...{ text, top: y - measured.actualBoundingBoxAscent, bottom: y + measured.actualBoundingBoxDescent },
      ...{ left: x - measured.actualBoundingBoxLeft, right: x + measured.actualBoundingBoxRight },
    }
    written.set(this.canvas, [...(written.get(this.canvas) ?? []), box])
    fillText.call(this, text, x, y, most as number)
  }
}

/** The boxes of all names and of the picture, as they lie on the screen; of SVG, those of the marks that names must not hide. */
async function look(page: Page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  return page.evaluate(() => {
    const parts = ({ left, right, top, bottom }: DOMRect) => ({ left, right, top, bottom })
    const sentence = document.querySelector('#stage .names')
    const said = sentence?.textContent ?? ''
    const foot = sentence === null || said === '' ? [] : [{ text: said, ...parts(sentence.getBoundingClientRect()) }]
    const plot = document.querySelector('#stage .plot')
    if (plot) {
      const boxed = (all: Element[]) =>
        all.map((one) => ({
          ...{ text: one.textContent ?? '', turned: turnedOf(one) },
          ...parts(one.getBoundingClientRect()),
        }))
      const turnedOf = (one: Element) => {
        if (!(one instanceof SVGTextElement)) return undefined
        const { a, b, e, f } = one.getScreenCTM() as DOMMatrix
        const [angle, { x, y, width, height }] = [Math.round(Math.atan2(b, a) * 1000) / 1000, one.getBBox()]
        const [left, top] = [
          e * Math.cos(angle) + f * Math.sin(angle) + x,
          f * Math.cos(angle) - e * Math.sin(angle) + y,
        ]
        return { angle, left, top, right: left + width, bottom: top + height }
      }
      const texts = [...plot.querySelectorAll('text')].filter(({ textContent }) => /\w/.test(textContent ?? ''))
      const points = [...plot.querySelectorAll('.maps circle:not([display=none])')]
      return {
        picture: parts(plot.getBoundingClientRect()),
        names: boxed(texts),
        marks: [...boxed(points), ...foot],
        said,
      }
    }
    const { written } = globalThis as unknown as { written: Map<HTMLCanvasElement, Box[]> }
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>('#stage canvas')]
    const { clientWidth, clientHeight } = canvases[0] as HTMLCanvasElement
    const { left, top } = (canvases[0] as HTMLCanvasElement).getBoundingClientRect()
    const marks = foot.map((box) => ({
      ...{ text: box.text, left: box.left - left, right: box.right - left },
      ...{ top: box.top - top, bottom: box.bottom - top },
    }))
    const names = canvases.flatMap((canvas) => written.get(canvas) ?? []).filter(({ text }) => /\w/.test(text))
    return { picture: { left: 0, top: 0, right: clientWidth, bottom: clientHeight }, names, marks, said }
  })
}

function isIn(box: Box, picture: Omit<Box, 'text'>): boolean {
  const edge = 1
  return (
    box.left >= picture.left - edge &&
    box.right <= picture.right + edge &&
    box.top >= picture.top - edge &&
    box.bottom <= picture.bottom + edge
  )
}

/** Names that lie over others: letters have a line's height, of which they fill less. */
function pairsOver(names: Box[], others: Box[]): [string, string][] {
  return names.flatMap((one, at) =>
    (names === others ? others.slice(0, at) : others).flatMap((other): [string, string][] => {
      const isTurned = one.turned && other.turned && one.turned.angle === other.turned.angle
      const [a, b] = isTurned ? [one.turned as Omit<Box, 'text'>, other.turned as Omit<Box, 'text'>] : [one, other]
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
      return wide > 1.5 && high > 4 ? [[one.text, other.text]] : []
    }),
  )
}
