import type { Attributes } from 'graphology-types'
import {
  EdgeRectangleProgram,
  type InstancedProgramDefinition,
  NodeCircleProgram,
  type ProgramInfo,
} from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import type { Shape } from '../words.ts'

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

const nodeVertices = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
attribute float a_shape;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
void main() {
  v_radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  // The triangle holds the circle around every shape, corners included.
  v_offset = v_radius * 2.8 * vec2(cos(a_angle), sin(a_angle));
  v_shape = a_shape;
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`

/** `reach` is how far out a point lies, where 1 is the outline; shapes of equal radius have about the same area. */
const nodeFragments = `
precision highp float;
varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_shape;
uniform float u_correctionRatio;
void main() {
  vec2 p = v_offset / v_radius;
  vec2 q = abs(p);
  float reach = length(p);
  if (v_shape > 3.5) reach = max(q.x * 0.866 + p.y * 0.5, -p.y) * 1.55;
  else if (v_shape > 2.5) reach = max(q.x * 0.866 + q.y * 0.5, q.y) * 1.05;
  else if (v_shape > 1.5) reach = (q.x + q.y) * 0.8;
  else if (v_shape > 0.5) reach = max(q.x, q.y) * 1.13;
  #ifdef PICKING_MODE
  gl_FragColor = reach > 1.0 ? vec4(0.0) : v_color;
  #else
  float blur = u_correctionRatio * 2.0 / v_radius;
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(1.0 - blur, 1.0, reach));
  #endif
}`

const edgeVertices = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute vec2 a_dash;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
uniform vec2 u_dimensions;
varying vec4 v_color;
varying vec2 v_normal;
varying vec2 v_dash;
varying float v_thickness;
varying float v_feather;
varying float v_along;
void main() {
  vec2 normal = a_normal * a_normalCoef;
  vec2 unit = normalize(normal);
  float pixels = max(length(normal), u_minEdgeThickness * u_sizeRatio);
  float thickness = pixels * u_correctionRatio / u_sizeRatio;
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  gl_Position = vec4((u_matrix * vec3(position + unit * thickness, 1)).xy, 0, 1);
  vec2 span = (u_matrix * vec3(a_positionEnd, 1)).xy - (u_matrix * vec3(a_positionStart, 1)).xy;
  v_along = a_positionCoef * length(span * u_dimensions / 2.0);
  v_dash = a_dash;
  v_normal = unit;
  v_thickness = thickness / u_zoomRatio;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}`

const edgeFragments = `
precision highp float;
varying vec4 v_color;
varying vec2 v_normal;
varying vec2 v_dash;
varying float v_thickness;
varying float v_feather;
varying float v_along;
void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (mod(v_along, v_dash.x + v_dash.y) > v_dash.x) discard;
  float edge = smoothstep(v_thickness - v_feather, v_thickness, length(v_normal) * v_thickness);
  gl_FragColor = mix(v_color, vec4(0.0), edge);
  #endif
}`
