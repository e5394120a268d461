/**
 * The glow of one lamp, as stories' lights and the wall's have it. Where a processor draws, every pixel of it is paid
 * for: no exponential, no noise, and no pixel that a byte would not show.
 */
import { Float32BufferAttribute, type InstancedBufferGeometry } from 'three'

/** e to the power of −x for x ≥ 0, within a half per cent where it is not next to nothing. */
export const FALLS = /* glsl */ `
float falls(float x) {
  return 1.0 / (1.0 + x * (1.0 + x * (0.48 + x * 0.235)));
}
`

/** Beyond this share of its reach a lamp is less than a byte. */
export const SEEN = 0.8

/** What a lamp's vertex shader says of it, and `lamp()`, the glow that follows from that. */
export const LAMP = /* glsl */ `
precision highp float;
precision highp int;
in vec2 from;
flat in vec4 shape;
flat in vec3 colour;
flat in float reach;
flat in vec4 fold;
out vec4 light;
${FALLS}
/** Smooth, from 0 to 1 and back. */
float wave(float x) {
  float t = abs(fract(x) * 2.0 - 1.0);
  return t * t * (3.0 - 2.0 * t);
}

/** shape: radius, softness, weight, brightness. fold: where its folds lie, and what of the picture may be bright around it. */
vec4 lamp() {
  vec2 p = from * vec2(1.04, 0.97) + vec2(0.0, shape.x * 0.06);
  float r = length(from);
  float fade = max(0.0, 1.0 - r / reach);
  float soft = shape.y;
  vec2 inside = p / shape.x;
  float qq = dot(inside, inside);
  float q = sqrt(qq);
  // A small heart, a body that is larger and softer the nearer it hangs, and the air that it lights.
  float air = mix(0.20, 0.13, soft) / (1.0 + 1.6 * qq) + shape.z * (0.074 * falls(r * 25.0) + 0.034 * falls(r * 9.1));
  float body = falls(qq * mix(4.0, 3.4, soft)) * mix(2.1, 0.62, soft);
  body += smoothstep(1.0 + 0.75 * soft, 1.0 - 0.95 * soft, q) * mix(0.34, 0.26, soft);
  float folds = wave(dot(inside, vec2(0.43, 0.24)) + fold.x) + wave(dot(inside, vec2(-0.21, 0.38)) + fold.y);
  float sum = (air + body * (0.84 + 0.16 * folds)) * fade * fade;
  // More than a whole alpha: here it may be bright (stage/output.ts).
  float disc = clamp((0.075 - r) * 14.5, 0.0, 1.0);
  disc = disc * disc * (3.0 - 2.0 * disc) + fade * fade * (1.0 - shape.z);
  return vec4(colour * (sum * shape.w), min(disc, 1.0) * fold.w);
}
`

export const LAMP_FRAGMENT = /* glsl */ `
${LAMP}
void main() {
  light = lamp();
}
`

/** Eight sides hold a round glow in four fifths of a square's pixels. */
export function octagon(geometry: InstancedBufferGeometry): void {
  const position = [0, 0, 0]
  const index: number[] = []
  for (let i = 0; i < 8; i++) {
    const angle = ((i + 0.5) / 8) * Math.PI * 2
    const out = 1 / Math.cos(Math.PI / 8)
    position.push(Math.cos(angle) * out, Math.sin(angle) * out, 0)
    index.push(0, 1 + ((i + 1) % 8), 1 + i)
  }
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setIndex(index)
}
