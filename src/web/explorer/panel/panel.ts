import type { EvidenceFragment } from '../../../generated/documents.ts'
import { type Ask, AskError } from '../../shared/ask.ts'
import { byId, h } from '../../shared/dom.ts'
import type { See } from '../see.ts'
import type { View } from '../state.ts'
import { drawAgreement } from './agreement.ts'
import { drawArticle, showFirstMark } from './article.ts'
import { readEvidence } from './evidence.ts'
import { drawNear } from './near.ts'
import { drawNode, type NodeTools } from './node.ts'
import { positionCard } from './positionCard.ts'
import { drawRollCall } from './rollCall.ts'

/** The panel beside the picture: the evidence behind what was chosen. */
export function makePanel(ask: Ask, tools: NodeTools & { dismiss(): void }): { show(view: View): Promise<void> } {
  const panel = byId('panel')
  const body = byId('panel-body')
  let shown = ''
  let opener: Element | null = null
  byId('panel-close').addEventListener('click', tools.dismiss)
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && tools.dismiss())

  return {
    async show(view) {
      const wanted = JSON.stringify([view.see, view.filter, view.level, view.weight, view.by, view.open, view.view])
      if (wanted === shown) return
      shown = wanted
      if (view.see === null) return hide()
      if (panel.hidden) opener = document.activeElement
      panel.hidden = false
      body.replaceChildren(h('p', { class: 'loading' }, 'Looking it up…'))
      byId('panel-title').focus({ preventScroll: true })
      const content = await draw(view.see, view, ask, tools).catch((error: unknown) => {
        if (error instanceof AskError) return h('p', { role: 'alert' }, error.message)
        throw error
      })
      if (wanted !== shown) return
      body.replaceChildren(content)
      panel.scrollTop = 0
      const article = content.querySelector<HTMLElement>('.source')
      if (article) showFirstMark(article)
    },
  }

  function hide(): void {
    if (panel.hidden) return
    panel.hidden = true
    body.replaceChildren()
    // What opened it may have been drawn anew.
    const back = opener?.isConnected ? opener : (document.querySelector('.picture[tabindex]') ?? byId('stage'))
    if (back instanceof HTMLElement) back.focus()
  }
}

async function draw(see: See, view: View, ask: Ask, tools: NodeTools): Promise<HTMLElement> {
  if (see.kind === 'node') return drawNode(see.id, view, ask, tools)
  if (see.kind === 'agree') return drawAgreement(see, view, ask, tools)
  if (see.kind === 'near') return drawNear(see, view, ask, tools)
  const positions = await readEvidence(see, view, ask)
  if (positions === null) return h('p', {}, 'This address names nothing that can be shown here.')
  if (positions.length === 0) return h('p', {}, 'No position under this filter is behind it.')
  return drawPositions(positions, ask, tools)
}

/** The cards, and the article of the first that has one; a card's button brings its own. */
async function drawPositions(positions: EvidenceFragment[], ask: Ask, tools: NodeTools): Promise<HTMLElement> {
  const host = h('div', { class: 'positions' })
  const { see } = tools
  const look = (id: string) => see({ kind: 'node', id })
  const read = async (reading: EvidenceFragment | undefined) => {
    const article = reading ? await drawArticle(reading, ask) : null
    const rollCall = (position: EvidenceFragment) => drawRollCall(position, positions.length === 1, ask, see)
    const tools = { read: (next: EvidenceFragment) => void choose(next), look, rollCall }
    host.replaceChildren(
      ...positions.map((position) => positionCard(position, position === reading ? article : null, tools)),
    )
    if (article) showFirstMark(article)
  }
  const choose = async (next: EvidenceFragment) => {
    await read(next)
    host.querySelector<HTMLElement>('.source .text')?.focus()
  }
  await read(positions.find(({ source, quotations }) => source !== null && quotations.length > 0))
  return host
}
