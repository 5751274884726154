import { showOutage } from '../explorer/banner.ts'
import { chosenWords, idsIn } from '../explorer/controls/chosen.ts'
import { askNames } from '../explorer/controls/facets.ts'
import { drawLegend } from '../explorer/legend.ts'
import { readPalette } from '../explorer/palette.ts'
import type { Drawn } from '../explorer/picture.ts'
import { drawScrubber } from '../explorer/scrubber.ts'
import type { See } from '../explorer/see.ts'
import { readView, type View, writeView } from '../explorer/state.ts'
import { drawTable } from '../explorer/table.ts'
import type { Note, Shown } from '../explorer/views/view.ts'
import { views } from '../explorer/views/views.ts'
import { AskError, makeAsk } from '../shared/ask.ts'
import { byId, h } from '../shared/dom.ts'

/** One view of the explorer, lean, for a frame in another's page: what it shows leads to the explorer. */
const ask = makeAsk(showOutage)
const view = readView(location.search)
const { title, about, code, legend } = views[view.view]
let drawn: Drawn | undefined

byId('title').textContent = document.title = `${title}: ${about}`
byId('whole').setAttribute('href', addressOf({}))
byId('source').textContent = `Démarche at ${location.host}, ${new Date().toISOString().slice(0, 10)}`
void show()
void askNames(idsIn(view.filter), ask, AbortSignal.timeout(60_000)).then(
  (names) => {
    const words = chosenWords(view.filter, names)
    byId('chosen').textContent = words.length > 0 ? `Filter: ${words.join(' · ')}` : ''
  },
  // What is wrong with the filter, the view says as well.
  () => {},
)

async function show(): Promise<void> {
  try {
    const shown = await (await code()).load(view, ask, new AbortController().signal)
    byId('summary').textContent = shown.summary
    byId('notes').replaceChildren(...shown.notes.map((note) => h('p', {}, textOf(note))))
    await draw(shown)
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => void draw(shown))
  } catch (error) {
    const refused = error instanceof AskError
    if (!refused) console.info(error)
    byId('summary').textContent = refused ? 'The server refused this view.' : 'This view could not be loaded.'
    byId('notes').replaceChildren(h('p', { role: 'alert' }, refused ? error.message : 'Load the page again.'))
  }
}

async function draw(shown: Shown): Promise<void> {
  drawn?.close()
  drawn = view.show === 'picture' ? await drawPicture(shown) : undefined
  const palette = readPalette()
  const entries = drawn ? [...legend(palette), ...(shown.legend?.(palette) ?? [])] : []
  byId('legend').replaceChildren(...drawLegend(entries))
  const { periods } = shown
  if (!drawn) byId('stage').replaceChildren(drawTable(shown.table, see))
  if (!periods) return
  const drawRows = (step: number) => byId('stage').replaceChildren(drawTable(periods.table(step), see))
  const turn = (step: number) => (drawn?.turn ?? drawRows)(step)
  drawScrubber(byId('scrub'), periods, view.period, { turn, stood: () => {} })
}

/** The picture; undefined where there is none, or this browser has no WebGL. */
async function drawPicture({ picture }: Shown): Promise<Drawn | undefined> {
  const canvas = h('div', { class: 'picture' })
  byId('stage').replaceChildren(canvas)
  const say = (sentence: string) => (byId('said').textContent = sentence)
  const tools = { see, open: (id: string) => see({ kind: 'node', id }), moved: () => {}, say }
  try {
    return await picture?.(canvas, tools, view.at)
  } catch (error) {
    console.info(error)
    return undefined
  }
}

/** Shows the evidence where there is room for it: in the explorer. */
function see(what: See): void {
  const change: Partial<View> =
    what.kind === 'track'
      ? { view: 'track', filter: { ...view.filter, actor: [what.actor], issue: [what.issue] } }
      : { see: what }
  open(addressOf(change), '_blank', 'noopener')
}

function addressOf(change: Partial<View>): string {
  return `explorer${writeView({ ...view, ...change })}`
}

function textOf(note: Note): string {
  return typeof note === 'string' ? note : note.text
}
