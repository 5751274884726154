import { type Ask, AskError } from '../ask.ts'
import { byId, h } from '../dom.ts'
import type { View } from '../state.ts'
import { drawAgreement } from './agreement.ts'
import { drawArticle, showFirstMark } from './article.ts'
import { type Evidence, questionFor } from './evidence.ts'
import { drawNode, type NodeTools } from './node.ts'
import { positionCard } from './positionCard.ts'

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
      const content = await draw(view, ask, tools).catch((error: unknown) => {
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

async function draw(view: View, ask: Ask, tools: NodeTools): Promise<HTMLElement> {
  const [word, one = '', two = ''] = (view.see ?? '').split('~')
  if (word === 'node') return drawNode(one, view, ask, tools)
  if (word === 'agree') return drawAgreement([one, two], view, ask, tools)
  const question = questionFor(view)
  if (!question) return h('p', {}, 'This address names nothing that can be shown here.')
  const positions = question.read((await ask(question)) as never)
  if (positions.length === 0) return h('p', {}, 'No position under this filter is behind it.')
  return drawPositions(positions, ask, tools)
}

/** The cards, and the article of the first that has one; a card's button brings its own. */
async function drawPositions(positions: Evidence[], ask: Ask, tools: NodeTools): Promise<HTMLElement> {
  const host = h('div', { class: 'positions' })
  const look = (id: string) => tools.see(`node~${id}`)
  const read = async (reading: Evidence | undefined) => {
    const article = reading && (await drawArticle(reading, ask))
    const cards = positions.map((position) => {
      const card = positionCard(position, position === reading, { read: (next) => void choose(next), look })
      return position === reading && article ? [card, article] : [card]
    })
    host.replaceChildren(...cards.flat())
    if (article) showFirstMark(article)
  }
  const choose = async (next: Evidence) => {
    await read(next)
    host.querySelector<HTMLElement>('.source .text')?.focus()
  }
  await read(positions.find(({ source, quotations }) => source !== null && quotations.length > 0))
  return host
}
