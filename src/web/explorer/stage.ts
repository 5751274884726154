import { type Ask, AskError } from '../shared/ask.ts'
import { byId, h } from '../shared/dom.ts'
import { makePermalink } from '../shared/permalink.ts'
import { captionOf } from './caption.ts'
import { showExports } from './exports.ts'
import { copyEmbed, copyLink, savePng, saveSvg, saveText } from './files.ts'
import { filterParams } from './filter.ts'
import { framePicture } from './frame.ts'
import { drawLegend, type Entry } from './legend.ts'
import { drawOptions } from './options.ts'
import { readPalette } from './palette.ts'
import type { Drawn, Tools } from './picture.ts'
import { type Made, madeOf, recording } from './saved/made.ts'
import { drawScrubber } from './scrubber.ts'
import type { See } from './see.ts'
import { type At, choices, type View, writeView } from './state.ts'
import { drawTable, toCsv } from './table.ts'
import type { Note, Periods, Shown, Way } from './views/view.ts'
import { loadAllViews, views } from './views/views.ts'

interface Stage {
  /** `anew` where it has to be asked for again, though it is shown. */
  show(view: View, anew?: boolean): Promise<void>
  /** What is shown was made of; null where something else is shown than this view. */
  made(view: View): Promise<Made | null>
  /** Draws again what is there, as after light became dark. */
  redraw(): void
}

