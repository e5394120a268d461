/**
 * What comes and goes among the lamps, drawn in their call: the ring into which a light gathers, and lights on their way
 * along the horizon. While there is neither, a lamp's own shader is enough, and cheaper.
 */
import { MOST_TRAVELLERS } from '../contract.ts'
import { LAMP } from './lamp.glsl.ts'
import { HALO_REACH, HORIZON, MOST_LIGHTS, TRAVELLER_REACH } from './measures.ts'
import { SHARES } from './relief.ts'

const BOX = `vec2(${TRAVELLER_REACH.x.toFixed(3)}, ${TRAVELLER_REACH.y.toFixed(3)})`
const SLOTS = MOST_LIGHTS + MOST_TRAVELLERS

/** Before `main` of the vertex shader, after its own `size`, `from`, `shape`, `colour`, `reach`, `fold` and `position`. */
export const PASSING_VERTEX = /* glsl */ `
uniform vec4 body[${SLOTS}];
uniform vec4 state[${SLOTS}];
uniform vec3 tint[${SLOTS}];
/** 0: a lamp, 1: the ring, 2: on its way. */
flat out int kind;
flat out vec2 centre;

void placeRing(int slot) {
  vec4 b = body[slot];
  vec4 s = state[slot];
  kind = 1;
  centre = b.xy;
  colour = tint[slot];
  reach = mix(0.150 + 1.7 * b.z, ${HALO_REACH.toFixed(3)}, smoothstep(0.0, 0.3, s.x));
  from = position.xy * reach;
  shape = vec4(b.z, b.w, s.x, s.y);
  // Where the stroke of the ring begins.
  fold = vec4(sin(float(slot) * 2.4), cos(float(slot) * 2.4), 0.0, 0.0);
  vec2 p = b.xy + from + s.zw * 0.5;
  gl_Position = vec4(p.x * size.y / size.x * 2.0 - 1.0, 1.0 - p.y * 2.0, 0.0, 1.0);
}

/** shape: size, trail, way, brightness; way 0 is the front of a theme. fold: how far it is lifted. */
void placeTraveller(int which) {
  int slot = ${MOST_LIGHTS} + which;
  vec4 b = body[slot];
  vec4 s = state[slot];
  kind = 2;
  centre = b.xy;
  colour = tint[slot];
  reach = 1.0;
  from = position.xy * ${BOX};
  shape = vec4(b.z, b.w, s.x, s.y);
  fold = vec4(s.z, 0.0, 0.0, 0.0);
  vec2 p = b.xy + from;
  gl_Position = vec4(p.x * size.y / size.x * 2.0 - 1.0, 1.0 - p.y * 2.0, 0.0, 1.0);
}
`

export const PASSING_FRAGMENT = /* glsl */ `
${LAMP}
uniform float ring;
uniform float swell;
uniform vec2 size;
${SHARES}
flat in int kind;
flat in vec2 centre;
const float HORIZON = ${HORIZON.toFixed(4)};

/** The ring opens out of the lamp: a breath of light, brighter where motes are dense, clear inside. */
vec4 gathered() {
  float r = length(from);
  float fade = max(0.0, 1.0 - r / reach);
  float gather = shape.z;
  float open = ring * (1.0 + 0.12 * swell) * (0.86 + 0.14 * smoothstep(0.0, 1.0, gather));
  float away = r - open;
  float blur = 1.0 + 5.0 * (1.0 - gather);
  float fine = away / (0.0021 * blur);
  float line = (exp(-fine * fine) * 1.5 + exp(-abs(away) / (0.0075 * blur)) * 0.52) / blur;
  line += (away > 0.0 ? 0.17 : 0.12) * exp(away > 0.0 ? -away / 0.030 : away / 0.013);
  // Its brightness turns once around it, as the ink of a ring drawn in one stroke.
  line *= 0.66 + 0.34 * dot(from, fold.xy) / max(r, 1e-5);
  float sum = (line + 0.010 * falls(r * r * 50.0)) * gather * gather * fade * fade;
  // More than a whole alpha: here it may be bright, also where it has opened beside its light (stage/output.ts).
  return vec4(colour * sum * shape.w, fade * gather);
}

/**
 * A light on its way: a heart, the line of its trail, light that pools along the horizon and lies on the grass and in
 * the mist of the ridges.
 */
vec4 travelling() {
  vec2 edge = from / ${BOX};
  float fade = max(0.0, 1.0 - dot(edge, edge));
  vec4 shares = sharesHere(ivec2(gl_FragCoord.xy));
  float down = centre.y + from.y - HORIZON;
  float lift = fold.x;
  float way = shape.z;
  float front = way == 0.0 ? 1.0 : 0.0;
  float r = length(from);
  float q = r / (0.0085 * shape.x);
  // The airs around it are powers of one another, so that one exponential is enough.
  float near = exp(r * -4.4);
  float nearer = near * near;
  float heart = 0.10 / (1.0 + 0.35 * q * q) + 0.070 * nearer * nearer * nearer + 0.022 * nearer;
  // More than a whole alpha: here it may be bright (stage/output.ts).
  float disc = 0.0;
  if (r < 0.125) {
    heart += exp(-q * q) * 2.6;
    disc = smoothstep(0.075, 0.006, length(from * vec2(0.62, 1.0))) * clamp(shape.w * 3.0, 0.0, 1.0);
  }
  // The trail stays on the path and thins out behind.
  float behind = -from.x * way;
  float thin = 0.0016 + 0.014 * max(behind, 0.0);
  float trail = 0.0;
  if (behind > 0.0 && abs(from.y) < thin * 3.3)
    trail = exp(-behind / (shape.y * 0.42) - from.y * from.y / (thin * thin)) * smoothstep(0.0, 0.012, behind) * 0.34;
  // Grass and mist give back what falls on them, by what they are; ridges ever less, so that no line is drawn there.
  float pool = 0.0;
  float lying = 0.0;
  if (down > -0.06) {
    pool = exp(-abs(from.x) / mix(0.055, 0.12, front) - down * down / 0.00042) * mix(0.075, 0.11, front);
    float away = exp(length(vec2(from.x, down * 1.5)) * -2.6);
    float wide = away * away;
    float grass = max(shares.z * 0.8 + shares.w * 1.3, 0.0) * smoothstep(-0.06, 0.015, down);
    lying = grass * (0.16 * wide * wide * away + 0.05 * wide) * (1.0 - 0.8 * lift);
  }
  float misty = shares.y * 0.16 * nearer * sqrt(near);
  float own = (heart + trail * (1.0 - lift)) * (1.0 - front * 0.93);
  float air = own + pool * (1.0 - lift) + lying * (1.0 + front) + misty * (1.0 + 1.5 * front);
  return vec4(colour * (air * fade * shape.w), disc);
}

void main() {
  light = kind == 0 ? lamp() : kind == 1 ? gathered() : travelling();
}
`
