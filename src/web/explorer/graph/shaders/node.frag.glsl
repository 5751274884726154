// `reach` is how far out a point lies, where 1 is the outline; shapes of equal radius have about the same area.
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
}
