import graphology from 'graphology'
import type { Palette } from '../palette.ts'
import { printSee } from '../see.ts'
import { kinds, signs } from '../words.ts'
import { blocLetter, type Model, type ModelEdge, type ModelNode } from './model.ts'

/** A graph as sigma draws it: nodes by their ids, edges by what the panel reads for them. */
export type Drawing = graphology.MultiUndirectedGraph

export function makeGraph({ nodes, edges }: Model, palette: Palette): Drawing {
  const graph = new graphology.MultiUndirectedGraph()
  // The names of the heaviest find room first.
  for (const node of nodes.toSorted((a, b) => b.weight - a.weight))
    graph.addNode(node.id, nodeLook(node, palette, nodes.length))
  for (const edge of edges) graph.addEdgeWithKey(printSee(edge.see), edge.source, edge.target, edgeLook(edge, palette))
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
    see,
    verb,
    color: sign === null ? palette.faint : palette.signs[sign],
    dash: look ? look.dash : see.kind === 'toward' ? [2, 4] : null,
    size: sign === null ? 1.5 : 1.6 + Math.min(6, Math.sqrt(Math.abs(weight))),
    label: look?.glyph ?? '',
    forceLabel: true,
    // Those that disagree with one another stand apart, so that blocs come together.
    pull: see.kind === 'between' && sign === 'OPPOSE' ? 0.05 : 1,
    zIndex: sign === null ? 0 : 1,
  }
}
