import type Sigma from 'sigma'
import { mix } from '../legend.ts'
import type { Tools } from '../picture.ts'
import { printSee, type See } from '../see.ts'
import { type At, writeAt } from '../state.ts'
import type { Drawing } from './drawing.ts'
import type { Labels } from './labels.ts'

/** How long the picture has to stand before its place is taken note of, in milliseconds. */
const standing = 200

/** Pointer, touch and keyboard on a drawn graph: `still` where motion is not wanted, `dims` where pointing at one dims others. */
export function steer(
  host: HTMLElement,
  sigma: Sigma,
  graph: Drawing,
  labels: Labels,
  tools: Tools,
  { still, dims, at, paper }: { still: boolean; dims: boolean; at: At | null; paper: string },
): { mark(what: See | null): void; look(at: At | null): void; close(): void } {
  const state: { pointed: string | null; marked: See | null } = { pointed: null, marked: null }
  const camera = sigma.getCamera()
  const duration = still ? 1 : 250
  // Towards the paper, light or dark.
  const fade = (colour: string) => mix(colour, paper, 0.85)

  sigma.setSetting('nodeReducer', (id, look) => {
    const centre = state.pointed ?? markedNode()
    const highlighted = id === state.pointed || id === markedNode()
    const near = centre === null || id === centre || graph.areNeighbors(id, centre)
    return {
      ...look,
      highlighted,
      ...(dims && !near && { label: null, forceLabel: false, color: fade(`${look.color}`) }),
    }
  })
  sigma.setSetting('edgeReducer', (edge, look) => {
    if (state.marked !== null && edge === printSee(state.marked)) return { ...look, size: look.size + 3, zIndex: 2 }
    const centre = state.pointed ?? markedNode()
    const near = centre === null || graph.hasExtremity(edge, centre)
    return dims && !near ? { ...look, color: fade(look.color), label: '' } : look
  })

  sigma.on('enterNode', ({ node }) => point(node))
  sigma.on('leaveNode', () => point(null))
  sigma.on('clickNode', ({ node }) => tools.open(node))
  sigma.on('clickEdge', ({ edge }) => tools.see(graph.getEdgeAttribute(edge, 'see')))
  // A name is as good as its node.
  sigma.on('clickStage', ({ event: { x, y } }) => {
    const named = labels.at(x, y)
    if (named !== null) tools.open(named)
  })
  sigma.on('moveBody', ({ event: { x, y } }) => host.classList.toggle('over-name', labels.at(x, y) !== null))
  sigma.on('enterEdge', () => host.classList.add('over-edge'))
  sigma.on('leaveEdge', () => host.classList.remove('over-edge'))
  host.addEventListener('keydown', onKey)
  let noted = ''
  let timer: ReturnType<typeof setTimeout> | undefined
  look(at)
  camera.on('updated', () => {
    clearTimeout(timer)
    timer = setTimeout(note, standing)
  })
  const resized = new ResizeObserver(() => sigma.resize().scheduleRefresh())
  resized.observe(host)

  return {
    mark(what) {
      state.marked = what
      sigma.refresh({ skipIndexation: true })
    },
    look,
    close() {
      clearTimeout(timer)
      resized.disconnect()
      host.removeEventListener('keydown', onKey)
    },
  }

  function look(at: At | null): void {
    const wanted = writeAt(at ?? everything)
    if (wanted === noted) return
    noted = wanted
    camera.setState(at ?? everything)
  }

  function note(): void {
    const now = writeAt(camera.getState())
    if (now === noted) return
    noted = now
    tools.moved(now === writeAt(everything) ? null : camera.getState())
  }

  function markedNode(): string | null {
    const id = state.marked?.kind === 'node' ? state.marked.id : null
    return id !== null && graph.hasNode(id) ? id : null
  }

  function point(node: string | null): void {
    const changed = [state.pointed, node].filter((id) => id !== null)
    state.pointed = node
    host.classList.toggle('over-node', node !== null)
    // Where nothing is dimmed, only these two look different.
    sigma.refresh({
      skipIndexation: true,
      schedule: true,
      ...(!dims && { partialGraph: { nodes: changed, edges: [] } }),
    })
  }

  function onKey(event: KeyboardEvent): void {
    const step = steps[event.key]
    if (step) move(step)
    else if (event.key === 'Enter' && state.pointed !== null) tools.open(state.pointed)
    else if (event.key === '+' || event.key === '=') void camera.animatedZoom({ duration })
    else if (event.key === '-') void camera.animatedUnzoom({ duration })
    else if (event.key === '0') void camera.animatedReset({ duration })
    else if (event.key === 'Escape') point(null)
    else return
    event.preventDefault()
  }

  /** Points at the nearest node in a direction: along it a way counts once, across it twice. */
  function move([right, down]: [number, number]): void {
    const from = state.pointed === null ? null : onScreen(state.pointed)
    let best: { id: string; far: number } | null = null
    for (const id of graph.nodes()) {
      const to = onScreen(id)
      const [dx, dy] = from ? [to.x - from.x, to.y - from.y] : [to.x, to.y]
      const [along, across] = [dx * right + dy * down, Math.abs(dx * down - dy * right)]
      const far = along + 2 * across
      if (id !== state.pointed && (from === null || along > 0) && (best === null || far < best.far)) best = { id, far }
    }
    if (best === null) return
    point(best.id)
    tools.say(sentenceOn(graph, best.id))
  }

  function onScreen(id: string): { x: number; y: number } {
    const { x, y } = graph.getNodeAttributes(id)
    return sigma.graphToViewport({ x, y })
  }
}

/** Where a camera of sigma stands when it shows all. */
const everything: At = { x: 0.5, y: 0.5, ratio: 1 }

const steps: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

function sentenceOn(graph: Drawing, id: string): string {
  const { label, kind } = graph.getNodeAttributes(id)
  const links = graph.mapEdges(id, (_edge, { verb }, source, target) =>
    source === id
      ? `${verb} ${graph.getNodeAttribute(target, 'label')}`
      : `${graph.getNodeAttribute(source, 'label')} ${verb} it`,
  )
  const more = links.length > 5 ? `; and ${links.length - 5} more` : ''
  return `${label}, ${String(kind).toLowerCase()}. ${links.slice(0, 5).join('; ')}${more}. Enter opens it.`
}
