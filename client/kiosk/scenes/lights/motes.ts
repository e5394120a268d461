/** The motes of all lights: one cloud of points whose places follow from seed, time and uniforms alone. */
import { BufferGeometry, Float32BufferAttribute, Points, type RawShaderMaterial } from 'three'
import { seeded } from '../../stage/seeded.ts'
import { glowing } from './glowing.ts'
import { motesFor, MOST_LIGHTS } from './measures.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Motes {
  mesh: Points<BufferGeometry, RawShaderMaterial>
  resize(lines: number): void
  dispose(): void
}

const MOST_MOTES = motesFor(Infinity)

export function createMotes(uniforms: LightsUniforms, seed: number): Motes {
  const geometry = new BufferGeometry()
  const chance = seeded(seed ^ 0x6d6f7465)
  const own = new Float32Array(MOST_MOTES * 4)
  for (let i = 0; i < own.length; i++) own[i] = chance()
  geometry.setAttribute('own', new Float32BufferAttribute(own, 4))
  geometry.setDrawRange(0, 0)
  const material = glowing(uniforms, vertexShader, fragmentShader)
  const mesh = new Points(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 2
  return {
    mesh,
    resize(lines) {
      geometry.setDrawRange(0, motesFor(lines))
      uniforms.share.value = motesFor(1080) / motesFor(lines)
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

const vertexShader = /* glsl */ `
precision highp float;
precision highp int;
in vec4 own;
uniform vec2 size;
uniform vec4 drift;
uniform vec4 slow;
uniform vec2 place;
uniform float wander;
uniform float ring;
uniform float swell;
uniform float share;
uniform int count;
uniform vec4 body[${MOST_LIGHTS}];
uniform vec4 state[${MOST_LIGHTS}];
uniform vec3 tint[${MOST_LIGHTS}];
flat out vec3 colour;
const float TURN = 6.2831853;

float twelfth(float x) {
  float third = x * x * x;
  third *= third;
  return third * third;
}

/** A flow without sources: the curl of three slow waves, so that motes neither crowd nor thin out. */
vec2 curl(vec2 p) {
  vec2 k1 = vec2(9.0, 5.0), k2 = vec2(-7.0, 12.0), k3 = vec2(21.0, -17.0);
  float a = cos(dot(k1, p) + drift.x), b = cos(dot(k2, p) + drift.y), c = cos(dot(k3, p) + drift.z);
  return vec2(k1.y, -k1.x) * a * 0.09 + vec2(k2.y, -k2.x) * b * 0.06 + vec2(k3.y, -k3.x) * c * 0.02;
}

void main() {
  int i = gl_VertexID % count;
  vec4 b = body[i];
  vec4 s = state[i];
  float radius = b.z;
  float kind = fract(own.z * 71.3 + own.w * 31.7);
  float stray = step(0.66, kind);
  // Hanging: dense at the heart, thinning out, and a few that have wandered far.
  float angle = own.x * TURN;
  float away = sqrt(-log(1.0 - own.y * 0.985));
  away *= mix(radius * 1.3 + 0.030, 0.085 + radius, stray);
  vec2 dir = vec2(cos(angle), sin(angle));
  // No two clouds have the same figure; what strays, strays with the wind of the place.
  float lie = float(i) * 2.4;
  vec2 along = vec2(cos(lie), sin(lie));
  dir += along * dot(along, dir) * 0.38 * sin(float(i) * 1.7 + 0.6);
  vec2 blown = vec2(place.x > 0.0 ? 1.0 : -1.0, -0.34) * (0.3 + own.y) * (0.3 + own.w);
  vec2 cloud = b.xy + dir * away + blown * stray * (0.028 + 1.3 * radius);
  vec2 flow = curl(cloud) + 0.5 * vec2(sin(drift.w + own.w * TURN), cos(drift.w * 2.0 + own.z * TURN));
  cloud += flow * 0.0085 * wander * (0.4 + own.w + stray);
  cloud += s.zw * (0.3 + 2.4 * own.w * own.w);
  // Gathered: on the ring, each by its own nearest way, the late ones last.
  float g = smoothstep(own.z * 0.45, own.z * 0.45 + 0.55, s.x);
  float turn = angle + (1.0 - g) * (0.9 - 0.5 * own.w) + 0.02 * wander * sin(drift.w + own.w * TURN);
  float spread = (own.y - 0.5) + (fract(own.w * 17.0 + own.y * 5.0) - 0.5);
  float strand = sin(turn * 2.0 + float(i)) * 0.25 + sin(turn * 5.0 + own.w * 2.0) * 0.10;
  float width = mix(0.0016, 0.0042, 0.5 + 0.5 * sin(turn + float(i) * 2.4)) * (1.0 + 2.6 * step(0.72, kind) * own.x);
  float far = kind > 0.9 ? (kind - 0.9) * 0.30 * own.y : 0.0;
  float open = ring * (1.0 + 0.12 * swell);
  float rest = 0.35 + 0.65 * swell;
  vec2 shiver = vec2(sin(drift.x * 3.0 + own.w * TURN), cos(drift.y * 3.0 + own.z * TURN)) * 0.0014 * wander * rest;
  vec2 round_ = b.xy + vec2(cos(turn), sin(turn)) * (open + (spread + strand * 0.35) * width + far) + shiver;
  vec2 p = mix(cloud, round_, g);

  // Depth: most motes are fine and clear, a few hang close and are soft.
  float close = twelfth(own.w) * (1.0 - 0.75 * g);
  float px = size.y / 1080.0;
  float fine = mix(1.25, 2.2, own.z) * mix(0.82, 1.12, b.w) * px;
  float wide = fine + close * mix(8.0, 18.0, b.w) * px;
  float drawn = max(wide, 1.3);
  gl_PointSize = drawn * 2.0;
  float twinkle = 1.0 + 0.35 * min(wander, 1.0) * sin(slow.y * (1.0 + floor(own.x * 3.0)) + own.y * TURN);
  float power = 0.03 + 0.85 * twelfth(fract(own.x * 53.0 + own.w * 29.0));
  float outward = exp(-away * away / (radius * radius * 9.0 + 0.004));
  float hanging = power * (0.5 + 0.2 * outward) * mix(0.17, 0.28, b.w) / max(1.0, sqrt(float(count) / 8.0));
  float gathered = 0.10 + 1.0 * power;
  gathered *= 0.62 + 0.38 * sin(turn + float(i) * 2.4);
  float bright = mix(hanging, gathered, g) * twinkle * s.y * share * float(count) / 8.0;
  bright *= (fine * fine) / (drawn * drawn) * (1.0 + close * 6.0);
  colour = tint[i] * bright;
  gl_Position = vec4(p.x * size.y / size.x * 2.0 - 1.0, 1.0 - p.y * 2.0, 0.0, 1.0);
  // Too faint for a byte, even where others lie under it: not worth its pixels.
  if (bright < 0.0008) gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
flat in vec3 colour;
out vec4 light;
void main() {
  // It ends where a fortieth is left of it: two fifths fewer pixels.
  vec2 p = gl_PointCoord * 1.54 - 0.77;
  float r = dot(p, p);
  float edge = max(0.0, 1.0 - r);
  edge *= edge;
  light = vec4(colour * (edge * edge), 0.0);
}
`
