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
}
