import type { Attributes } from 'graphology-types'
import {
  EdgeRectangleProgram,
  type InstancedProgramDefinition,
  NodeCircleProgram,
  type ProgramInfo,
} from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import type { Shape } from '../words.ts'
import edgeFragments from './shaders/edge.frag.glsl'
import edgeVertices from './shaders/edge.vert.glsl'
import nodeFragments from './shaders/node.frag.glsl'
import nodeVertices from './shaders/node.vert.glsl'

/** Sigma draws discs and solid lines. These two draw a shape for each kind of node, and dashes for each kind of edge. */
const shapeNumbers: Record<Shape, number> = { circle: 0, square: 1, diamond: 2, hexagon: 3, triangle: 4 }

export class ShapeProgram extends NodeCircleProgram<Attributes, Attributes, Attributes> {
  override getDefinition() {
    const definition = super.getDefinition()
    const shape = { name: 'a_shape', size: 1, type: WebGLRenderingContext.FLOAT }
    return writtenOut({
      ...definition,
      VERTEX_SHADER_SOURCE: nodeVertices,
      FRAGMENT_SHADER_SOURCE: nodeFragments,
      ATTRIBUTES: [...definition.ATTRIBUTES, shape],
    })
  }

  override processVisibleItem(index: number, start: number, data: NodeDisplayData & { shape?: Shape }) {
    super.processVisibleItem(index, start, data)
    this.array[start + 5] = shapeNumbers[data.shape ?? 'circle']
    writeOut(this.array, start, 6, super.getDefinition().CONSTANT_DATA)
  }
}

export class DashProgram extends EdgeRectangleProgram<Attributes, Attributes, Attributes> {
  override getDefinition() {
    const definition = super.getDefinition()
    const dash = { name: 'a_dash', size: 2, type: WebGLRenderingContext.FLOAT }
    return writtenOut({
      ...definition,
      VERTEX_SHADER_SOURCE: edgeVertices,
      FRAGMENT_SHADER_SOURCE: edgeFragments,
      UNIFORMS: [...definition.UNIFORMS, 'u_dimensions'] as unknown as typeof definition.UNIFORMS,
      ATTRIBUTES: [...definition.ATTRIBUTES, dash],
    })
  }

  override processVisibleItem(
    index: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & { dash?: [number, number] | null },
  ) {
    super.processVisibleItem(index, start, source, target, data)
    this.array[start + 8] = data.dash?.[0] ?? 1
    this.array[start + 9] = data.dash?.[1] ?? 0
    writeOut(this.array, start, 10, super.getDefinition().CONSTANT_DATA)
  }

  override setUniforms(params: RenderParams, info: ProgramInfo) {
    super.setUniforms(params, info)
    const locations = info.uniformLocations as Record<string, WebGLUniformLocation>
    info.gl.uniform2f(locations.u_dimensions ?? null, params.width, params.height)
  }
}

/**
 * Sigma draws one shape many times over, as instances. To a renderer without a graphics card each of those is a drawing of
 * its own, which made frames of large graphs several times as long: so here every corner is written out instead.
 */
function writtenOut<Definition extends InstancedProgramDefinition>(definition: Definition): Definition {
  const { CONSTANT_ATTRIBUTES, CONSTANT_DATA: _, ...rest } = definition
  return { ...rest, ATTRIBUTES: [...definition.ATTRIBUTES, ...CONSTANT_ATTRIBUTES] } as unknown as Definition
}

/** Repeats the `many` numbers of an item for each of its corners, followed by what is the corner's own. */
function writeOut(array: Float32Array, start: number, many: number, corners: number[][]): void {
  for (const [index, corner] of corners.entries()) {
    const at = start + index * (many + corner.length)
    if (index > 0) array.copyWithin(at, start, start + many)
    array.set(corner, at + many)
  }
}
