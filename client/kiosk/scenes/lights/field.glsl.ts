/** Shaders of the many lights: stars and dust as points, lamps as glows. Lengths are shares of the picture's height, y from the top. */
import { MOST_FORWARD, MOST_TRAVELLERS, THEME_COLUMNS } from '../contract.ts'
import { FALLS, SEEN } from './lamp.glsl.ts'
import { HORIZON } from './measures.ts'
import { PASSING_VERTEX } from './passing.glsl.ts'

/** From this weight on a light is drawn as a lamp, below it as a star. */
export const LEAST_LAMP = 0.12

/** What both vertex shaders know of a light: where it is, how heavy, how bright. */
const LIGHT = /* glsl */ `
precision highp float;
precision highp int;
in vec4 to;
in vec4 before;
uniform vec2 size;
uniform float now;
uniform float moves;
uniform float present;
uniform float solo;
uniform vec4 sway;
uniform vec4 lamp[${THEME_COLUMNS}];
uniform vec4 forward[${MOST_FORWARD}];
uniform sampler2D clear;
const float TURN = 6.2831853;
const float HORIZON = ${HORIZON.toFixed(4)};

float eased(float x) {
  x = clamp(x, 0.0, 1.0);
  return x * x * x * (x * (6.0 * x - 15.0) + 10.0);
}

struct Lit {
  vec2 at;
  float weight;
  /** Whether it is forward at all, and how far. */
  bool called;
  float forth;
  float near;
  float own;
  float breath;
  /** What is left of it as it leaves, or where nothing may move. */
  float stays;
};

Lit lit(float index) {
  Lit l;
  float nature = to.w;
  float pace = fract(nature * 37.7);
  l.near = fract(nature * 11.3);
  // What leaves is gone in six tenths of a second; what comes rises, each in its own time; the others drift over.
  float leaves = step(to.z, 0.0);
  float rises = step(before.z, 0.0);
  float takes = leaves > 0.5 ? 0.6 : rises > 0.5 ? 11.0 + 7.0 * pace : 9.0;
  float gone = eased((now - before.w) / takes);
  vec2 p = mix(before.xy, to.xy, gone);
  float weight = mix(before.z, to.z, rises > 0.5 ? gone * gone : gone);

  float forth = 0.0;
  vec2 spot = p;
  l.called = false;
  for (int i = 0; i < ${MOST_FORWARD}; i++) {
    if (forward[i].x != index) continue;
    l.called = true;
    forth = forward[i].y;
    spot = forward[i].zw;
  }
  // On its way it swings out a little, as what is carried does.
  vec2 way = spot - p;
  // Where nothing may move it fades out where it hangs and in beside its words.
  float fades = mix(1.0, abs(forth * 2.0 - 1.0), 1.0 - moves);
  forth = mix(step(0.5, forth), forth, moves);
  p += way * forth + vec2(-way.y, way.x) * 0.12 * forth * (1.0 - forth) * (l.near - 0.5);
  l.weight = mix(weight, 1.0, forth);
  l.forth = forth;
  l.own = nature * TURN;
  l.at = p + vec2(0.0016 * sin(sway.x + l.own * 3.0), 0.0030 * sin(sway.y + l.own * 5.0)) * moves * (0.25 + 0.75 * l.weight);
  l.breath = moves * sin(sway.z + l.own * 7.0 + sin(sway.w + l.own * 2.0));
  // Also who was forward as it left.
  l.stays = (1.0 - leaves * gone) * fades;
  return l;
}

/** Its colour, and how much of itself may show at a place; "bright" is its own. */
vec4 shownAt(Lit l, vec2 p, float bright) {
  float aspect = size.x / size.y;
  float across = clamp(p.x / aspect, 0.0, 1.0) * ${(THEME_COLUMNS - 1).toFixed(1)};
  int column = min(${THEME_COLUMNS - 2}, int(across));
  vec4 light = mix(lamp[column], lamp[column + 1], across - float(column));
  float warmth = fract(to.w * 91.7) - 0.5;
  warmth *= mix(2.2, 1.0, smoothstep(0.05, 0.5, l.weight));
  light.rgb *= vec3(1.0 + 0.10 * warmth, 1.0, 1.0 - 0.22 * warmth);
  // Words need the dark: whatever hangs there makes room as a whole, but for the one that is speaking.
  float room = texture(clear, vec2(p.x / aspect, p.y)).g;
  float makes = mix(mix(0.05, 1.0, room * room), 1.0, l.forth);
  // Near the horizon the air is thicker.
  float air = mix(0.16, 1.0, smoothstep(0.01, 0.19, HORIZON - p.y));
  air = mix(air, 1.0, smoothstep(0.25, 0.8, l.weight));
  air = mix(air, 1.0, l.forth);
  float alone = mix(1.0, mix(0.05, 2.0, l.forth), solo);
  float shown = light.a * bright * (1.0 + 0.1 * l.breath) * makes * air * alone * smoothstep(0.0, 0.03, l.weight);
  shown *= mix(present * 0.94, present, l.forth) * (1.0 + 0.25 * l.forth);
  return vec4(light.rgb, shown * l.stays);
}

/** Few stars are bright, as in any sky. */
float sizeOf() {
  return pow(fract(to.w * 53.9), 9.0);
}
float starOf(float rich) {
  float pace = fract(to.w * 37.7);
  return (0.055 + 0.26 * pace * pace * pace + 1.5 * sizeOf()) * (0.30 + 2.3 * rich);
}
/** Far ones are points; the nearer a lamp hangs, the larger and softer it is. */
float radiusOf(Lit l) {
  float body = mix(0.0080 + 0.040 * l.near * l.near, 0.021, l.forth);
  return mix(0.00098, body, pow(l.weight, 1.7)) * (1.0 + 0.04 * l.breath);
}
const vec4 NOWHERE = vec4(2.0, 2.0, 2.0, 1.0);
vec4 placed(vec2 at) {
  return vec4(at.x * size.y / size.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
}
`

