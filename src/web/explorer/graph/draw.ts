import Sigma from 'sigma'
import { h } from '../../shared/dom.ts'
import { readPalette } from '../palette.ts'
import type { Drawn, Tools } from '../picture.ts'
import type { At } from '../state.ts'
import { lookAround, nothingAround } from './around.ts'
import { arrange, paddingOf } from './arrange.ts'
import { makeGraph } from './drawing.ts'
import { drawSvg } from './drawSvg.ts'
import { drawGlyph, makeLabels } from './labels.ts'
import { manyNodes, mostGlyphs } from './layout.ts'
import type { Model } from './model.ts'
import { sayNamesHere } from './names.ts'
import { DashProgram, ShapeProgram } from './programs.ts'
import { steer } from './steer.ts'

/** Beyond this many nodes pointing at one dims no other. */
const mostDimmed = 600

/** The pixels that a node takes with its name, and how much smaller it is drawn at most where there are fewer. */
const room = { ofMany: 4500, ofFew: 9000 }
const mostCrowd = 1.7

/** Draws a graph with WebGL. Throws where there is none. */
export async function drawGraph(host: HTMLElement, model: Model, tools: Tools, at: At | null): Promise<Drawn> {
  host.tabIndex = 0
  host.setAttribute('role', 'application')
  host.setAttribute('aria-label', 'The graph. Arrow keys move between nodes. The button Table shows the same as text.')
  const palette = readPalette()
  const graph = makeGraph(model, palette)
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const { setOff, refit } = arrange(graph, model, host, still)
  const large = graph.order > mostDimmed
  const glyphs = graph.size <= mostGlyphs
  const labels = makeLabels(palette)
  let crowd = crowdOf(graph.order, host)
  const sigma = new Sigma(graph, host, {
    nodeProgramClasses: { shape: ShapeProgram },
    edgeProgramClasses: { dash: DashProgram },
    defaultNodeType: 'shape',
    defaultEdgeType: 'dash',
    enableEdgeEvents: !large,
    hideEdgesOnMove: large,
    hideLabelsOnMove: large,
    enableCameraRotation: false,
    renderEdgeLabels: glyphs,
    defaultDrawNodeLabel: labels.draw,
    defaultDrawNodeHover: labels.drawHover,
    defaultDrawEdgeLabel: drawGlyph(palette),
    labelFont: palette.font,
    labelSize: graph.order > manyNodes ? 10 : 12,
    labelColor: { color: palette.ink },
    labelDensity: 2,
    labelGridCellSize: 80,
    labelRenderedSizeThreshold: 5,
    minEdgeThickness: graph.order > manyNodes ? 0.7 : 1.2,
    stagePadding: paddingOf(graph.order).stage,
    // Where the canvas is small for so many, they are drawn smaller, and leave room for names.
    zoomToSizeRatioFunction: (ratio) => Math.sqrt(ratio) * crowd,
    zIndex: true,
  })
  sigma.on('beforeRender', () => labels.begin(() => (large ? nothingAround : lookAround(sigma, graph, glyphs))))
  const said = h('p', { class: 'names' })
  host.append(said)
  sigma.on('afterRender', () => {
    const { placed, wanted } = labels.counted()
    const sentence = sayNamesHere(placed, wanted)
    if (said.textContent !== sentence) said.textContent = sentence
  })
  const stopLayout = setOff(() => {
    sigma.once('afterRender', () => host.setAttribute('data-laid-out', ''))
    sigma.scheduleRender()
  })
  const resized = new ResizeObserver(() => {
    crowd = crowdOf(graph.order, host)
    refit()
  })
  resized.observe(host)
  const steering = steer(host, sigma, graph, labels, tools, { still, dims: !large, at, paper: palette.paper })
  return {
    toSvg: () => drawSvg(graph, palette),
    mark: steering.mark,
    look: steering.look,
    close() {
      stopLayout()
      resized.disconnect()
      steering.close()
      sigma.kill()
    },
  }
}

/** How much smaller things are drawn than on a canvas with room for all of them. */
function crowdOf(nodes: number, { clientWidth, clientHeight }: HTMLElement): number {
  const wanted = nodes * (nodes > manyNodes ? room.ofMany : room.ofFew)
  return Math.min(mostCrowd, Math.max(1, Math.sqrt(wanted / (clientWidth * clientHeight || 1))))
}