/** The middle of the page: the picture or its table, what is said about it, and the ways to take it along. */
export function makeStage(
  ask: Ask,
  page: {
    see(what: See): void
    open(id: string): void
    change(part: Partial<View>): void
    moved(at: At | null): void
    stood(period: string | null): void
  },
): Stage {
  const host = byId('stage')
  const state: {
    view?: View
    shown?: Shown
    answers?: readonly unknown[]
    drawn?: Drawn
    scrubber?: ReturnType<typeof drawScrubber>
    key?: string
    running?: AbortController
  } = {}
  const tools: Tools = { ...page, say: (sentence) => (byId('said').textContent = sentence) }
  byId('share').addEventListener('click', () => copyLink(byId('share')))
  // Not there where the server lets nobody embed.
  const embed = document.getElementById('embed')
  embed?.addEventListener('click', () => state.view && copyEmbed(embed, writeView(state.view), document.title))
  byId('save-csv').addEventListener(
    'click',
    () => state.shown && saveText(toCsv(state.shown.table), `${fileName()}.csv`, 'text/csv'),
  )
  byId('save-svg').addEventListener('click', () => void savePicture(saveSvg, 'svg'))
  byId('save-png').addEventListener('click', () => void savePicture(savePng, 'png'))
  byId('take').addEventListener('keydown', ({ key }) => key === 'Escape' && byId('take').removeAttribute('open'))

  return { show, made, redraw: () => state.view && state.shown && draw(state.view, state.shown) }

  async function made(view: View): Promise<Made | null> {
    if (state.key !== keyOf(view) || !state.shown) return null
    return madeOf(state.shown, state.answers ?? [])
  }

  async function show(view: View, anew = false): Promise<void> {
    const key = keyOf(view)
    const before = state.view
    state.view = view
    drawOptions(byId('options'), view, page.change)
    drawTwin(view)
    if (key === state.key && state.shown && !anew) {
      if (before?.show !== view.show) draw(view, state.shown)
      state.drawn?.look?.(view.at)
      if (before?.period !== view.period) state.scrubber?.show(view.period)
      return state.drawn?.mark(view.see)
    }
    state.key = key
    state.running?.abort()
    state.running = new AbortController()
    const { signal } = state.running
    host.setAttribute('aria-busy', 'true')
    try {
      const { load } = await views[view.view].code()
      const heard = recording(ask)
      const shown = await load(view, heard.ask, signal)
      if (signal.aborted) return
      state.shown = shown
      state.answers = heard.answers
      await draw(state.view, shown)
      setTimeout(() => void loadAllViews().catch(() => {}), 1000)
    } catch (error) {
      if (signal.aborted) return
      refuse(error)
    } finally {
      if (!signal.aborted) host.removeAttribute('aria-busy')
    }
  }

  async function draw(view: View, shown: Shown): Promise<void> {
    const hadFocus = host.contains(document.activeElement)
    clear()
    byId('summary').textContent = byId('summary').title = shown.summary
    byId('notes').replaceChildren(...shown.notes.map(drawNote))
    showExports(view.filter, shown.network)
    const { query, variables } = shown.question
    const link = makePermalink('playground', { query, variables: JSON.stringify(variables, null, 2) })
    byId('query').setAttribute('href', link)
    const wantsPicture = view.show === 'picture' && shown.picture !== null
    const drawn = wantsPicture ? await drawPicture(shown, view) : undefined
    if (state.shown !== shown) return drawn?.close()
    state.drawn = drawn
    byId('legend').replaceChildren(...(drawn ? drawLegend(legendOf(view, shown)) : []))
    if (!drawn && shown.table.rows.length > 0) host.replaceChildren(drawTable(shown.table, page.see))
    if (!drawn && shown.table.rows.length === 0) host.replaceChildren(shown.ways ? start(shown.ways) : empty(view))
    for (const id of ['save-svg', 'save-png']) (byId(id) as HTMLButtonElement).disabled = !drawn
    if (shown.periods && shown.table.rows.length > 0) scrub(view, shown.periods)
    drawn?.mark(view.see)
    // Whoever steers by the keyboard goes on in what was drawn anew.
    if (hadFocus && document.activeElement === document.body)
      host.querySelector<HTMLElement>('.picture[tabindex]')?.focus({ preventScroll: true })
  }

  function scrub({ period }: View, periods: Periods): void {
    const drawRows = (step: number) => host.replaceChildren(drawTable(periods.table(step), page.see))
    const turn = (step: number) => (state.drawn?.turn ?? drawRows)(step)
    state.scrubber = drawScrubber(byId('scrub'), periods, period, { turn, stood: page.stood })
  }

  async function drawPicture({ picture }: Shown, { at }: View): Promise<Drawn | undefined> {
    const { key } = state
    // What is still in motion while another view is on its way says nothing about that one.
    const moved = (now: At | null) => key === state.key && page.moved(now)
    const canvas = h('div', { class: 'picture' })
    host.replaceChildren(canvas)
    try {
      return await picture?.(canvas, { ...tools, moved }, at)
    } catch (error) {
      console.info(error)
      canvas.remove()
      byId('notes').append(
        h('p', {}, 'This browser cannot draw the picture (it needs WebGL), so here is the same as a table.'),
      )
      return undefined
    }
  }

  /** A refusal is the server's answer to the filters; anything else is a script that did not come, and may come later. */
  function refuse(error: unknown): void {
    clear()
    state.shown = undefined
    state.key = undefined
    const refused = error instanceof AskError
    if (!refused) console.info(error)
    byId('summary').textContent = refused ? 'The server refused this view.' : 'This view could not be loaded.'
    const sentence = refused ? error.message : 'The server did not answer with what draws it. Nothing is lost.'
    const onclick = () => (refused ? page.change({ filter: {}, open: [], see: null }) : state.view && show(state.view))
    const button = h('button', { type: 'button', onclick }, refused ? 'Clear the filters' : 'Try again')
    byId('notes').replaceChildren(h('p', { role: 'alert' }, sentence), button)
  }

  function clear(): void {
    state.drawn?.close()
    state.drawn = state.scrubber = undefined
    byId('scrub').replaceChildren()
    host.replaceChildren()
    byId('legend').replaceChildren()
  }

  function empty({ view, filter }: View): HTMLElement {
    const narrowed = filterParams(filter).length > 0
    return h('p', { class: 'empty' }, narrowed && view !== 'track' ? unfound : (hints[view] ?? unseen))
  }

  function start(ways: Way[]): HTMLElement {
    const items = ways.map((way) => h('li', {}, drawWay(way)))
    return h('section', { class: 'start', 'aria-label': 'Ways to start' }, h('ul', {}, ...items))
  }

  function drawWay({ label, change }: Way): HTMLElement {
    return h('button', { type: 'button', class: 'link', onclick: () => page.change({ see: null, ...change }) }, label)
  }

  function drawNote(note: Note): HTMLElement {
    if (typeof note === 'string') return h('p', {}, note)
    return h('p', {}, note.text, ...note.ways.flatMap((way) => [' ', drawWay(way)]))
  }

  function drawTwin(view: View): void {
    byId('twin').hidden = view.view === 'findings'
    const buttons = choices.show.map((show) =>
      h(
        'button',
        {
          type: 'button',
          id: `show-${show}`,
          'aria-pressed': view.show === show ? 'true' : 'false',
          onclick: () => page.change({ show }),
        },
        show === 'picture' ? 'Picture' : 'Table',
      ),
    )
    const focused = document.activeElement?.id
    byId('twin').replaceChildren(...buttons)
    if (focused?.startsWith('show-')) byId(focused).focus()
  }

  /** The picture with what it needs to stand alone. */
  async function savePicture(save: (svg: SVGSVGElement, name: string) => unknown, extension: string): Promise<void> {
    const { view, shown, drawn } = state
    if (!view || !shown || !drawn) return
    const caption = await captionOf(view, shown, state.answers ?? [], legendOf(view, shown))
    await save(framePicture(drawn.toSvg(), caption, readPalette()), `${fileName()}.${extension}`)
  }

  function fileName(): string {
    return `demarche-${state.view?.view ?? 'view'}`
  }
}

/** What decides which answers a view shows. */
function keyOf({ view, open, level, weight, by, years, find, pages, filter }: View): string {
  return JSON.stringify([view, open, level, weight, by, years, find, pages, filterParams(filter)])
}

const unfound = 'No position answers these filters. Take one back to see more.'
const unseen = 'There is nothing to draw here: another view above may show more.'
/** What to do where a view has nothing to show, and nothing was filtered. */
const hints: { [view in View['view']]?: string } = {
  graph: 'Search above for a person, a country or an issue.',
  track: 'Choose one person, country or bloc and one issue under Filters.',
  findings: 'Choose above what else to look for.',
}

function legendOf(view: View, { legend }: Shown): Entry[] {
  const palette = readPalette()
  return [...views[view.view].legend(palette), ...(legend?.(palette) ?? [])]
}
