/** Shaders of the many lights. Lengths are shares of the picture's height, y from the top. */
import { MOST_FORWARD, THEME_COLUMNS } from '../contract.ts'
import { HORIZON } from './measures.ts'
import { NOISE } from './noise.glsl.ts'

export const FIELD_VERTEX = /* glsl */ `
precision highp float;
precision highp int;
in vec3 position;
in vec4 to;
in vec4 before;
in vec4 mote;
in float rich;
uniform vec2 size;
uniform float now;
uniform float moves;
uniform float present;
uniform float solo;
uniform vec4 sway;
uniform vec4 lamp[${THEME_COLUMNS}];
uniform vec4 forward[${MOST_FORWARD}];
uniform sampler2D clear;
out vec2 from;
flat out vec4 shape;
flat out vec3 colour;
flat out float reach;
flat out float ring;
const float TURN = 6.2831853;
const float HORIZON = ${HORIZON.toFixed(4)};

float eased(float x) {
  x = clamp(x, 0.0, 1.0);
  return x * x * x * (x * (6.0 * x - 15.0) + 10.0);
}

void main() {
  float nature = to.w;
  float pace = fract(nature * 37.7);
  float near = fract(nature * 11.3);
  // What leaves is gone in six tenths of a second; what comes rises, each in its own time; the others drift over.
  float leaves = step(to.z, 0.0);
  float rises = step(before.z, 0.0);
  float takes = leaves > 0.5 ? 0.6 : rises > 0.5 ? 11.0 + 7.0 * pace : 9.0;
  float gone = eased((now - before.w) / takes);
  vec2 p = mix(before.xy, to.xy, gone);
  float weight = mix(before.z, to.z, rises > 0.5 ? gone * gone : gone);

  float forth = 0.0;
  vec2 spot = p;
  for (int i = 0; i < ${MOST_FORWARD}; i++) {
    if (forward[i].x != mote.w) continue;
    forth = forward[i].y;
    spot = forward[i].zw;
  }
  // On its way it swings out a little, as what is carried does.
  vec2 way = spot - p;
  // Where nothing may move it fades out where it hangs and in beside its words.
  float fades = mix(1.0, abs(forth * 2.0 - 1.0), 1.0 - moves);
  forth = mix(step(0.5, forth), forth, moves);
  p += way * forth + vec2(-way.y, way.x) * 0.12 * forth * (1.0 - forth) * (near - 0.5);
  weight = mix(weight, 1.0, forth);

  float own = nature * TURN;
  p += vec2(0.0016 * sin(sway.x + own * 3.0), 0.0030 * sin(sway.y + own * 5.0)) * moves * (0.25 + 0.75 * weight);
  float breath = moves * sin(sway.z + own * 7.0 + sin(sway.w + own * 2.0));

  // Far ones are points; the nearer a lamp hangs, the larger and softer it is.
  float soft = mix(0.05, mix(0.12, 1.0, near), weight * weight);
  soft = mix(soft, 0.55, forth);
  float body = 0.0080 + 0.040 * near * near;
  body = mix(body, 0.021, forth);
  float radius = mix(0.00098, body, pow(weight, 1.7)) * (1.0 + 0.04 * breath);
  // Few stars are bright, as in any sky.
  float size_ = pow(fract(nature * 53.9), 9.0);
  float star = (0.055 + 0.26 * pace * pace * pace + 1.5 * size_) * (0.30 + 2.3 * rich);
  float bright = mix(star, 1.0, smoothstep(0.05, 0.5, weight));
  radius *= 1.0 + 1.1 * size_ * (1.0 - smoothstep(0.05, 0.3, weight));
  vec2 away = vec2(0.0);
  bool dust = mote.z > 0.0;
  if (dust) {
    away = mote.xy * mix(1.0, 1.25, forth);
    away += vec2(sin(sway.w + mote.x * 300.0 + own), cos(sway.x + mote.y * 300.0)) * 0.004 * moves;
    radius = 0.00075 + 0.0011 * mote.z;
    soft = 0.3;
    bright = mote.z * 0.62 * weight * (1.0 + 0.3 * moves * sin(sway.z * 2.0 + mote.x * 900.0));
    p += away;
  }
  // Less than a pixel: as large as one, and paler for it.
  float pixel = 0.62 / size.y;
  if (radius < pixel) {
    bright *= radius * radius / (pixel * pixel);
    radius = pixel;
  }

  float aspect = size.x / size.y;
  float across = clamp(p.x / aspect, 0.0, 1.0) * ${(THEME_COLUMNS - 1).toFixed(1)};
  int column = min(${THEME_COLUMNS - 2}, int(across));
  vec4 light = mix(lamp[column], lamp[column + 1], across - float(column));
  float warmth = fract(nature * 91.7) - 0.5;
  warmth *= mix(2.2, 1.0, smoothstep(0.05, 0.5, weight));
  light.rgb *= vec3(1.0 + 0.10 * warmth, 1.0, 1.0 - 0.22 * warmth);

  // Words need the dark: whatever hangs there makes room as a whole, but for the one that is speaking.
  float room = texture(clear, vec2(p.x / aspect, p.y)).g;
  float makes = mix(mix(0.05, 1.0, room * room), 1.0, forth);
  // Near the horizon the air is thicker.
  float air = mix(0.16, 1.0, smoothstep(0.01, 0.19, HORIZON - p.y));
  air = mix(air, 1.0, smoothstep(0.25, 0.8, weight));
  air = mix(air, 1.0, forth);
  float alone = mix(1.0, mix(0.05, 2.0, forth), solo);
  float shown = light.a * bright * (1.0 + 0.1 * breath) * makes * air * alone * smoothstep(0.0, 0.03, weight);
  shown *= mix(present * 0.94, present, forth) * (1.0 + 0.25 * forth);

  // Also who was forward as it left.
  shown *= (1.0 - leaves * gone) * fades;

  colour = light.rgb;
  shape = vec4(radius, soft, weight, shown);
  ring = dust ? 0.0 : forth;
  reach = dust ? radius * 3.2 : radius * 3.6 + 0.13 * weight * weight + 0.06 * forth;
  from = position.xy * reach;
  vec2 at = p + from;
  // Too faint for a byte: not worth its pixels.
  gl_Position = shown < 0.002 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(at.x / aspect * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
  if (dust) shape.z = -1.0;
}
`

