import graphology from 'graphology'
import { mix } from '../legend.ts'
import { blocColor, type Palette } from '../palette.ts'
import { printSee } from '../see.ts'
import { blocLetter, kinds, signs } from '../words.ts'
import { manyNodes, mostGlyphs } from './layout.ts'
import { type Model, type ModelEdge, type ModelNode, mostNodes } from './model.ts'

/** A graph as sigma draws it: nodes by their ids, edges by what the panel reads for them. */
export type Drawing = graphology.MultiUndirectedGraph

export function makeGraph({ nodes, edges }: Model, palette: Palette): Drawing {
  const graph = new graphology.MultiUndirectedGraph()
  // The names of those that stand apart find room first, then those of the heaviest.
  const most = Math.max(...nodes.map(({ weight }) => weight))
  for (const node of nodes.toSorted((a, b) => (b.first ?? 0) - (a.first ?? 0) || b.weight - a.weight))
    graph.addNode(node.id, nodeLook(node, palette, nodes.length, most))
  for (const edge of edges)
    graph.addEdgeWithKey(
      printSee(edge.see),
      edge.source,
      edge.target,
      edgeLook(edge, palette, edges.length > mostGlyphs),
    )
  // Glyphs would crowd around a node with many leaves: they stand nearer to the leaf.
  graph.forEachEdge((edge, _look, source, target) => {
    const [here, there] = [source, target].map((end) => graph.neighbors(end).length === 1)
    graph.setEdgeAttribute(edge, 'share', here === there ? 0.5 : here ? 0.35 : 0.65)
  })
  return graph
}

function nodeLook({ label, kind, weight, bloc }: ModelNode, palette: Palette, many: number, most: number) {
  // Where there are many, a size is a share of the largest.
  const size = many > manyNodes ? 3.5 + 3.5 * Math.sqrt(weight / most) : 7 + Math.min(10, 1.6 * Math.sqrt(weight))
  const plain = kind === 'Issue' ? palette.issue : palette.node
  const color = bloc === undefined ? plain : blocColor(palette, bloc)
  const name = bloc === undefined || many > manyNodes ? label : `${blocLetter(bloc)} · ${label}`
  return { label: name, kind, shape: kinds[kind].shape, color, size, forceLabel: many <= mostNodes }
}

/** Many lines are thin and stand back, so that names can be read. */
function edgeLook({ see, sign, weight, width, verb, pull = 1 }: ModelEdge, palette: Palette, isMany: boolean) {
  const look = sign === null ? null : signs[sign]
  const color = sign === null ? palette.faint : palette.signs[sign]
  const size = sign === null ? 1.5 : (width ?? 1.6 + Math.min(6, Math.sqrt(Math.abs(weight))))
  return {
    see,
    verb,
    color: isMany ? mix(color, palette.paper, 0.55) : color,
    dash: look ? look.dash : see.kind === 'toward' ? [2, 4] : null,
    size: isMany ? 0.7 + size / 6 : size,
    label: look?.glyph ?? '',
    forceLabel: true,
    pull,
    zIndex: sign === null ? 0 : 1,
  }
}