export const STARS_VERTEX = /* glsl */ `
${LIGHT}
in vec4 mote;
in float rich;
flat out vec4 colour;
/** How many radii its edge is away, and how bright its heart is. */
flat out vec2 figure;

void main() {
  Lit l = lit(mote.w);
  bool dust = mote.z > 0.0;
  vec2 p = l.at;
  float big = sizeOf() * (1.0 - smoothstep(0.05, 0.3, l.weight));
  float radius = radiusOf(l) * (1.0 + 1.1 * big);
  float bright = mix(starOf(rich), 1.0, smoothstep(0.05, 0.5, l.weight));
  if (dust) {
    p += mote.xy * mix(1.0, 1.25, l.forth);
    p += vec2(sin(sway.w + mote.x * 300.0 + l.own), cos(sway.x + mote.y * 300.0)) * 0.004 * moves;
    radius = 0.00075 + 0.0011 * mote.z;
    bright = mote.z * 0.62 * l.weight * (1.0 + 0.3 * moves * sin(sway.z * 2.0 + mote.x * 900.0));
  }
  // Less than a pixel: as large as one, and paler for it.
  float pixel = 0.62 / size.y;
  if (radius < pixel) {
    bright *= radius * radius / (pixel * pixel);
    radius = pixel;
  }
  vec4 shown = shownAt(l, p, bright);
  // The air around a faint one is less than a byte.
  float edge = dust ? 2.2 : mix(1.7, 3.6, smoothstep(0.08, 0.5, shown.a));
  colour = vec4(shown.rgb * shown.a, clamp(shown.a * 3.0, 0.0, 1.0));
  figure = vec2(edge, dust ? 1.0 : 1.25);
  gl_PointSize = 2.0 * radius * edge * size.y;
  bool hidden = shown.a < 0.002 || (!dust && l.weight >= ${LEAST_LAMP.toFixed(2)});
  gl_Position = hidden ? NOWHERE : placed(p);
}
`

export const STARS_FRAGMENT = /* glsl */ `
precision highp float;
flat in vec4 colour;
flat in vec2 figure;
out vec4 light;
${FALLS}
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  float rr = dot(p, p);
  float fade = max(0.0, 1.0 - sqrt(rr));
  float qq = rr * figure.x * figure.x;
  // A heart, and hardly any air.
  float sum = falls(qq * 1.9) * figure.y + 0.10 * fade * fade / (1.0 + qq);
  // More than a whole alpha: here it may be bright (stage/output.ts).
  light = vec4(colour.rgb * sum, fade * colour.a) * step(0.0001, fade);
}
`

const LAMP = /* glsl */ `
${LIGHT}
in vec3 position;
in float index;
out vec2 from;
flat out vec4 shape;
flat out vec3 colour;
flat out float reach;
flat out vec4 fold;

void placeLamp() {
  Lit l = lit(index);
  vec4 shown = shownAt(l, l.at, 1.0);
  float soft = mix(0.05, mix(0.12, 1.0, l.near), l.weight * l.weight);
  soft = mix(soft, 0.55, l.forth);
  float radius = max(radiusOf(l), 0.62 / size.y);
  reach = radius * 3.6 + 0.13 * l.weight * l.weight + 0.06 * l.forth;
  from = position.xy * reach * ${SEEN.toFixed(2)};
  colour = shown.rgb;
  shape = vec4(radius, soft, l.weight, shown.a);
  fold = vec4(l.weight * 71.0, l.own, 0.0, clamp(shown.a * 3.0, 0.0, 1.0));
  // The first are who is forward; they are not drawn twice.
  bool first = gl_InstanceID < ${MOST_FORWARD};
  bool hidden = shown.a < 0.002 || l.weight < ${LEAST_LAMP.toFixed(2)} || l.called != first;
  gl_Position = hidden ? NOWHERE : placed(l.at + from);
}
`

export const LAMPS_VERTEX = /* glsl */ `
${LAMP}
void main() {
  placeLamp();
}
`

/** Where lights are on their way: they have the places after those who are forward. */
export const LAMPS_AND_PASSING_VERTEX = /* glsl */ `
${LAMP}
${PASSING_VERTEX}
uniform int travelling;
void main() {
  int travels = gl_InstanceID - ${MOST_FORWARD};
  kind = 0;
  centre = vec2(0.0);
  if (travels < 0 || travels >= ${MOST_TRAVELLERS}) placeLamp();
  else {
    placeTraveller(travels);
    if (travels >= travelling) gl_Position = NOWHERE;
  }
}
`