export const FIELD_FRAGMENT = /* glsl */ `
precision highp float;
precision highp int;
in vec2 from;
flat in vec4 shape;
flat in vec3 colour;
flat in float reach;
flat in float ring;
out vec4 light;
${NOISE}
void main() {
  float r = length(from);
  float fade = 1.0 - r / reach;
  if (fade <= 0.0) discard;
  float radius = shape.x;
  float soft = shape.y;
  float weight = shape.z;
  float q = r / radius;
  float sum;
  float disc;
  if (weight < 0.12) {
    // A star, or a mote: a heart and hardly any air.
    sum = exp(-q * q * 1.9) * (weight < 0.0 ? 1.0 : 1.25) + 0.10 * fade * fade / (1.0 + q * q);
    disc = fade;
  } else {
    float lamp = mix(0.20, 0.13, soft) / (1.0 + 1.6 * q * q);
    lamp += weight * (0.072 * exp(r * -25.0) + 0.033 * exp(r * -9.1));
    if (q < 1.9) {
      float heart = exp(-q * q * mix(4.0, 3.4, soft)) * mix(2.1, 0.62, soft);
      float face = smoothstep(1.0 + 0.75 * soft, 1.0 - 0.95 * soft, q) * mix(0.34, 0.26, soft);
      lamp += (heart + face) * (0.84 + 0.32 * noise(from / radius * vec2(1.7, 1.2) + weight * 71.0));
    }
    sum = lamp * fade * fade;
    disc = smoothstep(0.075, 0.006, r) + fade * fade * (1.0 - weight);
  }
  // More than a whole alpha: here it may be bright (stage/output.ts).
  light = vec4(colour * sum * shape.w, clamp(disc, 0.0, 1.0) * clamp(shape.w * 3.0, 0.0, 1.0));
}
`
