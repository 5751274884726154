import Sigma from 'sigma'
import { h } from '../../shared/dom.ts'
import { readPalette } from '../palette.ts'
import type { Drawn, Tools } from '../picture.ts'
import type { At } from '../state.ts'
import { lookAround, nothingAround } from './around.ts'
import { arrange, paddingOf } from './arrange.ts'
import { makeGraph } from './drawing.ts'
import { drawSvg } from './drawSvg.ts'
import { drawGlyph, drawHover, makeLabels } from './labels.ts'
import { manyNodes, mostGlyphs } from './layout.ts'
import type { Model } from './model.ts'
import { sayNames } from './names.ts'
import { DashProgram, ShapeProgram } from './programs.ts'
import { steer } from './steer.ts'

/** Beyond this many nodes pointing at one dims no other. */
const mostDimmed = 600

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
    defaultDrawNodeHover: drawHover(palette),
    defaultDrawEdgeLabel: drawGlyph(palette),
    labelFont: palette.font,
    labelSize: graph.order > manyNodes ? 10 : 12,
    labelColor: { color: palette.ink },
    labelDensity: 2,
    labelGridCellSize: 80,
    labelRenderedSizeThreshold: 5,
    minEdgeThickness: graph.order > manyNodes ? 0.7 : 1.2,
    stagePadding: paddingOf(graph.order).stage,
    zIndex: true,
  })
  sigma.on('beforeRender', () => labels.begin(() => (large ? nothingAround : lookAround(sigma, graph, glyphs))))
  const said = h('p', { class: 'names' })
  host.append(said)
  sigma.on('afterRender', () => {
    const { placed, wanted } = labels.counted()
    const sentence = sayNames(placed, wanted)
    if (said.textContent !== sentence) said.textContent = sentence
  })
  const stopLayout = setOff(() => {
    sigma.once('afterRender', () => host.setAttribute('data-laid-out', ''))
    sigma.scheduleRender()
  })
  const resized = new ResizeObserver(refit)
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
