import graphology from 'graphology'
import Sigma from 'sigma'
import { type Palette, readPalette } from '../palette.ts'
import type { At } from '../state.ts'
import type { Drawn, Tools } from '../view.ts'
import { kinds, signs } from '../words.ts'
import { lookAround, nothingAround } from './around.ts'
import { arrange, stagePadding } from './arrange.ts'
import { drawGlyph, drawHover, makeLabels } from './labels.ts'
import { blocLetter, type Model, type ModelEdge, type ModelNode } from './model.ts'
import { drawSvg } from './picture.ts'
import { DashProgram, ShapeProgram } from './programs.ts'
import { steer } from './steer.ts'

/** Beyond this many edges their glyphs would hide the picture; beyond this many nodes pointing at one dims no other. */
const mostGlyphs = 400
const mostDimmed = 600

export type Drawing = graphology.MultiUndirectedGraph

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
    labelSize: 12,
    labelColor: { color: palette.ink },
    labelDensity: 2,
    labelGridCellSize: 80,
    labelRenderedSizeThreshold: 5,
    minEdgeThickness: 1.2,
    stagePadding,
    zIndex: true,
  })
  sigma.on('beforeRender', () => labels.begin(() => (large ? nothingAround : lookAround(sigma, graph, glyphs))))
  const stopLayout = setOff(() => {
    sigma.once('afterRender', () => host.setAttribute('data-laid-out', ''))
    sigma.scheduleRender()
  })
  const resized = new ResizeObserver(refit)
  resized.observe(host)
  const steering = steer(host, sigma, graph, tools, { still, dims: !large, at })
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

function makeGraph({ nodes, edges }: Model, palette: Palette): Drawing {
  const graph = new graphology.MultiUndirectedGraph()
  // The names of the heaviest find room first.
  for (const node of nodes.toSorted((a, b) => b.weight - a.weight))
    graph.addNode(node.id, nodeLook(node, palette, nodes.length))
  for (const edge of edges) graph.addEdgeWithKey(edge.see, edge.source, edge.target, edgeLook(edge, palette))
  // Glyphs would crowd around a node with many leaves: they stand nearer to the leaf.
  graph.forEachEdge((edge, _look, source, target) => {
    const [here, there] = [source, target].map((end) => graph.neighbors(end).length === 1)
    graph.setEdgeAttribute(edge, 'share', here === there ? 0.5 : here ? 0.35 : 0.65)
  })
  return graph
}

function nodeLook({ label, kind, weight, bloc }: ModelNode, palette: Palette, many: number) {
  const size = (many > 500 ? 3 : 7) + Math.min(10, 1.6 * Math.sqrt(weight))
  const plain = kind === 'Issue' ? palette.issue : palette.node
  const color = bloc === undefined ? plain : (palette.blocs[bloc % palette.blocs.length] ?? plain)
  const name = bloc === undefined ? label : `${blocLetter(bloc)} · ${label}`
  return { label: name, kind, shape: kinds[kind].shape, color, size, forceLabel: many <= 60 }
}

function edgeLook({ see, sign, weight, verb }: ModelEdge, palette: Palette) {
  const look = sign === null ? null : signs[sign]
  return {
    verb,
    color: sign === null ? palette.faint : palette.signs[sign],
    dash: look ? look.dash : see.startsWith('toward~') ? [2, 4] : null,
    size: sign === null ? 1.5 : 1.6 + Math.min(6, Math.sqrt(Math.abs(weight))),
    label: look?.glyph ?? '',
    forceLabel: true,
    // Those that disagree with one another stand apart, so that blocs come together.
    pull: see.startsWith('between~') && sign === 'OPPOSE' ? 0.05 : 1,
    zIndex: sign === null ? 0 : 1,
  }
}
