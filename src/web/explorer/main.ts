import { makeAsk } from '../shared/ask.ts'
import { byId, h } from '../shared/dom.ts'
import { showOutage } from './banner.ts'
import { makeFilters } from './controls/filters.ts'
import { makeSearchBox } from './controls/searchBox.ts'
import type { Filter } from './filter.ts'
import { opening } from './opening.ts'
import { makePanel } from './panel/panel.ts'
import type { Made } from './saved/made.ts'
import { makeOpener } from './saved/opener.ts'
import type { See } from './see.ts'
import { makeStage } from './stage.ts'
import { choices, mostPages, readView, type View, writeView } from './state.ts'
import { views } from './views/views.ts'
import type { Kind } from './words.ts'

/** The explorer: the address says what is seen, every control changes the address, and everything follows it. */
/** What makes another picture, of which all is to be seen first. */
const drawn: (keyof View)[] = ['view', 'filter', 'open', 'level', 'weight', 'by', 'years', 'find']
const ask = makeAsk(showOutage)
let view = readView(location.search)

const stage = makeStage(ask, {
  see,
  open,
  change: (part) => go(part),
  moved: (at) => go({ at }, 'replace'),
  stood: (period) => go({ period }, 'replace'),
})
const filters = makeFilters(ask, (filter) => go({ filter, see: null }))
const panel = makePanel(ask, { see, open, close, filterBy, dismiss: () => go({ see: null }) })
const opener = makeOpener(reopen)
const search = makeSearchBox(ask, { typed: (q) => go({ q }, 'replace'), chosen })

addEventListener('popstate', () => {
  opener.dismiss()
  void follow(readView(location.search))
})
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => stage.redraw())
if (matchMedia('(width < 60rem)').matches) byId('filters-fold').removeAttribute('open')
byId('views').append(...choices.view.map(drawTab))
void openFirst()

/** An address that asks for nothing opens on what is worth seeing; one that was left here by a step is as it was left. */
async function openFirst(): Promise<void> {
  const asksNothing = location.search === '' && history.state === null
  const worthSeeing = asksNothing ? await opening(ask).catch(() => null) : null
  if (worthSeeing && location.search === '') go(worthSeeing, 'replace')
  else void follow(view)
}

function go(part: Partial<View>, how: 'push' | 'replace' = 'push'): void {
  const next = { ...view, ...(drawn.some((name) => name in part) && { at: null, pages: 1 }), ...part }
  const address = location.pathname + writeView(next)
  if (address !== location.pathname + location.search) history[`${how}State`]({}, '', address)
  if (how === 'push') opener.dismiss()
  void follow(next)
}

/** Opens a view whose picture was saved, asked for anew. */
async function reopen(saved: string): Promise<Made | null> {
  const next = readView(saved)
  history.pushState({}, '', location.pathname + writeView(next))
  await follow(next, true)
  return stage.made(next)
}

/** Resolves when the view is drawn. */
function follow(next: View, anew = false): Promise<void> {
  view = next
  document.title = `${views[view.view].title} · Explorer · Démarche`
  for (const tab of byId('views').children) {
    if (tab.id === `tab-${view.view}`) {
      tab.setAttribute('aria-current', 'page')
      // On a phone the tabs are wider than the screen.
      tab.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    } else tab.removeAttribute('aria-current')
  }
  search.show(view.q)
  void filters.show(view.filter)
  void panel.show(view)
  return stage.show(view, anew)
}

/** Has the panel read something; a track is a view of its own. */
function see(what: See): void {
  if (what.kind !== 'track') go({ see: what })
  else go({ view: 'track', filter: { ...view.filter, actor: [what.actor], issue: [what.issue] }, see: null })
}

/** Opens a node of the stance graph, or draws one page more of it; elsewhere it is only looked at. */
function open(id: string): void {
  if (view.view !== 'graph') {
    see({ kind: 'node', id })
    return
  }
  const known = view.open.find((one) => one.id === id)
  const more = { id, pages: Math.min((known?.pages ?? 0) + 1, mostPages) }
  go({ open: [...view.open.filter((one) => one.id !== id), more], see: { kind: 'node', id } })
}

function close(id: string): void {
  go({ open: view.open.filter((one) => one.id !== id), see: null })
}

function filterBy(id: string, typename: string): void {
  const condition = { Issue: 'issue', Country: 'country', Organization: 'organization' }[typename] ?? 'actor'
  go({ filter: { ...view.filter, [condition]: [id] } as Filter, see: null })
}

/** What was searched for is opened in the stance graph; the other views are narrowed to it. */
function chosen(id: string, typename: Kind): void {
  if (view.view !== 'graph') {
    filterBy(id, typename)
    return
  }
  const open = view.open.some((one) => one.id === id) ? view.open : [...view.open, { id, pages: 1 }]
  go({ open, see: { kind: 'node', id }, q: '' })
}

function drawTab(name: View['view']): HTMLElement {
  const { title, about } = views[name]
  const onclick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    go({ view: name, see: null })
  }
  return h('a', { id: `tab-${name}`, href: `?view=${name}`, title: about, onclick }, title)
}
