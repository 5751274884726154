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
}
