/** The ring into which a light gathers, and lights on their way: one square for each, drawn together; at rest none. */
import {
  AdditiveBlending,
  GLSL3,
  InstancedBufferGeometry,
  Mesh,
  RawShaderMaterial,
  Float32BufferAttribute,
} from 'three'
import { MOST_TRAVELLERS } from '../contract.ts'
import { HALO_REACH, HORIZON, MOST_LIGHTS, TRAVELLER_REACH } from './measures.ts'
import { SHARES } from './relief.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Halos {
  mesh: Mesh<InstancedBufferGeometry, RawShaderMaterial>
  /** Index of the light that is a ring or on its way to be one, or −1; and how many are on their way along the horizon. */
  count(gathering: number, travelling: number): void
  dispose(): void
}

export function createHalos(uniforms: LightsUniforms): Halos {
  const geometry = new InstancedBufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0], 3))
  geometry.setIndex([0, 2, 1, 1, 2, 3])
  geometry.instanceCount = 0
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    blending: AdditiveBlending,
    premultipliedAlpha: true,
    transparent: true,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  return {
    mesh,
    count(gathering, travelling) {
      uniforms.gathering.value = gathering
      geometry.instanceCount = (gathering < 0 ? 0 : 1) + travelling
      mesh.visible = geometry.instanceCount > 0
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

const vertexShader = /* glsl */ `
in vec3 position;
uniform vec2 size;
uniform int gathering;
uniform vec4 body[${MOST_LIGHTS + MOST_TRAVELLERS}];
uniform vec4 state[${MOST_LIGHTS + MOST_TRAVELLERS}];
uniform vec3 tint[${MOST_LIGHTS + MOST_TRAVELLERS}];
flat out int kind;
flat out vec2 centre;
out vec2 from;
out vec2 lean;
flat out vec4 shape;
flat out vec3 colour;
flat out float which;
flat out float reach;
void main() {
  bool travels = gathering < 0 || gl_InstanceID > 0;
  int slot = travels ? ${MOST_LIGHTS} + gl_InstanceID - (gathering < 0 ? 0 : 1) : gathering;
  vec4 b = body[slot];
  vec4 s = state[slot];
  kind = travels ? 1 : 0;
  centre = b.xy;
  colour = tint[slot];
  if (travels) {
    reach = 1.0;
    from = position.xy * vec2(${TRAVELLER_REACH.x.toFixed(3)}, ${TRAVELLER_REACH.y.toFixed(3)});
    lean = vec2(0.0);
    shape = vec4(b.z, b.w, s.x, s.y);
    which = s.z;
    vec2 at = b.xy + from;
    gl_Position = vec4(at.x * size.y / size.x * 2.0 - 1.0, 1.0 - at.y * 2.0, 0.0, 1.0);
    return;
  }
  reach = mix(0.150 + 1.7 * b.z, ${HALO_REACH.toFixed(3)}, smoothstep(0.0, 0.3, s.x));
  from = position.xy * reach;
  lean = s.zw;
  shape = vec4(b.z, b.w, s.x, s.y);
  which = float(gathering);
  vec2 p = b.xy + from + s.zw * 0.5;
  gl_Position = vec4(p.x * size.y / size.x * 2.0 - 1.0, 1.0 - p.y * 2.0, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
precision highp int;
in vec2 from;
in vec2 lean;
flat in vec4 shape;
flat in vec3 colour;
flat in float which;
flat in float reach;
out vec4 light;
uniform float ring;
uniform float swell;
uniform vec2 size;
${SHARES}
flat in int kind;
flat in vec2 centre;
const float HORIZON = ${HORIZON.toFixed(4)};

/**
 * A light on its way: a heart, the line of its trail, light that pools along the horizon and lies on the grass
 * and in the mist of the ridges. shape is size, trail, way, brightness; way 0 is the front of a theme.
 */
float travelling() {
  vec2 edge = abs(from) / vec2(${TRAVELLER_REACH.x.toFixed(3)}, ${TRAVELLER_REACH.y.toFixed(3)});
  float fade = (1.0 - edge.x * edge.x) * (1.0 - edge.y * edge.y);
  if (fade <= 0.0) return 0.0;
  vec2 p = centre + from;
  vec4 shares = sharesAt(vec2(p.x * size.y / size.x, 1.0 - p.y));
  float down = p.y - HORIZON;
  float lift = which;
  float way = shape.z;
  float front = way == 0.0 ? 1.0 : 0.0;
  float r = length(from);
  float q = r / (0.0085 * shape.x);
  float heart = exp(-q * q) * 2.6 + 0.10 / (1.0 + 0.35 * q * q) + 0.070 * exp(r * -26.0) + 0.022 * exp(r * -9.0);
  // The trail stays on the path and thins out behind.
  float behind = -from.x * way;
  float thin = 0.0016 + 0.014 * max(behind, 0.0);
  float trail = behind > 0.0 ? exp(-behind / (shape.y * 0.42)) * exp(-from.y * from.y / (thin * thin)) : 0.0;
  trail *= smoothstep(0.0, 0.012, behind) * 0.34 * (1.0 - lift);
  float wide = mix(0.055, 0.12, front);
  float pool = exp(-abs(from.x) / wide) * exp(-down * down / 0.00042) * mix(0.075, 0.11, front) * (1.0 - lift);
  // Grass and mist give back what falls on them, by what they are.
  float away = length(vec2(from.x, down * 1.5));
  float grass = max(shares.z * 0.8 + shares.w * 1.3, 0.0) * step(0.0, down + 0.03);
  float lying = grass * (0.16 * exp(away * -13.0) + 0.05 * exp(away * -5.0)) * (1.0 - 0.8 * lift);
  float misty = shares.y * 0.16 * exp(r * -11.0);
  float air = (heart + trail) * (1.0 - front * 0.93) + pool + lying * (1.0 + front) + misty * (1.0 + 1.5 * front);
  return air * fade * shape.w;
}

void main() {
  if (kind == 1) {
    // More than a whole alpha: here it may be bright (stage/output.ts).
    float disc = smoothstep(0.075, 0.006, length(from * vec2(0.62, 1.0))) * clamp(shape.w * 3.0, 0.0, 1.0);
    light = vec4(colour * travelling(), disc);
    return;
  }
  float r = length(from);
  float fade = 1.0 - r / reach;
  if (fade <= 0.0) discard;
  float gather = shape.z;
  float sum = 0.0;
  if (gather > 0.001) {
    // The ring opens out of the lamp: a breath of light, brighter where motes are dense, clear inside.
    float open = ring * (1.0 + 0.12 * swell) * (0.86 + 0.14 * smoothstep(0.0, 1.0, gather));
    float away = r - open;
    float blur = 1.0 + 5.0 * (1.0 - gather);
    float line = exp(-pow(away / (0.0021 * blur), 2.0)) * 1.5 / blur + exp(-abs(away) / (0.0075 * blur)) * 0.52 / blur;
    line += away > 0.0 ? 0.17 * exp(-away / 0.030) : 0.12 * exp(away / 0.013);
    // Its brightness turns once around it, as the ink of a ring drawn in one stroke.
    line *= 0.66 + 0.34 * sin(atan(from.y, from.x) + which * 2.4);
    sum += (line + 0.010 * exp(-r * r / 0.02)) * gather * gather;
  }
  sum *= fade * fade;
  light = vec4(colour * sum * shape.w, 0.0);
}
`
