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
}
